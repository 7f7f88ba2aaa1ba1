"""Documents made to break their reader: each ends soon, in a failure that says so or in a whole text."""

import json
import random
import tarfile
from collections.abc import Callable
from email.message import EmailMessage
from typing import Any

import pytest

MAX_SECONDS = 10
MAX_GROWTH = 400 * 2**20
DEEP = 50_000
WORD = "طريق "
Attempt = Callable[[bytes], Any]


def nested_mail() -> bytes:
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{level}"\n\n--b{level}\n' for level in range(5_000))
    return f"From: a@b.example\nDate: x\nSubject: x\n{parts}\n\nنص".encode()


def attached_mail() -> bytes:
    message = EmailMessage()
    message["From"], message["Date"], message["Subject"] = "a@b.example", "x", "x"
    message.set_content("نص")
    for _ in range(30):
        outer = EmailMessage()
        outer["From"], outer["Date"], outer["Subject"] = "a@b.example", "x", "x"
        outer.add_attachment(message)
        message = outer
    return message.as_bytes()


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a page 50,000 deep": (
        lambda: (f"<html><body>{'<div>' * DEEP}<p>{WORD * 20}</p>{'</div>' * DEEP}").encode(),
        "x: its elements are nested too deep; refused",
    ),
    "a page of 100 MB": (
        lambda: b"<html><body>" + b"<p>a b c</p>\n" * (100 * 2**20 // 13),
        "x: too large: ",
    ),
    "100 MB of text": (lambda: b"a b c d e\n" * (10 * 2**20), "x: too large: "),
    "a page of one line": (lambda: f"<html><body><p>{WORD * 60_000}</p>".encode(), "x: line 1 of the text has "),
    "a page without text": (lambda: b"<html><body>" + b"<div></div>" * 10_000, "x: empty: "),
    "a table with an endless cell": (
        lambda: b'id,text\n1,a\n2,"' + b"a b\n" * (30 * 2**18),
        "not a valid table: field larger than field limit",
    ),
    "JSON 100,000 deep": (lambda: b'{"text": ' + b"[" * 100_000, "a field is missing or wrong"),
    "a Telegram export 100,000 deep": (
        lambda: b'{"name": "x", "type": "public_channel", "id": 1, "messages": ' + b"[" * 100_000,
        "not valid JSON",
    ),
    "mails in mails": (attached_mail, "nested"),
    "100,000 attributes": (
        lambda: b"<html><body " + b"".join(b"a%d=1 " % n for n in range(100_000)) + b">" + WORD.encode() * 20,
        "x: one of its elements has more than 2,000 attributes; refused",
    ),
    "zeros called a PDF": (lambda: b"%PDF-1.7" + b"\0" * (10 * 2**20), "damaged or locked"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_within_bounds(attempt: Attempt, case: str) -> None:
    make, why = REFUSED[case]
    outcome = attempt(make())
    assert any(why in failure for failure in outcome.failures), outcome.failures[:3]
    assert outcome.seconds < MAX_SECONDS
    assert outcome.grown < MAX_GROWTH


ENDLESS: dict[str, Callable[[], bytes]] = {
    "comments": lambda: b"<!---->" * 9_000 + b"x",
    "open comments": lambda: b"<!--" * 15_000,
    "white space": lambda: b" \n" * 500_000 + b"x",
    "links": lambda: b"# a\n# b\n# c\n" + b"](" * 40_000,
    "marks": lambda: b"# a\n# b\n# c\n" + b"**a" * 10_000,
    "quotes": lambda: b"> " * 40_000 + b"\n# a\n# b\n# c",
    "brackets": lambda: b"# a\n# b\n# c\n" + b"[" * 10_000,
    "ASCII with one broken byte": lambda: b"a b c d\n" * 500_000 + b"\xff",
    "unclosed tags": lambda: b"<html><body>" + b"<b>" * 200_000 + WORD.encode() * 20,
    "unclosed tags of many kinds": lambda: b"<html><body>" + b"<table><tr><td><a href=x>" * 40_000,
    "mails in parts": nested_mail,
    "headings of a table": lambda: (",".join(f"c{n}" for n in range(9_000)) + "\n" + "1," * 8_999 + "1\n").encode(),
    "random bytes": lambda: random.Random(0).randbytes(2**20),
    "a tar of nothings": lambda: tarfile.TarInfo("a").tobuf() * 4_000,
    "a mailbox of nothings": lambda: b"From a@b.example Sat Dec  7 10:00:00 2024\nFrom: a\nDate: x\n\n" * 1_000,
    "entries": lambda: (json.dumps({"text": ""}) + "\n").encode() * 20_000,
}


@pytest.mark.parametrize("case", ENDLESS)
def test_it_ends_soon_and_never_in_nothing(attempt: Attempt, case: str) -> None:
    outcome = attempt(ENDLESS[case]())
    assert outcome.documents + len(outcome.failures) > 0
    assert outcome.seconds < MAX_SECONDS
    assert outcome.grown < MAX_GROWTH
