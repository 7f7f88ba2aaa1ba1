"""How far a reading is: counts, rate and remaining time."""

import time
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """Counts of documents: `read` are all, `new` those that the corpus did not have; `failed` counts refusals too.

    `total` are the bytes that there are to read, None where that is not known; `taken` those read so far.
    """

    total: int | None = None
    taken: int = 0
    read: int = 0
    new: int = 0
    failed: int = 0
    quarantined: int = 0
    versions: int = 0
    copies: int = 0
    started: float = field(default_factory=time.monotonic)

    def take(self, size: int) -> None:
        """So many more bytes were read."""
        self.taken += size

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return time.monotonic() - self.started

    @property
    def rate(self) -> float:
        """Documents a second."""
        return self.read / max(self.seconds, 1e-9)

    @property
    def remaining(self) -> float | None:
        """Seconds until all is read, None where that cannot be told."""
        if not self.total or not self.taken:
            return None
        return self.seconds * max(0, self.total - self.taken) / self.taken
