"""What a user picks out of a Situation by days."""

import datetime

from tawatur.situation.days import first_day, last_day


def within_days(edtf: str | None, since: datetime.datetime | None, until: datetime.datetime | None) -> bool:
    """Whether a date may lie in the days asked for; a date without year, or none, lies in no days but all."""
    if since is None and until is None:
        return True
    if not edtf or edtf.startswith("X"):
        return False
    starts = since is None or last_day(edtf) >= since.date().isoformat()
    return starts and (until is None or first_day(edtf) <= until.date().isoformat())
