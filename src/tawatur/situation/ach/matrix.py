"""The matrix of evidence and hypotheses: how much speaks against each, and what that hangs on."""

from collections.abc import Iterable, Sequence

import msgspec

from tawatur.arabic.normal import fold
from tawatur.model.claim import Claim
from tawatur.model.explanation import Explanation
from tawatur.model.marking import Marking
from tawatur.model.spot import Spot
from tawatur.situation.ach.evidence import Item, items
from tawatur.situation.ach.hypotheses import Hypothesis, hypotheses
from tawatur.situation.ach.marks import WEIGHTS, Cell, Markings, latest, marked
from tawatur.situation.places import Texts

_ROOM = 200
"""So many causes are compared at most; nobody weighs more side by side."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """An item with its cells in the order of the hypotheses; `turns` are hypotheses whose rank hangs on this item."""

    item: Item
    cells: tuple[Cell, ...]
    turns: tuple[str, ...] = ()


class Matrix(msgspec.Struct, frozen=True, kw_only=True):
    """The least contradicted hypothesis first, of equals what is called the cause of the event in its own words.

    `inconsistency` of each hypothesis: how many independent origins speak against it, twice counted for II.
    `ranks` begin with 1 for the least inconsistent; equal scores share a rank. They rank, they do not prove.
    `left_out` counts the causes of fewest origins for which the table has no room.
    """

    event: str
    hypotheses: tuple[Hypothesis, ...]
    rows: tuple[Row, ...]
    inconsistency: tuple[int, ...]
    ranks: tuple[int, ...]
    left_out: int = 0


def matrix(
    event: str, explanations: Iterable[Explanation], claims: Sequence[Claim], log: Iterable[Marking], texts: Texts
) -> Matrix:
    """The table for the explanations of an event, with the marks of the log."""
    accounts = sorted((a for each in explanations for a in each.accounts), key=lambda a: -a.independent_origins)
    given, markings = hypotheses(accounts[:_ROOM], claims, texts), latest(log)
    found = _rows(given, claims, markings)
    against = _scores(found, len(given))
    order = sorted(range(len(given)), key=lambda n: (against[n], fold(event) not in fold(given[n].effect.text)))
    rivals, scores = tuple(given[n] for n in order), tuple(against[n] for n in order)
    rows = [msgspec.structs.replace(row, cells=tuple(row.cells[n] for n in order)) for row in found]
    ranks = _ranks(scores)
    turning = [_turns(row, rows, ranks, rivals) for row in rows]
    return Matrix(
        event=event,
        hypotheses=rivals,
        rows=tuple(msgspec.structs.replace(r, turns=turns) for r, turns in zip(rows, turning, strict=True)),
        inconsistency=scores,
        ranks=ranks,
        left_out=max(0, len(accounts) - _ROOM),
    )


def _rows(given: Sequence[Hypothesis], claims: Sequence[Claim], markings: Markings) -> list[Row]:
    """The evidence with its marks, whatever they come to."""
    spots = [[Spot(v.doc, v.cause.start) for v in h.voices] for h in given]
    return [
        Row(item=item, cells=tuple(marked(c, item.spots, own, markings) for c, own in zip(cells, spots, strict=True)))
        for item, cells in items(given, claims)
    ]


def _scores(rows: Sequence[Row], count: int) -> tuple[int, ...]:
    return tuple(_against(rows, column) for column in range(count))


def _against(rows: Iterable[Row], column: int) -> int:
    """An origin counts once, by the strongest of what it says, however often it says so."""
    strongest: dict[str, int] = {}
    for row in rows:
        for origin in row.item.origins:
            strongest[origin] = max(strongest.get(origin, 0), WEIGHTS[row.cells[column].mark])
    return sum(strongest.values())


def _ranks(scores: Sequence[int]) -> tuple[int, ...]:
    ordered = sorted(scores)
    return tuple(ordered.index(score) + 1 for score in scores)


def _turns(row: Row, rows: Sequence[Row], now: Sequence[int], rivals: Sequence[Hypothesis]) -> tuple[str, ...]:
    """The hypotheses that rank otherwise without the row."""
    if not any(WEIGHTS[cell.mark] for cell in row.cells):
        return ()
    then = _ranks(_scores([other for other in rows if other is not row], len(rivals)))
    return tuple(h.id for h, before, after in zip(rivals, now, then, strict=True) if before != after)
