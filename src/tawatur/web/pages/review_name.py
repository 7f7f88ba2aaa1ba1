"""One name to decide on: is what it names in this document the thing that it was taken for?"""

from dataclasses import dataclass

from tawatur.model import Document, Entity
from tawatur.model.span import Span
from tawatur.model.thing import Thing
from tawatur.situation.passage import passage
from tawatur.web.library import Library
from tawatur.web.pages.page import Asked, MissingError
from tawatur.web.review.rulings import Ruling, Rulings


@dataclass(frozen=True, slots=True)
class View:
    """The page: the name in its sentence, and a sentence of another document that names the thing otherwise."""

    thing: Thing
    document: Document
    entity: Entity
    words: Span
    sentence: Span
    other: Document
    other_words: Span
    other_sentence: Span
    decisions: tuple[Ruling, ...]

    @property
    def comparable(self) -> bool:
        """Whether there is another mention to compare it with."""
        return (self.document.id, self.words) != (self.other.id, self.other_words)


def view(library: Library, asked: Asked) -> View:
    """The name in that document, beside the name by which the thing goes."""
    id, doc, name = (asked.query.get(key, "") for key in ("thing", "doc", "name"))
    thing = library.named([id]).get(id)
    if thing is None or name not in thing.members.get(doc, ()):
        raise MissingError(f"{id} {doc} {name}")
    elsewhere = _elsewhere(thing, doc)
    pairs = library.pairs([doc, elsewhere])
    if not {doc, elsewhere} <= pairs.keys():
        raise MissingError(doc)
    (document, record), (other, _) = pairs[doc], pairs[elsewhere]
    words = _found(document.text, name)
    entity = next((e for e in record.entities if any(m.overlaps(words) for m in e.mentions)), None)
    if entity is None:
        raise MissingError(name)
    other_words = _found(other.text, _called(thing, elsewhere, name))
    return View(
        thing=thing,
        document=document,
        entity=entity,
        words=words,
        sentence=passage(document.text, words),
        other=other,
        other_words=other_words,
        other_sentence=passage(other.text, other_words),
        decisions=tuple(
            r for r in Rulings(library.reviews()).on(doc, words) if r.decision.subject in ("entity", "thing")
        ),
    )


def _elsewhere(thing: Thing, doc: str) -> str:
    """Another document that names the thing, one that has its own name for it first."""
    others = [other for other in thing.members if other != doc]
    return next((other for other in others if thing.name_ar in thing.members[other]), others[0] if others else doc)


def _called(thing: Thing, doc: str, name: str) -> str:
    """A name of the thing in that document, its own if that is there, and not the one that is asked about."""
    names = [each for each in thing.members[doc] if each != name]
    return thing.name_ar if thing.name_ar in names else next(iter(names), name)


def _found(text: str, name: str) -> Span:
    start = text.find(name)
    if start < 0:
        raise MissingError(name)
    return Span.cut(text, start, start + len(name))
