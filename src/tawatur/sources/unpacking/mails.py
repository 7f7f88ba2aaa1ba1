"""Mail (.eml): the message itself, for its text, and whatever is attached to it."""

import email
import email.policy
import io
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart

from tawatur.errors import InputError
from tawatur.sources.kinds import Kind
from tawatur.sources.limits import MAX_MEMBERS
from tawatur.sources.original import Original
from tawatur.sources.streams import Metered, buffered
from tawatur.sources.unpacking.parcel import Parcel
from tawatur.sources.unpacking.whole import whole

_BODY = ("plain", "html")
_MESSAGE = "message/rfc822"


def mail_parts(parcel: Parcel) -> Iterator[Original | Parcel | InputError]:
    """The mail where it has a text of its own, and each attachment."""
    mail = whole(parcel, Kind.mail)
    message = parse_mail(mail.data, parcel.place)
    attached = list(message.iter_attachments()) if message.is_multipart() else []
    if message.get_body(_BODY) is not None:
        yield mail
    elif not attached:
        yield InputError(parcel.place, "empty: there is no text in it")
    for number, part in enumerate(attached, 1):
        data = content(part)
        place = f"{parcel.place}/{part.get_filename() or number}"
        yield parcel.inner(buffered(Metered(io.BytesIO(data))), place, len(data))


def parse_mail(data: bytes, place: str) -> EmailMessage:
    """The message with its parts; InputError where they are too many or nested without end."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        parts = sum(1 for _ in message.walk())
    except RecursionError:
        raise InputError(place, "its parts are nested too deep; refused") from None
    if parts > MAX_MEMBERS:
        raise InputError(place, "more than {limit:,} files in one archive", limit=MAX_MEMBERS)
    return message


def content(part: MIMEPart) -> bytes:
    """The part's bytes out of their transfer encoding; of an attached mail, the mail."""
    if part.get_content_type() == _MESSAGE:
        inner = part.get_content()
        return inner.as_bytes() if isinstance(inner, EmailMessage) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""
