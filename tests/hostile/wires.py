"""A network and name servers in place of the real ones, and a fetcher whose only private parts they are."""

from collections.abc import Sequence
from ipaddress import ip_address

import httpcore2

from tawatur.sources.fetching.addresses import Address
from tawatur.sources.fetching.fetcher import Fetcher
from tawatur.sources.fetching.network import Network
from tawatur.sources.fetching.network import resolve as system_resolve
from tawatur.sources.fetching.pace import Pace
from tawatur.sources.fetching.policy import Policy

PUBLIC = "93.184.215.14"
# What name servers of an attacker answer.
NAMES: dict[str, Sequence[str]] = {
    "public.test": [PUBLIC],
    "loopback.test": ["127.0.0.1"],
    "private.test": ["10.0.0.8"],
    "metadata.test": ["169.254.169.254"],
    "shared.test": ["100.100.100.200"],
    "six.test": ["::1"],
    "local.test": ["fd00:ec2::254"],
    "mapped.test": ["::ffff:127.0.0.1"],
    "nat64.test": ["64:ff9b::7f00:1"],
    "mixed.test": [PUBLIC, "127.0.0.1"],
    "mixed-six.test": [PUBLIC, "fe80::1"],
    "xn--mgbh0fb.test": ["192.168.1.1"],
    "empty.test": [],
}


class Nobody(httpcore2.NetworkBackend):
    """A network that notes who would have been connected, and connects nobody."""

    def __init__(self) -> None:
        self.connected: list[tuple[str, int]] = []

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None) -> httpcore2.NetworkStream:
        self.connected.append((host, port))
        raise httpcore2.ConnectError("nobody is connected here")


class Speaking(Nobody):
    """A network where the public address is a server that gives one answer to everything but robots.txt."""

    def __init__(self, answer: bytes) -> None:
        super().__init__()
        self._answer = answer
        self.requests: list[bytes] = []

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None) -> httpcore2.NetworkStream:
        self.connected.append((host, port))
        if host != PUBLIC:
            raise httpcore2.ConnectError("nobody is connected here")
        return _Line(self)

    def answer(self, request: bytes) -> bytes:
        self.requests.append(request)
        missing = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        return missing if request.startswith(b"GET /robots.txt") else self._answer


class _Line(httpcore2.NetworkStream):
    def __init__(self, server: Speaking) -> None:
        self._server = server
        self._written = b""

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._written += buffer

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._server.answer(self._written)

    def close(self) -> None:
        pass


class Names:
    """A name server that counts how often it is asked; what is no test name is left to the system."""

    def __init__(self, names: dict[str, Sequence[str]] = NAMES) -> None:
        self._names = names
        self.asked: list[str] = []

    def __call__(self, host: str) -> Sequence[Address]:
        self.asked.append(host)
        if host.endswith(".test"):
            return [ip_address(address) for address in self._names[host]]
        return system_resolve(host)


def fetcher(network: Nobody, names: Names | None = None, **policy: object) -> Fetcher:
    """A fetcher whose only private parts are its wires: all checks are those of every fetch."""
    known = names or Names()

    def open(place: str, deadline: float, allow_private: bool) -> Network:
        return Network(place, deadline, allow_private, known, network)

    return Fetcher(Policy(pause=0.0, **policy), pace=Pace(0.0, sleep=lambda seconds: None), open=open)  # type: ignore[arg-type]
