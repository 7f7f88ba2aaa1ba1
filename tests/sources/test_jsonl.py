"""JSON Lines: one document a line, a broken line costs only itself."""

import datetime
import json
from collections.abc import Iterable
from io import BytesIO

import pytest

from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.sources.jsonl import jsonl_documents
from tawatur.sources.lines import lines

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."


def read(*rows: object) -> list[Document | InputError]:
    """Each row is a value, written as JSON, or the bytes of a line."""
    data = b"".join((row if isinstance(row, bytes) else json.dumps(row).encode()) + b"\n" for row in rows)
    return list(jsonl_documents(lines(BytesIO(data), 1000), "a.jsonl"))


def messages(items: Iterable[Document | InputError]) -> list[str]:
    return [str(item) for item in items if isinstance(item, InputError)]


def test_all_fields_are_read() -> None:
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
    (document,) = read(row)
    assert document == Document(
        id="x1",
        text=TEXT,
        published=datetime.date(2024, 12, 7),
        outlet="جريدة",
        author="كاتب",
        title="عنوان",
        url="https://example.org/1",
        encoding="utf-8",
    )


def test_only_the_text_is_needed_and_null_is_nothing() -> None:
    (bare, null) = read({"text": TEXT}, {"text": TEXT, "published": None, "outlet": None, "id": None})
    assert bare == null == Document.of(TEXT, encoding="utf-8")


def test_a_number_serves_as_id() -> None:
    (document,) = read({"id": 17, "text": TEXT})
    assert isinstance(document, Document)
    assert document.id == "17"


def test_a_date_with_a_time_is_its_day() -> None:
    (document,) = read({"text": TEXT, "published": "2024-12-07T23:30:00+03:00"})
    assert isinstance(document, Document)
    assert document.published == datetime.date(2024, 12, 7)


def test_the_mark_at_the_start_and_blank_lines_are_passed_over() -> None:
    items = read(b"\xef\xbb\xbf" + json.dumps({"text": TEXT}).encode(), b"", b"  ", b'{"text": 3}')
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
        ({"id": "1"}, "a field is missing or wrong: "),
        ([TEXT], "a field is missing or wrong: "),
        ({"text": " \n"}, "empty: there is no text in it"),
        ({"text": "Only English here."}, "not Arabic: only 0% of its letters are Arabic"),
        (
            {"text": TEXT, "published": "7 ديسمبر"},
            "published is '7 ديسمبر', not an ISO date such as 2024-12-07",
        ),
        ({"text": TEXT, "published": "2024-02-30"}, "published is '2024-02-30', not an ISO date such as 2024-12-07"),
        ({"text": TEXT * 100}, "too large: more than 20.0 MB in one line"),
    ],
)
def test_a_broken_line_is_named_and_the_others_are_read(row: object, why: str) -> None:
    before, broken, after = read({"text": TEXT, "id": "1"}, row, {"text": TEXT, "id": "3"})
    assert isinstance(before, Document)
    assert str(broken).startswith(f"a.jsonl:2: {why}")
    assert isinstance(after, Document)
    assert after.id == "3"


def test_brackets_without_end_are_an_error_not_a_crash() -> None:
    assert messages(read(b'{"text": "x", "y": ' + b"[" * 900))[0].startswith("a.jsonl:1: not valid JSON")


def test_nothing_but_blank_lines_is_an_empty_file() -> None:
    assert messages(read(b"", b" ")) == ["a.jsonl: empty: there is no text in it"]
