"""Statements come together by origin, figures by kind, dates in order."""

import datetime
from itertools import permutations
from typing import Any

import pytest

from tawatur.cli.report_view import figure_value
from tawatur.cli.summary import summarise
from tawatur.model import Document, Event, Figure, Link, Record, Span, Statement, Time
from tawatur.situation.passage import passage


def span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span.cut(text, start, start + len(part))


def statement(text: str, content: str, *chain: tuple[str | None, str | None]) -> Statement:
    """A statement whose links are given as (words, name)."""
    links = tuple(
        Link(source=words and span(text, words), name=name, kind="person", named=name is not None)
        for words, name in chain
    )
    return Statement(
        id=content, cue=None, content=(span(text, content),), mode="indirect", cue_class="say", chain=links
    )


def report(number: int, text: str, **parts: Any) -> tuple[Document, Record]:
    document = Document.of(text, id=f"d{number}", published=datetime.date(2024, 5, number), outlet=f"صحيفة {number}")
    return document, Record(id=document.id, digest=document.digest, reader="by-hand", **parts)


ONE = "نقلت وكالة الشرق عن مصدر مطلع أن الجسر مغلق. وقال مصدر مطلع إن السوق مفتوح. وأعلن سعيد الحلبي فتح الميناء."
TWO = "وفق الوكالة ذكر مصدر مطلع أن الجسر مغلق. وقال الحلبي إن الميناء مفتوح. وقال مصدر مطلع إن السوق مغلق."


@pytest.fixture
def pairs() -> list[tuple[Document, Record]]:
    return [
        report(
            1,
            ONE,
            statements=(
                statement(ONE, "الجسر مغلق", ("وكالة الشرق", "وكالة الشرق"), ("مصدر مطلع", None)),
                statement(ONE, "السوق مفتوح", ("مصدر مطلع", None)),
                statement(ONE, "فتح الميناء", ("سعيد الحلبي", "سعيد الحلبي")),
            ),
        ),
        report(
            2,
            TWO,
            statements=(
                statement(TWO, "الجسر مغلق", ("الوكالة", "وكالة الشرق"), ("مصدر مطلع", None)),
                statement(TWO, "الميناء مفتوح", ("الحلبي", "سعيد الحلبى")),
                statement(TWO, "السوق مغلق", ("مصدر مطلع", None)),
            ),
        ),
    ]


def test_statements_come_together_by_named_origin_or_by_the_bearer_of_an_anonymous_one(
    pairs: list[tuple[Document, Record]],
) -> None:
    groups = {(origin.name, tuple(said.path for said in origin.statements)) for origin in summarise(pairs).origins}
    assert groups == {
        ("سعيد الحلبي", (("صحيفة 1", "سعيد الحلبي"), ("صحيفة 2", "سعيد الحلبى"))),
        ("مصدر مطلع", (("صحيفة 1", "وكالة الشرق", "مصدر مطلع"), ("صحيفة 2", "وكالة الشرق", "مصدر مطلع"))),
        ("مصدر مطلع", (("صحيفة 1", "مصدر مطلع"),)),
        ("مصدر مطلع", (("صحيفة 2", "مصدر مطلع"),)),
    }


def test_the_order_of_the_records_does_not_matter(pairs: list[tuple[Document, Record]]) -> None:
    assert len({repr(summarise(order)) for order in permutations(pairs)}) == 1


def test_a_bearer_that_is_only_implied_is_an_ellipsis(pairs: list[tuple[Document, Record]]) -> None:
    said = statement(ONE, "الجسر مغلق", (None, None))
    (origin,) = summarise([report(1, ONE, statements=(said,))]).origins
    assert origin.name is None
    assert origin.statements[0].path == ("صحيفة 1", "…")


def test_dates_stand_in_order_with_their_sentences_once_each() -> None:
    text = "بدأ القتال في 3 أيار. وقُتل 5 في 1 أيار. ولم يعرف متى انتهى."
    record: dict[str, Any] = {
        "times": (
            Time(text=span(text, "3 أيار"), edtf="2024-05-03"),
            Time(text=span(text, "1 أيار"), edtf="2024-05-01"),
            Time(text=span(text, "متى"), edtf="XXXX-05-02"),
        ),
        "events": (Event(id="e", trigger=span(text, "القتال"), type="ASSAULT", time="2024-05-03"),),
    }
    moments = summarise([report(9, text, **record)]).timeline
    assert [(moment.edtf, moment.passage.text) for moment in moments] == [
        ("2024-05-01", "وقُتل 5 في 1 أيار."),
        ("2024-05-03", "بدأ القتال في 3 أيار."),
        ("XXXX-05-02", "ولم يعرف متى انتهى."),
    ]


def test_a_figure_is_in_the_mouth_of_its_statement() -> None:
    text = "قال سعيد إن 5 قتلوا وجرح 7."

    def figure(part: str, kind: Any, holder: str | None) -> Figure:
        return Figure(
            text=span(text, part), low=int(part), high=int(part), unit="person", of=None, kind=kind, statement=holder
        )

    said = statement(text, "5 قتلوا", ("سعيد", "سعيد"))
    figures = (figure("7", "wounded", None), figure("5", "killed", said.id))
    amounts = summarise([report(1, text, statements=(said,), figures=figures)]).figures
    assert [(amount.figure.kind, amount.path) for amount in amounts] == [
        ("killed", ("صحيفة 1", "سعيد")),
        ("wounded", ("صحيفة 1",)),
    ]


@pytest.mark.parametrize(
    ("text", "of", "words"),
    [
        ("قتل 5 مدنيين أمس", "مدنيين", "5 مدنيين"),
        ("قتل 5 من المدنيين", "المدنيين", "5 من المدنيين"),
        ("المدنيون، وعددهم في آخر إحصاء 5", "المدنيون", "5"),
        ("قتل 5", None, "5"),
    ],
)
def test_a_figure_is_shown_with_what_it_counts(text: str, of: str | None, words: str) -> None:
    counted = None if of is None else span(text, of)
    figure = Figure(text=span(text, "5"), low=5, high=5, unit="person", of=counted, kind="killed")
    (amount,) = summarise([report(1, text, figures=(figure,))]).figures
    assert amount.words == span(text, words)


@pytest.mark.parametrize(
    ("low", "high", "approx", "shown"),
    [
        (5, 5, False, "5"),
        (6000, 6000, True, "≈6,000"),
        (50_000_000_000, None, False, "≥50,000,000,000"),
        (None, 40, False, "≤40"),
        (200, 999, False, "200–999"),
        (3.5, 3.5, False, "3.5"),
        (None, None, False, ""),
    ],
)
def test_a_value_is_shown_as_a_reader_writes_it(
    low: float | None, high: float | None, approx: bool, shown: str
) -> None:
    text = Span("x", 0, 1)
    assert figure_value(Figure(text=text, low=low, high=high, unit="", of=None, kind="other", approx=approx)) == shown


@pytest.mark.parametrize(
    ("text", "part", "sentence"),
    [
        ("عنوان\nقال نعم. ثم ذهب.", "نعم", "قال نعم."),
        ("عنوان\nقال نعم. ثم ذهب.", "ذهب", "ثم ذهب."),
        ("عنوان\nقال نعم. ثم ذهب.", "عنوان", "عنوان"),
        ("بلغ 3.5 مليون.", "مليون", "بلغ 3.5 مليون."),
        ("قال «نعم.» ثم ذهب.", "ذهب", "ثم ذهب."),
    ],
)
def test_the_passage_is_the_sentence_around(text: str, part: str, sentence: str) -> None:
    found = passage(text, span(text, part))
    assert found.text == sentence
    assert text[found.start : found.end] == sentence


def test_a_passage_of_an_endless_sentence_is_bounded() -> None:
    text = "كلمة " * 10_000
    assert len(passage(text, Span.cut(text, 25_000, 25_004)).text) <= 900


def test_origins_stand_by_number_of_statements_then_by_name_and_the_unnamed_last() -> None:
    said = [
        statement(ONE, "السوق مفتوح", (words, name))
        for words, name in (
            (None, None),
            ("سعيد الحلبي", "وليد"),
            ("سعيد الحلبي", "أيمن"),
            ("سعيد الحلبي", "بشير"),
            ("سعيد الحلبي", "وليد"),
        )
    ]
    origins = summarise([report(1, ONE, statements=tuple(said))]).origins
    assert [origin.name for origin in origins] == ["وليد", "أيمن", "بشير", None]
