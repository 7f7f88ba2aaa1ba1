"""Telegram Desktop's JSON export: of one chat, or of all of an account's chats."""

import datetime
from collections.abc import Iterator

import msgspec

from tawatur.errors import InputError
from tawatur.sources.formats.article import Article
from tawatur.sources.original import Original


class _Piece(msgspec.Struct):
    text: str = ""


class _Message(msgspec.Struct):
    id: int
    date: datetime.datetime
    type: str = "message"
    text: str | list[str | _Piece] = ""
    sender: str | None = msgspec.field(default=None, name="from")
    author: str | None = None
    forwarded_from: str | None = None

    @property
    def words(self) -> str:
        """Its text without formatting."""
        if isinstance(self.text, str):
            return self.text
        return "".join(piece if isinstance(piece, str) else piece.text for piece in self.text)


class _Chat(msgspec.Struct):
    id: int | None = None
    name: str | None = None
    messages: list[_Message] = msgspec.field(default_factory=list)


class _Chats(msgspec.Struct):
    every: list[_Chat] = msgspec.field(default_factory=list, name="list")


class _Export(_Chat):
    chats: _Chats = msgspec.field(default_factory=_Chats)


_DECODER = msgspec.json.Decoder(_Export)


def chat_articles(original: Original) -> Iterator[Article]:
    """Each message that has a text; notices and mere pictures are passed over."""
    try:
        export = _DECODER.decode(original.data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(original.place, "not valid JSON: {reason}", reason=error) from None
    for chat in (export, *export.chats.every):
        for message in chat.messages:
            if message.type == "message" and any(map(str.isalpha, message.words)):
                yield _article(message, chat)


def _article(message: _Message, chat: _Chat) -> Article:
    name = f"{chat.id or chat.name}/{message.id}"
    return Article(
        text=message.words,
        place=name,
        id=f"telegram:{name}",
        author=message.author or message.forwarded_from,
        outlet=chat.name or message.sender,
        published=message.date.date(),
        encoding="utf-8",
    )
