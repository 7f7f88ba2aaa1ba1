"""Where reports are set, for very many pairs at once: what `similarity.elsewhere` says of each, in bits."""

from collections.abc import Sequence, Set

import numpy as np
from numpy.typing import NDArray

_BITS = 64


class Settings:
    """The places that each of some reports names, by the number of the report."""

    def __init__(self, settings: Sequence[Set[str]]) -> None:
        places = {place: n for n, place in enumerate(sorted(set().union(*settings)))}
        self._bits = np.zeros((len(settings), -(-len(places) // _BITS)), dtype=np.uint64)
        for number, own in enumerate(settings):
            for n in sorted(places[place] for place in own):
                self._bits[number, n // _BITS] |= np.uint64(1 << n % _BITS)
        self._named: NDArray[np.bool_] = np.any(self._bits, axis=1)

    def may_meet(self, a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Of each pair of numbers, whether the two name a place in common, or one of them none."""
        found: NDArray[np.bool_] = ~(self._named[a] & self._named[b])
        for word in self._bits.T:
            found |= (word[a] & word[b]) != 0
        return found
