"""Findings of a model as parts of a Record; NotThereError where words of one are not in the text."""

from tawatur.llm.answer import Bearer, Called, Caused, Counted, Dated, Happened, Said, Tied
from tawatur.llm.grounding import Ground
from tawatur.llm.named import Names
from tawatur.llm.words import ALONE
from tawatur.model import Cause, Event, Figure, Link, Relation, Span, Statement, Term, Time
from tawatur.model.ids import content_id
from tawatur.model.statement import PRESENTED

CONFIDENCE = 0.5
"""Of a statement that only the model makes; not measured, as nobody knows which model it is."""


class NamelessError(Exception):
    """The words are in the text, but are no entity's name."""


def statement(said: Said, ground: Ground, names: Names) -> Statement:
    """What somebody says."""
    content = tuple(ground.span(part) for part in said.content)
    cue = ground.optional(said.cue)
    return Statement(
        id=content_id("s", "llm", cue and cue.start, *(f"{part.start}-{part.end}" for part in content)),
        cue=cue,
        content=content,
        mode=said.mode,
        cue_class=said.cue_class,
        chain=tuple(_link(bearer, ground) for bearer in said.chain),
        author_stance=said.author_stance,
        factuality=PRESENTED[said.cue_class],
        denied=content[0] if said.cue_class == "deny" else None,
        confidence=CONFIDENCE,
        reason=ALONE,
    )


def _link(bearer: Bearer, ground: Ground) -> Link:
    name = ground.name(bearer.name)
    return Link(
        source=ground.optional(bearer.source),
        name=name,
        kind=bearer.kind,
        named=name is not None,
        count=bearer.count,
        reason=ALONE,
    )


def figure(counted: Counted, ground: Ground, names: Names) -> Figure:
    """A count or an amount."""
    return Figure(
        text=ground.span(counted.text),
        low=counted.low,
        high=counted.high,
        unit=counted.unit,
        of=ground.optional(counted.of),
        kind=counted.kind,
        approx=counted.approx,
    )


def time(dated: Dated, ground: Ground, names: Names) -> Time:
    """A date."""
    return Time(text=ground.span(dated.text), edtf=dated.edtf)


def event(happened: Happened, ground: Ground, names: Names) -> Event:
    """What happens."""
    trigger = ground.span(happened.trigger)
    actor, recipient = ground.optional(happened.actor), ground.optional(happened.recipient)
    return Event(
        id=content_id("e", trigger.start, trigger.end, happened.type),
        trigger=trigger,
        type=happened.type,
        actor=actor,
        actor_entity=names.of(actor),
        recipient=recipient,
        recipient_entity=names.of(recipient),
        place=ground.optional(happened.place),
        time=happened.time,
        negated=happened.negated,
        hypothetical=happened.hypothetical,
        reason=ALONE,
    )


def relation(tied: Tied, ground: Ground, names: Names) -> Relation:
    """A lasting tie; NamelessError where an end is no entity's name."""
    return Relation(
        from_=_named(ground.span(tied.from_), names),
        to=_named(ground.span(tied.to), names),
        type=tied.type,
        evidence=ground.span(tied.evidence),
        reason=ALONE,
    )


def term(called: Called, ground: Ground, names: Names) -> Term:
    """A loaded name; NamelessError where it is nobody's."""
    by = ground.optional(called.by)
    return Term(
        term=ground.span(called.term),
        target=_named(ground.span(called.target), names),
        by="author" if by is None else names.of(by) or by.text,
        tone=called.tone,
    )


def cause(caused: Caused, ground: Ground, names: Names) -> Cause:
    """A cause with its effect."""
    return Cause(
        cause=ground.span(caused.cause),
        effect=ground.span(caused.effect),
        cue=ground.optional(caused.cue),
        polarity=caused.polarity,
        denied=caused.denied,
    )


def _named(span: Span, names: Names) -> str:
    found = names.of(span)
    if found is None:
        raise NamelessError(span.text)
    return found
