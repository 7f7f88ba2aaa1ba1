"""Stage: figures."""

from typing import Any

from tawatur.reading.draft import Draft
from tawatur.reading.stage import Stage


def figures(draft: Draft) -> tuple[Any, ...]:
    return ()


STAGE = Stage(gives="figures", needs=(), run=figures)
