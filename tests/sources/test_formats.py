"""Formats that are not read yet are refused by name; prose that looks a little like them is read."""

import json
from pathlib import Path

import pytest

from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.sources import documents

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."

REFUSED = {
    "HTML with its type": (f"<!DOCTYPE html>\n<title>خبر</title>{TEXT}", "HTML"),
    "HTML without": (f"\n <html lang='ar'><body>{TEXT}", "HTML"),
    "XHTML": (f'<?xml version="1.0"?>\n<!-- x -->\n<html>{TEXT}</html>', "HTML"),
    "a part of a page": (f"<p>{TEXT}</p>\n<p><a href='x'>{TEXT}</a></p>", "HTML"),
    "HTML with an endless line": (f"<html>{TEXT * 10_000}", "HTML"),
    "a feed": (f'<?xml version="1.0"?><rss><item>{TEXT}</item></rss>', "XML"),
    "CSV": (f"id,text\n1,{TEXT}\n2,{TEXT}\n", "CSV"),
    "CSV with line breaks in cells": (f'text;date\n"{TEXT}\n\n{TEXT}";2024-01-01', "CSV"),
    "CSV beyond the sample": ("id,text\n" + f'1,"{TEXT * 400}"\n' * 9, "CSV"),
    "tabs": (f"المصدر\tالنص\nجريدة\t{TEXT}\n", "CSV"),
}


def read(data: bytes, tmp_path: Path) -> Document | InputError:
    (tmp_path / "a.txt").write_bytes(data)
    (item,) = documents([tmp_path / "a.txt"])
    return item


@pytest.mark.parametrize("case", REFUSED)
def test_another_format_is_named(tmp_path: Path, case: str) -> None:
    text, kind = REFUSED[case]
    item = read(text.encode(), tmp_path)
    assert isinstance(item, InputError)
    assert item.why == f"this is {kind}, which is not read yet: give plain text or JSON Lines"


def test_a_pdf_is_named(tmp_path: Path) -> None:
    item = read(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\0", tmp_path)
    assert isinstance(item, InputError)
    assert item.why.startswith("this is PDF")


def test_html_inside_json_lines_is_named_too(tmp_path: Path) -> None:
    item = read(json.dumps({"text": f"<p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p>"}).encode(), tmp_path)
    assert isinstance(item, InputError)
    assert item.why.startswith("this is HTML")


@pytest.mark.parametrize(
    "text",
    [
        f"{TEXT} <br> {TEXT}",
        f"يُكتب العنوان بين <b> و</b> في الصفحة. {TEXT}",
        "دمشق, سوريا\nأُغلق الجسر, وفُتح الطريق.",
        "دمشق، سوريا\nأُغلق الجسر، وفُتح الطريق.",
        "عنوان,طويل\nأُغلق الجسر.",
        f"\t{TEXT}\n\t{TEXT}",
        "عدد,السكان",
    ],
)
def test_prose_is_read(tmp_path: Path, text: str) -> None:
    assert isinstance(read(text.encode(), tmp_path), Document)
