"""What brings an effect about: the subject of a causal verb, the antecedent of its relative, or the clause before."""

from tawatur.lexicon.causal_cues import CausalCue
from tawatur.reading.causes.links import JOINING
from tawatur.reading.causes.sides import Passage
from tawatur.reading.subjects import Phrase

NEAR = 12
_COMMA = "،"


def particles_before(passage: Passage, i: int) -> int:
    """The first token of the particles right before a verb that are no negation (قد، سوف)."""
    clauses = passage.clauses
    while i and clauses.has(i - 1, "before_verb") and not clauses.has(i - 1, "negation"):
        i -= 1
    return i


def bringer(passage: Passage, cue: CausalCue, i: int, link: int | None) -> Phrase | None:
    """The clause before ما أدى and الأمر الذي أدى, the antecedent of التي أدت, else the subject."""
    clauses, scopes = passage.clauses, passage.scopes
    if passage.participle(i):
        return scopes.before(i)
    p = particles_before(passage, i)
    if p and clauses.has(p - 1, "relative"):
        return _related(passage, p - 1)
    start = clauses.start(i)
    if start and clauses.has(start - 1, "relative") and any(clauses.verb(k) for k in range(start, p)):
        return scopes.back_from(start - 1)
    return (scopes.topic(p) if not clauses.coordinated(i) else None) or _subject(passage, cue, i, link)


def takes_up(passage: Passage, i: int) -> bool:
    """Whether مما, ما after a comma, or الأمر الذي before the verb takes up the clause before; كما does not."""
    clauses, words = passage.clauses, passage.words
    relative = particles_before(passage, i) - 1
    if relative < 1 or not clauses.has(relative, "relative") or clauses.tokens[relative].stem in words.asides:
        return False
    before = clauses.tokens[relative - 1]
    return before.stem in words.matters or (before.kind == "mark" and _clausal(passage, relative))


def _clausal(passage: Passage, relative: int) -> bool:
    return passage.clauses.has(relative, "negation") or passage.clauses.has(relative, "conjunction")


def _related(passage: Passage, relative: int) -> Phrase | None:
    """What a relative before the verb stands for; ما and مما take up a clause."""
    clauses, scopes = passage.clauses, passage.scopes
    if _clausal(passage, relative):
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
    if i and clauses.tokens[i - 1].text == _COMMA and link == i + 1 and not clauses.coordinated(i):
        return scopes.back_from(i) or scopes.before(i)
    end = clauses.text.sentence_of(i).last if link is None else link
    following = next(scopes.bare_nouns(i + 1, min(end, i + NEAR)), None)
    # A verb joined by و with one noun after it goes on from the subject before; the noun is its object.
    joined = clauses.tokens[i].proclitics[:1] in JOINING and link is None
    if following is None or (joined and len(list(scopes.bare_nouns(i + 1, clauses.end(i)))) < 2):
        return passage.bringing(i) or passage.subjects.of(i)
    # What stands between the subject and a link is the object, for a verb that takes one.
    return scopes.up_to(following, end) if link is not None and not cue.takes_object else following
