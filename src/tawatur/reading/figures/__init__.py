"""Stage: figures, every count or amount that measures something."""

from collections.abc import Iterator

from tawatur.arabic.numerals import plain
from tawatur.model import Figure
from tawatur.model.figure import FigureKind
from tawatur.reading.draft import Draft
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.bounds import bounded_at
from tawatur.reading.figures.guards import is_figure
from tawatur.reading.figures.kinds import kind_of
from tawatur.reading.figures.phrases import counted_words
from tawatur.reading.figures.scene import Scene, scene
from tawatur.reading.figures.settle import settle
from tawatur.reading.stage import Stage


def figures(draft: Draft) -> tuple[Figure, ...]:
    """Every figure of the text, in order."""
    here = scene(draft)
    kinds: list[tuple[Amount, FigureKind]] = []
    for amount in settle(here, [amount for amount in _amounts(here) if is_figure(here, amount)]):
        kinds.append((amount, kind_of(here, amount, kinds)))
    return tuple(_figure(here, amount, kind) for amount, kind in kinds)


def _amounts(here: Scene) -> Iterator[Amount]:
    """All amounts in order, none inside another or inside a turn of speech."""
    index = end = 0
    while index < len(here.tokens):
        idiom = here.words.at(here.tokens, index, "idiom")
        amount = None if idiom else bounded_at(here, index)
        if amount is not None and amount.first >= end:
            yield amount
            end = amount.last
        index = idiom.last if idiom else max(index + 1, _end(amount))


def _end(amount: Amount | None) -> int:
    """The token after the amount and the noun that it counts."""
    return max(amount.last, amount.thing.last if amount.thing else 0) if amount else 0


def _figure(here: Scene, amount: Amount, kind: FigureKind) -> Figure:
    thing = amount.thing
    return Figure(
        text=here.draft.span(amount.start, amount.end),
        low=None if amount.low is None else plain(amount.low),
        high=None if amount.high is None else plain(amount.high),
        unit=thing.unit if thing else "",
        of=counted_words(here, amount),
        kind=kind,
        approx=amount.approx,
    )


STAGE = Stage(gives="figures", needs=("times",), run=figures)
