"""One statement to decide on: its sentence in the text, its extent, its chain, its stance."""

from dataclasses import dataclass

from tawatur.model import Document, Statement
from tawatur.model.claim import Claim
from tawatur.model.span import Span
from tawatur.store.decided import extent, statement_of
from tawatur.web.library import Library
from tawatur.web.pages.page import Asked, MissingError
from tawatur.web.review.rulings import Ruling, Rulings

_AROUND = 500


@dataclass(frozen=True, slots=True)
class View:
    """The page: the text before, in and after the content; `decisions` are those made on it before."""

    document: Document
    statement: Statement
    words: Span
    before: str
    after: str
    claims: tuple[Claim, ...]
    decisions: tuple[Ruling, ...]


def view(library: Library, asked: Asked) -> View:
    """The statement of that document and id."""
    doc, id = asked.query.get("doc", ""), asked.query.get("id", "")
    pair = library.pairs([doc]).get(doc)
    statement = next((each for each in pair[1].statements if each.id == id), None) if pair else None
    if pair is None or statement is None:
        raise MissingError(f"{doc} {id}")
    document, record = pair
    words = extent(statement)
    return View(
        document=document,
        statement=statement,
        words=Span.cut(document.text, words.start, words.end),
        before=document.text[max(0, words.start - _AROUND) : words.start],
        after=document.text[words.end : words.end + _AROUND],
        claims=tuple(c for c in library.claims_in(doc) if any(m.statement == id and m.doc == doc for m in c.members)),
        decisions=tuple(
            r
            for r in Rulings(library.reviews()).in_document(doc)
            if r.decision.subject == "statement" and statement_of(record, r.decision) is statement
        ),
    )
