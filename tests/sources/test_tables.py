"""Tables: CSV as spreadsheets write it, in any encoding, with any of the usual headings."""

import csv
import datetime
import io
from collections.abc import Callable

import pytest

from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.sources import Columns

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات،\nوأضاف: «لا صحة لغير ذلك»."
OTHER = "أكدت البلدية أن الطريق الساحلي مفتوح."
Read = Callable[..., list[Document | InputError]]


def table(headings: list[str], *rows: list[str], delimiter: str = ",") -> str:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter).writerows([headings, *rows])
    return file.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_a_row_is_a_document(reading: Read, delimiter: str, codec: str) -> None:
    headings = ["Date", "Source", "Headline", "Body", "Likes"]
    rows = (["2024-12-07", "جريدة الساحل", "عنوان أول", TEXT, "3"], ["", "", "", OTHER, "4"])
    one, other = reading(table(headings, *rows, delimiter=delimiter).encode(codec))
    assert isinstance(one, Document)
    assert (one.text, one.outlet, one.title, one.published) == (
        TEXT,
        "جريدة الساحل",
        "عنوان أول",
        datetime.date(2024, 12, 7),
    )
    assert other == Document.of(OTHER, encoding="utf-8")


def test_arabic_headings_are_known(one: Callable[..., Document]) -> None:
    document = one(table(["العنوان", "النص"], ["خبر", OTHER]))
    assert (document.title, document.text) == ("خبر", OTHER)


def test_columns_are_named_where_their_headings_are_not_usual(one: Callable[..., Document]) -> None:
    data = table(["c1", "c2"], [OTHER, "جريدة"])
    document = one(data, columns=Columns.parse("text=c1, outlet=c2"))
    assert (document.text, document.outlet) == (OTHER, "جريدة")


def test_a_table_without_a_known_text_column_says_what_it_has(why: Callable[..., str]) -> None:
    assert why(table(["c1", "c2"], [OTHER, "x"]), place="a.csv") == (
        "a.csv: no column is known to hold the text; name it with --columns text=COLUMN. The columns are: c1, c2"
    )


def test_a_row_without_text_is_named_by_its_line(reading: Read) -> None:
    _, failure = reading(table(["id", "text"], ["1", OTHER], ["2", ""]), "a.csv")
    assert str(failure).startswith("a.csv:3: a field is missing or wrong")


@pytest.mark.parametrize("text", ["text", "body=text", "text=", "text=a,b"])
def test_malformed_columns_are_refused(text: str) -> None:
    with pytest.raises(InputError, match="FIELD=COLUMN"):
        Columns.parse(text)
