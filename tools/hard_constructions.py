"""What the shipped reader makes of ten hard constructions: writes `docs/hard-constructions.md`.

usage: python tools/hard_constructions.py
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

from tawatur.model import Document, Link, Statement
from tawatur.reading.shipped import read

SENTENCES = Path(__file__).with_suffix(".tsv")
PAGE = Path(__file__).parent.parent / "docs" / "hard-constructions.md"
KNOWN_FAULTS = Path(__file__).with_name("hard_constructions_faults.md")
TABLE = "| chain | cue | content | what the words do | confidence |\n|---|---|---|---|---|"
HEAD = """# Ten hard constructions

What the program makes of them, written by `tools/hard_constructions.py`; a test holds the two together. A chain
runs from the outermost bearer to the origin; a bearer in brackets is implied.
"""


def bearer(link: Link) -> str:
    if link.source is not None:
        return link.source.text
    return f"[{link.name or 'nobody named'}]"


def row(statement: Statement) -> str:
    chain = " ‹ ".join(map(bearer, statement.chain))
    content = " … ".join(part.text for part in statement.content)
    said = f"{statement.cue_class}, {statement.mode}, {statement.factuality}, {statement.distance}"
    said += "" if statement.author_stance == "neutral" else f", the author {statement.author_stance}"
    cue = statement.cue.text if statement.cue else ""
    return f"| {chain} | {cue} | {content} | {said} | {statement.confidence:.2f} |"


def page() -> str:
    return "\n".join([HEAD, *_sections(), KNOWN_FAULTS.read_text(encoding="utf-8")])


def _sections() -> Iterator[str]:
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        for number, entry in enumerate(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
            yield f"## {number}. {entry['title']}\n\n> {entry['text']}\n"
            found = read(Document.of(entry["text"])).statements
            yield TABLE if found else "No statement."
            yield from map(row, found)
            yield ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name} written\n")
