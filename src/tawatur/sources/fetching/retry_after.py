"""The Retry-After header (RFC 9110, section 10.2.3): a number of seconds, or a date."""

import datetime
from email.utils import parsedate_to_datetime


def seconds_to_wait(header: str | None, now: datetime.datetime) -> float:
    """Seconds from `now` on; 0 where the header is missing, wrong or past."""
    header = (header or "").strip()
    if header.isdecimal() and header.isascii():
        return float(header[:9])
    try:
        then = parsedate_to_datetime(header)
    except ValueError:
        return 0.0
    if then.tzinfo is None:
        then = then.replace(tzinfo=datetime.UTC)
    return max(0.0, (then - now).total_seconds())
