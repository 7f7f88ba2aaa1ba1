"""What somebody has seen already: kept in a cookie of their browser and nowhere else, and sent to nobody."""

import datetime
import re
from dataclasses import dataclass, replace
from pathlib import Path

from tawatur.model.ids import content_id

PAUSE = datetime.timedelta(hours=1)
"""Who comes back after so long makes a new visit."""
_COOKIE = re.compile(r"(\d{1,9})-(\d{1,10})\.(\d{1,9})-(\d{1,10})")


@dataclass(frozen=True, slots=True)
class Seen:
    """How many additions to the corpus were seen, and when last."""

    additions: int
    at: datetime.datetime

    def __str__(self) -> str:
        return f"{self.additions}-{int(self.at.timestamp())}"


@dataclass(frozen=True, slots=True)
class Visit:
    """`before` is what had been seen when this visit began, `now` what is seen in it."""

    before: Seen
    now: Seen

    @property
    def first(self) -> bool:
        """Whether nothing is known of an earlier one."""
        return self.before == self.now

    @property
    def cookie(self) -> str:
        """The visit as the browser keeps it."""
        return f"{self.before}.{self.now}"

    @property
    def looked_through(self) -> "Visit":
        """The same once all that is new was seen."""
        return replace(self, before=self.now)


def cookie_name(folder: Path) -> str:
    """The cookie's name; readers of several corpora on one machine share their cookies."""
    return content_id("tawatur-visit-", folder.resolve())


def visit(cookie: str, additions: int, at: datetime.datetime) -> Visit:
    """The visit that goes on or begins, of a corpus of so many additions."""
    now = Seen(additions, at)
    match = _COOKIE.fullmatch(cookie)
    if match is None or int(match[3]) > additions:
        return Visit(now, now)
    before, last = (Seen(int(match[n]), _moment(match[n + 1])) for n in (1, 3))
    return Visit(last if at - last.at > PAUSE else before, now)


def _moment(seconds: str) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC)
