"""Corpora of any size whose truth is known: many outlets, few mouths behind them, and several wordings of a thing.

usage: python benchmarks/generate.py DOCUMENTS --corpus DIR [--seed N]

Some 300 reports appear a day, three to twenty of a story. A story has a place and some facts; a fact has a few origins
(a body, a person, somebody unnamed behind an agency) and particulars: a quarter, a landmark, somebody who takes part, a
crowd, a damage. Each report words the fact in one of several ways and gives three of its particulars, in any order.
Tolls grow from day to day and some facts are denied. What comes out are documents with their records, as a reader
without errors would give them, so that merging is measured alone.
"""

import argparse
import random
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from stories import story
from telling import Truth, report

from tawatur.model import Document, Record
from tawatur.store import Corpus

_SIZES = (3, 4, 4, 5, 6, 6, 8, 12, 20)
"""Reports of a story; their mean is `stories.A_STORY` or nearly so."""
_BATCH = 5000


def corpus(documents: int, seed: int = 1) -> Iterator[tuple[Document, Record, Truth]]:
    """So many documents with their records and their truth; a longer corpus of one seed begins as a shorter does."""
    return islice(_endless(seed), documents)


def _endless(seed: int) -> Iterator[tuple[Document, Record, Truth]]:
    for number in count():
        dice = random.Random(f"{seed} {number}")
        told = story(number, dice)
        for n in range(dice.choice(_SIZES)):
            yield report(told, f"g{number}-{n}", dice)


def write(folder: Path, documents: int, seed: int = 1) -> None:
    """Make a corpus folder of them."""
    store, batch = Corpus.create(folder), []
    for document, record, _ in corpus(documents, seed):
        batch.append((document, record))
        if len(batch) == _BATCH:
            store.add(batch)
            batch = []
    store.add(batch)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("documents", type=int)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write(arguments.corpus, arguments.documents, arguments.seed)


if __name__ == "__main__":
    main()
