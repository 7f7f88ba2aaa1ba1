"""Near-duplicates of one document among all, by the signatures of their texts."""

from collections.abc import Sequence

import numpy as np

from tawatur.store.copies import ALIKE


class Likenesses:
    """Made once of all ids with their signatures."""

    def __init__(self, signed: Sequence[tuple[str, bytes]]) -> None:
        self._ids = [id for id, _ in signed]
        self._numbers = np.frombuffer(b"".join(own for _, own in signed), dtype="<u4").reshape(len(signed), -1)

    def of(self, id: str) -> list[str]:
        """The ids of the others that are alike."""
        if id not in self._ids:
            return []
        own = self._numbers[self._ids.index(id)]
        alike = np.flatnonzero((self._numbers == own).mean(axis=1) >= ALIKE)
        return [found for found in dict.fromkeys(self._ids[place] for place in alike) if found != id]
