"""JSON Lines: one document a line, a broken line costs only itself."""

import datetime
import json
from collections.abc import Callable, Iterable

import pytest

from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.sources import Columns
from tawatur.sources.limits import MAX_DOCUMENT_BYTES

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."
SOUND = {"id": "s", "text": TEXT}
Read = Callable[..., list[Document | InputError]]


def lines(*rows: object) -> bytes:
    """Each row is a value, written as JSON, or the bytes of a line."""
    return b"".join((row if isinstance(row, bytes) else json.dumps(row).encode()) + b"\n" for row in rows)


def messages(items: Iterable[Document | InputError]) -> list[str]:
    return [str(item) for item in items if isinstance(item, InputError)]


def test_all_fields_are_read(one: Callable[..., Document]) -> None:
    row = {
        "id": "x1",
        "text": TEXT,
        "published": "2024-12-07",
        "outlet": "جريدة",
        "author": "كاتب",
        "title": "عنوان",
        "url": "https://example.org/1",
        "another": [1, 2],
    }
    assert one(lines(row)) == Document(
        id="x1",
        text=TEXT,
        published=datetime.date(2024, 12, 7),
        outlet="جريدة",
        author="كاتب",
        title="عنوان",
        url="https://example.org/1",
        encoding="utf-8",
    )


def test_only_the_text_is_needed_and_null_is_nothing(reading: Read) -> None:
    (bare, null) = reading(lines({"text": TEXT}, {"text": TEXT, "published": None, "outlet": None, "id": None}))
    assert bare == null == Document.of(TEXT, encoding="utf-8")


def test_a_number_serves_as_id(one: Callable[..., Document]) -> None:
    assert one(lines({"id": 17, "text": TEXT})).id == "17"


@pytest.mark.parametrize(
    "value", ["2024-12-07", "2024-12-07T23:30:00+03:00", "7 كانون الأول 2024", "٧ ديسمبر ٢٠٢٤", 1733560000]
)
def test_a_date_is_read_as_it_is_usually_written(one: Callable[..., Document], value: object) -> None:
    assert one(lines({"text": TEXT, "published": value})).published == datetime.date(2024, 12, 7)


def test_html_in_a_row_is_read_as_what_it_shows(one: Callable[..., Document]) -> None:
    assert one(lines({"text": f"<p>{TEXT}</p><p>سطر &amp; آخر</p><p><b>x</b></p>"})).text == f"{TEXT}\nسطر & آخر\nx"


def test_columns_may_have_other_names(one: Callable[..., Document]) -> None:
    columns = Columns.parse("text=body,outlet=site")
    document = one(lines({"body": TEXT, "site": "جريدة", "text": "3"}), columns=columns)
    assert (document.text, document.outlet) == (TEXT, "جريدة")


def test_the_mark_at_the_start_and_blank_lines_are_passed_over(reading: Read) -> None:
    items = reading(b"\xef\xbb\xbf" + lines(SOUND, b"", b"  ", b'{"text": 3}'), "a.jsonl")
    assert isinstance(items[0], Document)
    assert len(items) == 2
    assert messages(items)[0].startswith("a.jsonl:4: a field is missing or wrong: ")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (b'{"text": "a"', "not valid JSON: "),
        (b"oops", "not valid JSON: "),
        (b'{"text": "\xc7\xe1"}', "the line is not UTF-8; JSON Lines must be"),
        (b'{"text": "\\ud800"}', "not valid JSON: "),
        (b'{"text": "x", "y": ' + b"[" * 9000, "not valid JSON: "),
        ({"id": "1"}, "a field is missing or wrong: "),
        ([TEXT], "a field is missing or wrong: "),
        ({"text": " \n"}, "empty: there is no text in it"),
        ({"text": TEXT, "published": "أمس"}, "published is 'أمس', not an ISO date such as 2024-12-07"),
        ({"text": TEXT, "published": "2024-02-30"}, "published is '2024-02-30', not an ISO date such as 2024-12-07"),
        ({"text": "ا" * MAX_DOCUMENT_BYTES}, "too large: more than 20.0 MB in one line"),
    ],
    ids=["cut", "prose", "bytes", "half a pair", "brackets", "no text", "list", "blank", "date", "no day", "large"],
)
def test_a_broken_line_is_named_and_the_others_are_read(reading: Read, row: object, why: str) -> None:
    before, broken, after = reading(lines(SOUND, row, SOUND), "a.jsonl")
    assert isinstance(before, Document)
    assert str(broken).startswith(f"a.jsonl:2: {why}")
    assert before == after
