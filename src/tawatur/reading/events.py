"""Stage: events."""

from typing import Any

from tawatur.reading.draft import Draft
from tawatur.reading.stage import Stage


def events(draft: Draft) -> tuple[Any, ...]:
    return ()


STAGE = Stage(gives="events", needs=(), run=events)
