"""Formats: an Original in, its Articles out; one format a file.

Parsers of other people's making are at work here, on bytes that anyone may have sent: whoever must survive them runs
this in a process of its own.
"""

from collections.abc import Callable, Iterator
from importlib import import_module

from tawatur.errors import InputError
from tawatur.sources.formats.article import Article
from tawatur.sources.kinds import Kind
from tawatur.sources.original import Original

__all__ = ["Article", "articles"]

# Module and function of each; loaded when first needed, because the larger parsers take long to load.
_PARSERS = {
    Kind.chat: ("telegram_json", "chat_articles"),
    Kind.entry: ("entries", "entry_articles"),
    Kind.feed: ("feeds", "feed_articles"),
    Kind.mail: ("mails", "mail_articles"),
    Kind.page: ("pages", "page_articles"),
    Kind.pdf: ("pdf", "pdf_articles"),
    Kind.text: ("texts", "text_articles"),
    Kind.word: ("word", "word_articles"),
}


def articles(original: Original) -> Iterator[Article]:
    """The articles that the Original holds; InputError where it holds none or cannot be parsed, whatever broke."""
    empty = True
    try:
        for article in _parser(original.kind)(original):
            empty = False
            yield article
    except InputError:
        raise
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise InputError(
            original.place, "cannot be parsed as {kind}: {reason}", kind=original.kind, reason=reason
        ) from error
    if empty:
        raise InputError(original.place, "empty: there is no text in it")


def _parser(kind: Kind) -> Callable[[Original], Iterator[Article]]:
    module, name = _PARSERS[kind]
    parser: Callable[[Original], Iterator[Article]] = getattr(import_module(f"{__name__}.{module}"), name)
    return parser
