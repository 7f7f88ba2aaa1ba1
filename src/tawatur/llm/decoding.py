"""A model's words as an Answer: what fits the schema is taken item by item, the rest is counted."""

from dataclasses import dataclass
from typing import Any

import msgspec

from tawatur.llm.answer import Answer
from tawatur.llm.unanswered import BusyError

_PARTS: dict[str, Any] = {field.name: field.type.__args__[0] for field in msgspec.structs.fields(Answer)}


@dataclass(frozen=True, slots=True)
class Decoded:
    """The answer, how many of its items fit no part of the schema, and which parts it lacks."""

    answer: Answer
    malformed: int
    lacking: tuple[str, ...]


def decode(content: str) -> Decoded:
    """The answer in what the model wrote, with or without words around it; BusyError where there is no JSON object."""
    try:
        found = msgspec.json.decode(content[content.index("{") : content.rindex("}") + 1], type=dict[str, Any])
    except (ValueError, RecursionError):
        raise BusyError("its answer is not the JSON that was asked for") from None
    given = {name: items for name in _PARTS if isinstance(items := found.get(name), list)}
    parts = {name: tuple(_fitting(items, _PARTS[name])) for name, items in given.items()}
    malformed = sum(len(items) - len(parts[name]) for name, items in given.items())
    return Decoded(Answer(**parts), malformed, tuple(name for name in _PARTS if name not in given))


def _fitting(items: list[Any], kind: Any) -> list[Any]:
    fitting = []
    for item in items:
        try:
            fitting.append(msgspec.convert(item, kind))
        except msgspec.ValidationError:
            continue
    return fitting
