"""A library in memory, merged when it is opened: for corpora of some thousands of documents."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from tawatur.merging import merge
from tawatur.model import Document, Record
from tawatur.model.claim import Claim
from tawatur.model.figure_set import FigureSet
from tawatur.model.moment import Moment
from tawatur.model.naming import Naming
from tawatur.model.order import ordered
from tawatur.model.origin import Origin
from tawatur.model.thing import Thing
from tawatur.model.tie import Tie
from tawatur.store import Corpus
from tawatur.store.copies import copies
from tawatur.store.reviews import Reviews
from tawatur.web.library.arrivals import Arrivals
from tawatur.web.library.gathered import Gathered
from tawatur.web.library.index import Index
from tawatur.web.library.kept import Kept
from tawatur.web.library.terms import terms
from tawatur.web.library.wanted import Day, Found, Heading, Hits, Overview, Wanted, page_of

_A_FEW = 8


class Merged(Gathered, Kept):
    """The latest versions of a corpus's documents, and what they say together."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._pairs = {record.id: (document, record) for document, record in corpus.latest()}
        super().__init__(merge(self._pairs.values(), corpus.reviews.decisions))
        self._built = datetime.datetime.now(datetime.UTC)
        self._claims = sorted(self._situation.claims, key=_newest_first)
        self._by_id = {claim.id: claim for claim in self._claims}
        self._origins = {origin.id: origin for origin in self._situation.origins}
        self._things = {thing.id: thing for thing in self._situation.entities}
        documents = [document for document, _ in self._pairs.values()]
        self._index = Index(documents, self._claims, self._situation.entities)

    def overview(self) -> Overview:
        days = Counter(document.published for document, _ in self._pairs.values() if document.published)
        return Overview(
            documents=len(self._pairs),
            things=len(self._things),
            origins=len(self._origins),
            claims=dict(Counter(claim.status for claim in self._claims)),
            disputed_figures=sum(each.relation == "conflict" for each in self._situation.figure_sets),
            days=tuple(Day(day, count) for day, count in sorted(days.items())),
            built=self._built,
        )

    def claims(self, wanted: Wanted) -> Found[Claim]:
        about = self._index.claims_about.get(wanted.about, frozenset()) if wanted.about else None
        asked = terms(wanted.words)
        found = [
            claim
            for claim in self._claims
            if wanted.status in (None, claim.status)
            and (about is None or claim.id in about)
            and _within(_days(claim), wanted)
            and self._came({member.doc for member in claim.members}, wanted)
            and (not asked or asked <= self._index.claim_terms[claim.id])
        ]
        return page_of(found, wanted)

    def claim(self, id: str) -> Claim | None:
        return self._by_id.get(id)

    def claims_in(self, doc: str) -> Sequence[Claim]:
        return self._index.claims_by_doc.get(doc, [])

    def claims_said_by(self, thing: Thing, wanted: Wanted) -> Found[Claim]:
        own = {id for id, origin in self._origins.items() if origin.named and origin.name == thing.name_ar}
        return page_of([claim for claim in self._claims if any(m.origin in own for m in claim.members)], wanted)

    def origins(self, ids: Iterable[str]) -> Mapping[str, Origin]:
        return {id: self._origins[id] for id in ids if id in self._origins}

    def documents(self, wanted: Wanted) -> Found[Document]:
        asked = terms(wanted.words)
        found = [
            document
            for document, _ in self._pairs.values()
            if (not asked or asked <= self._index.document_terms[document.id])
            and _within([document.published], wanted)
            and self._came([document.id], wanted)
        ]
        return page_of(sorted(found, key=lambda d: (-_ordinal(d.published), d.id)), wanted)

    def headings(self, docs: Iterable[str]) -> Mapping[str, Heading]:
        known = (document for document, _ in self.pairs(docs).values())
        return {each.id: Heading(each.outlet, each.title, each.published) for each in known}

    def places(self, docs: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
        known = self._index.places
        return {doc: known[doc] for doc in docs if doc in known}

    def pairs(self, docs: Iterable[str]) -> Mapping[str, tuple[Document, Record]]:
        return {doc: self._pairs[doc] for doc in docs if doc in self._pairs}

    def versions(self, doc: str) -> Sequence[Document]:
        page = next((page for page in self._corpus.pages() if any(key.id == doc for key in page)), ())
        order = {key.digest: number for number, key in enumerate(page)}
        known = [document for document in self._corpus.documents() if document.digest in order]
        return sorted(known, key=lambda document: order[document.digest])

    def copies(self, doc: str) -> Sequence[Document]:
        digest = self._pairs[doc][0].digest if doc in self._pairs else None
        group = next((group for group in self._copies if digest in group), ())
        return [document for document, _ in self._pairs.values() if document.digest in group and document.id != doc]

    def additions(self) -> int:
        return self._arrivals.additions

    def came_since(self, addition: int, docs: Iterable[str]) -> frozenset[str]:
        return self._arrivals.since(addition, docs)

    def things(self, wanted: Wanted) -> Found[Thing]:
        asked = terms(wanted.words)
        found = [thing for thing in self._things.values() if not asked or asked <= self._index.thing_terms[thing.id]]
        return page_of(sorted(found, key=lambda t: (-len(t.members), t.id)), wanted)

    def named(self, ids: Iterable[str]) -> Mapping[str, Thing]:
        return {id: self._things[id] for id in ids if id in self._things}

    def figure_sets(self, relation: str | None, wanted: Wanted) -> Found[FigureSet]:
        found = [each for each in self._situation.figure_sets if relation in (None, each.relation)]
        return page_of(sorted(found, key=lambda s: (-len(s.members), s.id)), wanted)

    def figures_of(self, claim: Claim) -> Sequence[FigureSet]:
        quotes = defaultdict(list)
        for member in claim.members:
            quotes[member.doc].append(member.quote)
        return [
            each
            for each in self._situation.figure_sets
            if any(quote.overlaps(reading.text) for reading in each.members for quote in quotes.get(reading.doc, ()))
        ]

    def ties(self, thing: str) -> Sequence[Tie]:
        return [tie for tie in self._situation.ties if thing in (tie.from_, tie.to)]

    def moments(self, thing: str) -> Sequence[Moment]:
        told = (m for m in self._situation.timeline if any(thing in (t.actor, t.recipient) for t in m.tellings))
        return list(ordered("timeline", told))

    def namings(self, thing: str) -> Sequence[Naming]:
        return [naming for naming in self._situation.terms if naming.target == thing]

    def reviews(self) -> Reviews:
        return self._corpus.reviews

    def with_reviews(self, reviews: Reviews) -> "Merged":
        return Merged(Corpus.open(self._corpus.folder))

    def search(self, words: str) -> Hits:
        wanted = Wanted(words=words, size=_A_FEW)
        return Hits(self.documents(wanted), self.things(wanted))

    def _came(self, docs: Iterable[str], wanted: Wanted) -> bool:
        return wanted.after is None or bool(self._arrivals.since(wanted.after, docs))

    def _nameless(self) -> Mapping[str, str | None]:
        return {id: d.title or d.url for id, (d, _) in self._pairs.items() if not d.outlet}

    @cached_property
    def _arrivals(self) -> Arrivals:
        return Arrivals(self._corpus, self._pairs)

    @cached_property
    def _copies(self) -> Sequence[Sequence[str]]:
        return copies(self._corpus.signatures())


def _days(claim: Claim) -> list[datetime.date | None]:
    return [member.published for member in claim.members]


def _within(days: Iterable[datetime.date | None], wanted: Wanted) -> bool:
    if wanted.since is None and wanted.until is None:
        return True
    first, last = wanted.since or datetime.date.min, wanted.until or datetime.date.max
    return any(day is not None and first <= day <= last for day in days)


def _ordinal(day: datetime.date | None) -> int:
    return day.toordinal() if day else 0


def _newest_first(claim: Claim) -> tuple[int, int, str]:
    return (-max(map(_ordinal, _days(claim))), -len({member.doc for member in claim.members}), claim.id)
