"""The tables of the lexicon: what each holds, its columns, and how many entries."""

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

from tawatur.lexicon.table import DATA
from tools.reference.markdown import code, page, table

ABOUT = Path(__file__).with_name("lexicon_tables.tsv")
"""Each table with what it holds in a newcomer's words."""

HEAD = """# The lexicon

All that the rules know of words stands in tables of tab-separated values under `src/tawatur/lexicon/data`. A word is
added by adding a line; verbs need only their base forms. `|` parts several values of a cell. Spelling variants of
hamza, ى and ة need no lines of their own. The remarks at the head of each file say what its columns mean."""


def tables() -> list[str]:
    """The names of the files, below the folder of data."""
    return sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.tsv*"))


def described() -> dict[str, str]:
    """What each table holds."""
    with ABOUT.open(encoding="utf-8", newline="") as lines:
        return {row["table"]: row["holds"] for row in csv.DictReader(lines, delimiter="\t")}


def lexicon_page() -> str:
    """The whole page."""
    about = described()
    return page(HEAD, table(["table", "holds", "columns", "entries"], (_row(name, about) for name in tables())))


def _row(name: str, about: dict[str, str]) -> tuple[str, str, str, str]:
    header, *entries = _lines(DATA / name)
    return code(name), about.get(name, ""), ", ".join(map(code, header.split("\t"))), f"{len(entries):,}"


def _lines(path: Path) -> Iterator[str]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from (line.rstrip("\n") for line in lines if line.strip() and not line.startswith("#"))
