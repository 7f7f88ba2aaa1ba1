"""PDFs as other programs draw them: shaped or not, in columns, with page numbers; read in the order of the language."""

import datetime
from collections.abc import Callable
from pathlib import Path

import fontpkg_amiri
import pytest
from fpdf import FPDF

from tawatur.model import Document

FONT = Path(fontpkg_amiri.__file__).parent / "files" / "Amiri-Regular.ttf"
TITLE = "عودة الحركة إلى الطريق الدولي"
PARAGRAPHS = (
    "أعلنت وزارة النقل يوم السبت 7 ديسمبر 2024 أن الطريق الدولي عاد مفتوحا أمام حركة السيارات والشاحنات، وأن الأمر "
    "لا يحتمل التأجيل لأن الحركة كثيفة.",
    "وقال المتحدث باسم الوزارة (المهندس سامر الأحمد) إن 35 شخصا أصيبوا، فيما نقلت وكالة Reuters عن مصدرين أن العدد بلغ "
    "120 جريحا وأن 45.5% من الأشغال انتهت في الأسبوع الماضي.",
    "وأضاف: «لا صحة للأنباء التي تتحدث عن إغلاق الطريق»، مشيرا إلى أن اللجنة المختصة ستنشر تقريرها على الموقع "
    "https://example.org في 12/12/2024.",
)


def pdf(*, pages: int = 1, columns: int = 1) -> bytes:
    file = FPDF()
    file.set_auto_page_break(False)
    file.set_title("تقرير الطريق")
    file.set_author("سامر الحسن")
    file.add_font("Amiri", fname=str(FONT))
    file.set_text_shaping(True)
    for number in range(1, pages + 1):
        file.add_page()
        file.set_font("Amiri", size=10)
        file.cell(0, 6, f"نشرة الطرق - العدد 17 - صفحة {number}", align="C")
        file.set_font("Amiri", size=20)
        file.set_xy(10, 25)
        file.cell(0, 12, TITLE, align="R")
        file.set_font("Amiri", size=13)
        width = 190 / columns
        for column in range(columns):
            file.set_xy(200 - width * (column + 1), 45)
            for paragraph in PARAGRAPHS:
                file.set_x(200 - width * (column + 1))
                file.multi_cell(width - 10, 8, paragraph, align="R", new_x="LEFT", new_y="NEXT")
                file.ln(4)
    return bytes(file.output())


def drawn(text: str, *, shaped: bool) -> bytes:
    file = FPDF()
    file.add_page()
    file.add_font("Amiri", fname=str(FONT))
    file.set_font("Amiri", size=13)
    file.set_text_shaping(shaped)
    file.multi_cell(0, 8, text, align="R")
    return bytes(file.output())


def test_the_paragraphs_come_back_as_written(one: Callable[..., Document]) -> None:
    document = one(pdf())
    assert document.text.splitlines()[1:] == [TITLE, *PARAGRAPHS]
    assert (document.title, document.author) == ("تقرير الطريق", "سامر الحسن")


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
@pytest.mark.parametrize("shaped", [True, False])
def test_lines_are_read_from_the_right_whether_shaped_or_drawn_mirrored(
    one: Callable[..., Document], paragraph: str, shaped: bool
) -> None:
    assert one(drawn(paragraph, shaped=shaped)).text == paragraph


def test_columns_are_read_one_after_the_other(one: Callable[..., Document]) -> None:
    lines = one(pdf(columns=2)).text.splitlines()
    assert lines[2:] == [*PARAGRAPHS, *PARAGRAPHS]


def test_what_every_page_repeats_is_left_out(one: Callable[..., Document]) -> None:
    lines = one(pdf(pages=4)).text.splitlines()
    assert not [line for line in lines if line.startswith("نشرة")]
    assert lines.count(PARAGRAPHS[0]) == 4


def test_latin_words_are_joined_over_a_hyphen(one: Callable[..., Document]) -> None:
    text = "The ministry of transport said on Saturday that the interna-\ntional road was open to all traffic again."
    assert "international road" in one(drawn(text, shaped=True)).text


def test_a_line_with_the_day_dates_it(one: Callable[..., Document]) -> None:
    text = f"{TITLE}\n\nالسبت 7 كانون الأول 2024\n\n{PARAGRAPHS[0]}"
    assert one(drawn(text, shaped=True)).published == datetime.date(2024, 12, 7)


def test_a_picture_of_a_text_is_a_failure(why: Callable[..., str]) -> None:
    file = FPDF()
    file.add_page()
    file.rect(10, 10, 50, 50)
    assert why(bytes(file.output())) == "x: empty: its pages are pictures, with no text in them"


def test_a_damaged_or_locked_file_is_said(why: Callable[..., str]) -> None:
    assert why(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\0").startswith("x: damaged or locked: ")
    file = FPDF()
    file.set_encryption(owner_password="a", user_password="b")
    file.add_page()
    assert why(bytes(file.output())).startswith("x: damaged or locked: ")
