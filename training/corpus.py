"""Our own corpus: documents, the fixed split, and how their annotations become labels of units."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.tagger.features import features
from tawatur.tagger.labels import HEADS
from tawatur.tagger.pieces import Pieces
from tawatur.tagger.units import sentence_ends, units
from training.example import Example, anything, mark_outside, split
from training.layout import Layout
from training.marking import mark_document

Document = dict[str, Any]
_FIFTH = 5


def documents(folder: Path) -> tuple[Document, ...]:
    """The annotated documents by file name."""
    return tuple(msgspec.json.decode(path.read_bytes()) for path in sorted(folder.glob("*.json")))


def held_out(document: Document) -> bool:
    """Whether the document belongs to the validation fifth, by the sha256 of its id."""
    return int(hashlib.sha256(str(document["id"]).encode()).hexdigest(), 16) % _FIFTH == 0


def examples(read: Iterable[Document], pieces: Pieces, longest: int) -> Iterator[Example]:
    """The windows of each document with every head of ours known; only the inventory of news is not."""
    for document in read:
        text = analyse(document["text"], vocabulary())
        found = units(text)
        allowed = anything(len(found))
        for name, head in HEADS.items():
            if name != "news":
                mark_outside(allowed, head)
        pointers = mark_document(document, Layout(text.raw, found), allowed)
        cut = tuple(pieces.of(unit.form for unit in found))
        yield from split(
            Example(cut, features(text, found), allowed, tuple(pointers)), sentence_ends(text, found), longest
        )
