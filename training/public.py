"""Public sets as examples: words joined to running text, analysed as the program does, labels carried to units."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from tawatur.arabic.text import Text, analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.tagger.features import features
from tawatur.tagger.labels import HEADS
from tawatur.tagger.pieces import Pieces
from tawatur.tagger.units import Unit, units
from training.example import Allowed, Example, anything, mark_outside, split
from training.inventories import Inventory
from training.sets.sentence import Sentence

_TOGETHER = 12


def examples(
    read: Sequence[Sentence], inventories: Sequence[Inventory], pieces: Pieces, longest: int
) -> Iterator[Example]:
    """Windows over neighbouring sentences, as the program reads them."""
    for at in range(0, len(read), _TOGETHER):
        joined = Sentence(
            tuple(word for sentence in read[at : at + _TOGETHER] for word in sentence.words),
            tuple(label for sentence in read[at : at + _TOGETHER] for label in sentence.labels),
        )
        ends = list(accumulate(len(sentence.words) for sentence in read[at : at + _TOGETHER]))
        yield from _example(joined, ends, inventories, pieces, longest)


def _example(
    read: Sentence, ends: list[int], inventories: Sequence[Inventory], pieces: Pieces, longest: int
) -> list[Example]:
    text, found, words = place(read.words)
    allowed = anything(len(found))
    for inventory in inventories:
        mark(allowed, found, words, read.labels, inventory)
    stops = [max((u for u, w in enumerate(words) if w < end), default=0) + 1 for end in ends]
    whole = Example(tuple(pieces.of(u.form for u in found)), features(text, found), allowed, ())
    return split(whole, stops, longest)


def place(words: Sequence[str]) -> tuple[Text, tuple[Unit, ...], list[int]]:
    """The words as one text, its units, and the word that each unit belongs to."""
    raw = " ".join(words)
    text = analyse(raw, vocabulary())
    found = units(text)
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    owners, word = [], 0
    for unit in found:
        while starts[word + 1] <= unit.start:
            word += 1
        owners.append(word)
    return text, found, owners


def main_units(found: Sequence[Unit], words: Sequence[int]) -> dict[int, int]:
    """The unit that carries each word's label: its first stem that holds letters or digits, else its last unit."""
    main: dict[int, int] = {}
    for index, word in enumerate(words):
        if word not in main or _weak(found[main[word]]):
            main[word] = index
    return main


def _weak(unit: Unit) -> bool:
    return unit.clitic or not unit.form[0].isalnum()


def mark(
    allowed: Allowed, found: Sequence[Unit], words: Sequence[int], labels: Sequence[str], inventory: Inventory
) -> None:
    """Marks what every unit may be; clitics and marks at the edges of a name stay outside it."""
    head = HEADS[inventory.head]
    mark_outside(allowed, head)
    for kind in inventory.unknown:
        allowed[:, head.start + head.begin(kind)] = allowed[:, head.start + head.inside(kind)] = True
    main = main_units(found, words)
    for index, word in enumerate(words):
        place, _, kind = labels[word].partition("-")
        if not kind:
            continue
        before, after = index < main[word], index > main[word]
        goes_on = word + 1 < len(labels) and labels[word + 1] == f"I-{kind}"
        if (before and place == "B") or (after and not goes_on and _weak(found[index])):
            continue
        begins = place == "B" and index == main[word]
        allowed[index, head.start : head.stop] = False
        for ours in inventory.types.get(kind, ("O",)):
            offset = 0 if ours == "O" else head.begin(ours) if begins else head.inside(ours)
            allowed[index, head.start + offset] = True
