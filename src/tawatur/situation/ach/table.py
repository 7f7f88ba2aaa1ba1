"""The matrix as comma-separated values: a row for each item of evidence, a column for each hypothesis."""

import csv
import io
from collections.abc import Iterator, Mapping

from tawatur.situation.ach.matrix import Matrix, Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_table(matrix: Matrix, origins: Mapping[str, str]) -> str:
    """The table; `origins` are the names of origins by their ids. A cell set by a person ends in an asterisk."""
    out = io.StringIO()
    writer = csv.writer(out)
    for line in _lines(matrix, origins):
        writer.writerow([_harmless(value) for value in line])
    return out.getvalue()


def _lines(matrix: Matrix, origins: Mapping[str, str]) -> Iterator[list[str]]:
    numbers = [f"H{n}" for n in range(1, len(matrix.hypotheses) + 1)]
    yield ["evidence", "stance", "words", "documents", "origins", "independent origins", *numbers]
    yield ["cause", "", "", "", "", "", *(h.cause.text for h in matrix.hypotheses)]
    yield ["effect", "", "", "", "", "", *(h.effect.text for h in matrix.hypotheses)]
    yield ["voices", "", "", "", "", "", *(_names(h.origins, origins) for h in matrix.hypotheses)]
    rejected = (_names((*h.rejected_by, *h.rejected_in), origins) for h in matrix.hypotheses)
    yield ["rejected by", "", "", "", "", "", *rejected]
    for number, row in enumerate(matrix.rows, 1):
        yield _row(number, row, origins)
    yield ["inconsistency", "", "", "", "", "", *map(str, matrix.inconsistency)]
    yield ["rank", "", "", "", "", "", *map(str, matrix.ranks)]


def _row(number: int, row: Row, origins: Mapping[str, str]) -> list[str]:
    item = row.item
    docs = "; ".join(dict.fromkeys(m.doc for m in item.members))
    stance = "rejected by the author" if item.rejects else item.stance
    cells = (cell.mark + ("*" if cell.by is not None else "") for cell in row.cells)
    return [f"E{number}", stance, item.quote.text, docs, _names(item.origins, origins), str(len(item.origins)), *cells]


def _names(ids: tuple[str, ...], origins: Mapping[str, str]) -> str:
    return "; ".join(dict.fromkeys(origins.get(id, id) for id in ids))


def _harmless(value: str) -> str:
    """Words of a report are no formula, whatever they begin with."""
    return f"'{value}" if value.startswith(_FORMULA) else value
