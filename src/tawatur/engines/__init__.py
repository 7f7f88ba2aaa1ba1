"""One merging, two engines: DuckDB on a laptop and Apache Spark on a cluster follow the same plan."""
