"""Whatever the text, reading ends, invents no characters and gives the same Record every time."""

import datetime
from collections.abc import Iterator
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Document, Record, Span
from tawatur.reading.pipeline import Reader

FRAGMENTS = (
    "قال",
    "وأضاف",
    "المتحدث باسم",
    "الجيش السوري",
    "وكالة رويترز",
    "نقلت عن",
    "إن",
    "أن",
    "«",
    "»",
    '"',
    ":",
    "،",
    ".",
    "\n",
    "وفق",
    "لمصدرين",
    "ثلاثة آلاف",
    "٣٥",
    "في حلب",
    "مقتل",
    "شخصا",
    "أمس",
    "يوم الجمعة",
    "بسبب",
    "نفى",
    "أما",
    "فقال",
    "(",
    ")",
    "لـ",
    "\u200f",
    "ًٌ",
    "emoji 🔴",
    "■ 21:40",
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(FRAGMENTS), max_size=40).map(" ".join))


def spans(value: Any) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from spans(getattr(value, field))


def record_of(text: str) -> Record:
    return Reader().read(Document.of(text, published=datetime.date(2024, 12, 7)))


@given(TEXTS)
def test_every_span_is_the_text_at_its_offsets(text: str) -> None:
    assert all(text[span.start : span.end] == span.text for span in spans(record_of(text)))


@given(TEXTS)
def test_the_same_text_gives_the_same_bytes(text: str) -> None:
    assert msgspec.json.encode(record_of(text)) == msgspec.json.encode(record_of(text))


@given(TEXTS)
def test_ids_are_there_for_every_reference(text: str) -> None:
    record = record_of(text)
    statements = {s.id for s in record.statements}
    entities = {e.id for e in record.entities}
    parts = (*record.figures, *record.times, *record.events, *record.relations, *record.causes)
    assert {p.statement for p in parts} - {None} <= statements
    assert {r.from_ for r in record.relations} | {r.to for r in record.relations} <= entities
