"""What the lexicon knows of each unit, as a row of zeros and ones beside the encoder's own reading."""

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tawatur.arabic.text import Text
from tawatur.lexicon.cues import cues
from tawatur.lexicon.given_names import given_names
from tawatur.lexicon.names import names
from tawatur.lexicon.nationalities import nationalities
from tawatur.lexicon.offices import offices
from tawatur.lexicon.plover import plover
from tawatur.lexicon.surnames import surnames
from tawatur.tagger.labels import NAMES, TRIGGERS
from tawatur.tagger.units import Unit

Matrix = NDArray[np.float32]

_TRAITS: tuple[Callable[[str], bool], ...] = (
    lambda word: word in given_names(),
    lambda word: word in given_names().common,
    lambda word: word in surnames(),
    lambda word: _bare(word) in offices(),
    lambda word: _bare(word) in nationalities().adjectives,
    lambda word: _bare(word) in nationalities().people,
    lambda word: bool(cues().forms(word)),
)
_NAME = 0
_TRIGGER = _NAME + 2 * len(NAMES)
_TRAIT = _TRIGGER + len(TRIGGERS)
_QUOTED = _TRAIT + len(_TRAITS)
_SENTENCE = _QUOTED + 1
_PARAGRAPH = _SENTENCE + 1
_CLITIC = _PARAGRAPH + 1
FEATURES = _CLITIC + 1
"""Columns of the matrix."""


def features(text: Text, found: Sequence[Unit]) -> Matrix:
    """One row a unit: names of the lexicon (BI by label), event types, traits of the word, place in the text."""
    matrix = np.zeros((len(found), FEATURES), dtype=np.float32)
    known = _names(text)
    quoted = {i for q in text.quotations for i in range(q.first, q.last + 1)}
    starts = {sentence.first for sentence in text.sentences}
    for row, unit in enumerate(found):
        matrix[row, _QUOTED] = unit.token in quoted
        if unit.clitic:
            matrix[row, _CLITIC] = 1
            continue
        matrix[row, _SENTENCE] = unit.token in starts
        matrix[row, _PARAGRAPH] = unit.token in text.breaks
        token = text.tokens[unit.token]
        if token.is_word:
            matrix[row, list(_word(token.stem))] = 1
        matrix[row, list(known.get(unit.token, ()))] = 1
    return matrix


def _names(text: Text) -> dict[int, tuple[int, ...]]:
    """Columns by token, from the longest names of the lexicon; homonyms set several labels."""
    index, columns, after = names(), dict[int, tuple[int, ...]](), 0
    for token in text.tokens:
        match = index.at(text.tokens, token.index) if token.index >= after else None
        if match is None:
            continue
        labels = {NAMES.index(name.label) for name in match.value}
        for place in range(match.first, match.last):
            columns[place] = tuple(_NAME + 2 * label + (place > match.first) for label in labels)
        after = match.last
    return columns


@lru_cache(maxsize=1 << 16)
def _word(stem: str) -> tuple[int, ...]:
    """Columns of a folded stem that do not depend on its neighbours."""
    types = {form.word.type for form in plover().get(stem) or plover().get(_bare(stem))}
    triggers = [_TRIGGER + TRIGGERS.index(kind) for kind in sorted(t for t in types if t is not None)]
    return (*triggers, *(_TRAIT + i for i, holds in enumerate(_TRAITS) if holds(stem)))


def _bare(stem: str) -> str:
    return stem[2:] if stem.startswith("ال") and len(stem) > 3 else stem
