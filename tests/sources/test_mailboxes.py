"""Mailboxes as the standard library writes them."""

import datetime
import gzip
import io
import mailbox
import tarfile
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.sources import documents

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."
Read = Callable[..., list[Document | InputError]]


def mail(number: int, text: str = TEXT, **how: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "سامر الحسن <samer@example.org>"
    message["To"] = "desk@example.org"
    message["Subject"] = f"بيان {number}"
    message["Date"] = f"Sat, {number:02} Dec 2024 10:00:00 +0300"
    message.set_content(f"{text}\n", **how)
    return message


def mbox(folder: Path, *mails: EmailMessage) -> bytes:
    box = mailbox.mbox(folder / "box")
    for message in mails:
        box.add(mailbox.mboxMessage(message))
    box.close()
    return (folder / "box").read_bytes()


def told(items: list[Document | InputError]) -> list[str]:
    return [f"{item.title}: {item.text.strip()}" if isinstance(item, Document) else str(item) for item in items]


@pytest.mark.parametrize("cte", ["base64", "quoted-printable", "8bit"])
def test_each_mail_is_a_document(reading: Read, tmp_path: Path, cte: str) -> None:
    items = reading(mbox(tmp_path, *(mail(number, f"{TEXT} {number}", cte=cte) for number in (1, 2, 3))))
    assert told(items) == [f"بيان {number}: {TEXT} {number}" for number in (1, 2, 3)]
    assert [item.published for item in items if isinstance(item, Document)] == [
        datetime.date(2024, 12, number) for number in (1, 2, 3)
    ]


def test_a_paragraph_that_begins_as_an_envelope_does_stays_in_its_mail(reading: Read, tmp_path: Path) -> None:
    text = f"{TEXT}\n\nFrom Beirut at 10:30 our correspondent\n\n{TEXT}"
    first, second = told(reading(mbox(tmp_path, mail(1, text, cte="8bit"), mail(2))))
    assert (first, second) == (f"بيان 1: {text}", f"بيان 2: {TEXT}")


def test_one_that_was_not_quoted_stays_too_where_it_tells_no_time(reading: Read, tmp_path: Path) -> None:
    text = f"{TEXT}\n\nFrom Beirut our correspondent\n\n{TEXT}"
    data = mbox(tmp_path, mail(1, text, cte="8bit"), mail(2)).replace(b"\n>From ", b"\nFrom ")
    assert told(reading(data)) == [f"بيان 1: {text}", f"بيان 2: {TEXT}"]


def test_attachments_are_read_and_named(reading: Read, tmp_path: Path) -> None:
    message = mail(1)
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="p.png")
    message.add_attachment(gzip.compress(b"a b"), maintype="application", subtype="gzip", filename="t.gz")
    items = reading(mbox(tmp_path, mail(2), message), "m.mbox")
    assert told(items) == [
        f"بيان 2: {TEXT}",
        f"بيان 1: {TEXT}",
        "m.mbox/2/p.png: this is a picture, which is not read",
        "None: a b",
    ]


def test_line_ends_of_windows_make_no_difference(reading: Read, tmp_path: Path) -> None:
    data = mbox(tmp_path, mail(1), mail(2))
    assert told(reading(data.replace(b"\n", b"\r\n"))) == told(reading(data))


def test_a_mailbox_in_an_archive_is_read(reading: Read, tmp_path: Path) -> None:
    data = mbox(tmp_path, mail(1), mail(2))
    tar, archive = io.BytesIO(), io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w:gz") as file:
        file.add(tmp_path / "box", "box")
    with zipfile.ZipFile(archive, "w") as members:
        members.writestr("box", data)
    expected = [f"بيان {number}: {TEXT}" for number in (1, 2)]
    assert told(reading(tar.getvalue())) == told(reading(archive.getvalue())) == told(reading(data)) == expected


def test_a_mail_without_text_or_too_large_costs_only_itself(
    reading: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tawatur.sources.unpacking.mailboxes.MAX_FILE_BYTES", 2**16)
    data = mbox(tmp_path, mail(1, " "), mail(2, TEXT * 2000), mail(3))
    assert told(reading(data)) == [
        "x/1: empty: there is no text in it",
        "x/2: too large: more than 0.1 MB",
        f"بيان 3: {TEXT}",
    ]


def test_more_mails_than_the_limit_are_refused(reading: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawatur.sources.unpacking.mailboxes.MAX_MEMBERS", 1)
    assert told(reading(mbox(tmp_path, mail(1), mail(2)))) == [f"بيان 1: {TEXT}", "x: more than 1 files in one archive"]


def test_a_maildir_is_a_folder_of_mails(tmp_path: Path) -> None:
    box = mailbox.Maildir(tmp_path / "m")
    for number in (1, 2):
        box.add(mailbox.MaildirMessage(mail(number)))
    assert sorted(told(list(documents([tmp_path / "m"])))) == [f"بيان {number}: {TEXT}" for number in (1, 2)]
