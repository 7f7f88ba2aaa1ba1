"""What a page is, and what it is asked for."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar, get_args

from tawatur.errors import TawaturError
from tawatur.model.claim import ClaimStatus
from tawatur.web.library import Library, Wanted
from tawatur.web.speech import Language
from tawatur.web.visits import Visit

T = TypeVar("T")

MOST_PAGES = 10_000
MOST_ADDITIONS = 999_999_999
STATUSES: tuple[ClaimStatus, ...] = get_args(ClaimStatus)


class MissingError(TawaturError):
    """There is nothing of that id."""


class QueryError(TawaturError):
    """A value in the address that cannot be used; the message names it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands in the address: the language, the parts of the path, the query; and the `visit` of who asks."""

    language: Language
    path: Mapping[str, str]
    query: Mapping[str, str]
    visit: Visit | None = None

    @property
    def wanted(self) -> Wanted:
        """The filters that every list of claims understands."""
        return Wanted(
            status=self.choice("status", STATUSES),
            about=self.query.get("about") or None,
            words=self.query.get("q", "").strip(),
            since=_day("since", self.query),
            until=_day("until", self.query),
            after=_number("after", self.query, 0, MOST_ADDITIONS),
            page=_number("page", self.query, 1, MOST_PAGES) or 1,
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
    """`name` is that of its template, `path` where it lies below the language, `menu` its English word in the menu.

    Who looks at a page of `news` has seen what is new.
    """

    name: str
    path: str
    view: Callable[[Library, Asked], object]
    menu: str | None = None
    news: bool = False


def _day(name: str, query: Mapping[str, str]) -> datetime.date | None:
    value = query.get(name)
    try:
        return datetime.date.fromisoformat(value) if value else None
    except ValueError:
        raise QueryError(f"{name}={value}") from None


def _number(name: str, query: Mapping[str, str], least: int, most: int) -> int | None:
    """A whole number from `least` to `most`; None where none is given."""
    value = query.get(name)
    if not value:
        return None
    if not (value.isascii() and value.isdigit() and len(value) <= len(str(most)) and least <= int(value) <= most):
        raise QueryError(f"{name}={value}")
    return int(value)
