"""A page as one file that needs nothing else: style and fonts within, links inside it, its evidence at the end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields

from tawatur.model import Document
from tawatur.web.layers import Mark, Segment, segments
from tawatur.web.links import Links
from tawatur.web.pages import claim
from tawatur.web.pages.wordings import Wording
from tawatur.web.rendering import Frame
from tawatur.web.sharing.styles import dossier_style

_OUTSIDE = "#outside"
_LEADS_OUT = re.compile(rf'<a\b[^>]*href="{_OUTSIDE}"[^>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A document that the page speaks of, with what it quotes marked."""

    document: Document
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Enclosed(Links):
    """Links within the file alone; what they would lead out to is written without one."""

    documents: frozenset[str] = frozenset()

    def to(self, path: str, **query: object) -> str:
        return _OUTSIDE

    def document(self, id: str, statement: str | None = None) -> str:
        return f"#document-{id}" if id in self.documents else _OUTSIDE

    def original(self, id: str, version: str | None = None) -> str:
        return _OUTSIDE

    def turned(self, language: object) -> str:
        return _OUTSIDE


@dataclass(frozen=True, slots=True)
class DossierFrame(Frame):
    """What stands around a page that is carried away."""

    style: str = ""
    enclosed: tuple[Enclosure, ...] = ()


def dressed(frame: Frame, view: object) -> DossierFrame:
    """The frame of the file, with the documents behind a claim; a document is its own evidence."""
    enclosed = _enclosed(view.wordings) if isinstance(view, claim.View) else ()
    known = frozenset(each.document.id for each in enclosed)
    kept = {field.name: getattr(frame, field.name) for field in fields(Frame)}
    links = Enclosed(frame.links.language, frame.links.path, {}, known)
    own = {"links": links, "layout": "dossier.html", "form_key": "", "menu": ()}
    return DossierFrame(**{**kept, **own}, style=dossier_style(), enclosed=enclosed)


def without_ways_out(page: str) -> str:
    """The page without links that lead nowhere."""
    return _LEADS_OUT.sub(r"\1", page)


def _enclosed(wordings: Sequence[Wording]) -> tuple[Enclosure, ...]:
    found: dict[str, tuple[Document, list[Mark]]] = {}
    for wording in wordings:
        _, marks = found.setdefault(wording.document.id, (wording.document, []))
        marks.append(Mark(wording.member.quote, "statements", "quote"))
    return tuple(Enclosure(d, tuple(segments(d.text, marks, 0, len(d.text)))) for d, marks in found.values())
