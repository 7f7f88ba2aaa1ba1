"""A claim: the isnād, the wordings side by side, who denies it, why it stands as it does, and how it came to."""

from dataclasses import dataclass

from tawatur.model import Document
from tawatur.model.claim import Claim
from tawatur.web.drawing.isnad import Isnad, isnad
from tawatur.web.drawing.ranges import Range, ranges
from tawatur.web.library import Library
from tawatur.web.pages.history import Step, history
from tawatur.web.pages.page import Asked, MissingError
from tawatur.web.pages.voices import voices
from tawatur.web.pages.wordings import Branch, Wording, branches, wordings
from tawatur.web.review.rulings import Ruling, Rulings


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
    history: tuple[Step, ...]
    decisions: tuple[Ruling, ...]


def view(library: Library, asked: Asked) -> View:
    """The claim of that id."""
    if (claim := library.claim(asked.path["id"])) is None:
        raise MissingError(asked.path["id"])
    pairs = library.pairs({member.doc for member in claim.members})
    found = tuple(wordings(claim, pairs, library.origins({member.origin for member in claim.members})))
    mirrored = asked.language == "ar"
    several = [figures for figures in library.figures_of(claim) if len(figures.members) > 1]
    drawn = ranges(library, several, mirrored=mirrored)
    return View(
        claim=claim,
        isnad=isnad(voices(found, library.called), mirrored=mirrored),
        wordings=found,
        asserting=branches(wording for wording in found if wording.member.stance == "asserts"),
        denying=branches(wording for wording in found if wording.member.stance == "denies"),
        doubting=tuple({w.document.id: w.document for w in found if w.member.doubted}.values()),
        figures=drawn,
        history=history(claim, found, drawn),
        decisions=Rulings(library.reviews()).on_claim(claim),
    )
