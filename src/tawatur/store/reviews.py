"""What people decided about what the machine read: a log, and the decisions of it that hold."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from tawatur.model import Record
from tawatur.model.decision import Decision, Entry
from tawatur.model.deliberation import Deliberation
from tawatur.model.span import Span
from tawatur.store import log
from tawatur.store.decided import by_document, with_decisions

REVIEWS = "reviews.jsonl"
"""The file's name in the corpus folder."""


def add_reviews(folder: Path, reviews: Iterable[Entry]) -> None:
    """Add to the log for good; StoreError where the system refuses."""
    log.append(folder, REVIEWS, reviews)


class Reviews:
    """One state of the log."""

    def __init__(self, entries: tuple[Entry, ...] = ()) -> None:
        self.entries = entries
        self.deliberation = Deliberation(entries)
        self.decisions = self.deliberation.standing

    @classmethod
    def read(cls, folder: Path) -> "Reviews":
        """The log of a corpus folder; StoreError names a line that is damaged."""
        return cls(log.entries(folder, REVIEWS, Entry))

    @property
    def state(self) -> str:
        """What stands for the decisions that hold; empty where there are none."""
        return " ".join(decision.id for decision in self.decisions)

    def on(self, doc: str) -> tuple[Decision, ...]:
        """The decisions on statements, entities and labels of a document."""
        return self._by_document.get(doc, ())

    def naming(self, doc: str) -> tuple[Decision, ...]:
        """The decisions of any kind that name words of a document, be it beside those of another."""
        return self._by_name.get(doc, ())

    def about(self, doc: str) -> tuple[Decision, ...]:
        """The decisions of any kind that name words of a document, those that wait for somebody to agree too."""
        return (*self.naming(doc), *self._waiting.get(doc, ()))

    def touching(self, doc: str, span: Span) -> tuple[Decision, ...]:
        """Those of them that are about words of this stretch."""
        return tuple(decision for decision in self.about(doc) if decision.touches(doc, span))

    def applied(self, record: Record) -> Record:
        """The record as people left it."""
        return with_decisions(record, self.on(record.id))

    @cached_property
    def _by_name(self) -> dict[str, tuple[Decision, ...]]:
        return _by_name(self.decisions)

    @cached_property
    def _waiting(self) -> dict[str, tuple[Decision, ...]]:
        return _by_name(self.deliberation.waiting)

    @cached_property
    def _by_document(self) -> dict[str, tuple[Decision, ...]]:
        return by_document(self.decisions)


def _by_name(decisions: Iterable[Decision]) -> dict[str, tuple[Decision, ...]]:
    """The decisions by the documents whose words they name."""
    found: dict[str, tuple[Decision, ...]] = {}
    for decision in decisions:
        for doc in {words.doc for words in (decision.words, decision.other) if words is not None}:
            found[doc] = (*found.get(doc, ()), decision)
    return found
