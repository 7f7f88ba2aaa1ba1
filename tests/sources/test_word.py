"""Word documents as python-docx writes them."""

import datetime
import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.oxml import OxmlElement

from tawatur.model import Document

FIRST = "أعلنت الهيئة العامة للطرق إعادة فتح الطريق الساحلي."
SECOND = "وقال مديرها إن «العمل انتهى» قبل موعده."


def word(*, title: str = "بيان الهيئة") -> io.BytesIO:
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = "سامر الحسن"
    document.add_heading("بيان", 0)
    document.add_paragraph("دمشق، 7 كانون الأول 2024")
    document.add_paragraph(FIRST)
    paragraph = document.add_paragraph()
    for run in SECOND.partition("«"):
        paragraph.add_run(run).bold = True
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "خلية أولى"
    table.cell(0, 1).text = "خلية ثانية"
    struck = OxmlElement("w:del")
    struck.append(document.add_paragraph("محذوف")._p.r_lst[0])
    document.paragraphs[-1]._p.append(struck)
    file = io.BytesIO()
    document.save(file)
    return file


def test_the_text_is_read_without_what_was_struck_out(one: Callable[..., Document]) -> None:
    document = one(word().getvalue())
    assert document.text.splitlines() == [
        "بيان",
        "دمشق، 7 كانون الأول 2024",
        FIRST,
        SECOND,
        "خلية أولى",
        "خلية ثانية",
    ]
    assert (document.title, document.author) == ("بيان الهيئة", "سامر الحسن")
    assert document.published == datetime.date(2024, 12, 7)


@pytest.mark.parametrize("part", ["word/document.xml", "docProps/core.xml"])
def test_a_document_that_defines_entities_is_refused(why: Callable[..., str], part: str) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    assert why(_changed(word(), part, bomb)) == "x: it defines XML entities; refused"


def test_a_damaged_document_is_said(why: Callable[..., str]) -> None:
    assert why(_changed(word(), "word/document.xml", b"<w:document>")).startswith("x: not valid XML: ")


def _changed(file: io.BytesIO, name: str, data: bytes) -> bytes:
    changed = io.BytesIO()
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(changed, "w") as target:
        for entry in source.infolist():
            target.writestr(entry, data if entry.filename == name else source.read(entry))
    return changed.getvalue()
