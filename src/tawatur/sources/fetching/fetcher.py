"""Pages of the web, fetched politely and within limits."""

import datetime
from collections.abc import Mapping

from tawatur.sources.fetching.asking import Asking, refusal
from tawatur.sources.fetching.exchange import Answer, Exchange, Open
from tawatur.sources.fetching.fetched import Fetched, Validators
from tawatur.sources.fetching.network import Network
from tawatur.sources.fetching.pace import Pace
from tawatur.sources.fetching.policy import Policy
from tawatur.sources.fetching.redirects import follow
from tawatur.sources.fetching.robots import Robots
from tawatur.sources.fetching.urls import Url, parse_url
from tawatur.sources.limits import MAX_ROBOTS_BYTES

_OK, _NOT_MODIFIED = 200, 304
_CLIENT_ERRORS = range(400, 500)


class Fetcher:
    """Fetches one page after the other; `known` are the validators of pages that the caller has, by URL."""

    def __init__(
        self,
        policy: Policy | None = None,
        known: Mapping[str, Validators] | None = None,
        pace: Pace | None = None,
        open: Open = Network,
    ) -> None:
        self._policy = policy or Policy()
        self._known = known if known is not None else {}
        self._asking = Asking(Exchange(self._policy, open), pace or Pace(self._policy.pause))
        self._robots = Robots(self._read_robots)

    def fetch(self, address: str) -> Fetched | None:
        """The page, None where it is still the known one; InputError where it cannot or may not be had."""
        asked = parse_url(address, any_port=self._policy.allow_private)
        url, answer = follow(asked, self._ask_page, any_port=self._policy.allow_private)
        if answer.status == _NOT_MODIFIED and str(url) in self._known:
            return None
        if answer.status != _OK:
            raise refusal(url, answer)
        return _fetched(url, answer)

    def _ask_page(self, url: Url) -> Answer:
        pause = self._robots.pause(url)
        known = self._known.get(str(url), Validators())
        return self._asking.ask(url, known.headers, pause)

    def _read_robots(self, url: Url) -> str:
        """The text of a robots.txt; a site that has none allows everything."""
        url, answer = follow(url, self._ask_robots, any_port=self._policy.allow_private)
        if answer.status == _OK:
            return answer.body.decode("utf-8-sig", "replace")
        if answer.status in _CLIENT_ERRORS:
            return ""
        raise refusal(url, answer)

    def _ask_robots(self, url: Url) -> Answer:
        return self._asking.ask(url, head_of=MAX_ROBOTS_BYTES)


def _fetched(url: Url, answer: Answer) -> Fetched:
    headers = answer.headers
    return Fetched(
        str(url),
        answer.body,
        headers.get("content-type", ""),
        datetime.datetime.now(datetime.UTC),
        Validators(headers.get("etag"), headers.get("last-modified")),
    )
