"""A library over a published Situation: every question is a query, so that a large corpus answers like a small one."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from functools import cached_property
from typing import Any

from tawatur.model import Document, Record
from tawatur.model.claim import Claim
from tawatur.model.figure_set import FigureSet
from tawatur.model.moment import Moment
from tawatur.model.naming import Naming
from tawatur.model.origin import Origin
from tawatur.model.thing import Thing
from tawatur.model.tie import Tie
from tawatur.store import Corpus
from tawatur.store.publication import Published
from tawatur.store.reviews import Reviews
from tawatur.web.library.archive import Archive
from tawatur.web.library.kept import Kept
from tawatur.web.library.surveyed import Surveyed
from tawatur.web.library.tables import Tables, among, within
from tawatur.web.library.terms import terms
from tawatur.web.library.wanted import Day, Found, Heading, Hits, Overview, Wanted

_A_FEW = 8


class PublishedLibrary(Surveyed, Kept):
    """The library of one published state, built at a moment."""

    def __init__(self, corpus: Corpus, published: Published, built: datetime.datetime) -> None:
        self._corpus, self._published, self._built = corpus, published, built
        self._tables = Tables(corpus, published)
        self._archive = Archive(corpus.folder, self._tables)
        self._reviews = corpus.reviews
        terms("")  # loads the vocabulary before anybody waits for it

    def overview(self) -> Overview:
        return self._overview

    @cached_property
    def _overview(self) -> Overview:
        days = "SELECT published, count(*) FROM headed WHERE published IS NOT NULL GROUP BY 1 ORDER BY 1"
        return Overview(
            documents=self._tables.count("headed"),
            things=self._tables.count("entities"),
            origins=self._tables.count("origins"),
            claims=dict(self._tables.ask("SELECT status, count(*) FROM claims GROUP BY 1")),
            disputed_figures=self._tables.count("figure_sets WHERE relation = 'conflict'"),
            days=tuple(Day(*row) for row in self._tables.ask(days)),
            built=self._built,
        )

    def claims(self, wanted: Wanted) -> Found[Claim]:
        where, values = within("first", "last", wanted)
        if wanted.status:
            where, values = f"{where} AND status = ?", [*values, wanted.status]
        if wanted.about:
            where, values = f"{where} AND id IN (SELECT claim FROM about WHERE thing = ?)", [*values, wanted.about]
        if wanted.after is not None:
            where, values = (
                f"{where} AND id IN (SELECT claim FROM members WHERE doc IN ({_CAME}))",
                [*values, wanted.after],
            )
        for term in _terms(wanted):
            where += f" AND id IN (SELECT claim FROM {_SAID})"
            values.append(term)
        return self._claims_where(where, values, wanted)

    def claim(self, id: str) -> Claim | None:
        return self._tables.by_id(Claim, "claims", [id]).get(id)

    def claims_in(self, doc: str) -> Sequence[Claim]:
        ids = self._tables.column("SELECT DISTINCT claim FROM members WHERE doc = ? ORDER BY 1", doc)
        return list(self._tables.by_id(Claim, "claims", ids).values())

    def claims_said_by(self, thing: Thing, wanted: Wanted) -> Found[Claim]:
        origins = "SELECT id FROM origins WHERE named AND name = ?"
        where = f"id IN (SELECT claim FROM members WHERE origin IN ({origins}))"
        return self._claims_where(where, [thing.name_ar], wanted)

    def origins(self, ids: Iterable[str]) -> Mapping[str, Origin]:
        return self._tables.by_id(Origin, "origins", ids)

    def documents(self, wanted: Wanted) -> Found[Document]:
        where, values = within("published", "published", wanted)
        if wanted.after is not None:
            where, values = f"{where} AND id IN ({_CAME})", [*values, wanted.after]
        for term in _terms(wanted):
            where += f" AND id IN (SELECT doc FROM {_SAID})"
            values.append(term)
        ids, total = self._tables.page(f"headed WHERE {where}", values, "published DESC NULLS LAST, id", wanted)
        return Found(tuple(document for document, _ in self.pairs(ids).values()), total)

    def headings(self, docs: Iterable[str]) -> Mapping[str, Heading]:
        ids = list(dict.fromkeys(docs))
        query = f"SELECT id, outlet, title, published FROM documents WHERE id {among(ids)}"
        return {id: Heading(*rest) for id, *rest in self._tables.ask(query, *ids)} if ids else {}

    def places(self, docs: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
        ids = list(dict.fromkeys(docs))
        query = f"SELECT doc, words, name FROM placed WHERE doc {among(ids)}"
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for doc, words, name in self._tables.ask(query, *ids) if ids else ():
            found[doc][words] = name
        return found

    def pairs(self, docs: Iterable[str]) -> Mapping[str, tuple[Document, Record]]:
        found = self._archive.pairs(docs)
        return {id: (document, self._reviews.applied(record)) for id, (document, record) in found.items()}

    def versions(self, doc: str) -> Sequence[Document]:
        return self._archive.versions(doc)

    def copies(self, doc: str) -> Sequence[Document]:
        return self._archive.copies(doc)

    def additions(self) -> int:
        return int(self._tables.column("SELECT coalesce(max(came) + 1, 0) FROM arrived")[0])

    def came_since(self, addition: int, docs: Iterable[str]) -> frozenset[str]:
        ids = sorted(set(docs))
        found = f"SELECT id FROM arrived WHERE came >= ? AND id {among(ids)}"
        return frozenset(self._tables.column(found, addition, *ids)) if ids else frozenset()

    def things(self, wanted: Wanted) -> Found[Thing]:
        where, values = "true", list[Any]()
        for term in _terms(wanted):
            where += " AND id IN (SELECT entity FROM called WHERE contains(words, ?))"
            values.append(term)
        ids, total = self._tables.page(f"entities WHERE {where}", values, "reports DESC, id", wanted)
        return Found(tuple(self.named(ids).values()), total)

    def named(self, ids: Iterable[str]) -> Mapping[str, Thing]:
        return self._tables.by_id(Thing, "entities", ids)

    def figure_sets(self, relation: str | None, wanted: Wanted) -> Found[FigureSet]:
        where, values = ("true", []) if relation is None else ("relation = ?", [relation])
        ids, total = self._tables.page(f"ranged WHERE {where}", values, "size DESC, id", wanted)
        return Found(tuple(self._tables.by_id(FigureSet, "figure_sets", ids).values()), total)

    def figures_of(self, claim: Claim) -> Sequence[FigureSet]:
        docs = list({member.doc for member in claim.members})
        ids = self._tables.column(f"SELECT DISTINCT part FROM measured WHERE doc {among(docs)} ORDER BY 1", *docs)
        near = self._tables.by_id(FigureSet, "figure_sets", ids).values()
        return [figures for figures in near if _measures(figures, claim)]

    def ties(self, thing: str) -> Sequence[Tie]:
        return self._tables.bodies(Tie, 'SELECT body FROM ties WHERE from_ = ? OR "to" = ? ORDER BY id', thing, thing)

    def moments(self, thing: str) -> Sequence[Moment]:
        acted = "SELECT body FROM timeline WHERE id IN (SELECT part FROM acting WHERE thing = ?) ORDER BY place"
        return self._tables.bodies(Moment, acted, thing)

    def namings(self, thing: str) -> Sequence[Naming]:
        return self._tables.bodies(Naming, "SELECT body FROM terms WHERE target = ? ORDER BY place", thing)

    def reviews(self) -> Reviews:
        return self._reviews

    def with_reviews(self, reviews: Reviews) -> "PublishedLibrary":
        """What is read in documents changes at once, what is merged of it with the next merging."""
        other = copy(self)
        other._reviews = reviews
        return other

    def search(self, words: str) -> Hits:
        wanted = Wanted(words=words, size=_A_FEW)
        return Hits(self.documents(wanted), self.things(wanted))

    def _nameless(self) -> Mapping[str, str | None]:
        query = """SELECT d.id, coalesce(d.title, any_value(l.url)) FROM documents d JOIN located l USING (id)
            WHERE d.outlet IS NULL OR d.outlet = '' GROUP BY d.id, d.title"""
        return dict(self._tables.ask(query))

    def _claims_where(self, where: str, values: Sequence[Any], wanted: Wanted) -> Found[Claim]:
        ids, total = self._tables.page(
            f"claims WHERE {where}", values, "last DESC NULLS LAST, reports DESC, id", wanted
        )
        return Found(tuple(self._tables.by_id(Claim, "claims", ids).values()), total)


_CAME = "SELECT id FROM arrived WHERE came >= ?"
_SAID = "said WHERE number IN (SELECT number FROM words WHERE contains(word, ?))"


def _terms(wanted: Wanted) -> list[str]:
    return sorted(terms(wanted.words)) if wanted.words else []


def _measures(figures: FigureSet, claim: Claim) -> bool:
    """Whether a reading of the set stands in the words of the claim."""
    return any(r.doc == m.doc and m.quote.overlaps(r.text) for r in figures.members for m in claim.members)
