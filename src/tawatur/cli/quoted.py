"""The sentences behind an answer, each told once under a number that stands wherever it is needed."""

from collections.abc import Iterator

from tawatur.cli.bidi import isolate
from tawatur.cli.edge_view import source
from tawatur.cli.legend import Legend
from tawatur.cli.page import INDENT, Line, Page
from tawatur.model.tie import Evidence
from tawatur.situation.edges import Edge


class Quoted:
    """Grows as edges are shown; asked at the end for the sentences."""

    def __init__(self, legend: Legend, page: Page) -> None:
        self._legend, self._page = legend, page
        self._found: dict[tuple[str, int, str | None], Evidence] = {}

    def numbers(self, edge: Edge) -> str:
        """The numbers of the sentences that state the edge, as `[1][2]`."""
        shown = self._page.first(edge.evidence)
        hidden = "…" if len(shown) < len(edge.evidence) else ""
        return "".join(f"[{number}]" for number in dict.fromkeys(map(self._number, shown))) + hidden

    def lines(self) -> Iterator[Line]:
        """Each sentence under its number, with its day, its origin and its report."""
        yield from self._page.heading("sentences", list(self._found))
        for number, evidence in enumerate(self._found.values(), 1):
            sentence = self._legend.around(evidence.doc, evidence.words).text
            yield Line(f"{f'[{number}]':<5} {isolate(sentence)}", hang=6)
            yield Line(f"{INDENT * 3}— {source(evidence, self._legend, self._page)}", "dim")

    def _number(self, evidence: Evidence) -> int:
        around = self._legend.around(evidence.doc, evidence.words)
        key = (evidence.doc, around.start, evidence.origin)
        self._found.setdefault(key, evidence)
        return list(self._found).index(key) + 1
