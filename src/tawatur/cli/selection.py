"""What a user picks out of a Situation by a name or by days."""

import datetime
from collections.abc import Mapping

from tawatur.model.situation import Situation
from tawatur.model.thing import Thing
from tawatur.situation.about import holding
from tawatur.situation.days import first_day, last_day


def things_named(situation: Situation, name: str) -> Mapping[str, Thing]:
    """The things, by their ids, one of whose names holds `name`, whatever its spelling."""
    return {thing.id: thing for thing in holding(situation.entities, name)}


def within_days(edtf: str | None, since: datetime.datetime | None, until: datetime.datetime | None) -> bool:
    """Whether a date may lie in the days asked for; a date without year, or none, lies in no days but all."""
    if since is None and until is None:
        return True
    if not edtf or edtf.startswith("X"):
        return False
    starts = since is None or last_day(edtf) >= since.date().isoformat()
    return starts and (until is None or first_day(edtf) <= until.date().isoformat())
