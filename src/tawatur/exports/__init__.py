"""Exports: documents, records and their Situation in the formats of other tools, one format a file."""
