"""How many words a second the whole reading does on one core, beside plain tokenising as the yardstick.

usage: python benchmarks/reading_speed.py

Reads the sample reports and the documents of evaluation/ in this one process. The first pass meets every word anew; the
repeated ones find the words' clitics split already, as a long run over one situation mostly does. The best of the
repeated passes counts, since all that disturbs a measurement makes it slower.
"""

import json
import platform
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document
from tawatur.reading.pipeline import Reader
from tawatur.reading.shipped import shipped
from tawatur.samples import sample_reports

EVALUATION = Path(__file__).resolve().parent.parent / "evaluation"
PASSES = 5


def evaluation_documents() -> list[Document]:
    """Every document of evaluation/ that brings its text."""
    found = []
    for path in sorted(EVALUATION.rglob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(gold, dict) and gold.get("text"):
            published = date.fromisoformat(gold["published"]) if gold.get("published") else None
            found.append(Document.of(gold["text"], id=gold["id"], published=published, outlet=gold.get("outlet")))
    return found


def seconds(task: Callable[[Document], object], documents: Sequence[Document]) -> float:
    """Time of the process for one pass over the documents."""
    start = time.process_time()
    for document in documents:
        task(document)
    return time.process_time() - start


def report(name: str, task: Callable[[Document], object], documents: Sequence[Document]) -> float:
    """Print the words a second of the first and of the best pass; the best is the result."""
    words = sum(len(document.text.split()) for document in documents)
    passes = [seconds(task, documents) for _ in range(PASSES)]
    first, best = words / passes[0], words / min(passes)
    print(f"{name:12}{first:>12,.0f}{best:>12,.0f}  words a second (first pass, best of {PASSES})")
    return best


def main() -> None:
    documents = [*sample_reports(), *evaluation_documents()]
    words = sum(len(document.text.split()) for document in documents)
    rules, both = Reader(), shipped()
    print(f"{both.name} · Python {platform.python_version()} · {len(documents)} documents, {words:,} words")
    start = time.process_time()
    rules.read(documents[0])
    print(f"{'lexicon':12}{time.process_time() - start:>12.2f}  seconds to load, once a process")
    whole = report("reading", both.read, documents)
    report("rules alone", rules.read, documents)
    plain = report("tokenising", lambda document: tokenise(document.text, vocabulary()), documents)
    print(f"{'ratio':12}{plain / whole:>12.1f}  times the cost of tokenising")


if __name__ == "__main__":
    main()
