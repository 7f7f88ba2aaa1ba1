"""Markdown is read for its words; plain text with a dash or a star stays as it is."""

import datetime
from collections.abc import Callable

import pytest

from tawatur.model import Document

SOURCE = """---
title: "فتح الطريق"
author: سامر الحسن
date: 2024-12-07
---

# فتح الطريق الساحلي

قال **المتحدث** باسم [الوزارة](https://example.org/x) إن `الجسر` مفتوح.
والسطر الثاني من الفقرة.

> «لا صحة لغير ذلك»

- بند أول
- بند ثان
"""


def test_the_marks_are_dropped_and_the_blocks_kept(one: Callable[..., Document]) -> None:
    document = one(SOURCE)
    assert document.text.splitlines() == [
        "فتح الطريق الساحلي",
        "قال المتحدث باسم الوزارة إن الجسر مفتوح.",
        "والسطر الثاني من الفقرة.",
        "«لا صحة لغير ذلك»",
        "بند أول",
        "بند ثان",
    ]
    assert (document.title, document.author) == ("فتح الطريق", "سامر الحسن")
    assert document.published == datetime.date(2024, 12, 7)


def test_the_first_heading_is_the_title_where_nothing_else_is(one: Callable[..., Document]) -> None:
    assert one("# عنوان\n\n## قسم\n\n**مهم** جدا").title == "عنوان"


@pytest.mark.parametrize(
    "text",
    [
        "- بند أول\n- بند ثان\n- بند ثالث",
        "#سوريا #دمشق قال الوزير",
        "> قال\n> نعم\n> لا",
        "*** عاجل ***",
        "قال [1] ثم (2)",
    ],
)
def test_plain_text_stays_as_written(one: Callable[..., Document], text: str) -> None:
    assert one(text).text == text
