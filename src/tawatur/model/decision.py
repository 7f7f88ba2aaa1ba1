"""What a person decided about what the machine read, and the taking back of it."""

import datetime
from collections.abc import Iterable
from typing import Literal

import msgspec

from tawatur.model.ids import content_id
from tawatur.model.span import Span
from tawatur.model.statement import AuthorStance

Subject = Literal["statement", "entity", "claim", "thing"]
Verdict = Literal["confirm", "reject", "correct", "same", "apart"]


class Words(msgspec.Struct, frozen=True, order=True):
    """A stretch of a document: a decision names words, so that it outlives a new reading and a new merging."""

    doc: str
    span: Span


class Decision(msgspec.Struct, frozen=True, kw_only=True, tag="decision"):
    """On a statement or an entity: that it is right, wrong, or otherwise; on two voices or two names: one or not.

    `words` are the content of the statement, a mention, or the words of a voice; `other` those that they are compared
    with. What is corrected is given: `content`, `chain` (who bears it, from the outlet's source to the origin) and
    `stance` of a statement, `name` of an entity.
    """

    id: str
    subject: Subject
    verdict: Verdict
    words: Words
    by: str
    at: datetime.datetime
    other: Words | None = None
    content: Span | None = None
    chain: tuple[str, ...] | None = None
    stance: AuthorStance | None = None
    name: str | None = None

    @property
    def key(self) -> tuple[str, Words, Words | None]:
        """What it is about: of several on the same the last counts."""
        return (self.subject, self.words, self.other)


class Undoing(msgspec.Struct, frozen=True, kw_only=True, tag="undoing"):
    """Takes a decision back."""

    decision: str
    by: str
    at: datetime.datetime


Entry = Decision | Undoing


def decided(
    subject: Subject,
    verdict: Verdict,
    words: Words,
    by: str,
    at: datetime.datetime,
    *,
    other: Words | None = None,
    content: Span | None = None,
    chain: tuple[str, ...] | None = None,
    stance: AuthorStance | None = None,
    name: str | None = None,
) -> Decision:
    """A decision with its id."""
    id = content_id("r", subject, verdict, words, other, content, chain, stance, name, by, at.isoformat())
    return Decision(
        id=id,
        subject=subject,
        verdict=verdict,
        words=words,
        by=by,
        at=at,
        other=other,
        content=content,
        chain=chain,
        stance=stance,
        name=name,
    )


def standing(entries: Iterable[Entry]) -> tuple[Decision, ...]:
    """The decisions that hold, oldest first: not taken back, and the last on what they are about."""
    listed = tuple(entries)
    undone = {entry.decision for entry in listed if isinstance(entry, Undoing)}
    last = {e.key: e for e in listed if isinstance(e, Decision) and e.id not in undone}
    return tuple(sorted(last.values(), key=lambda decision: (decision.at, decision.id)))
