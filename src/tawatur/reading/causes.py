"""Stage: causes."""

from typing import Any

from tawatur.reading.draft import Draft
from tawatur.reading.stage import Stage


def causes(draft: Draft) -> tuple[Any, ...]:
    return ()


STAGE = Stage(gives="causes", needs=(), run=causes)
