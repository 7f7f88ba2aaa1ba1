"""What a parser makes of an Original, before it is looked at as a text."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text with what its source says of it; `place` names it where the Original holds several."""

    text: str
    place: str | None = None
    id: str | None = None
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: datetime.date | None = None
    url: str | None = None
    encoding: str | None = None
    notes: tuple[str, ...] = ()
