"""Causes by a verb or its participle: أدى إلى، منع، ناجم عن، ما فجّر الشارع هو الغلاء."""

from collections.abc import Iterator

from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.causal_cues import CausalCue
from tawatur.reading.causes.ascriptions import ascribed
from tawatur.reading.causes.bringers import NEAR, bringer, particles_before, takes_up
from tawatur.reading.causes.links import link_of
from tawatur.reading.causes.results import evident, resulting
from tawatur.reading.causes.sides import Passage, Sides
from tawatur.reading.subjects import Phrase

_COMMA = "،"


def by_verb(passage: Passage, cue: CausalCue, i: int) -> Iterator[Sides]:
    """The sides that a causal verb or participle joins; one that ascribes may name several causes."""
    link = link_of(passage.clauses, cue, i, passage.words.instead)
    if cue.kind == "ascribe" and link is not None:
        yield from ascribed(passage, cue, i, link)
    elif cue.kind == "result":
        yield from resulting(passage, cue, i, link)
    elif cue.kind == "evidence" or (cue.kind == "sign" and takes_up(passage, i)):
        yield from evident(passage, cue, i, link)
    elif cue.kind == "sign":
        yield from (sides for sides in evident(passage, cue, i, link) if _lays_open(passage, sides))
    elif link is not None or not cue.links or "" in cue.links:
        yield from _causing(passage, cue, i, link)


def _lays_open(passage: Passage, sides: Sides) -> bool:
    """Whether what happened, or how it did, shows a flaw (انهيار الجيش يكشف ضعفه، سرعة سقوطه)."""
    if sides.cause is None or sides.effect is None:
        return False
    token, flaws = passage.clauses.tokens[sides.cause.first], passage.words.flaws
    how = Phrase(min(sides.effect.first + 1, sides.effect.last - 1), sides.effect.last)
    happened = passage.happening(sides.effect) or passage.happening(how)
    return happened and (token.bare in flaws or any(host in flaws for host, _ in hosts(token.stem)))


def _causing(passage: Passage, cue: CausalCue, i: int, link: int | None) -> Iterator[Sides]:
    carried = _carried(passage, i, link)
    if carried is not None:
        yield carried
        return
    cleft = _cleft(passage, i)
    if cleft is None:
        cause = bringer(passage, cue, i, link)
        if cause is not None and cue.kind != "verb" and not _brings(passage, cause, i):
            cause = _deed_before(passage, i, link)
        if cause is None:
            return
        denied = passage.denied(particles_before(passage, i))
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
    cause = next(scopes.bare_nouns(i + 1, min(clauses.end(i), i + NEAR)), None)
    if cause is None or passage.living(cause):
        return None
    p = particles_before(passage, i)
    related = p > 0 and clauses.has(p - 1, "relative")
    return Sides(cause, scopes.back_from(p - 1) if related else scopes.topic(p), passage.denied(p))


def _brings(passage: Passage, cause: Phrase, i: int) -> bool:
    """Whether a deed is done by what the phrase names: nobody, and a happening where the phrase may be the object.

    Whoever is counted after the verb has suffered it.
    """
    single = cause.last - cause.first == 1 and not passage.clauses.tokens[cause.first].definite
    plain = cause.first > i and (single or passage.clauses.coordinated(i))
    counted = cause.first > i and cause.first in passage.clauses.marks.figures
    return not (counted or passage.living(cause)) and (not plain or passage.happening(cause))


def _deed_before(passage: Passage, i: int, link: int | None) -> Phrase | None:
    """The clause before a verb with a link that و joins to it: what the same doer did (مدّ الجسر، وساعد في X)."""
    clauses = passage.clauses
    if link is None or not clauses.coordinated(i):
        return None
    before = passage.scopes.before(i)
    return before if before is not None and any(clauses.verb(k) for k in range(*before)) else None


def _cleft(passage: Passage, i: int) -> tuple[Phrase, bool] | None:
    """What ما or من and the verb are said to be, before it (ليس X ما فجّر Y) or after it (ما فجّر Y هو X)."""
    clauses, scopes = passage.clauses, passage.scopes
    k = particles_before(passage, i) - 1
    if k < 0 or not (clauses.has(k, "relative") or clauses.tokens[k].stem in passage.words.whoever):
        return None
    if k and clauses.has(k - 1, "pronoun") and not clauses.tokens[k - 1].proclitics:
        cause = scopes.topic(k - 1)
        return (cause, passage.denied(cause.first)) if cause is not None else None
    before = scopes.topic(k)
    if before is not None and passage.denied(before.first):
        return before, True
    for j in range(i + 2, min(clauses.text.sentence_of(i).last, i + NEAR)):
        if clauses.tokens[j].text == _COMMA and clauses.verb(j + 1):
            return None
        negated = clauses.has(j, "negation") and not clauses.has(j, "relative") and not clauses.verb(j + 1)
        if negated or (clauses.has(j, "pronoun") and not clauses.has(j, "complementiser")):
            cause = scopes.noun(j + 1)
            return (cause, negated) if cause is not None else None
    nouns = list(scopes.bare_nouns(i + 1, clauses.end(i))) if clauses.start(k) >= k else []
    return (nouns[1], False) if len(nouns) > 1 else None


def _effect(passage: Passage, cue: CausalCue, after: int, link: int | None) -> Phrase | None:
    """The effect of a causal verb: its object from token `after` on, with what its link brings, or the latter alone."""
    clauses, scopes = passage.clauses, passage.scopes
    if link is not None and not cue.takes_object:
        return scopes.noun(link)
    found = next(scopes.bare_nouns(after, clauses.end(after - 1) if link is None else link), None)
    if found is not None:
        return scopes.up_to(found, min(clauses.text.sentence_of(after - 1).last, after + NEAR))
    return scopes.noun(link) if link is not None else None
