"""What a corpus in memory can be found by: words of each part, claims of documents and things, places."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from tawatur.model import Document
from tawatur.model.claim import Claim
from tawatur.model.thing import Thing
from tawatur.web.library.terms import terms
from tawatur.web.library.wanted import PLACES

T = TypeVar("T")


class Index:
    """Made when it is first asked, since many pages need none of it; keys are ids."""

    def __init__(self, documents: Sequence[Document], claims: Sequence[Claim], things: Sequence[Thing]) -> None:
        self._documents, self._claims, self._things = documents, claims, things

    @cached_property
    def claim_terms(self) -> Mapping[str, frozenset[str]]:
        """What each claim can be found by."""
        return _indexed(self._claims, lambda claim: claim.id, _claim_text)

    @cached_property
    def document_terms(self) -> Mapping[str, frozenset[str]]:
        """What each document can be found by."""
        return _indexed(self._documents, lambda d: d.id, lambda d: f"{d.title or ''} {d.outlet or ''} {d.text}")

    @cached_property
    def thing_terms(self) -> Mapping[str, frozenset[str]]:
        """What each thing can be found by."""
        return _indexed(self._things, lambda thing: thing.id, _thing_text)

    @cached_property
    def claims_by_doc(self) -> Mapping[str, list[Claim]]:
        """The claims that each document has a voice in."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self._claims:
            for doc in dict.fromkeys(member.doc for member in claim.members):
                found[doc].append(claim)
        return found

    @cached_property
    def claims_about(self) -> Mapping[str, frozenset[str]]:
        """The claims whose words name each thing."""
        return {thing.id: frozenset(self._mentioning(thing)) for thing in self._things}

    @cached_property
    def places(self) -> Mapping[str, Mapping[str, str]]:
        """The places that each document names: its words for them, and what they are called."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for thing in self._things:
            for doc, names in thing.members.items() if thing.label in PLACES else ():
                found[doc].update(dict.fromkeys(names, thing.name_ar))
        return found

    def _mentioning(self, thing: Thing) -> Iterable[str]:
        for doc, names in thing.members.items():
            for claim in self.claims_by_doc.get(doc, ()):
                quotes = [member.quote.text for member in claim.members if member.doc == doc]
                if any(name in quote for name in names for quote in quotes):
                    yield claim.id


def _indexed(values: Iterable[T], key: Callable[[T], str], text: Callable[[T], str]) -> dict[str, frozenset[str]]:
    return {key(value): terms(text(value)) for value in values}


def _claim_text(claim: Claim) -> str:
    return " ".join(f"{m.quote.text} {m.outlet or ''} {' '.join(filter(None, m.chain))}" for m in claim.members)


def _thing_text(thing: Thing) -> str:
    names = {name for names in thing.members.values() for name in names}
    return " ".join((thing.name_ar, thing.name_en or "", *sorted(names)))
