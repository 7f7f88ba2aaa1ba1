"""What a stage is, and the check that stages fit together before anything runs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tawatur.errors import PipelineError
from tawatur.reading.draft import Draft


@dataclass(frozen=True, slots=True)
class Stage:
    """`run` reads the parts named in `needs` from the draft and returns the part named `gives`."""

    gives: str
    needs: tuple[str, ...]
    run: Callable[[Draft], tuple[Any, ...]]


def check(stages: Sequence[Stage]) -> None:
    """PipelineError where a stage needs a part that no earlier one gives, or two give the same."""
    given: set[str] = set()
    for stage in stages:
        missing = [need for need in stage.needs if need not in given]
        if missing:
            raise PipelineError(f"stage {stage.gives!r} needs {', '.join(missing)}, which no earlier stage gives")
        if stage.gives in given:
            raise PipelineError(f"two stages give {stage.gives!r}")
        given.add(stage.gives)
