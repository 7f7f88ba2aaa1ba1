"""Does a text begin as a table? Rows of as many cells as there are short, different headings."""

import csv
import io
from itertools import islice

DELIMITERS = ",;\t|"
_SAMPLE = 50_000
_ROWS = 20
_LONGEST_HEADING = 40


def looks_like_table(text: str) -> bool:
    """Whether the first line is a row of different short headings, and every following row has as many cells."""
    return delimiter_of(text) is not None


def delimiter_of(text: str) -> str | None:
    """What separates the cells of the table that begins with `text`; None where it is no table."""
    sample = text.removeprefix("\ufeff")[:_SAMPLE]
    return next((delimiter for delimiter in DELIMITERS if _is_table(sample, delimiter)), None)


def _is_table(text: str, delimiter: str) -> bool:
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
