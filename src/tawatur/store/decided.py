"""Records as people left them: decisions on statements and entities applied to what a reader read, whichever it was."""

from collections.abc import Iterable, Sequence

import msgspec

from tawatur.model import Entity, Record, Statement
from tawatur.model.decision import Decision
from tawatur.model.span import Span
from tawatur.model.statement import Link
from tawatur.store.annotated import with_labels
from tawatur.store.without import without_entity, without_statement

_ENOUGH = 0.5
"""Share of the words in common from which on a statement is the one that was decided about."""


def by_document(decisions: Iterable[Decision]) -> dict[str, tuple[Decision, ...]]:
    """The decisions on statements, entities and labels, by document."""
    found: dict[str, tuple[Decision, ...]] = {}
    for decision in decisions:
        if decision.subject in ("statement", "entity", "label"):
            doc = decision.words.doc
            found[doc] = (*found.get(doc, ()), decision)
    return found


def with_decisions(record: Record, decisions: Sequence[Decision]) -> Record:
    """The record after the decisions on its document, labels first; what they are about may be gone."""
    record = with_labels(record, [decision for decision in decisions if decision.subject == "label"])
    for decision in decisions:
        if decision.subject == "statement" and (statement := statement_of(record, decision)):
            record = _on_statement(record, statement, decision)
        elif decision.subject == "entity" and (entity := entity_of(record, decision)):
            record = _on_entity(record, entity, decision)
    return record


def statement_of(record: Record, decision: Decision) -> Statement | None:
    """The statement of the record that a decision is about, by the words that they share."""
    shares = [(_share(extent(s), decision.words.span), -n, s) for n, s in enumerate(record.statements)]
    share, _, found = max(shares, default=(0.0, 0, None))
    if share >= _ENOUGH:
        return found
    corrected = [s for s in record.statements if decision.content and extent(s) == decision.content]
    return corrected[0] if corrected else None


def entity_of(record: Record, decision: Decision) -> Entity | None:
    """The entity of the record with the mention that a decision is about."""
    span = decision.words.span
    return next((e for e in record.entities if any(span.overlaps(mention) for mention in e.mentions)), None)


def extent(statement: Statement) -> Span:
    """From the first to the last character of the content; the text is that of its first part."""
    first = statement.content[0]
    return Span(first.text, first.start, statement.content[-1].end)


def _share(a: Span, b: Span) -> float:
    common = min(a.end, b.end) - max(a.start, b.start)
    return max(common, 0) / (max(a.end, b.end) - min(a.start, b.start))


def _on_statement(record: Record, statement: Statement, decision: Decision) -> Record:
    if decision.verdict == "reject":
        return without_statement(record, statement.id)
    changes: dict[str, object] = {"confidence": 1.0, "reason": _reason(decision)}
    if decision.content:
        changes["content"] = (decision.content,)
    if decision.chain:
        changes["chain"] = tuple(_link(name, statement.chain) for name in decision.chain)
    if decision.stance:
        changes["author_stance"] = decision.stance
    changed = msgspec.structs.replace(statement, **changes)
    statements = tuple(changed if each is statement else each for each in record.statements)
    return msgspec.structs.replace(record, statements=statements)


def _link(name: str, chain: Iterable[Link]) -> Link:
    """The link of that name in the chain as it was read, else one that a person named."""
    known = next((link for link in chain if link.words == name), None)
    return known or Link(source=None, name=name, kind="organisation", named=True, reason="named by a person")


def _on_entity(record: Record, entity: Entity, decision: Decision) -> Record:
    if decision.verdict == "reject":
        return without_entity(record, entity.id)
    changed = msgspec.structs.replace(entity, name_ar=decision.name or entity.name_ar, reason=_reason(decision))
    entities = tuple(changed if each is entity else each for each in record.entities)
    return msgspec.structs.replace(record, entities=entities)


def _reason(decision: Decision) -> str:
    done = "corrected" if decision.verdict == "correct" else "confirmed"
    return f"{done} by {decision.by} on {decision.at:%Y-%m-%d}"
