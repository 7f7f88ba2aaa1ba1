"""The linker: which units an anchor (a cue, a trigger) points to in each role.

A low-rank biaffine scorer over the encoder's vectors with a term for distance, once for the first and once for the
last unit of the target; an anchor that points to itself points to nothing. After Dozat and Manning, *Deep Biaffine
Attention for Neural Dependency Parsing*, 2017.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tawatur.tagger.bio import Stretch, log_softmax
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


@dataclass(frozen=True, eq=False)
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

    def link(self, vectors: Array, anchors: Sequence[int], roles: Sequence[str]) -> list[tuple[Stretch | None, ...]]:
        """What each of the units `anchors` points to, role by role."""
        scores = _scores(_part(self, tuple(roles)), vectors, anchors)
        return [
            tuple(_target(rows[2 * i], rows[2 * i + 1], anchor, role) for i, role in enumerate(roles))
            for anchor, rows in zip(anchors, scores, strict=True)
        ]


@lru_cache(maxsize=8)
def _part(linker: Linker, roles: tuple[str, ...]) -> Linker:
    """The linker of some roles: [ends, rank, width], [ends, rank] and [buckets, ends]."""
    ends = [end for role in roles for end in _ends(role)]
    rank = len(linker.anchor) // (2 * len(ROLES))
    shape = (2 * len(ROLES), rank)
    return Linker(
        linker.anchor.reshape(*shape, -1)[ends],
        linker.anchor_bias.reshape(shape)[ends],
        linker.target.reshape(*shape, -1)[ends],
        linker.target_bias.reshape(shape)[ends],
        linker.distance[:, ends],
    )


def _scores(part: Linker, vectors: Array, anchors: Sequence[int]) -> Array:
    """Log probabilities [anchors, ends, units]."""
    left = vectors[list(anchors)] @ part.anchor.transpose(0, 2, 1) + part.anchor_bias[:, None]
    # (W v + b)·l is v·(Wᵀ l) + b·l, which spares projecting every unit.
    queries = left @ part.target
    constants = (left @ part.target_bias[:, :, None]).transpose(1, 0, 2)
    scores = ((queries @ vectors.T).transpose(1, 0, 2) + constants) * part.anchor.shape[1] ** -0.5
    distances = [part.distance[buckets(anchor, len(vectors))].T for anchor in anchors]
    return log_softmax(scores + np.stack(distances))


def _ends(role: str) -> tuple[int, int]:
    """Where the first and the last unit of a role's target stand among the ends."""
    first = 2 * ROLES.index(role)
    return first, first + 1


def _target(first: Array, last: Array, anchor: int, role: str) -> Stretch | None:
    """The most probable pair of ends in order."""
    after = np.maximum.accumulate(last[::-1])[::-1]
    begin = int((first + after).argmax())
    end = begin + int(last[begin:].argmax())
    if begin <= anchor <= end:
        return None
    return Stretch(begin, end + 1, role, round(float(np.exp(first[begin] + last[end])), 4))
