"""How fast one host is asked: never faster than it wants."""

import time
from collections.abc import Callable


class Pace:
    """Waits so that requests to one host lie `pause` seconds apart, or as many as the host bids."""

    def __init__(
        self,
        pause: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._pause = pause
        self._clock = clock
        self._sleep = sleep
        self._free: dict[str, float] = {}

    def wait(self, host: str, pause: float = 0.0) -> None:
        """Wait until the host may be asked, and note that it is asked now; `pause` is what its robots.txt bids."""
        now = self._clock()
        wait = self._free.get(host, now) - now
        if wait > 0:
            self._sleep(wait)
        self._free[host] = max(now, now + wait) + max(self._pause, pause)

    def hold(self, host: str, seconds: float) -> None:
        """Leave the host alone for so long."""
        self._free[host] = max(self._free.get(host, 0.0), self._clock() + seconds)
