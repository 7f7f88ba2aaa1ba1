"""The linker: which units an anchor (a cue, a trigger) points to in each role."""

import numpy as np
from numpy.typing import NDArray

_NEAR = 16
_FAR = 6
BUCKETS = 2 * (_NEAR + _FAR) + 1
"""Classes of distance: exact up to 16 units on each side, then doubling."""


def buckets(anchor: int, units: int) -> NDArray[np.int64]:
    """The class of distance of each unit from the anchor."""
    distance = np.arange(units) - anchor
    size = np.abs(distance)
    far = _NEAR + np.clip(np.floor(np.log2(np.maximum(size, 1) / _NEAR)).astype(np.int64) + 1, 1, _FAR)
    folded = np.where(size <= _NEAR, size, far)
    return (np.sign(distance) * folded + _NEAR + _FAR).astype(np.int64)
