"""What every text must pass before it becomes a Document, whatever file it came from."""

from tawatur.errors import InputError
from tawatur.sources.formats import check_format
from tawatur.sources.language import check_language
from tawatur.sources.limits import MAX_LINE_CHARACTERS


def admit(text: str, place: str) -> None:
    """InputError where the text is empty, of another format, has an endless line or is not Arabic."""
    if not text.strip():
        raise InputError(place, "empty: there is no text in it")
    check_format(text, place)
    _check_lines(text, place)
    check_language(text, place)


def _check_lines(text: str, place: str) -> None:
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
