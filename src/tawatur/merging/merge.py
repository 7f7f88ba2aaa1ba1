"""The merging: Records in, one Situation out. A pure function of the set of documents, whatever their order."""

from collections.abc import Iterable

from tawatur.merging.assembly import assembled
from tawatur.merging.extracts import extract
from tawatur.merging.propositions import attributed
from tawatur.merging.stories import stories
from tawatur.merging.telling import tell
from tawatur.merging.things import resolve
from tawatur.model import Document, Record
from tawatur.model.situation import Situation


def merge(pairs: Iterable[tuple[Document, Record]]) -> Situation:
    """What the documents say together; of several documents with one id the last by date counts."""
    ordered = _ordered(pairs)
    extracts = [extract(document, record) for document, record in ordered]
    things = resolve([x.evidence for x in extracts])
    names = {thing.id: thing.name_ar for thing in things.things}
    found = [attributed(p, things.resolved) for x in extracts for p in x.propositions]
    cited = {x.doc: frozenset(things.resolved.of[name] for name in x.cited) for x in extracts}
    return assembled(ordered, things, [tell(story, cited, names) for story in stories(found)])


def _ordered(pairs: Iterable[tuple[Document, Record]]) -> list[tuple[Document, Record]]:
    latest: dict[str, tuple[Document, Record]] = {}
    for document, record in pairs:
        held = latest.get(document.id)
        if held is None or _age(held[0]) < _age(document):
            latest[document.id] = (document, record)
    return [latest[id] for id in sorted(latest)]


def _age(document: Document) -> tuple[str, str]:
    return (document.published.isoformat() if document.published else "", document.digest)
