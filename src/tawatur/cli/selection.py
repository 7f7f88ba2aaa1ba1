"""What a user picks out of a Situation by a name or by days."""

import datetime
from collections.abc import Mapping

from tawatur.arabic.normal import fold
from tawatur.model.situation import Situation
from tawatur.model.thing import Thing


def things_named(situation: Situation, name: str) -> Mapping[str, Thing]:
    """The things, by their ids, one of whose names holds `name`, whatever its spelling."""
    asked = fold(name)
    return {thing.id: thing for thing in situation.entities if any(asked in fold(one) for one in _names(thing))}


def _names(thing: Thing) -> set[str]:
    return {thing.name_ar, thing.name_en or "", *(name for names in thing.members.values() for name in names)}


def within_days(edtf: str | None, since: datetime.datetime | None, until: datetime.datetime | None) -> bool:
    """Whether a date may lie in the days asked for; a date without year, or none, lies in no days but all."""
    if since is None and until is None:
        return True
    if not edtf or edtf.startswith("X"):
        return False
    first, _, last = edtf.partition("/")
    starts = since is None or _padded(last or first, "9") >= since.date().isoformat()
    return starts and (until is None or _padded(first, "0") <= until.date().isoformat())


def _padded(edtf: str, digit: str) -> str:
    """The date filled up to a day, so that it compares; an open end is before or after all."""
    date = edtf.strip("~?%").replace("X", digit) if edtf not in ("", "..") else digit * 4
    return date + ("-" + digit * 2) * (2 - date.count("-"))
