"""MinHash: a short signature of a text, from which the share of common wording of two texts can be estimated.

Broder 1997, "On the resemblance and containment of documents"; the hash family is multiply-shift (Dietzfelbinger 1997).
"""

import hashlib
from functools import cache
from typing import TYPE_CHECKING

from tawatur.arabic.normal import fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HASHES = 64
"""Numbers a signature has; the estimate's standard error is at most 1/16."""

_WORDS = 3
"""Length of the word sequences that are compared."""
_SEED = 2024


def signature(text: str) -> bytes:
    """64 little-endian 32-bit numbers; texts that differ only in what `fold` evens out have the same."""
    import numpy as np

    words = fold(text).split()
    sequences = {" ".join(words[i : i + _WORDS]) for i in range(max(1, len(words) - _WORDS + 1))}
    hashes = np.frombuffer(b"".join(map(_hash, sequences)), dtype="<u8")
    factors, summands = _family()
    smallest = np.full(HASHES, np.iinfo(np.uint64).max, dtype=np.uint64)
    for part in np.array_split(hashes, len(hashes) // 4096 + 1):
        np.minimum(smallest, (part[:, None] * factors + summands).min(axis=0), out=smallest)
    return (smallest >> np.uint64(32)).astype("<u4").tobytes()


def _hash(sequence: str) -> bytes:
    return hashlib.blake2b(sequence.encode("utf-8", "surrogatepass"), digest_size=8).digest()


@cache
def _family() -> "tuple[NDArray[np.uint64], NDArray[np.uint64]]":
    """Odd factors and summands, the same on every machine."""
    import numpy as np

    stream = hashlib.shake_256(str(_SEED).encode()).digest(16 * HASHES)
    factors, summands = np.frombuffer(stream, dtype="<u8").reshape(2, HASHES)
    return factors | np.uint64(1), summands
