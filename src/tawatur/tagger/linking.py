"""The linker: which units an anchor (a cue, a trigger) points to in each role.

A low-rank biaffine scorer over the encoder's vectors with a term for distance, once for the first and once for the
last unit of the target; an anchor that points to itself points to nothing. After Dozat and Manning, *Deep Biaffine
Attention for Neural Dependency Parsing*, 2017.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tawatur.tagger.decoding import Stretch, log_softmax
from tawatur.tagger.labels import ROLES

Array = NDArray[np.float32]
_NEAR = 16
_FAR = 6
BUCKETS = 2 * (_NEAR + _FAR) + 1
"""Classes of distance: exact up to 16 units on each side, then doubling."""


def buckets(anchor: int, units: int) -> NDArray[np.int64]:
    """The class of distance of each unit from the anchor."""
    distance = np.arange(units) - anchor
    size = np.abs(distance)
    far = _NEAR + np.clip(np.floor(np.log2(np.maximum(size, 1) / _NEAR)).astype(np.int64) + 1, 1, _FAR)
    return np.asarray(np.sign(distance) * np.where(size <= _NEAR, size, far) + _NEAR + _FAR, dtype=np.int64)


@dataclass(frozen=True)
class Linker:
    """`anchor` and `target` project a vector to a rank a end of each role; `distance` is [buckets, ends]."""

    anchor: Array
    anchor_bias: Array
    target: Array
    target_bias: Array
    distance: Array

    @classmethod
    def read(cls, path: Path) -> "Linker":
        """The linker of an `.npz` file whose arrays bear the names of the fields."""
        with np.load(path) as arrays:
            return cls(*(arrays[name].astype(np.float32) for name in cls.__dataclass_fields__))

    @property
    def ends(self) -> int:
        """First and last of every role."""
        return 2 * len(ROLES)

    def link(self, vectors: Array, anchor: int) -> tuple[Stretch | None, ...]:
        """What the unit `anchor` points to in each role, in the order of ROLES."""
        scores = self._scores(vectors, anchor)
        return tuple(_target(scores[2 * role], scores[2 * role + 1], anchor, ROLES[role]) for role in range(len(ROLES)))

    def _scores(self, vectors: Array, anchor: int) -> Array:
        """Log probabilities [ends, units]."""
        rank = len(self.anchor) // self.ends
        left = (self.anchor @ vectors[anchor] + self.anchor_bias).reshape(self.ends, rank)
        right = self.target.reshape(self.ends, rank, -1)
        # (W v + b)·l is v·(Wᵀ l) + b·l, which spares projecting every unit.
        query = np.einsum("er,erw->ew", left, right)
        constant = (left * self.target_bias.reshape(self.ends, rank)).sum(axis=1)
        scores = (vectors @ query.T + constant) * rank**-0.5 + self.distance[buckets(anchor, len(vectors))]
        return log_softmax(scores.T)


def _target(first: Array, last: Array, anchor: int, role: str) -> Stretch | None:
    """The most probable pair of ends in order."""
    after = np.maximum.accumulate(last[::-1])[::-1]
    begin = int((first + after).argmax())
    end = begin + int(last[begin:].argmax())
    if begin <= anchor <= end:
        return None
    return Stretch(begin, end + 1, role, round(float(np.exp(first[begin] + last[end])), 4))
