"""What every text must pass before it becomes a Document, whatever format it came in."""

from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.sources.formats.article import Article
from tawatur.sources.language import language_of
from tawatur.sources.limits import MAX_DOCUMENT_BYTES, MAX_LINE_CHARACTERS, megabytes
from tawatur.sources.original import Original


def admit(article: Article, original: Original) -> Document:
    """The article as a Document, marked where it is not Arabic; InputError where its text is empty or endless."""
    place = place_of(article, original)
    if not article.text.strip():
        raise InputError(place, "empty: there is no text in it")
    _check_size(article.text, place)
    return Document.of(
        article.text,
        id=article.id,
        published=article.published,
        outlet=article.outlet,
        author=article.author,
        title=article.title,
        url=article.url or original.url,
        fetched=original.fetched,
        encoding=article.encoding,
        language=language_of(article.text, place),
        notes=article.notes,
    )


def place_of(article: Article, original: Original) -> str:
    """How messages call the article: the Original's place, with the article's own where it holds several."""
    return f"{original.place}/{article.place}" if article.place else original.place


def _check_size(text: str, place: str) -> None:
    # A code point takes a byte at least, so that this refuses nothing that its file's limit let through.
    if len(text) > MAX_DOCUMENT_BYTES:
        limit = megabytes(MAX_DOCUMENT_BYTES)
        raise InputError(place, "too large: more than {limit}, and at most that is read as one document", limit=limit)
    if len(text) <= MAX_LINE_CHARACTERS:
        return
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > MAX_LINE_CHARACTERS:
            raise InputError(
                place,
                "line {number} of the text has {length:,} characters; at most {limit:,} are read",
                number=number,
                length=len(line),
                limit=MAX_LINE_CHARACTERS,
            )
