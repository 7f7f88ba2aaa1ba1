"""PDF: the letters by PDFium, their order by where they stand on the page."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pypdfium2 as pdfium

from tawatur.errors import InputError
from tawatur.sources.datelines import dateline
from tawatur.sources.formats.article import Article
from tawatur.sources.formats.pdf.letters import letters_of
from tawatur.sources.formats.pdf.lines import Line, lines_of
from tawatur.sources.formats.pdf.order import facing, is_mirrored, logical
from tawatur.sources.formats.pdf.paragraphs import paragraphs
from tawatur.sources.limits import MAX_DOCUMENT_BYTES, MAX_PDF_PAGES, megabytes
from tawatur.sources.original import Original

__all__ = ["pdf_articles"]

_FILE_NAME = re.compile(r"\.\w{2,5}$|^Microsoft |^untitled$", re.I)


def pdf_articles(original: Original) -> Iterator[Article]:
    """The one document; InputError where it is damaged, locked, or a picture of a text."""
    try:
        pdf = pdfium.PdfDocument(original.data)
    except pdfium.PdfiumError as error:
        raise InputError(original.place, "damaged or locked: {reason}", reason=error) from None
    with closing(pdf):
        if len(pdf) > MAX_PDF_PAGES:
            raise InputError(original.place, "more than {limit:,} pages", limit=MAX_PDF_PAGES)
        text = facing("\n".join(paragraphs(_turned(_lines(pdf, original.place)))))
        if not text.strip():
            raise InputError(original.place, "empty: its pages are pictures, with no text in them")
        given = pdf.get_metadata_dict(skip_empty=True)
    yield Article(
        text=text,
        title=_title(given.get("Title", "")),
        author=given.get("Author"),
        published=dateline(text.splitlines()),
        encoding="utf-8",
    )


def _title(title: str) -> str | None:
    """The title, unless a program put the file's name there."""
    return None if not title or _FILE_NAME.search(title) else title


def _turned(pages: list[list[Line]]) -> list[list[Line]]:
    """The lines turned round where the file shows them mirrored."""
    if not is_mirrored("\n".join(line.text for page in pages for line in page)):
        return pages
    return [[replace(line, text=logical(line.text, line.rtl)) for line in page] for page in pages]


def _lines(pdf: pdfium.PdfDocument, place: str) -> list[list[Line]]:
    """The lines of each page; InputError where they are more than one document has."""
    pages: list[list[Line]] = []
    size = 0
    for page in pdf:
        with closing(page):
            found = list(lines_of(list(letters_of(page))))
        size += sum(len(line.text) for line in found)
        if size > MAX_DOCUMENT_BYTES:
            raise InputError(place, "too large: it unpacks to more than {limit}", limit=megabytes(MAX_DOCUMENT_BYTES))
        pages.append(found)
    return pages
