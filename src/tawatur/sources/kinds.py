"""Formats, told from how the content begins and never from a file's name."""

import re
from enum import StrEnum

from tawatur.sources.decoding import decode_head
from tawatur.sources.tables import looks_like_table
from tawatur.sources.tar_headers import BLOCK, is_header

_ENTRY = re.compile(r"\s*\{\s*\"")
_SPREAD = re.compile(r"\s*(?:\{|\[|\[\s*\{.*)\s*")
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*+-->\s*+)*+<"
    r"(?:!doctype\s+html|html|head|body|title|meta|article)\b",
    re.I | re.S,
)
_FEED = re.compile(r"\s*(?:<[!?].{0,2000}?)?<(?:rss|feed|rdf:RDF)[\s>]", re.S)
_XML = re.compile(r"\s*<\?xml\s", re.I)
_CHAT_TYPE = r"(?:public|private)_(?:channel|supergroup|group)|personal_chat|bot_chat|saved_messages"
_CHAT = re.compile(rf'\s*\{{(?=.{{0,2000}}"type"\s*:\s*"(?:{_CHAT_TYPE})").{{0,4000}}"messages"\s*:', re.S)
_CHATS = re.compile(r'\s*\{\s*"about"\s*:\s*"Here is the data you requested')
_MAIL_FIELD = re.compile(
    r"(?:From |(return-path|received|delivered-to|dkim-signature|x-[\w-]+|mime-version|message-id|from|to|subject|"
    r"date|content-type|reply-to|list-id|authentication-results|arc-[\w-]+)\s*:)",
    re.I,
)
_MIN_MAIL_FIELDS = 3
_CLOSING_TAG = re.compile(r"</[a-z][a-z0-9:-]*\s*>", re.I)
_MIN_TAGS = 3
# A paragraph of a page has about fifty words; a text that merely mentions a tag has far more for each.
_MAX_WORDS_A_TAG = 50
_TAR_MARK = (257, b"ustar")
_ENVELOPE = "From "


class Kind(StrEnum):
    """A format that is read; a file is what nobody has looked at yet."""

    file = "file"
    gzip = "gzip"
    bzip2 = "bzip2"
    xz = "xz"
    zstd = "zstd"
    zip = "zip"
    tar = "tar"
    warc = "WARC"
    entries = "JSON Lines"
    table = "CSV"
    entry = "JSON"
    page = "HTML"
    feed = "feed"
    pdf = "PDF"
    word = "DOCX"
    chat = "Telegram JSON"
    mail = "mail"
    mailbox = "mbox"
    text = "text"


class Foreign(StrEnum):
    """A format that is known and not read."""

    xml = "XML"
    json = "JSON"
    old_word = "an old Word, Excel or PowerPoint file"
    rtf = "RTF"
    picture = "a picture"
    sound = "sound or video"
    archive = "a 7z or RAR archive"
    office = "an office file other than DOCX"
    program = "a program or database"


_MARKS: tuple[tuple[bytes, Kind | Foreign], ...] = (
    (b"\x1f\x8b", Kind.gzip),
    (b"BZh", Kind.bzip2),
    (b"\xfd7zXZ\x00", Kind.xz),
    (b"\x28\xb5\x2f\xfd", Kind.zstd),
    (b"PK\x03\x04", Kind.zip),
    (b"PK\x05\x06", Kind.zip),
    (b"WARC/", Kind.warc),
    (b"%PDF-", Kind.pdf),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign.old_word),
    (b"{\\rtf", Foreign.rtf),
    (b"\x89PNG", Foreign.picture),
    (b"\xff\xd8\xff", Foreign.picture),
    (b"GIF8", Foreign.picture),
    (b"RIFF", Foreign.picture),
    (b"ID3", Foreign.sound),
    (b"OggS", Foreign.sound),
    (b"\x1a\x45\xdf\xa3", Foreign.sound),
    (b"7z\xbc\xaf", Foreign.archive),
    (b"Rar!", Foreign.archive),
    (b"\x7fELF", Foreign.program),
    (b"MZ\x90", Foreign.program),
    (b"SQLite format 3", Foreign.program),
    (b"PAR1", Foreign.program),
)


def kind_of(head: bytes) -> Kind | Foreign:
    """The format of what begins with `head`; plain text where nothing else is to be seen."""
    for mark, kind in _MARKS:
        if head.startswith(mark):
            return kind
    offset, mark = _TAR_MARK
    if head.startswith(mark, offset) or is_header(head[:BLOCK]):
        return Kind.tar
    return kind_of_text(decode_head(head))


def kind_of_text(head: str) -> Kind | Foreign:
    """The format of a text that begins so."""
    head = head.removeprefix("\ufeff")
    if _CHAT.match(head) or _CHATS.match(head):
        return Kind.chat
    if _SPREAD.fullmatch(head.lstrip().partition("\n")[0]):
        return Foreign.json
    if _mostly_entries(head):
        return Kind.entries
    if _PAGE.match(head):
        return Kind.page
    if _FEED.match(head):
        return Kind.feed
    if not _XML.match(head) and _many_tags(head):
        return Kind.page
    if _XML.match(head):
        return Foreign.xml
    if _is_mail(head):
        return Kind.mailbox if head.startswith(_ENVELOPE) else Kind.mail
    return Kind.table if looks_like_table(head) else Kind.text


def _mostly_entries(head: str) -> bool:
    """Whether at least half of the lines that are not blank begin as JSON objects do."""
    filled = [line for line in head.splitlines() if line.strip()]
    return 2 * sum(bool(_ENTRY.match(line)) for line in filled) >= len(filled) > 0


def _many_tags(head: str) -> bool:
    tags = len(_CLOSING_TAG.findall(head))
    return tags >= _MIN_TAGS and tags * _MAX_WORDS_A_TAG >= len(head.split())


def _is_mail(head: str) -> bool:
    """Whether it begins with fields as mail does, among them a date or a sender."""
    fields = []
    for line in head.partition("\n\n")[0].replace("\r\n", "\n").partition("\n\n")[0].split("\n"):
        if match := _MAIL_FIELD.match(line):
            fields.append((match[1] or "from").lower())
        elif not line[:1].isspace():
            break
    return len(fields) >= _MIN_MAIL_FIELDS and not {"from", "date"}.isdisjoint(fields)
