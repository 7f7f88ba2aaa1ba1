"""The model's findings beside the pipeline's: what both read stands as the pipeline has it, the rest is added.

`reason` says whose word it is; where a part has none, a note of the Record does.
"""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import msgspec

from tawatur.llm.answer import Answer
from tawatur.llm.findings import NamelessError
from tawatur.llm.grounding import Ground, NotThereError
from tawatur.llm.named import Names, names
from tawatur.llm.outcome import Outcome
from tawatur.llm.parts import PARTS, Part
from tawatur.llm.words import AGREES, DIFFERS, also
from tawatur.model import Record

T = TypeVar("T", bound=msgspec.Struct)
Heard = tuple[Ground, Answer]
"""A piece of the text, and what the model says of it."""


def join(own: Record, heard: Sequence[Heard], outcome: Outcome) -> Record:
    """The pipeline's Record with what the model adds to it; `statement` of what is added is left to be found."""
    entities = names(own.entities, ((g, named) for g, answer in heard for named in answer.entities), outcome)
    changes: dict[str, Any] = {
        name: _joined(name, getattr(own, name), _made(name, heard, entities, outcome), outcome) for name in PARTS
    }
    return msgspec.structs.replace(own, entities=entities.entities, **changes)


def _made(name: str, heard: Sequence[Heard], entities: Names, outcome: Outcome) -> Iterable[Any]:
    """The findings of one part; what is not in the text is told to the outcome."""
    for ground, answer in heard:
        for item in getattr(answer, name):
            try:
                yield PARTS[name].make(item, ground, entities)
            except NotThereError as missing:
                outcome.missing.append(missing.words)
            except NamelessError as nameless:
                outcome.nameless.append(str(nameless))


def _joined(name: str, own: Sequence[T], found: Iterable[T], outcome: Outcome) -> tuple[T, ...]:
    part, joined = PARTS[name], list(own)
    for item in found:
        words = part.words(item).text
        at = next((k for k, one in enumerate(joined) if part.same(one, item)), None)
        if at is None:
            joined.append(item)
            outcome.added.append((name, words))
        elif at < len(own):
            joined[at] = _compared(joined[at], item, part, outcome)
    return tuple(sorted(joined, key=lambda item: part.words(item).start))


def _compared(one: T, other: T, part: Part, outcome: Outcome) -> T:
    """The pipeline's finding, saying what the model makes of it."""
    if part.equal(one, other):
        outcome.agreed += 1
        return _with(one, AGREES)
    outcome.differing.append(part.words(other).text)
    return _with(one, DIFFERS)


def _with(item: T, words: str) -> T:
    """The finding with these words in its reason, where it has one."""
    reason = getattr(item, "reason", None)
    return item if reason is None else msgspec.structs.replace(item, reason=also(reason, words))
