"""A text without a date of publication is said to lose the times that hang on it, and only then."""

import datetime

import pytest

from tawatur.model import Document
from tawatur.reading.pipeline import Reader


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وصل الوفد أمس إلى المدينة.", "أمس"),
        ("وصل الوفد يوم الثلاثاء إلى المدينة.", "يوم الثلاثاء"),
        ("وصل الوفد في 3 أيار 2021 وغادر أمس.", "أمس"),
        ("بدأ العمل في العام الماضي.", "العام الماضي"),
    ],
)
def test_the_first_time_that_is_lost_is_named(text: str, words: str) -> None:
    assert Reader().read(Document.of(text)).notes == (
        f"no date of publication: relative times such as «{words}» are not resolved",
    )


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد إلى المدينة.",
        "وصل الوفد في 3 أيار 2021.",
        "وصل الوفد يوم الثلاثاء 4 أيار 2021.",
        "وصل الوفد في 3 أيار.",
        "",
    ],
)
def test_there_is_no_note_where_nothing_is_lost(text: str) -> None:
    assert Reader().read(Document.of(text)).notes == ()


def test_there_is_no_note_where_the_date_is_known() -> None:
    document = Document.of("وصل الوفد أمس إلى المدينة.", published=datetime.date(2021, 5, 4))
    assert Reader().read(document).notes == ()
