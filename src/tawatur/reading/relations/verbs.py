"""Ties by a verb between two entities: X تدعم Y، Y الذي يقوده X، X سيطرت على Y."""

from collections.abc import Iterator, Sequence
from itertools import product

from tawatur.arabic.inflection import agreement_of
from tawatur.arabic.pronouns import THIRD_PERSON, hosts
from tawatur.arabic.tokens import Token
from tawatur.lexicon.ties import Ties, TieVerb
from tawatur.model import Entity, Relation, RelationType
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import Mention
from tawatur.reading.relations.referents import ACTORS, BODIES, PLACES, Referents
from tawatur.reading.subjects import Phrase, Subjects, VerbAt

Sides = tuple[Sequence[Mention], Sequence[Mention]]

_REACH = 12
_OBJECTS = THIRD_PERSON | {""}
_OF_PLACES: frozenset[RelationType] = frozenset(("controls", "present_in", "withdraws_from"))
_BY_PERSONS: frozenset[RelationType] = frozenset(("leads", "commands"))
_OF_RULERS: frozenset[RelationType] = frozenset(("supports", "funds", "arms", "opposes"))


def verb_ties(draft: Draft, referents: Referents, words: Ties) -> Iterator[Relation]:
    """The ties of all verbs of tying that are not denied."""
    clauses = referents.clauses
    subjects = Subjects(clauses, {})
    for token in clauses.tokens:
        i = token.index
        if not token.is_word or token.definite or i in clauses.marks.inside or _denied(clauses, i):
            continue
        for form, pronoun in ((token.stem, ""), *hosts(token.stem)):
            verbs = [verb for verb in (words.verbs.get(form), words.gives.get(form)) if verb is not None]
            if verbs and pronoun in _OBJECTS and clauses.verb(i):
                at = VerbAt(i, agreement_of(form), pronoun)
                for verb in verbs:
                    yield from _ties(draft, referents, words, verb, _sides(referents, subjects, verb, at), i)
                break


def _denied(clauses: Clauses, i: int) -> bool:
    return i > 0 and (clauses.has(i - 1, "negation") or clauses.has(i - 1, "conditional"))


def _ties(draft: Draft, referents: Referents, words: Ties, verb: TieVerb, sides: Sides, i: int) -> Iterator[Relation]:
    """The ties between all of one side and all of the other, with the words from the first to the last of them."""
    for source, target in product(*sides):
        a, b = (target, source) if verb.backward else (source, target)
        if a.entity.id != b.entity.id and fits(verb.type, a.entity, b.entity) and _moves(referents, words, verb, i):
            yield Relation(
                from_=a.entity.id,
                to=b.entity.id,
                type=_kind(referents, words, verb, b.entity, i),
                evidence=draft.token_span(min(source.first, target.first, i), max(source.last, target.last, i + 1)),
                reason=f"verb {verb.lemma}",
            )


def _sides(referents: Referents, subjects: Subjects, verb: TieVerb, at: VerbAt) -> Sides:
    """Who is named as the subject and as the object; the antecedent of a relative clause is one or the other."""
    frame = subjects.frame(at)
    related = list(referents.within(*frame.antecedent)) if frame.antecedent is not None else []
    if related and _resumed(referents.clauses, verb, at.index + 1):
        subject = subjects.after(at.index + 2, referents.clauses.end(at.index))
        return list(_sources(referents, subjects, subject, at)), related
    if related and not at.pronoun:
        return related, list(_targets(referents, verb, at, frame.rest or frame.subject))
    sources = list(_sources(referents, subjects, frame.subject, at))
    besides = sources[0].entity.id if sources else ""
    return sources, related or list(_targets(referents, verb, at, frame.rest, besides))


def _resumed(clauses: Clauses, verb: TieVerb, k: int) -> bool:
    """Whether the verb's preposition takes the antecedent up with a pronoun (المطار الذي تسيطر عليه X)."""
    if k >= len(clauses.tokens) or not clauses.has(k, "prepositional_pronoun"):
        return False
    return any(host in verb.links for host, _ in hosts(clauses.tokens[k].norm))


def _sources(referents: Referents, subjects: Subjects, subject: Phrase | None, at: VerbAt) -> Sequence[Mention]:
    """Whom the subject, or that of the verb before which this one goes on from, names; else the name right before."""
    clauses = referents.clauses
    if subject is None and (not at.pronoun or clauses.coordinated(at.index)):
        subject = subjects.inherited(at.index, at.agreement)
    found = list(referents.within(subject.first, subject.last)) if subject is not None else []
    beside = clauses.marks.inside.get(at.index - 1)
    return found or ([beside] if beside is not None else [])


def _targets(
    referents: Referents, verb: TieVerb, at: VerbAt, rest: Phrase | None, besides: str = ""
) -> Iterator[Mention]:
    """Whom the object names, or what the preposition of the verb brings; for a pronoun the nearest that fits."""
    clauses = referents.clauses
    if at.pronoun:
        mention = referents.before(at.index, _wanted(verb), besides)
        if mention is not None:
            yield mention
        return
    if "" in verb.links and rest is not None:
        yield from referents.within(rest.first, rest.last)
    end = min(clauses.text.sentence_of(at.index).last, at.index + _REACH)
    for k in range(at.index + 1, end):
        if clauses.verb(k):
            return
        linked = clauses.tokens[k].stem in verb.links
        attached = clauses.tokens[k].proclitics != "" and clauses.tokens[k].proclitics[-1] in verb.links
        if (linked or attached) and k + linked < end:
            last = clauses.phrase(k + linked, end)
            if last > k + linked:
                yield from referents.within(k + linked, last)
            return


def _wanted(verb: TieVerb) -> frozenset[str]:
    if verb.type in _OF_PLACES:
        return PLACES
    return BODIES if verb.type in _BY_PERSONS else ACTORS


def fits(kind: RelationType, source: Entity, target: Entity) -> bool:
    """Whether entities of such labels can be tied so; outlets report, they tie nobody."""
    if source.media or target.media:
        return False
    if kind in _OF_PLACES:
        return source.label in ACTORS and target.label in PLACES
    if kind in _BY_PERSONS:
        return source.label in ACTORS | {"PERSON"} and target.label in BODIES
    ruled = kind in _OF_RULERS and target.label == "PERSON"
    return source.label in ACTORS and (ruled or target.label in ACTORS)


def _moves(referents: Referents, words: Ties, verb: TieVerb, i: int) -> bool:
    """Whether what a verb must have for its object is named after it (أرسل قوات إلى X، قدّم السلاح لـX)."""
    if verb.moved == "move":
        end = min(referents.clauses.text.sentence_of(i).last, i + _REACH)
        return any(token.bare in words.forces | words.assets for token in referents.clauses.tokens[i + 1 : end])
    return not verb.moved or given(referents, words, i) is not None


def _kind(referents: Referents, words: Ties, verb: TieVerb, target: Entity, i: int) -> RelationType:
    """Who leads an armed body commands it; who provides arms arms."""
    if verb.type == "leads" and target.armed:
        return "commands"
    if verb.type == "supplies":
        return given(referents, words, i) or verb.type
    return verb.type


def given(referents: Referents, words: Ties, i: int) -> RelationType | None:
    """The tie that the first goods make which are named after token `i`, in nobody's name."""
    tokens, inside = referents.clauses.tokens, referents.clauses.marks.inside
    after = range(i + 1, min(referents.clauses.text.sentence_of(i).last, i + _REACH))
    return next((good for k in after if k not in inside and (good := _good(words, tokens[k])) is not None), None)


def _good(words: Ties, token: Token) -> RelationType | None:
    """The tie that a word for goods makes, with or without a pronoun (رواتبه)."""
    hosted = (words.goods[host] for host, _ in hosts(token.stem) if host in words.goods)
    return words.goods.get(token.bare) or next(hosted, None)
