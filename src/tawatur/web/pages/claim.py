"""A claim: the isnād, the wordings side by side, who denies it, and why it stands as it does."""

from dataclasses import dataclass

from tawatur.model import Document
from tawatur.model.claim import Claim
from tawatur.model.decision import Decision
from tawatur.store.reviews import Reviews
from tawatur.web.drawing.isnad import Isnad, isnad
from tawatur.web.drawing.ranges import Range, ranges
from tawatur.web.library import Library
from tawatur.web.pages.page import Asked, MissingError
from tawatur.web.pages.voices import voices
from tawatur.web.pages.wordings import Branch, Wording, branches, wordings


@dataclass(frozen=True, slots=True)
class View:
    """The page; `doubting` are the documents whose own authors reject what they pass on."""

    claim: Claim
    isnad: Isnad
    wordings: tuple[Wording, ...]
    asserting: tuple[Branch, ...]
    denying: tuple[Branch, ...]
    doubting: tuple[Document, ...]
    figures: tuple[Range, ...]
    decisions: tuple[Decision, ...]


def view(library: Library, asked: Asked) -> View:
    """The claim of that id."""
    if (claim := library.claim(asked.path["id"])) is None:
        raise MissingError(asked.path["id"])
    pairs = library.pairs({member.doc for member in claim.members})
    found = tuple(wordings(claim, pairs, library.origins({member.origin for member in claim.members})))
    mirrored = asked.language == "ar"
    several = [figures for figures in library.figures_of(claim) if len(figures.members) > 1]
    return View(
        claim=claim,
        isnad=isnad(voices(found), mirrored=mirrored),
        wordings=found,
        asserting=branches(wording for wording in found if wording.member.stance == "asserts"),
        denying=branches(wording for wording in found if wording.member.stance == "denies"),
        doubting=tuple({w.document.id: w.document for w in found if w.member.doubted}.values()),
        figures=ranges(library, several, mirrored=mirrored),
        decisions=_decisions(claim, library.reviews()),
    )


def _decisions(claim: Claim, reviews: Reviews) -> tuple[Decision, ...]:
    """What people decided about the words of its voices, each once."""
    found = {d.id: d for member in claim.members for d in reviews.touching(member.doc, member.quote)}
    return tuple(found.values())
