"""Near-duplicates of one document among all, by the signatures of their texts."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from tawatur.store.copies import ALIKE
from tawatur.store.signature import HASHES


class Likenesses:
    """Made once of all ids with their signatures."""

    def __init__(self, signed: Sequence[tuple[str, bytes]]) -> None:
        self._ids = [id for id, _ in signed]
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, id in enumerate(self._ids):
            self._places[id].append(place)
        numbers = np.frombuffer(b"".join(own for _, own in signed), dtype="<u4").reshape(-1, HASHES)
        self._columns = np.ascontiguousarray(numbers.T)

    def of(self, id: str) -> list[str]:
        """The ids of the others of which a version is like one of its own."""
        alike = [self._alike(place) for place in self._places.get(id, ())]
        found = dict.fromkeys(self._ids[place] for places in alike for place in places)
        return [other for other in found if other != id]

    def _alike(self, place: int) -> Sequence[int]:
        common = np.zeros(len(self._ids), dtype=np.uint8)
        for column in self._columns:
            common += column == column[place]
        alike: list[int] = np.flatnonzero(common >= ALIKE * len(self._columns)).tolist()
        return alike
