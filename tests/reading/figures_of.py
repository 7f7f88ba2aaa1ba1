"""The figures of a text, as the stage finds them."""

import datetime

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document, Figure, Span, Time
from tawatur.reading.draft import Draft
from tawatur.reading.figures import STAGE


def figures(text: str, *dated: str, outlet: str | None = None) -> list[Figure]:
    """The figures of a text in which the given expressions are times."""
    times = (Time(text=Span.cut(text, text.index(d), text.index(d) + len(d)), edtf="2024") for d in dated)
    document = Document.of(text, published=datetime.date(2024, 12, 7), outlet=outlet)
    found = STAGE.run(Draft(document, analyse(text, vocabulary()), times=tuple(times)))
    for figure in found:
        assert text[figure.text.start : figure.text.end] == figure.text.text
    return list(found)


def values(text: str) -> list[tuple[float | None, float | None, str]]:
    return [(figure.low, figure.high, figure.unit) for figure in figures(text)]
