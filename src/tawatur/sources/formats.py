"""Formats that are not read yet but look like text; refused by name, so that markup is never taken for prose."""

import csv
import io
import re
from itertools import islice

from tawatur.errors import InputError

_SAMPLE = 50_000
_PDF = b"%PDF-"
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_XML = re.compile(r"\s*<\?xml\s", re.I)
_CLOSING_TAG = re.compile(r"</[a-z][a-z0-9:-]*\s*>", re.I)
_MIN_TAGS = 3
# A paragraph of a page has about fifty words; a text that merely mentions a tag has far more for each.
_MAX_WORDS_A_TAG = 50
_DELIMITERS = ",;\t"
_ROWS = 20
_LONGEST_HEADING = 40


def check_bytes(data: bytes, place: str) -> None:
    """InputError where the bytes are a PDF file."""
    if data.lstrip().startswith(_PDF):
        raise _refused("PDF", place)


def check_format(text: str, place: str) -> None:
    """InputError where the text is HTML, XML or CSV."""
    sample = text.removeprefix("\ufeff")[:_SAMPLE]
    if _HTML.match(sample) or (not _XML.match(sample) and _many_tags(sample)):
        raise _refused("HTML", place)
    if _XML.match(sample):
        raise _refused("XML", place)
    if any(_is_table(sample, delimiter) for delimiter in _DELIMITERS):
        raise _refused("CSV", place)


def _refused(kind: str, place: str) -> InputError:
    return InputError(place, "this is {kind}, which is not read yet: give plain text or JSON Lines", kind=kind)


def _many_tags(text: str) -> bool:
    tags = len(_CLOSING_TAG.findall(text))
    return tags >= _MIN_TAGS and tags * _MAX_WORDS_A_TAG >= len(text.split())


def _is_table(text: str, delimiter: str) -> bool:
    """Whether the first line is a row of different short headings, and every following row has as many cells."""
    rows = _rows(text, delimiter)
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    headings = rows[0]
    # Prose puts a space after its commas; a table does not.
    neat = all(0 < len(heading) <= _LONGEST_HEADING and heading == heading.strip() for heading in headings)
    return neat and len(set(headings)) == len(headings) and {len(row) for row in rows} == {len(headings)}


def _rows(text: str, delimiter: str) -> list[list[str]]:
    """The first rows that are not blank; none where the text cannot be a table."""
    if delimiter not in text.lstrip().partition("\n")[0]:
        return []
    try:
        rows = list(islice(filter(None, csv.reader(io.StringIO(text.strip()), delimiter=delimiter)), _ROWS))
    except csv.Error:
        return []
    # The sample's end may have cut the last row short.
    return rows[:-1] if len(text) == _SAMPLE and len(rows) < _ROWS else rows
