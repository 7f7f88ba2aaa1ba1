"""Both languages: nothing untranslated, plurals as Arabic has them, days in words."""

import datetime
import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

import tawatur.web
from tawatur.web.dates import in_words
from tawatur.web.speech import preferred, speech

WEB = Path(tawatur.web.__file__).parent
CATALOGUE = read_po(BytesIO((WEB / "locale" / "ar.po").read_bytes()), locale="ar")
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
NAMED = re.compile(r"%\((\w+)\)s")


def said() -> dict[str, str | tuple[str, ...]]:
    """The English words of the templates and of the menu, by their singular."""
    found = {}
    sources = [("jinja2.ext:babel_extract", WEB.rglob("*.html")), ("python", WEB.rglob("*.py"))]
    for method, paths in sources:
        for path in paths:
            for _, message, _, _ in extract_from_file(
                method, path, keywords={"_": None, "N_": None, "ngettext": (1, 2)}
            ):
                found[message[0] if isinstance(message, tuple) else message] = message
    return found


def test_every_word_has_its_arabic_and_no_other_is_kept() -> None:
    known = {m.id[0] if isinstance(m.id, tuple) else m.id for m in CATALOGUE if m.id}
    assert set(said()) == known


def test_a_translation_holds_the_same_values() -> None:
    for message in CATALOGUE:
        if message.id:
            english = message.id[-1] if isinstance(message.id, tuple) else message.id
            arabic = message.string[-1] if isinstance(message.string, tuple) else message.string
            assert arabic
            assert set(NAMED.findall(arabic)) == set(NAMED.findall(english)), english


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "وثيقة واحدة"), (2, "وثيقتان"), (3, "3 وثائق"), (11, "11 وثيقة"), (100, "100 وثيقة"), (103, "103 وثائق")],
)
def test_arabic_counts_in_six_forms(count: int, words: str) -> None:
    found = speech("ar").translations.ungettext("%(num)s document", "%(num)s documents", count)
    assert found % {"num": count} == words


@pytest.mark.parametrize(
    ("edtf", "arabic", "english"),
    [
        ("2024-12-07", "7 ديسمبر 2024", "7 December 2024"),
        ("2024-12", "ديسمبر 2024", "December 2024"),
        ("2024", "2024", "2024"),
        ("2024-12-07T18:30", "7 ديسمبر 2024 18:30", "7 December 2024 18:30"),
        ("2024-12~", "نحو ديسمبر 2024", "about December 2024"),
        ("2024-12-07?", "7 ديسمبر 2024، غير مؤكد", "7 December 2024, uncertain"),
        ("2024-12-01/2024-12-07", "1 ديسمبر 2024 – 7 ديسمبر 2024", "1 December 2024 – 7 December 2024"),
        ("2024-12/..", "منذ ديسمبر 2024", "since December 2024"),
        ("../2024", "حتى 2024", "until 2024"),
        ("XXXX-12-07", "7 ديسمبر", "7 December"),
        ("2024-12-XX", "ديسمبر 2024", "December 2024"),
        ("2024-21", "2024-21", "2024-21"),
        ("soon", "soon", "soon"),
    ],
)
def test_a_date_is_written_in_words_as_precise_as_it_is(edtf: str, arabic: str, english: str) -> None:
    assert (in_words(edtf, "ar"), in_words(edtf, "en")) == (arabic, english)


def test_days_are_written_in_words() -> None:
    day = datetime.date(2024, 12, 7)
    assert speech("ar").day(day) == "7 ديسمبر 2024"
    assert speech("en").day(day) == "7 December 2024"


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("en", "en"), ("ar", "ar"), ("", "ar"), ("de,en;q=0.5", "en"), ("en,ar", "en"), ("ar-SY,en", "ar")],
)
def test_the_language_of_the_browser_decides(accepted: str, language: str) -> None:
    assert preferred(accepted) == language
