"""Plain text and Markdown: one file, one document."""

from collections.abc import Iterator

from tawatur.sources.decoding import decode
from tawatur.sources.formats.article import Article
from tawatur.sources.formats.markdown import looks_like_markdown, markdown_article
from tawatur.sources.original import Original


def text_articles(original: Original) -> Iterator[Article]:
    """The text exactly as written; of Markdown, what its marks are about."""
    decoded = decode(original.data, original.place, original.charset)
    if looks_like_markdown(decoded.text):
        yield markdown_article(decoded)
    else:
        yield Article(text=decoded.text, encoding=decoded.encoding, notes=decoded.notes)
