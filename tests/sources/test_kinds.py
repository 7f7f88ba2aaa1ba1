"""Formats are told by content; what is known and not read is named."""

from collections.abc import Callable

import pytest

from tawatur.model import Document
from tawatur.sources.kinds import Foreign, Kind, kind_of

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."
MAIL = f"From: a@example.org\nTo: b@example.org\nDate: Sat, 7 Dec 2024 10:00:00 +0300\nSubject: x\n\n{TEXT}"

TOLD = {
    "HTML with its type": (f"<!DOCTYPE html>\n<title>خبر</title>{TEXT}", Kind.page),
    "HTML without": (f"\n <html lang='ar'><body>{TEXT}", Kind.page),
    "XHTML": (f'<?xml version="1.0"?>\n<!-- x -->\n<html>{TEXT}</html>', Kind.page),
    "a part of a page": (f"<p>{TEXT}</p>\n<p><a href='x'>{TEXT}</a></p>", Kind.page),
    "RSS": (f'<?xml version="1.0"?><rss><item>{TEXT}</item></rss>', Kind.feed),
    "Atom": ('<feed xmlns="http://www.w3.org/2005/Atom">', Kind.feed),
    "other XML": (f'<?xml version="1.0"?><news>{TEXT}</news>', Foreign.xml),
    "CSV": (f"id,text\n1,{TEXT}\n2,{TEXT}\n", Kind.table),
    "CSV with line breaks in cells": (f'text;date\n"{TEXT}\n\n{TEXT}";2024-01-01', Kind.table),
    "CSV beyond the sample": ("id,text\n" + f'1,"{TEXT * 400}"\n' * 9, Kind.table),
    "tabs": (f"المصدر\tالنص\nجريدة\t{TEXT}\n", Kind.table),
    "JSON Lines": ('\n{"text": "a"}\n{"text": "b"}', Kind.entries),
    "JSON Lines with a broken first line": ('oops\n{"text": "a"}\n{"text": "b"}', Kind.entries),
    "JSON over lines": ('{\n "text": "a"\n}', Foreign.json),
    "a JSON list": ('[{"text": "a"}]', Foreign.json),
    "a Telegram chat": ('{\n "name": "x",\n "type": "public_channel",\n "id": 1,\n "messages": [', Kind.chat),
    "a Telegram account": ('{\n "about": "Here is the data you requested. …",', Kind.chat),
    "mail": (MAIL, Kind.mail),
    "mbox": (f"From a@example.org Sat Dec  7 10:00:00 2024\n{MAIL}", Kind.mailbox),
    "RTF": ("{\\rtf1\\ansi x}", Foreign.rtf),
}


@pytest.mark.parametrize("case", TOLD)
def test_a_format_is_told_by_content(case: str) -> None:
    text, kind = TOLD[case]
    assert kind_of(text.encode()) is kind


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-16"])
@pytest.mark.parametrize("case", ["HTML with its type", "RSS", "CSV", "mail"])
def test_the_encoding_hides_nothing(case: str, codec: str) -> None:
    text, kind = TOLD[case]
    assert kind_of(text.encode(codec)) is kind


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
        f"From: {TEXT}\n\n{TEXT}",
        f'{TEXT}\n{TEXT}\n{{"text": "x"}}',
    ],
)
def test_prose_stays_prose(one: Callable[..., Document], text: str) -> None:
    assert one(text).text == text


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "an old Word, Excel or PowerPoint file"),
        (b"7z\xbc\xaf\x27\x1c", "a 7z or RAR archive"),
        (b"Rar!\x1a\x07\x00", "a 7z or RAR archive"),
        (f'<?xml version="1.0"?><news>{TEXT}</news>'.encode(), "XML"),
    ],
)
def test_what_is_not_read_is_named(why: Callable[..., str], data: bytes, name: str) -> None:
    assert why(data) == f"x: this is {name}, which is not read"
