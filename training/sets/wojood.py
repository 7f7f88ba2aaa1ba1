"""The public sample of Wojood: nested labels of 21 types (MIT); the outermost name of each word is kept."""

from pathlib import Path

from training.sets.sentence import Sentence, read_columns, sentence

_NAMES = frozenset(("PERS", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT"))
_SENTENCE_MARK = "$#$"


def train(folder: Path) -> list[Sentence]:
    """All three parts of the sample."""
    return [
        sentence((row[0], _outermost(row[1:])) for row in rows if row[0] != _SENTENCE_MARK)
        for part in ("train", "val", "test")
        for rows in read_columns(folder / "wojood_sinalab" / "data" / f"{part}.txt")
        if any(row[0] != _SENTENCE_MARK for row in rows)
    ]


def _outermost(labels: list[str]) -> str:
    return next((label for label in labels if label.partition("-")[2] in _NAMES), "O")
