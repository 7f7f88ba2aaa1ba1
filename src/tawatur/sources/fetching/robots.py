"""What a site's robots.txt allows (RFC 9309), asked once a day for each origin."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

from tawatur.errors import InputError
from tawatur.sources.fetching.policy import PRODUCT
from tawatur.sources.fetching.urls import Url

_LIFETIME = 24 * 3600.0
# How long a site is left alone whose robots.txt cannot be had: until then nothing of it may be fetched.
_LIFETIME_OF_FAILURE = 300.0


@dataclass(frozen=True, slots=True)
class _Known:
    rules: Protego | InputError
    expires: float


class Robots:
    """The rules of the sites; `read` gives the text of a robots.txt, empty where a site has none, or an InputError."""

    def __init__(self, read: Callable[[Url], str], clock: Callable[[], float] = time.monotonic) -> None:
        self._read = read
        self._clock = clock
        self._known: dict[str, _Known] = {}

    def pause(self, url: Url) -> float:
        """Seconds that the site wants between two requests; InputError where it forbids the page or cannot be asked."""
        rules = self._rules(url)
        if isinstance(rules, InputError):
            raise rules.at(str(url))
        if not rules.can_fetch(str(url), PRODUCT):
            raise InputError(str(url), "the site's robots.txt forbids it")
        return float(rules.crawl_delay(PRODUCT) or 0)

    def _rules(self, url: Url) -> Protego | InputError:
        known = self._known.get(url.origin)
        if known is None or known.expires < self._clock():
            known = self._known[url.origin] = self._ask(Url(url.scheme, url.host, url.port, "/robots.txt"))
        return known.rules

    def _ask(self, url: Url) -> _Known:
        try:
            return _Known(Protego.parse(self._read(url)), self._clock() + _LIFETIME)
        except InputError as error:
            return _Known(error, self._clock() + _LIFETIME_OF_FAILURE)
