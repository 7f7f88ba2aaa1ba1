"""The same data as JSON, described by OpenAPI."""
