"""CoNLL columns for re-annotation: token, attribution, event and, last, entity, in IOB2; blank lines end sentences.

A token is cut where a marked span begins or ends (و|سوريا), so that no span is rounded. Of spans of one column that
overlap the first stands, or the longer where both begin together; the formats that have offsets hold them all.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tawatur.arabic.text import Text, analyse
from tawatur.exports.material import Material
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document, Record
from tawatur.model.marks import Layer, Mark, marks

COLUMNS: tuple[Layer, ...] = ("attribution", "event", "entity")
_OUTSIDE = "O"
_START = "-DOCSTART-"

_Piece = tuple[int, int]


def export(material: Material) -> Iterator[bytes]:
    """All documents, each after a line that begins it."""
    for document, record in material.pairs():
        yield "\t".join((_START, *(_OUTSIDE for _ in COLUMNS))).encode() + b"\n\n"
        for sentence in sentences(document, record):
            yield "".join("\t".join(row) + "\n" for row in sentence).encode() + b"\n"


def sentences(document: Document, record: Record) -> Iterator[list[tuple[str, ...]]]:
    """The rows of each sentence."""
    text = analyse(document.text, vocabulary())
    found = marks(record)
    columns = [_outermost([mark for mark in found if mark.layer == layer]) for layer in COLUMNS]
    cuts = frozenset(edge for column in columns for mark in column for edge in (mark.span.start, mark.span.end))
    for sentence in text.sentences:
        pieces = [piece for token in range(sentence.first, sentence.last) for piece in _pieces(text, token, cuts)]
        tags = [_tags(pieces, column) for column in columns]
        words = [document.text[start:end] for start, end in pieces]
        yield list(zip(words, *tags, strict=True))


def _outermost(found: Sequence[Mark]) -> list[Mark]:
    """The marks without those that overlap an earlier one, in the order of the text."""
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda m: (m.span.start, -m.span.end, m.label)):
        if not kept or kept[-1].span.end <= mark.span.start:
            kept.append(mark)
    return kept


def _pieces(text: Text, index: int, cuts: frozenset[int]) -> Iterator[_Piece]:
    token = text.tokens[index]
    edges = [token.start, *(cut for cut in range(token.start + 1, token.end) if cut in cuts), token.end]
    return pairwise(edges)


def _tags(pieces: Sequence[_Piece], column: Sequence[Mark]) -> list[str]:
    starts = [mark.span.start for mark in column]
    tags = []
    for start, end in pieces:
        mark = column[bisect_right(starts, start) - 1] if starts and starts[0] <= start else None
        if mark is None or end > mark.span.end:
            tags.append(_OUTSIDE)
        else:
            tags.append(f"{'B' if start == mark.span.start else 'I'}-{mark.label}")
    return tags
