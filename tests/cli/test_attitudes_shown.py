"""What the words do, how surely it was read and why, as a person reads it."""

from typing import Any

import pytest

from tawatur.cli.bidi import unmarked
from tawatur.cli.interface import interface
from tawatur.cli.page import Page
from tawatur.cli.report_view import lines
from tawatur.cli.summary import summarise
from tawatur.model import Document, Link, Record, Span, Statement
from tawatur.reading.pipeline import Reader
from tawatur.samples import sample_reports

# The reading itself, which conftest replaces by one made by hand.
READ = Reader.read

TEXT = "نفى الناطق ربما صحة الأنباء عن إغلاق الجسر"


def span(part: str) -> Span:
    start = TEXT.index(part)
    return Span.cut(TEXT, start, start + len(part))


def shown(language: str, *, why: bool = False, **parts: Any) -> list[str]:
    """The lines under the content of one statement."""
    link = Link(source=span("الناطق"), name=None, kind="person", named=False, reason="described")
    fields: dict[str, Any] = {"cue": span("نفى"), "cue_class": "deny", "factuality": "certain_false"} | parts
    said = Statement(
        id="s", content=(span("صحة الأنباء عن إغلاق الجسر"),), mode="indirect", chain=(link,), confidence=0.65, **fields
    )
    document = Document.of(TEXT, id="d", outlet="صحيفة")
    record = Record(id="d", digest=document.digest, reader="by-hand", statements=(said,))
    summary = summarise([(document, record)])
    told = [unmarked(line.text) for line in lines(summary, Page(interface(language), 0, why))]
    first = next(i for i, line in enumerate(told) if line.startswith("    صحة")) + 1
    return [line.strip() for line in told[first : told.index("", first)]]


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({}, ""),
        ({"evidence": (span("نفى"),)}, ""),
        ({"factuality": "probable_false"}, " · said to be improbable"),
        (
            {"factuality": "probable_false", "evidence": (span("نفى"), span("ربما"))},
            " · said to be improbable (ربما)",
        ),
        ({"denied": span("إغلاق الجسر")}, " · denied: إغلاق الجسر"),
        ({"denied": span("صحة الأنباء عن إغلاق الجسر")}, ""),
        ({"distance": "distant"}, " · the reporter keeps a distance"),
        (
            {"distance": "committed", "author_stance": "rejects"},
            " · the reporter vouches for it · rejected by the author",
        ),
    ],
)
def test_only_what_the_cue_does_not_say_is_shown(parts: dict[str, Any], words: str) -> None:
    assert shown("en", **parts) == [f"صحيفة ‹ الناطق · denies (نفى){words}"]


def test_reasons_and_confidence_are_shown_where_they_are_asked_for() -> None:
    reason = "نفى: a verb and its object; the tagger agrees (0.98)"
    assert shown("en", why=True, reason=reason)[1:] == [
        "read with confidence 65% · نفى: a verb and its object · the tagger agrees (0.98) · source: described"
    ]
    assert shown("ar", why=True, reason=reason)[1:] == [
        "ثقة القراءة 65% · نفى: فعل ومفعوله · والمصنّف الآلي يوافق (0.98) · المصدر: موصوف بلا اسم"
    ]


def test_every_reason_of_a_statement_is_said_in_arabic() -> None:
    said = [statement for document in sample_reports() for statement in READ(Reader(), document).statements]
    reasons = {part for statement in said for part in (*statement.reason.split("; "), statement.origin.reason)}
    assert len(reasons) > 10
    assert [reason for reason in reasons if interface("ar").translate(reason).startswith("[")] == []
