"""Stage: entities."""

from typing import Any

from tawatur.reading.draft import Draft
from tawatur.reading.stage import Stage


def names(draft: Draft) -> tuple[Any, ...]:
    return ()


STAGE = Stage(gives="entities", needs=(), run=names)
