"""Tawatur reads Arabic reports and keeps, for every statement, the chain of who says so."""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tawatur.model import Document, Record
    from tawatur.reading.shipped import read

__version__ = "0.1.0"
__all__ = ["Document", "Record", "read"]

_HOMES = {"Document": "tawatur.model", "Record": "tawatur.model", "read": "tawatur.reading.shipped"}


def __getattr__(name: str) -> Any:
    """Public names load on first use, so that `import tawatur` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module 'tawatur' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
