"""Mail as the standard library writes it."""

import datetime
import io
from collections.abc import Callable
from email.message import EmailMessage

import docx
import pytest

from tawatur.errors import InputError
from tawatur.model import Document

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات.\n"
Read = Callable[..., list[Document | InputError]]


def mail(text: str = TEXT, **how: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "سامر الحسن <samer@example.org>"
    message["To"] = "desk@example.org"
    message["Subject"] = "بيان عن الجسر"
    message["Date"] = "Sat, 07 Dec 2024 10:00:00 +0300"
    message.set_content(text, **how)
    return message


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
@pytest.mark.parametrize("cte", ["base64", "quoted-printable", "8bit"])
def test_a_mail_is_a_document(one: Callable[..., Document], charset: str, cte: str) -> None:
    text = TEXT.replace("أُغلق", "أغلق")
    document = one(mail(text, charset=charset, cte=cte).as_bytes())
    assert (document.text, document.title, document.author) == (text, "بيان عن الجسر", "سامر الحسن")
    assert document.published == datetime.date(2024, 12, 7)


def test_of_two_forms_the_plain_one_is_read(one: Callable[..., Document]) -> None:
    message = mail()
    message.add_alternative(f"<p>{TEXT}</p><img src=x>", subtype="html")
    assert one(message.as_bytes()).text == TEXT


def test_html_alone_is_read_as_what_it_shows(one: Callable[..., Document]) -> None:
    assert one(mail("<p>فتح الطريق</p><p>أُغلق الجسر</p>", subtype="html").as_bytes()).text == "فتح الطريق\nأُغلق الجسر"


def test_attachments_are_read_too_and_named(reading: Read) -> None:
    inner = docx.Document()
    inner.add_paragraph("فتح الطريق")
    file = io.BytesIO()
    inner.save(file)
    message = mail()
    message.add_attachment(file.getvalue(), maintype="application", subtype="octet-stream", filename="a.docx")
    message.add_attachment(mail("أُغلق الجسر\n"))
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="p.png")
    text, word, forwarded, picture = reading(message.as_bytes(), "m.eml")
    assert [item.text for item in (text, word, forwarded) if isinstance(item, Document)] == [
        TEXT,
        "فتح الطريق",
        "أُغلق الجسر\n",
    ]
    assert str(picture) == "m.eml/p.png: this is a picture, which is not read"


def test_a_malformed_field_costs_only_itself(one: Callable[..., Document]) -> None:
    data = mail().as_bytes().replace(b"From: ", b"From: 10:0[[\x86[[;[[0:00 ")
    document = one(data)
    assert (document.text, document.author) == (TEXT, None)


def test_a_mail_without_text_is_a_failure(why: Callable[..., str]) -> None:
    assert why(mail(" \n").as_bytes()) == "x: empty: there is no text in it"
