"""Mail (.eml): the message's text. What is attached comes as Originals of its own."""

import datetime
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from tawatur.sources.decoding import decode
from tawatur.sources.formats.article import Article
from tawatur.sources.formats.markup import text_of_html
from tawatur.sources.original import Original
from tawatur.sources.unpacking.mails import content, parse_mail

_PREFERRED = ("plain", "html")
_HTML = "text/html"


def mail_articles(original: Original) -> Iterator[Article]:
    """The message's text, if it has any."""
    message = parse_mail(original.data, original.place)
    body = message.get_body(_PREFERRED)
    if body is None:
        return
    decoded = decode(content(body), original.place, body.get_content_charset())
    html = body.get_content_type() == _HTML
    yield Article(
        text=text_of_html(decoded.text, original.place) if html else decoded.text,
        title=_header(message, "Subject"),
        author=_sender(message),
        published=_day(message),
        encoding=decoded.encoding,
        notes=decoded.notes,
    )


def _header(message: EmailMessage, name: str) -> str | None:
    """The field's value; None too where it is so malformed that the standard library stumbles over it."""
    try:
        return str(message.get(name, "")).strip() or None
    except Exception:
        return None


def _sender(message: EmailMessage) -> str | None:
    name, address = parseaddr(_header(message, "From") or "")
    return name or address or None


def _day(message: EmailMessage) -> datetime.date | None:
    try:
        return parsedate_to_datetime(_header(message, "Date") or "").date()
    except (ValueError, TypeError):
        return None
