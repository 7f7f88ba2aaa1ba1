"""Stories: propositions that may bear on one another, so that each story can be told by itself.

Two are of one story where they may say the same, where one is the likeliest answer to the other, or where their figures
may measure one quantity, unless their reports name places, and none in common; and so is all that hangs together by
such ties.
"""

from collections.abc import Iterable, Iterator, Sequence

from tawatur.merging import claims, figures
from tawatur.merging.amounts import comparable
from tawatur.merging.answers import may_answer
from tawatur.merging.blocks import Blocks, dated, meeting
from tawatur.merging.judgement import Judgement, connected
from tawatur.merging.measured import Measured, measures
from tawatur.merging.propositions import Key, Proposition
from tawatur.merging.similarity import elsewhere

_RAREST = 6
"""So many terms find what is of one story; all of them find what says the same within it."""

Answer = tuple[float, Key]
"""How likely a denial answers an assertion, and which."""


def stories(found: Sequence[Proposition], ruled: Iterable[tuple[Key, Key]] = ()) -> tuple[tuple[Proposition, ...], ...]:
    """The stories of all propositions, in any order; `ruled` are pairs that a person has judged."""
    by_key = {p.key: p for p in found}
    ties = {(a, b) for a, b in ruled if a in by_key and b in by_key}
    best: dict[Key, Answer] = {}
    for a, b in meeting({key: word_blocks(p) for key, p in by_key.items()}):
        if elsewhere(by_key[a], by_key[b]) or not claims.may_matter(by_key[a], by_key[b]):
            continue
        judgement = claims.judge(by_key[a], by_key[b])
        if judgement.verdict == "same":
            ties.add((a, b))
        for denial, answer in answers(by_key[a], by_key[b], judgement):
            best[denial] = max(answer, best.get(denial, answer))
    for a, b in meeting({key: figure_blocks(p) for key, p in by_key.items()}):
        if not elsewhere(by_key[a], by_key[b]) and measured_alike(by_key[a], by_key[b]):
            ties.add((a, b))
    ties |= {(denial, other) for denial, (_, other) in best.items()}
    return tuple(tuple(by_key[key] for key in group) for group in connected(by_key, ties))


def answers(a: Proposition, b: Proposition, judgement: Judgement) -> Iterator[tuple[Key, Answer]]:
    """What may answer what, and how likely: what denies, or says that something is not so, a claim."""
    for denial, other in ((a, b), (b, a)):
        if may_answer(denial, other, judgement):
            yield denial.key, (judgement.score, other.key)


def word_blocks(p: Proposition) -> Blocks:
    """The blocks of its rarest words."""
    return claims.blocks(p, _RAREST)


def figure_blocks(p: Proposition) -> Blocks:
    """The blocks of all its figures."""
    return dated((key for measured in _measured(p) for key in figures.blocks(measured).keys), p.published)


def measured_alike(a: Proposition, b: Proposition) -> bool:
    """Whether a figure of the one may measure the same quantity as one of the other, whoever gives them."""
    pairs = ((x, y) for x in _measured(a) for y in _measured(b) if comparable(x.figure, y.figure))
    return any(figures.judge(x, y).verdict == "same" for x, y in pairs)


def _measured(p: Proposition) -> Iterator[Measured]:
    """Its figures, each as if from an origin of its own."""
    return measures(p, str(p.key))
