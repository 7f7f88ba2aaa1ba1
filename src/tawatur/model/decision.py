"""What people decide about what the machine read, what others say of that, and the taking back of it."""

import datetime
from typing import Literal

import msgspec

from tawatur.model.ids import content_id
from tawatur.model.span import Span
from tawatur.model.statement import AuthorStance

Subject = Literal["statement", "entity", "claim", "thing", "label"]
Verdict = Literal["confirm", "reject", "correct", "same", "apart", "add"]


class Words(msgspec.Struct, frozen=True, order=True):
    """A stretch of a document: a decision names words, so that it outlives a new reading and a new merging."""

    doc: str
    span: Span


class Decision(msgspec.Struct, frozen=True, kw_only=True, tag="decision"):
    """On a statement or an entity: that it is right, wrong, or otherwise; on two voices or two names: one or not.

    `words` are the content of the statement, a mention, or the words of a voice; `other` those that they are compared
    with. What is corrected is given: `content`, `chain` (who bears it, from the outlet's source to the origin) and
    `stance` of a statement, `name` of an entity. A `label` (`model.marks`) is added to words, or rejected on them.
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
    label: str | None = None

    @property
    def key(self) -> tuple[str, Words, Words | None, str | None]:
        """What it is about: of several on the same the last that holds counts."""
        return (self.subject, self.words, self.other, self.label)

    @property
    def ruling(self) -> tuple[object, ...]:
        """What it comes to, whoever decides it and when."""
        return (*self.key, self.verdict, self.content, self.chain, self.stance, self.name)

    def touches(self, doc: str, span: Span) -> bool:
        """Whether it is about words of this stretch, be it beside others."""
        named = (words for words in (self.words, self.other) if words is not None)
        return any(words.doc == doc and words.span.overlaps(span) for words in named)


class Undoing(msgspec.Struct, frozen=True, kw_only=True, tag="undoing"):
    """Takes a decision back."""

    decision: str
    by: str
    at: datetime.datetime


class Opinion(msgspec.Struct, frozen=True, kw_only=True, tag="opinion"):
    """What another person says of a decision; of several of one person the last counts."""

    decision: str
    agrees: bool
    by: str
    at: datetime.datetime


class Quorum(msgspec.Struct, frozen=True, kw_only=True, tag="quorum"):
    """So many people must agree on a decision, that it counts; the last says so for all."""

    people: Literal[1, 2]
    by: str
    at: datetime.datetime


Entry = Decision | Undoing | Opinion | Quorum


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
    label: str | None = None,
) -> Decision:
    """A decision with its id."""
    id = content_id("r", subject, verdict, words, other, content, chain, stance, name, label, by, at.isoformat())
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
        label=label,
    )
