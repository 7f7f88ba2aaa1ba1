"""Stage: places."""

from typing import Any

from tawatur.reading.draft import Draft
from tawatur.reading.stage import Stage


def places(draft: Draft) -> tuple[Any, ...]:
    return ()


STAGE = Stage(gives="places", needs=(), run=places)
