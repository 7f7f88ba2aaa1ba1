"""Usual headings of the columns of a table of reports."""

from functools import cache

from tawatur.lexicon.table import DATA, read_table


@cache
def column_names() -> dict[str, str]:
    """The field of a document by each usual heading, in lower case."""
    rows = read_table(DATA / "column_names.tsv", ("field", "names"))
    return {name.casefold(): row.required("field") for row in rows for name in row.many("names")}
