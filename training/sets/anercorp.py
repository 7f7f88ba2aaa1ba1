"""ANERcorp in the CAMeL split, original labels (CC BY-SA 4.0), and its correction CLEANANERCorp for measuring."""

from pathlib import Path

from training.sets.sentence import Sentence, read_columns, sentence

_TYPES = {"PER": "PERS"}


def train(folder: Path) -> list[Sentence]:
    """The training half with its original labels."""
    return [_columns(rows) for rows in read_columns(folder / "anercorp" / "aner_train.tsv", "\t")]


def test(folder: Path) -> list[Sentence]:
    """The CAMeL test file."""
    return [_columns(rows) for rows in read_columns(folder / "anercorp" / "ANERCorp_CamelLab_test.txt")]


def clean_train(folder: Path) -> list[Sentence]:
    """The training half with corrected labels; weights trained on it do not ship."""
    return [_columns(rows) for rows in read_columns(folder / "cleananercorp" / "cleananercorp_TRAIN.txt")]


def clean_test(folder: Path) -> list[Sentence]:
    """The test half with corrected labels."""
    return [_columns(rows) for rows in read_columns(folder / "cleananercorp" / "cleananercorp_TEST.txt")]


def _columns(rows: list[list[str]]) -> Sentence:
    return sentence((row[0], _label(row[1] if len(row) > 1 else "O")) for row in rows)


def _label(label: str) -> str:
    place, _, kind = label.partition("-")
    return f"{place}-{_TYPES.get(kind, kind)}" if kind else "O"
