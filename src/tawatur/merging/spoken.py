"""The names in chains: those of outlets and of links, which are resolved together with the entities."""

from tawatur.arabic.normal import fold
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.offices import offices
from tawatur.lexicon.outlet_words import outlet_words
from tawatur.merging.names import bare
from tawatur.model import Document, Entity, Label, LinkKind, Record, Statement

OUTLET, AUTHOR = "@outlet", "@author"
"""Ids of a document's outlet and byline among the spoken names."""
_LABELS: dict[LinkKind, Label] = {"person": "PERSON", "group": "NORP"}


def spoken(document: Document, record: Record) -> dict[str, Entity]:
    """The names of outlet, byline and links as entities without mentions, by id, to be resolved with the others."""
    known = {fold(entity.name_ar): entity.label for entity in record.entities}
    found = {OUTLET: _entity(OUTLET, document.outlet, "ORG")} if document.outlet else {}
    if document.author and fold(document.author).split()[0] in outlet_words():
        found[AUTHOR] = _entity(AUTHOR, document.author, "ORG")
    for statement in record.statements:
        for number, link in enumerate(statement.chain):
            if link.name:
                label = known.get(fold(link.name), _LABELS.get(link.kind, "ORG"))
                id = link_id(statement, number)
                found[id] = _entity(id, link.name, label)
    return found


def described(record: Record) -> dict[str, tuple[str, ...]]:
    """The words beside the name by which a person is introduced (وزير الري), for every link that names one."""
    return {
        link_id(statement, number): words
        for statement in record.statements
        for number, link in enumerate(statement.chain)
        if link.kind == "person" and link.name and link.source and (words := _beside(link.source.text, link.name))
    }


def _beside(source: str, name: str) -> tuple[str, ...]:
    """The content words of a source without those of the name; those of the name where it is an office itself."""
    words, own = (tuple(map(bare, fold(text).split())) for text in (source, name))
    office = offices().get(own[0])
    if office is not None and office.role == "office":
        return own
    return tuple(w for w in words if w not in own and w.isalpha() and w not in function_words().roles)


def link_id(statement: Statement, number: int) -> str:
    """The id of a link of a statement's chain among the spoken names."""
    return f"@{statement.id}.{number}"


def _entity(id: str, name: str, label: Label) -> Entity:
    return Entity(id=id, label=label, name_ar=name)
