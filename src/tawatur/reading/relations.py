"""Stage: relations."""

from typing import Any

from tawatur.reading.draft import Draft
from tawatur.reading.stage import Stage


def relations(draft: Draft) -> tuple[Any, ...]:
    return ()


STAGE = Stage(gives="relations", needs=(), run=relations)
