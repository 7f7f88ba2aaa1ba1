"""What all tests share: how hard properties are tried, and documents with records made by hand."""

import datetime
from collections.abc import Callable

import pytest
from hypothesis import settings

from tawatur.model import Document, Link, Record, Span, Statement, Time

settings.register_profile("short", max_examples=25, deadline=None, derandomize=True)
settings.register_profile("long", max_examples=1000, deadline=None)
settings.load_profile("short")

Pair = tuple[Document, Record]


def _pair(number: int = 1, reader: str = "by-hand-1") -> Pair:
    """Document `number` and a record of it with one statement and one time."""
    text = f"قال الوزير رقم {number} يوم 3 مايو 2024 إن الطريق مفتوح."
    document = Document.of(
        text,
        id=f"doc-{number}",
        published=datetime.date(2024, 5, 1) + datetime.timedelta(days=number % 28),
        outlet=f"صحيفة {number % 3}",
        title=f"عنوان {number}",
    )
    return document, Record(
        id=document.id,
        digest=document.digest,
        reader=reader,
        statements=(
            Statement(
                id="s1",
                cue=_span(text, "قال"),
                content=(_span(text, "الطريق مفتوح"),),
                mode="indirect",
                cue_class="say",
                chain=(Link(source=_span(text, "الوزير"), name=None, kind="person", named=False),),
            ),
        ),
        times=(Time(text=_span(text, "3 مايو 2024"), edtf="2024-05-03"),),
    )


def _span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span.cut(text, start, start + len(part))


@pytest.fixture(scope="session")
def pair() -> Callable[..., Pair]:
    """Makes a document with its record; the same number gives the same document."""
    return _pair
