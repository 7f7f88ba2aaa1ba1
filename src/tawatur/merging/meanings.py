"""Meanings: static vectors of words, so that two ways to say one thing compare where they share no word.

`vectors.npz` holds a unit vector (64 bytes) for each word of the counted news: what multilingual-e5-small (Wang et al.
2024) says of the word alone, less the mean and reduced to its main directions, in the manner of Model2Vec (Tulkens and
van Dongen 2024). A word without a vector is like itself alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tawatur.merging.skeletons import without_suffix
from tawatur.merging.terms import rarity

Array = NDArray[np.float32]
Words = tuple[str, ...]

_FILE = Path(__file__).parent / "vectors.npz"
_DIMENSIONS = 64


@dataclass(frozen=True)
class Meaning:
    """The vectors of some words, a row each, and their weights, which add up to `mass`."""

    vectors: Array
    weights: Array
    mass: float


def likeness(a: Words, b: Words) -> tuple[float, float]:
    """How much of the lighter one's weight finds its like in the other, and of the other's in it, each 0 to 1."""
    if not a or not b:
        return 0.0, 0.0
    light, heavy = _meaning(a), _meaning(b)
    if (heavy.mass, len(b)) < (light.mass, len(a)):
        light, heavy = heavy, light
    alike = light.vectors @ heavy.vectors.T
    there, back = alike.max(axis=1, initial=0.0), alike.max(axis=0, initial=0.0)
    return float(there @ light.weights) / light.mass, float(back @ heavy.weights) / heavy.mass


@lru_cache(maxsize=1 << 14)
def _meaning(words: Words) -> Meaning:
    weights = np.array([rarity(word) for word in words], dtype=np.float32)
    return Meaning(np.stack([_vector(word) for word in words]), weights, float(weights.sum()))


@lru_cache(maxsize=1 << 16)
def _vector(word: str) -> Array:
    rows, vectors = _shipped()
    found = next((rows[form] for form in (word, without_suffix(word)) if form in rows), None)
    if found is None:
        return _own(word)
    vector: Array = vectors[found].astype(np.float32)
    return vector / np.linalg.norm(vector)


def _own(word: str) -> Array:
    """A vector that is like no other: signs by a hash of the word."""
    bits = np.unpackbits(np.frombuffer(blake2b(word.encode(), digest_size=_DIMENSIONS // 8).digest(), np.uint8))
    return (bits.astype(np.float32) * 2 - 1) / np.float32(_DIMENSIONS**0.5)


@cache
def _shipped() -> tuple[Mapping[str, int], NDArray[np.int8]]:
    with np.load(_FILE) as file:
        words, vectors = str(file["words"]).split("\n"), file["vectors"]
    return {word: row for row, word in enumerate(words)}, vectors
