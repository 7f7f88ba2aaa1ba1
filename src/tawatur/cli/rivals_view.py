"""The table of rival explanations as terminal lines: the hypotheses, then each piece of evidence with its marks."""

from collections.abc import Iterator, Mapping

from tawatur.cli.bidi import isolate
from tawatur.cli.page import CONTESTED, INDENT, Line, Page
from tawatur.situation.ach.hypotheses import Hypothesis
from tawatur.situation.ach.matrix import Matrix, Row

Names = Mapping[str, str]


def lines(matrix: Matrix, origins: Names, page: Page) -> Iterator[Line]:
    """The hypotheses in their order, then the evidence; `origins` are names by ids."""
    ui = page.ui
    yield Line(ui.say("rivals.caution"), "dim")
    yield from page.heading("hypotheses", matrix.hypotheses)
    for number, hypothesis in enumerate(page.first(matrix.hypotheses), 1):
        yield from _hypothesis(number, hypothesis, matrix, origins, page)
    yield from page.rest(matrix.hypotheses)
    if matrix.left_out:
        yield Line(ui.say("rivals.left_out", count=matrix.left_out), "dim")
    yield Line("")
    yield from page.heading("evidence", matrix.rows)
    numbers = {hypothesis.id: f"H{number}" for number, hypothesis in enumerate(matrix.hypotheses, 1)}
    for number, row in enumerate(page.first(matrix.rows), 1):
        yield from _row(number, row, numbers, origins, page)
    yield from page.rest(matrix.rows)
    yield Line(ui.say("rivals.how"), "dim")


def _hypothesis(number: int, hypothesis: Hypothesis, matrix: Matrix, origins: Names, page: Page) -> Iterator[Line]:
    ui = page.ui
    yield Line(f"H{number}  {isolate(hypothesis.cause.text)}", "bold", hang=4)
    polarity = ui.say(f"polarity.{hypothesis.polarity}")
    yield Line(f"{INDENT * 2}{polarity}: {isolate(hypothesis.effect.text)}")
    score = ui.say("rivals.score", score=matrix.inconsistency[number - 1], rank=matrix.ranks[number - 1])
    voices = ui.join(_name(id, origins) for id in hypothesis.origins) or ui.say("rivals.nobody")
    yield Line(f"{INDENT * 2}{ui.say('rivals.voices', names=voices)} · {score}")
    if hypothesis.rejected_by:
        names = ui.join(_name(id, origins) for id in hypothesis.rejected_by)
        yield Line(f"{INDENT * 2}{ui.say('explain.rejected', names=names)}", CONTESTED)
    if hypothesis.rejected_in:
        docs = ui.join(map(page.report, hypothesis.rejected_in))
        yield Line(f"{INDENT * 2}{ui.say('rivals.rejected_in', docs=docs)}", CONTESTED)


def _row(number: int, row: Row, numbers: Names, origins: Names, page: Page) -> Iterator[Line]:
    ui, item = page.ui, row.item
    stance = ui.say("stance.rejects") if item.rejects else ui.say(f"claims.{item.stance}")
    yield Line(f"E{number}  {isolate(item.quote.text)}", hang=4)
    names = ui.join(_name(id, origins) for id in item.origins)
    yield Line(f"{INDENT * 2}{stance}: {names} · {page.report(item.members[0].doc)}", "dim")
    set_by_hand = "*"
    marks = (
        f"H{n} {cell.mark}{set_by_hand if cell.by is not None else ''} ({ui.translate(cell.reason)})"
        for n, cell in enumerate(row.cells, 1)
        if cell.mark != "N" or cell.by is not None
    )
    yield Line(INDENT * 2 + " · ".join(marks))
    if row.turns:
        yield Line(INDENT * 2 + ui.say("rivals.turns", names=ui.join(numbers[id] for id in row.turns)), CONTESTED)


def _name(id: str, origins: Names) -> str:
    return isolate(origins.get(id, id))
