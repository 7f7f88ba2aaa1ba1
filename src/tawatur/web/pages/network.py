"""The network: who is tied to whom, how and when, each tie with the sentences that state it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

import msgspec

from tawatur.model import Document
from tawatur.model.origin import Origin
from tawatur.model.relation import RelationType
from tawatur.model.span import Span
from tawatur.model.thing import Thing
from tawatur.model.tie import Evidence, Tie
from tawatur.situation.edges import BACKING, HOSTILE
from tawatur.situation.passage import passage
from tawatur.web.drawing.net import Net, net
from tawatur.web.library import Library, Wanted
from tawatur.web.pages.page import Asked

TYPES: tuple[RelationType, ...] = get_args(RelationType)
_AT_ONCE = 40
"""Ties that are drawn and listed at a time."""


@dataclass(frozen=True, slots=True)
class Stated:
    """One sentence that states the tie, and where it stands."""

    evidence: Evidence
    sentence: Span
    document: Document
    origin: Origin | None


@dataclass(frozen=True, slots=True)
class Shown:
    """One tie; `manner` is how its line is drawn."""

    tie: Tie
    manner: str
    stated: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The page; `drawn` are the ties of each line of the picture, `single` counts ties that rest on one origin."""

    wanted: Wanted
    type: RelationType | None
    about: Thing | None
    net: Net | None
    drawn: tuple[tuple[Shown, ...], ...]
    ties: tuple[Shown, ...]
    single: int
    total: int
    known: Mapping[str, Thing]


def view(library: Library, asked: Asked) -> View:
    """The ties of a type, of a thing and of the days that are asked for."""
    wanted = msgspec.structs.replace(asked.wanted, size=_AT_ONCE)
    type = asked.choice("type", TYPES)
    found = library.network(wanted, type)
    known = library.named({id for tie in found.items for id in (tie.from_, tie.to)} | {wanted.about or ""})
    ties = _shown(library, found.items)
    by_pair: dict[tuple[str, str], list[Shown]] = {}
    for each in ties:
        by_pair.setdefault((each.tie.from_, each.tie.to), []).append(each)
    return View(
        wanted=wanted,
        type=type,
        about=known.get(wanted.about or ""),
        net=net(list(by_pair), {id: thing.name_ar for id, thing in known.items()}, mirrored=asked.language == "ar"),
        drawn=tuple(map(tuple, by_pair.values())),
        ties=ties,
        single=sum(each.tie.independent_origins < 2 for each in ties),
        total=found.total,
        known=known,
    )


def _shown(library: Library, ties: Sequence[Tie]) -> tuple[Shown, ...]:
    evidence = [each for tie in ties for each in tie.evidence]
    documents = {id: document for id, (document, _) in library.pairs({each.doc for each in evidence}).items()}
    origins = library.origins({each.origin for each in evidence if each.origin})
    return tuple(
        Shown(
            tie,
            "hostile" if tie.type in HOSTILE else "backing" if tie.type in BACKING else "other",
            tuple(_stated(e, documents[e.doc], origins) for e in tie.evidence if e.doc in documents),
        )
        for tie in ties
    )


def _stated(evidence: Evidence, document: Document, origins: Mapping[str, Origin]) -> Stated:
    return Stated(evidence, passage(document.text, evidence.words), document, origins.get(evidence.origin or ""))
