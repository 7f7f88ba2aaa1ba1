"""Requests at the pace that the hosts want, repeated where a failure may pass."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

import stamina

from tawatur.errors import InputError
from tawatur.sources.fetching.exchange import Answer, Exchange
from tawatur.sources.fetching.pace import Pace
from tawatur.sources.fetching.passing import PassingError
from tawatur.sources.fetching.retry_after import seconds_to_wait
from tawatur.sources.fetching.urls import Url
from tawatur.sources.limits import MAX_ATTEMPTS, MAX_WAIT_SECONDS

_TOO_MANY_REQUESTS, _SERVER_ERROR = 429, 500
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 10.0


@dataclass(frozen=True, slots=True)
class Asking:
    """Exchanges one after the other, each when its host may be asked."""

    exchange: Exchange
    pace: Pace

    def ask(
        self, url: Url, headers: Mapping[str, str] | None = None, pause: float = 0.0, head_of: int | None = None
    ) -> Answer:
        """The answer to one GET, as `Exchange.get` gives it; `pause` are the seconds that the site wants after it.

        InputError where the server is not well, or wants to be left alone for long.
        """
        if pause > MAX_WAIT_SECONDS:
            raise _too_long(url, pause)
        try:
            for attempt in stamina.retry_context(
                on=PassingError, attempts=MAX_ATTEMPTS, timeout=None, wait_initial=_FIRST_WAIT, wait_max=_LONGEST_WAIT
            ):
                with attempt:
                    self.pace.wait(url.host, pause)
                    return self._well(url, self.exchange.get(url, headers or {}, head_of))
        except PassingError as failed:
            raise failed.error from None
        raise AssertionError("the last attempt returns or raises")

    def _well(self, url: Url, answer: Answer) -> Answer:
        """The answer, unless the server is busy or broken: then its host is left alone for as long as it bids."""
        if answer.status != _TOO_MANY_REQUESTS and answer.status < _SERVER_ERROR:
            return answer
        wait = seconds_to_wait(answer.headers.get("retry-after"), datetime.datetime.now(datetime.UTC))
        if wait > MAX_WAIT_SECONDS:
            raise _too_long(url, wait)
        self.pace.hold(url.host, wait)
        raise PassingError(refusal(url, answer))


def refusal(url: Url, answer: Answer) -> InputError:
    """The error for an answer that is no page."""
    return InputError(str(url), "the server answered {status}", status=answer.status)


def _too_long(url: Url, seconds: float) -> InputError:
    return InputError(
        str(url),
        "the site bids us wait {seconds} s; at most {limit} s are waited",
        seconds=round(seconds),
        limit=round(MAX_WAIT_SECONDS),
    )
