"""The preposition that brings the complement of a causal verb."""

from tawatur.lexicon.causal_cues import CausalCue
from tawatur.reading.clauses import Clauses

REACH = 24
JOINING = ("و", "ف")
_PLACES = frozenset(("GPE", "LOC", "FAC"))


def is_link(clauses: Clauses, cue: CausalCue, k: int) -> bool:
    """Whether the token is a preposition of the cue's, or carries one; بأن carries its ب."""
    token = clauses.tokens[k]
    attached = token.proclitics[-1:] or (token.norm[0] if clauses.has(k, "complementiser") else "")
    return token.stem in cue.links or (attached != "" and attached in cue.links)


def link_of(clauses: Clauses, cue: CausalCue, i: int, instead: frozenset[str]) -> int | None:
    """The first such word after the verb at token `i`, else the first that carries one, and brings no place or time.

    What comes after one of `instead` (بدلا من) is no longer the verb's.
    """
    marks = clauses.marks
    attached = None
    for j in range(i + 1, min(clauses.text.sentence_of(i).last, i + REACH)):
        if j > i + 1 and clauses.tokens[j].proclitics[:1] in JOINING and clauses.verb(j):
            break
        if clauses.tokens[j].bare in instead and cue.kind == "ascribe":
            break
        if (j in marks.inside and marks.inside[j].first != j) or not is_link(clauses, cue, j):
            continue
        word = clauses.tokens[j].stem in cue.links
        mention = marks.mentions.get(j + word)
        if j + word in marks.times or (mention is not None and mention.entity.label in _PLACES):
            continue
        if word:
            return j
        attached = attached or j
    return attached
