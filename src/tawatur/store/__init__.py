"""The corpus folder: immutable Parquet segments and a manifest; Parquet is the truth, DuckDB only queries it."""

from tawatur.store.corpus import Corpus

__all__ = ["Corpus"]
