"""One voice of a claim to decide on: does it say the same as the others?"""

from dataclasses import dataclass

from tawatur.model.claim import Claim, ClaimStatus
from tawatur.web.library import Library
from tawatur.web.pages.page import Asked, MissingError
from tawatur.web.pages.wordings import Wording, wordings
from tawatur.web.review.rulings import Ruling, Rulings
from tawatur.web.standing import turned


@dataclass(frozen=True, slots=True)
class View:
    """The page: the voice, the first of the others to compare it with, and all of them."""

    claim: Claim
    voice: Wording
    first: Wording
    others: tuple[Wording, ...]
    turns: ClaimStatus
    decisions: tuple[Ruling, ...]


def view(library: Library, asked: Asked) -> View:
    """The voice of that number of the claim."""
    id, number = asked.query.get("claim", ""), asked.query.get("voice", "")
    claim = library.claim(id)
    if claim is None or len(claim.members) < 2 or number not in map(str, range(1, len(claim.members) + 1)):
        raise MissingError(f"{id} {number}")
    pairs = library.pairs({member.doc for member in claim.members})
    found = tuple(wordings(claim, pairs, library.origins({member.origin for member in claim.members})))
    voice = found[int(number) - 1]
    others = tuple(each for each in found if each is not voice)
    return View(
        claim=claim,
        voice=voice,
        first=others[0],
        others=others,
        turns=turned(claim, voice.member),
        decisions=tuple(
            ruling
            for ruling in Rulings(library.reviews()).on(voice.member.doc, voice.member.quote)
            if ruling.decision.subject == "claim"
        ),
    )
