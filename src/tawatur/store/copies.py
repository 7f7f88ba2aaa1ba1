"""Near-duplicates: documents whose signatures say that most of their wording is the same.

Candidates share a band of their signatures (locality-sensitive hashing, Indyk and Motwani 1998); pairs that are alike
by 0.7 or more are found with a probability of 0.98 and more.
"""

from collections.abc import Iterator, Mapping, Set
from typing import TYPE_CHECKING

from tawatur.store.groups import Groups
from tawatur.store.signature import HASHES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ALIKE = 0.7
"""Estimated share of common word sequences from which on two texts are near-duplicates."""

_BYTES_A_HASH = 4
_BAND = 4 * _BYTES_A_HASH
"""16 bands of 4 numbers each."""


class Copies:
    """An index of signatures by the name that each was added with."""

    def __init__(self) -> None:
        self._signatures: dict[str, bytes] = {}
        self._bands: dict[tuple[int, bytes], list[str]] = {}

    def add(self, name: str, signature: bytes) -> tuple[str, ...]:
        """Add a signature; the names of those added before that are near-duplicates, in their order."""
        similar = self.similar(signature)
        self._signatures[name] = signature
        for band in _bands(signature):
            self._bands.setdefault(band, []).append(name)
        return similar

    def similar(self, signature: bytes) -> tuple[str, ...]:
        """The names of those that are near-duplicates of it, in their order."""
        candidates = {name: None for band in _bands(signature) for name in self._bands.get(band, ())}
        return tuple(name for name in candidates if likeness(signature, self._signatures[name]) >= ALIKE)


def likeness(a: bytes, b: bytes) -> float:
    """Estimated share of the word sequences of two texts that are common to both (Jaccard's coefficient)."""
    return float((_numbers(a) == _numbers(b)).mean())


def copies(signatures: Mapping[str, bytes]) -> tuple[tuple[str, ...], ...]:
    """Groups of two and more near-duplicates, in the order of the names given."""
    index, groups = Copies(), Groups[str]()
    for name, signature in signatures.items():
        for other in index.add(name, signature):
            groups.join(name, other)
    found: dict[str, list[str]] = {}
    for name in signatures:
        found.setdefault(groups.group(name), []).append(name)
    return tuple(tuple(group) for group in found.values() if len(group) > 1)


def copied(signatures: Mapping[str, bytes], among: Set[str]) -> frozenset[str]:
    """Those `among` the names that have a near-duplicate; quick where they are few of very many."""
    index, found = Copies(), set[str]()
    for name in among:
        if similar := index.add(name, signatures[name]):
            found.update(similar, (name,))
    for name, signature in signatures.items():
        if name not in among:
            found.update(index.similar(signature))
    return frozenset(found)


def _bands(signature: bytes) -> Iterator[tuple[int, bytes]]:
    return ((start, signature[start : start + _BAND]) for start in range(0, HASHES * _BYTES_A_HASH, _BAND))


def _numbers(signature: bytes) -> "NDArray[np.uint32]":
    import numpy as np

    return np.frombuffer(signature, dtype="<u4")
