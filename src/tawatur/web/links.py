"""Addresses within the reader, in the language that is read."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from tawatur.web.speech import Language

_FIRST = ("page", 1)
"""What an address need not say."""


@dataclass(frozen=True, slots=True)
class Links:
    """Made for one request, whose `path` (below the language) and `query` it knows."""

    language: Language
    path: str
    query: Mapping[str, str]

    def to(self, path: str, **query: object) -> str:
        """A page, with what of the query is not empty."""
        return f"/{self.language}{path}{_query(query)}"

    def claim(self, id: str) -> str:
        """A claim."""
        return self.to(f"/claim/{quote(id, safe='')}")

    def actor(self, id: str) -> str:
        """A person, a body or a place."""
        return self.to(f"/actor/{quote(id, safe='')}")

    def document(self, id: str, statement: str | None = None) -> str:
        """A document, at one of its statements."""
        anchor = f"#{quote(statement, safe='')}" if statement else ""
        return self.to("/document", id=id) + anchor

    def original(self, id: str, version: str | None = None) -> str:
        """The bytes that a document was read from."""
        return f"/original{_query({'id': id, 'version': version})}"

    def here(self, **changes: object) -> str:
        """This page with another query; a filter that changes leads back to the first page of the list."""
        return self.to(self.path, **{**self.query, "page": None, **changes})

    def turned(self, language: Language) -> str:
        """This page in another language."""
        return f"/{language}{self.path}{_query(dict(self.query))}"


def _query(values: Mapping[str, object]) -> str:
    given = {
        name: _text(value) for name, value in values.items() if value not in (None, "") and (name, value) != _FIRST
    }
    return "?" + urlencode(given, errors="replace") if given else ""


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
