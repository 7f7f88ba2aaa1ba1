"""AQMAR: 28 articles of the Arabic Wikipedia (CC BY-SA 3.0). The TopCoder set is the same text, so it is not read."""

from pathlib import Path

from training.sets.sentence import Sentence, read_columns, sentence

_KNOWN = ("PER", "LOC", "ORG")


def train(folder: Path) -> list[Sentence]:
    """All articles; whatever is neither person, place nor body is MIS."""
    return [
        sentence((row[0], _label(row[-1] if len(row) > 1 else "O")) for row in rows)
        for path in sorted((folder / "aqmar").glob("*.txt"))
        for rows in read_columns(path, " ")
    ]


def _label(label: str) -> str:
    place, _, kind = label.partition("-")
    if place not in ("B", "I") or not kind:
        return "O"
    return label if kind in _KNOWN else f"{place}-MIS"
