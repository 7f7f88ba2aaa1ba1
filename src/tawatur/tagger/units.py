"""Units: what the tagger labels. A token gives one unit, or two where proclitics stand before its stem."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tawatur.arabic.characters import SILENT
from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token

_SILENT = dict.fromkeys(map(ord, SILENT))
_ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class Unit:
    """A stem, number, mark or bundle of proclitics; `start` and `end` are code points of the raw text.

    `form` is what the encoder reads: the raw letters without silent marks, the article restored after ل.
    """

    token: int
    start: int
    end: int
    form: str
    clitic: bool


def units(text: Text) -> tuple[Unit, ...]:
    """The units of a text in order."""
    return tuple(unit for token in text.tokens for unit in _units(text.raw, token))


def sentence_ends(text: Text, found: Sequence[Unit]) -> list[int]:
    """The units after which a sentence ends, counted from 1."""
    ends = {sentence.last for sentence in text.sentences}
    return [u + 1 for u, unit in enumerate(found) if unit.token + 1 in ends and not unit.clitic]


def _units(raw: str, token: Token) -> Iterator[Unit]:
    stem = _form(raw[token.stem_start : token.end])
    if token.proclitics:
        yield Unit(token.index, token.start, token.stem_start, _form(raw[token.start : token.stem_start]), True)
        if token.stem.startswith(_ARTICLE) and not stem.startswith(_ARTICLE):
            stem = _ARTICLE[0] + stem
    yield Unit(token.index, token.stem_start, token.end, stem, False)


def _form(letters: str) -> str:
    return letters.translate(_SILENT) or letters
