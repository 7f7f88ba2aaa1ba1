"""Stage: terms."""

from typing import Any

from tawatur.reading.draft import Draft
from tawatur.reading.stage import Stage


def terms(draft: Draft) -> tuple[Any, ...]:
    return ()


STAGE = Stage(gives="terms", needs=(), run=terms)
