"""One request and its answer, without redirects: what a server says, within the limits."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import httpcore2

from tawatur.errors import InputError
from tawatur.sources.fetching.bodies import ACCEPTED, read_body, read_head, too_large
from tawatur.sources.fetching.network import Network
from tawatur.sources.fetching.passing import PassingError
from tawatur.sources.fetching.policy import Policy
from tawatur.sources.fetching.urls import Url

Open = Callable[[str, float, bool], httpcore2.NetworkBackend]
"""Makes the network of one request of its place, its deadline and whether private addresses are allowed."""

_OK = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers with names in lower case, and of an answer with status 200 the body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Exchange:
    """Asks servers under a policy; each request has a connection of its own, closed afterwards."""

    policy: Policy
    open: Open = Network

    def get(self, url: Url, headers: Mapping[str, str], head_of: int | None = None) -> Answer:
        """The answer to one GET, with only the first `head_of` bytes of the body where that is given.

        InputError where it may not be asked for or is too large, PassingError where asking again may help.
        """
        return self._ask("GET", url, headers, head_of=head_of)

    def post(self, url: Url, headers: Mapping[str, str], message: bytes) -> Answer:
        """The answer to one POST, else as `get`."""
        return self._ask("POST", url, {**headers, "Content-Length": str(len(message))}, message)

    def _ask(
        self,
        method: str,
        url: Url,
        headers: Mapping[str, str],
        message: bytes | None = None,
        head_of: int | None = None,
    ) -> Answer:
        place = str(url)
        network = self.open(place, time.monotonic() + self.policy.seconds, self.policy.allow_private)
        with _named(place), self._connection(url, network) as connection:
            target = httpcore2.URL(scheme=url.scheme, host=url.host, port=url.port, target=url.target)
            waits = dict.fromkeys(("connect", "read", "write"), self.policy.idle)
            sent = self._headers(url, headers)
            with connection.stream(
                method, target, headers=sent, content=message, extensions={"timeout": waits}
            ) as response:
                told = {_text(name).lower(): _text(value) for name, value in response.headers}
                body = self._body(response, told, head_of, place) if response.status == _OK else b""
                return Answer(response.status, told, body)

    def _connection(self, url: Url, network: httpcore2.NetworkBackend) -> httpcore2.HTTPConnection:
        origin = httpcore2.Origin(url.scheme.encode(), url.host.encode(), url.port)
        return httpcore2.HTTPConnection(origin, network_backend=network)

    def _headers(self, url: Url, headers: Mapping[str, str]) -> list[tuple[bytes | str, bytes | str]]:
        return [
            ("Host", url.authority),
            ("User-Agent", self.policy.user_agent),
            ("Accept", "*/*"),
            ("Accept-Language", "ar, *;q=0.5"),
            ("Accept-Encoding", ACCEPTED),
            ("Connection", "close"),
            *headers.items(),
        ]

    def _body(self, response: httpcore2.Response, headers: Mapping[str, str], head_of: int | None, place: str) -> bytes:
        coding = headers.get("content-encoding", "")
        if head_of is not None:
            return read_head(response.iter_stream(), coding, head_of, place)
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length) > self.policy.size:
            raise too_large(self.policy.size, place)
        return read_body(response.iter_stream(), coding, self.policy.size, place)


def _text(field: bytes) -> str:
    """Many servers redirect to Arabic paths as they stand, in UTF-8; else it is Latin-1, which decodes anything."""
    try:
        return field.decode("utf-8")
    except UnicodeDecodeError:
        return field.decode("latin-1")


@contextmanager
def _named(place: str) -> Iterator[None]:
    """What goes wrong on the line, as an error that names the place."""
    try:
        yield
    except httpcore2.TimeoutException:
        raise PassingError(InputError(place, "no whole answer in time")) from None
    except httpcore2.NetworkError as error:
        raise PassingError(InputError(place, "the connection failed: {reason}", reason=error)) from None
    except httpcore2.ProtocolError as error:
        raise PassingError(InputError(place, "not a valid HTTP answer: {reason}", reason=error)) from None
