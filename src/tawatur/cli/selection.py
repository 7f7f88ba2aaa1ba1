"""What a user picks out of a Situation by days."""

import datetime

from tawatur.model.days import within


def within_days(edtf: str | None, since: datetime.datetime | None, until: datetime.datetime | None) -> bool:
    """Whether a date (EDTF) may mean one of the days asked for."""
    return within(edtf, since.date() if since else None, until.date() if until else None)
