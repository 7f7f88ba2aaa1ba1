"""Terms by outlet and time: what each outlet and each speaker calls an actor."""

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence

from tawatur.arabic.normal import fold
from tawatur.merging.things import Key, Things
from tawatur.model import Document, Record, Term
from tawatur.model.naming import Naming, Use
from tawatur.model.term import Tone

_AUTHOR = "author"
_Group = tuple[str | None, str | None, str, str, Tone]


def namings(pairs: Sequence[tuple[Document, Record]], outlets: Mapping[str, str], things: Things) -> tuple[Naming, ...]:
    """Each term in each mouth; `outlets` are the names of outlets, by document."""
    names = {thing.id: thing.name_ar for thing in things.things}
    groups: dict[_Group, list[Use]] = defaultdict(list)
    for document, record in pairs:
        for term in record.terms:
            target = things.of.get((record.id, term.target))
            if target is not None:
                speaker = _speaker(record.id, term, things.of, names)
                group = (outlets.get(document.id), speaker, target, fold(term.term.text), term.tone)
                groups[group].append(Use(doc=document.id, term=term.term, published=document.published))
    return tuple(_naming(group, groups[group]) for group in sorted(groups, key=lambda g: (g[2], str(g))))


def _speaker(doc: str, term: Term, things: Mapping[Key, str], names: Mapping[str, str]) -> str | None:
    """The name of the thing that speaks, or the words for it; None for the author."""
    if term.by == _AUTHOR:
        return None
    return names.get(things.get((doc, term.by), ""), term.by)


def _naming(group: _Group, uses: Sequence[Use]) -> Naming:
    outlet, speaker, target, term, tone = group
    ordered = sorted(uses, key=lambda use: (use.published or datetime.date.max, use.doc, use.term))
    return Naming(outlet=outlet, speaker=speaker, target=target, term=term, tone=tone, uses=tuple(ordered))
