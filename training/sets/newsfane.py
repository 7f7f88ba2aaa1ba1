"""NewsFANE Gold: the text of ANERcorp with about fifty fine types (CC BY-SA 3.0)."""

from collections.abc import Iterable
from pathlib import Path

from tawatur.arabic.normal import fold
from training.sets.sentence import Sentence, read_columns, sentence

_SHINGLE = 20


def train(folder: Path, held_out: Iterable[Sentence]) -> list[Sentence]:
    """The sentences that share no twenty letters in a row with a held-out one: the set covers ANERcorp's test half."""
    seen = {shingle for kept in held_out for shingle in _shingles(kept)}
    found = []
    for rows in read_columns(folder / "newsfane" / "NewsFANE_Gold_2014_170K.txt", "\t"):
        read = sentence((row[0], row[1] if len(row) > 1 else "O") for row in rows)
        if seen.isdisjoint(_shingles(read)):
            found.append(read)
    return found


def _shingles(read: Sentence) -> set[str]:
    letters = "".join(c for word in read.words for c in fold(word) if c.isalnum())
    return {letters[i : i + _SHINGLE] for i in range(max(1, len(letters) - _SHINGLE + 1))}
