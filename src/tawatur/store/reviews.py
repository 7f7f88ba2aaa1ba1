"""What people decided about what the machine read: a log, and the decisions of it that hold."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from tawatur.model import Record
from tawatur.model.decision import Decision, Entry, standing
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
        self.decisions = standing(entries)

    @classmethod
    def read(cls, folder: Path) -> "Reviews":
        """The log of a corpus folder; StoreError names a line that is damaged."""
        return cls(log.entries(folder, REVIEWS, Entry))

    @property
    def state(self) -> str:
        """What stands for the decisions that hold; empty where there are none."""
        return " ".join(decision.id for decision in self.decisions)

    def on(self, doc: str) -> tuple[Decision, ...]:
        """The decisions on statements and entities of a document."""
        return self._by_document.get(doc, ())

    def naming(self, doc: str) -> tuple[Decision, ...]:
        """The decisions of any kind that name words of a document, be it beside those of another."""
        return self._by_name.get(doc, ())

    def touching(self, doc: str, span: Span) -> tuple[Decision, ...]:
        """The decisions of any kind on words of this stretch."""
        return tuple(d for d in self.decisions if d.words.doc == doc and d.words.span.overlaps(span))

    def applied(self, record: Record) -> Record:
        """The record as people left it."""
        return with_decisions(record, self.on(record.id))

    @cached_property
    def _by_name(self) -> dict[str, tuple[Decision, ...]]:
        found: dict[str, tuple[Decision, ...]] = {}
        for decision in self.decisions:
            for doc in {words.doc for words in (decision.words, decision.other) if words is not None}:
                found[doc] = (*found.get(doc, ()), decision)
        return found

    @cached_property
    def _by_document(self) -> dict[str, tuple[Decision, ...]]:
        return by_document(self.decisions)
