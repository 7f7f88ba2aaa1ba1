"""What a server may write into Retry-After."""

import datetime

import pytest

from tawatur.sources.fetching.retry_after import seconds_to_wait

NOW = datetime.datetime(2024, 5, 3, 10, 0, 0, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("9" * 400, 999_999_999.0),
        ("Fri, 03 May 2024 10:00:30 GMT", 30.0),
        ("Fri, 03 May 2024 12:00:30 +0200", 30.0),
        ("Fri, 03 May 2024 10:00:30", 30.0),
        ("Fri, 03 May 2024 09:00:00 GMT", 0.0),
        ("soon", 0.0),
        ("-5", 0.0),
        ("٣٠", 0.0),
        ("", 0.0),
        (None, 0.0),
    ],
)
def test_seconds_and_dates_are_understood_and_nonsense_is_no_wait(header: str | None, seconds: float) -> None:
    assert seconds_to_wait(header, NOW) == seconds
