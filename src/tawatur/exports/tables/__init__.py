"""Flat Arrow tables, for data frames and SQL."""

from tawatur.exports.tables.records import record_table
from tawatur.exports.tables.situation import situation_table

__all__ = ["record_table", "situation_table"]
