"""Tawatur reads Arabic reports and keeps, for every statement, the chain of who says so."""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tawatur.api.claim import Claim
    from tawatur.api.corpus import Corpus
    from tawatur.api.merging import merge
    from tawatur.api.reading import read
    from tawatur.api.report import Report
    from tawatur.api.reports import Reports
    from tawatur.api.situation import Situation
    from tawatur.errors import TawaturError
    from tawatur.exports.review import Review
    from tawatur.model import Document, Record

__version__ = "0.1.0"
__all__ = [
    "Claim",
    "Corpus",
    "Document",
    "Record",
    "Report",
    "Reports",
    "Review",
    "Situation",
    "TawaturError",
    "merge",
    "read",
]

_HOMES = {
    "Claim": "tawatur.api.claim",
    "Corpus": "tawatur.api.corpus",
    "Document": "tawatur.model",
    "Record": "tawatur.model",
    "Report": "tawatur.api.report",
    "Reports": "tawatur.api.reports",
    "Review": "tawatur.exports.review",
    "Situation": "tawatur.api.situation",
    "TawaturError": "tawatur.errors",
    "merge": "tawatur.api.merging",
    "read": "tawatur.api.reading",
}


def __getattr__(name: str) -> Any:
    """Public names load on first use, so that `import tawatur` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module 'tawatur' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
