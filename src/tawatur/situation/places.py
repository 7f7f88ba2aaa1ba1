"""Where support runs: which of the sentences that state an edge name a place."""

import re
from collections.abc import Collection, Iterable, Mapping

from tawatur.model.thing import Thing
from tawatur.model.tie import Evidence
from tawatur.situation.edges import Edge
from tawatur.situation.passage import passage

PLACES = frozenset({"GPE", "LOC", "FAC"})
Texts = Mapping[str, str]
"""Texts of documents by their ids; what is not there names no place."""


def names_in(places: Iterable[Thing]) -> Mapping[str, re.Pattern[str]]:
    """For each document a pattern of the names that the places have in it."""
    names: dict[str, set[str]] = {}
    for place in places:
        for doc, mentions in place.members.items():
            names.setdefault(doc, set()).update(mentions)
    return {doc: _pattern(own) for doc, own in names.items()}


def naming(edge: Edge, names: Mapping[str, re.Pattern[str]], texts: Texts) -> tuple[Evidence, ...]:
    """The evidence of the edge whose sentences name one of the places."""
    return tuple(e for e in edge.evidence if e.doc in names and e.doc in texts and _named(e, names[e.doc], texts))


def _named(evidence: Evidence, name: re.Pattern[str], texts: Texts) -> bool:
    return name.search(passage(texts[evidence.doc], evidence.words).text) is not None


def _pattern(names: Collection[str]) -> re.Pattern[str]:
    """Whole words, before which clitics may stand."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)[وفبلك]{{0,2}}(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
