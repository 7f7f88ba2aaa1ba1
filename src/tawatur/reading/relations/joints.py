"""Ties by a word between two names: الموالية لـ، التابع لـ، المدعومة من، بقيادة."""

from collections.abc import Iterator

from tawatur.lexicon.ties import Joint, Ties
from tawatur.model import Entity, Relation, RelationType
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import Mention
from tawatur.reading.relations.referents import ACTORS, BODIES, Referents, apposed, coordinated

_REACH = 4


def joint_ties(draft: Draft, referents: Referents, words: Ties) -> Iterator[Relation]:
    """The ties of all joining words of the text."""
    clauses = referents.clauses
    for token in clauses.tokens:
        if not token.is_word or token.index in clauses.marks.inside:
            continue
        match = words.joints.at(clauses.tokens, token.index)
        if match is None:
            continue
        after = _after(referents, match.value, match.last)
        if after is None:
            continue
        before = _apposed(clauses, match.value, match.last, after) or _before(clauses, match.first)
        if before is None:
            continue
        for named in coordinated(clauses, after):
            relation = _relation(draft, match.value, before, named, token.text)
            if relation is not None:
                yield relation


def _relation(draft: Draft, joint: Joint, before: Mention, after: Mention, word: str) -> Relation | None:
    """The tie of one pair, if it can be one."""
    source, target = (after, before) if joint.backward else (before, after)
    kind = joint.type
    if kind == "part_of" and target.entity.label == "PERSON" and source.entity.label in BODIES:
        # A body that belongs to a person is his to command.
        source, target, kind = target, source, "commands"
    if source.entity.id == target.entity.id or not _fits(kind, source.entity, target.entity):
        return None
    evidence = draft.token_span(min(before.first, after.first), max(before.last, after.last))
    return Relation(from_=source.entity.id, to=target.entity.id, type=kind, evidence=evidence, reason=word)


def _fits(kind: RelationType, source: Entity, target: Entity) -> bool:
    """Whether entities of such labels can be tied so: a place is controlled, a person leads a body."""
    if kind in ("leads", "commands"):
        return source.label in ("PERSON", "ORG") and target.label in BODIES
    if kind == "controls":
        return target.label != "PERSON"
    # An outlet belongs to a body; of what else it is called it only reports.
    reports = source.media and kind != "part_of"
    return source.label in ACTORS | {"PERSON"} and target.label in ACTORS | {"PERSON"} and not reports


def _apposed(clauses: Clauses, joint: Joint, k: int, owner: Mention) -> Mention | None:
    """Whom the joining word and the name right after it are called by (حليف X الأول Y)."""
    if "" not in joint.links or owner.first != k or clauses.tokens[k].proclitics:
        return None
    return apposed(clauses, owner.last)


def _before(clauses: Clauses, k: int) -> Mention | None:
    for j in range(k - 1, max(clauses.text.sentence_of(k).first, k - _REACH) - 1, -1):
        if j in clauses.marks.inside:
            return clauses.marks.inside[j]
        if clauses.verb(j):
            return None
    return None


def _after(referents: Referents, joint: Joint, k: int) -> Mention | None:
    """The name after the joining word and its preposition, or whom a common noun there stands for."""
    clauses, tokens = referents.clauses, referents.clauses.tokens
    linked = not joint.links or "" in joint.links
    for j in range(k, min(clauses.text.sentence_of(k - 1).last, k + _REACH)):
        token = tokens[j]
        linked = linked or token.norm in joint.links or token.proclitics[-1:] in joint.links
        if j in clauses.marks.mentions and linked:
            return clauses.marks.mentions[j]
        if linked and token.definite and (called := referents.called(j)) is not None:
            return called
        if clauses.verb(j):
            return None
    return None
