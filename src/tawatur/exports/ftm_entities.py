"""What FollowTheMoney calls an entity: a schema's name, an id and properties, each a list of strings."""

from collections.abc import Iterable

import msgspec

from tawatur.model import Label
from tawatur.model.ids import content_id

PARTIES: frozenset[Label] = frozenset({"PERSON", "NORP", "ORG"})
"""What FollowTheMoney calls a legal entity: who can act, and be resolved from a mention."""


class Entity(msgspec.Struct, frozen=True):
    """One entity as FollowTheMoney's tools read it."""

    id: str
    schema: str
    properties: dict[str, list[str]]


def entity(schema: str, id: str, **properties: object) -> Entity:
    """The entity with the properties that hold something; a value stands for a list of one."""
    held = {name: _strings(value) for name, value in properties.items()}
    return Entity(id, schema, {name: values for name, values in held.items() if values})


def _strings(value: object) -> list[str]:
    values = value if isinstance(value, Iterable) and not isinstance(value, str) else (value,)
    return list(dict.fromkeys(str(one) for one in values if one is not None and str(one).strip()))


def document_id(id: str) -> str:
    """The id of a document; those of inputs may hold what FollowTheMoney's ids cannot."""
    return content_id("tawatur-d", id)


def own_id(id: str) -> str:
    """The id of a thing, tie, event or claim."""
    return f"tawatur-{id}"


def mention_id(doc: str, thing: str, words: str) -> str:
    """The id of the mentions of a thing by the same words in one document."""
    return content_id("tawatur-n", doc, thing, words)
