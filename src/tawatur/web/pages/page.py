"""What a page is, and what it is asked for."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar, get_args

from tawatur.errors import TawaturError
from tawatur.model.claim import ClaimStatus
from tawatur.web.library import Library, Wanted
from tawatur.web.speech import Language

T = TypeVar("T")

MOST_PAGES = 10_000
STATUSES: tuple[ClaimStatus, ...] = get_args(ClaimStatus)


class MissingError(TawaturError):
    """There is nothing of that id."""


class QueryError(TawaturError):
    """A value in the address that cannot be used; the message names it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands in the address: the language, the parts of the path, the query."""

    language: Language
    path: Mapping[str, str]
    query: Mapping[str, str]

    @property
    def wanted(self) -> Wanted:
        """The filters that every list of claims understands."""
        return Wanted(
            status=self.choice("status", STATUSES),
            about=self.query.get("about") or None,
            words=self.query.get("q", "").strip(),
            since=_day("since", self.query),
            until=_day("until", self.query),
            page=_page(self.query.get("page")),
        )

    def choice(self, name: str, among: Iterable[T]) -> T | None:
        """The value of a parameter that has only these; None where it is not given."""
        value = self.query.get(name)
        found = next((each for each in among if each == value), None)
        if value and found is None:
            raise QueryError(f"{name}={value}")
        return found


@dataclass(frozen=True, slots=True)
class Page:
    """`name` is that of its template, `path` where it lies below the language, `menu` its English word in the menu."""

    name: str
    path: str
    view: Callable[[Library, Asked], object]
    menu: str | None = None


def _day(name: str, query: Mapping[str, str]) -> datetime.date | None:
    value = query.get(name)
    try:
        return datetime.date.fromisoformat(value) if value else None
    except ValueError:
        raise QueryError(f"{name}={value}") from None


def _page(value: str | None) -> int:
    if not value:
        return 1
    if not (value.isascii() and value.isdigit() and 1 <= int(value[:6]) <= MOST_PAGES and len(value) < 6):
        raise QueryError(f"page={value}")
    return int(value)
