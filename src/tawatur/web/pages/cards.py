"""Claims as cards: a sentence of the reports' own, how it stands, how many reports rest on how many origins."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tawatur.model.claim import Claim, ClaimStatus, Member
from tawatur.model.origin import Origin
from tawatur.web.library import Library
from tawatur.web.review.rulings import Ruling, Rulings
from tawatur.web.standing import News, news

_LONGEST = 240
_PLACES = 3

New = Callable[[Member], bool]
"""Whether a voice is new to who reads."""


@dataclass(frozen=True, slots=True)
class Card:
    """`reports` pass on that `origins` assert it; `deniers` deny it; `first` and `last` are days of publication."""

    id: str
    status: ClaimStatus
    words: str
    reports: int
    independent: int
    origins: tuple[Origin, ...]
    deniers: tuple[Origin, ...]
    first: datetime.date | None
    last: datetime.date | None
    places: tuple[str, ...]
    decisions: tuple[Ruling, ...] = ()
    news: News | None = None


def cards(library: Library, claims: Sequence[Claim], new: New | None = None) -> tuple[Card, ...]:
    """The cards of the claims, with two questions to the library for all of them; `new` says which voices are."""
    rulings = Rulings(library.reviews())
    origins = library.origins({member.origin for claim in claims for member in claim.members})
    places = library.places({claim.members[0].doc for claim in claims})
    return tuple(
        replace(
            _card(claim, origins, places.get(claim.members[0].doc, {})),
            decisions=rulings.on_claim(claim),
            news=news(claim, new) if new else None,
        )
        for claim in claims
    )


def _card(claim: Claim, origins: Mapping[str, Origin], places: Mapping[str, str]) -> Card:
    days = sorted(member.published for member in claim.members if member.published)
    quote = claim.members[0].quote
    return Card(
        id=claim.id,
        status=claim.status,
        words=shortened(quote.text),
        reports=len({member.doc for member in claim.members if member.stance == "asserts"}),
        independent=claim.independent_origins,
        origins=_origins(origins, (m.origin for m in claim.members if m.stance == "asserts")),
        deniers=_origins(origins, (m.origin for m in claim.members if m.stance == "denies")),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        places=tuple(dict.fromkeys(name for words, name in places.items() if words in quote.text))[:_PLACES],
    )


def _origins(known: Mapping[str, Origin], ids: Iterable[str]) -> tuple[Origin, ...]:
    return tuple(known[id] for id in dict.fromkeys(ids) if id in known)


def shortened(text: str) -> str:
    """The text in one line, cut after a word where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rpartition(" ")[0] + " …"
