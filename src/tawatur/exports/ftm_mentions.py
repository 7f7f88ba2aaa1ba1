"""Mentions of things in documents: what stands where, by the thing that the Situation knows it as."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from tawatur.exports.material import Material
from tawatur.model import Label, Span
from tawatur.model.thing import Thing

_LABELS: tuple[Label, ...] = get_args(Label)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a document names a thing."""

    doc: str
    thing: Thing
    span: Span


def mentions(material: Material) -> Iterator[Mention]:
    """Every mention of every thing, document by document."""
    named: dict[tuple[str, Label, str], Thing] = {}
    for thing in material.situation.entities:
        for doc, names in thing.members.items():
            named.update({(doc, thing.label, name): thing for name in names})
    for document, record in material.pairs():
        for entity in record.entities:
            for span in entity.mentions:
                found = named.get((document.id, entity.label, span.text)) or _any(named, document.id, span.text)
                if found is not None:
                    yield Mention(document.id, found, span)


def _any(named: dict[tuple[str, Label, str], Thing], doc: str, name: str) -> Thing | None:
    """A thing of that name whose label other reports have settled otherwise."""
    return next((named[doc, label, name] for label in _LABELS if (doc, label, name) in named), None)
