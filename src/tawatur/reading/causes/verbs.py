"""Causes by a verb or its participle: أدى إلى، منع، ناجم عن، ما فجّر الشارع هو الغلاء."""

from collections.abc import Iterator

from tawatur.lexicon.causal_cues import CausalCue
from tawatur.lexicon.heads import heads
from tawatur.reading.causes.ascriptions import ascribed
from tawatur.reading.causes.links import JOINING, link_of
from tawatur.reading.causes.sides import Passage, Sides
from tawatur.reading.subjects import Phrase

_NEAR = 12
_COMMA = "،"


def by_verb(passage: Passage, cue: CausalCue, i: int) -> Iterator[Sides]:
    """The sides that a causal verb or participle joins; one that ascribes may name several causes."""
    link = link_of(passage.clauses, cue, i)
    if cue.kind == "ascribe" and link is not None:
        yield from ascribed(passage, cue, i, link)
    elif cue.kind == "result":
        yield from _resulting(passage, cue, i, link)
    elif link is not None or not cue.links or "" in cue.links or cue.kind == "ascribe":
        yield from _causing(passage, cue, i, link)


def _causing(passage: Passage, cue: CausalCue, i: int, link: int | None) -> Iterator[Sides]:
    carried = _carried(passage, i, link)
    if carried is not None:
        yield carried
        return
    cleft = _cleft(passage, i)
    if cleft is None:
        cause = _bringer(passage, cue, i, link)
        if cause is None or (cue.kind != "verb" and not _brings(passage, cause, i)):
            return
        denied = passage.denied(_particles_before(passage, i))
    else:
        cause, denied = cleft
    effect = _effect(passage, cue, cause.last if cause.first > i and cleft is None else i + 1, link)
    last = max(cause.last, effect.last if effect is not None else 0)
    yield Sides(cause, effect, denied)
    yield from (Sides(phrase, effect, no) for phrase, no in passage.beside(last, denied, frozenset()))


def _carried(passage: Passage, i: int, link: int | None) -> Sides | None:
    """Y أشعله X, Y الذي أشعله X: the verb carries the pronoun of what stands before it, and its subject follows."""
    clauses, scopes = passage.clauses, passage.scopes
    whole = clauses.tokens[i].stem in passage.words.verbs or passage.participle(i)
    if link is not None or whole or clauses.coordinated(i):
        return None
    cause = next(scopes.bare_nouns(i + 1, min(clauses.end(i), i + _NEAR)), None)
    if cause is None or passage.living(cause):
        return None
    p = _particles_before(passage, i)
    related = p > 0 and clauses.has(p - 1, "relative")
    return Sides(cause, scopes.back_from(p - 1) if related else scopes.topic(p), passage.denied(p))


def _brings(passage: Passage, cause: Phrase, i: int) -> bool:
    """Whether a deed is done by what the phrase names: nobody, and a happening where the phrase may be the object."""
    single = cause.last - cause.first == 1 and not passage.clauses.tokens[cause.first].definite
    plain = cause.first > i and (single or passage.clauses.coordinated(i))
    return not passage.living(cause) and (not plain or passage.happening(cause))


def _particles_before(passage: Passage, i: int) -> int:
    """The first token of the particles right before a verb that are no negation (قد، سوف)."""
    clauses = passage.clauses
    while i and clauses.has(i - 1, "before_verb") and not clauses.has(i - 1, "negation"):
        i -= 1
    return i


def _cleft(passage: Passage, i: int) -> tuple[Phrase, bool] | None:
    """What ما or من and the verb are said to be, before it (ليس X ما فجّر Y) or after it (ما فجّر Y هو X)."""
    clauses, scopes = passage.clauses, passage.scopes
    k = _particles_before(passage, i) - 1
    if k < 0 or not (clauses.has(k, "relative") or clauses.tokens[k].stem in passage.words.whoever):
        return None
    if k and clauses.has(k - 1, "pronoun") and not clauses.tokens[k - 1].proclitics:
        cause = scopes.topic(k - 1)
        return (cause, passage.denied(cause.first)) if cause is not None else None
    before = scopes.topic(k)
    if before is not None and passage.denied(before.first):
        return before, True
    for j in range(i + 2, min(clauses.text.sentence_of(i).last, i + _NEAR)):
        if clauses.tokens[j].text == _COMMA and clauses.verb(j + 1):
            return None
        negated = clauses.has(j, "negation") and not clauses.has(j, "relative") and not clauses.verb(j + 1)
        if negated or (clauses.has(j, "pronoun") and not clauses.has(j, "complementiser")):
            cause = scopes.noun(j + 1)
            return (cause, negated) if cause is not None else None
    nouns = list(scopes.bare_nouns(i + 1, clauses.end(i))) if clauses.start(k) >= k else []
    return (nouns[1], False) if len(nouns) > 1 else None


def _bringer(passage: Passage, cue: CausalCue, i: int, link: int | None) -> Phrase | None:
    """The clause before ما أدى and الأمر الذي أدى, the antecedent of التي أدت, else the subject."""
    clauses, scopes = passage.clauses, passage.scopes
    if passage.participle(i):
        return scopes.before(i)
    p = _particles_before(passage, i)
    if p and clauses.has(p - 1, "relative"):
        return _related(passage, p - 1)
    start = clauses.start(i)
    if start and clauses.has(start - 1, "relative") and any(clauses.verb(k) for k in range(start, p)):
        return scopes.back_from(start - 1)
    return (scopes.topic(p) if not clauses.coordinated(i) else None) or _subject(passage, cue, i, link)


def _related(passage: Passage, relative: int) -> Phrase | None:
    """What a relative before the verb stands for; ما and مما take up a clause."""
    clauses, scopes = passage.clauses, passage.scopes
    if clauses.has(relative, "negation") or clauses.has(relative, "conjunction"):
        first = relative
        while first and (clauses.has(first - 1, "pronoun") or clauses.has(first - 1, "demonstrative")):
            first -= 1
        if first < relative and not clauses.tokens[first].proclitics:
            return scopes.topic(first)
        return scopes.before(first) or scopes.sentence_before(first)
    if relative and clauses.tokens[relative - 1].stem in passage.words.matters:
        return scopes.before(relative - 1) or scopes.sentence_before(relative - 1)
    return scopes.back_from(relative)


def _subject(passage: Passage, cue: CausalCue, i: int, link: int | None) -> Phrase | None:
    """The subject after the verb, with what qualifies it, or the one that it goes on from."""
    clauses, scopes = passage.clauses, passage.scopes
    if i and clauses.tokens[i - 1].text == _COMMA and link == i + 1:
        return scopes.back_from(i) or scopes.before(i)
    end = clauses.text.sentence_of(i).last if link is None else link
    following = next(scopes.bare_nouns(i + 1, min(end, i + _NEAR)), None)
    # A verb joined by و with one noun after it goes on from the subject before; the noun is its object.
    joined = clauses.tokens[i].proclitics[:1] in JOINING and link is None
    if following is None or (joined and len(list(scopes.bare_nouns(i + 1, clauses.end(i)))) < 2):
        return passage.bringing(i) or passage.subjects.of(i)
    # What stands between the subject and a link is the object, for a verb that takes one.
    return scopes.up_to(following, end) if link is not None and "" not in cue.links else following


def _effect(passage: Passage, cue: CausalCue, after: int, link: int | None) -> Phrase | None:
    """The effect of a causal verb: its object from token `after` on, with what its link brings, or the latter alone."""
    clauses, scopes = passage.clauses, passage.scopes
    if link is not None and "" not in cue.links:
        return scopes.noun(link)
    found = next(scopes.bare_nouns(after, clauses.end(after - 1) if link is None else link), None)
    if found is not None:
        return scopes.up_to(found, min(clauses.text.sentence_of(after - 1).last, after + _NEAR))
    return scopes.noun(link) if link is not None else None


def _resulting(passage: Passage, cue: CausalCue, i: int, link: int | None) -> Iterator[Sides]:
    """Y ناجم عن X; somebody who returns to a place (عاد) is no result."""
    clauses, scopes = passage.clauses, passage.scopes
    cause = scopes.noun(link) if link is not None else None
    if cause is None or _place(passage, cause) or passage.living(cause):
        return
    if clauses.verb(i):
        effect = _bringer(passage, cue, i, link)
    else:
        effect = scopes.back_from(i) if clauses.tokens[i].definite else scopes.before(i)
    if effect is not None and passage.living(effect):
        return
    for phrase, denied in passage.contrasted(cause, passage.denied(_particles_before(passage, i)), cue.links):
        yield Sides(phrase, effect, denied)


def _place(passage: Passage, phrase: Phrase) -> bool:
    """Whether the phrase names a place or anything else with a name."""
    head = heads().get(passage.clauses.tokens[phrase.first].bare)
    return phrase.first in passage.clauses.marks.mentions or (head is not None and head.role == "place")
