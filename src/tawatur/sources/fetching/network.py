"""The only door to the network: a name is resolved once, all its addresses are checked, and those alone are connected.

The check stands where the socket is opened, so that no redirect, no odd spelling and no second answer of a name server
passes it by: what is checked is what is connected.
"""

import socket
import time
from collections.abc import Callable, Iterable, Sequence
from ipaddress import ip_address
from ssl import SSLContext
from typing import Any

import httpcore2

from tawatur.errors import InputError
from tawatur.sources.fetching.addresses import Address, is_public

Resolve = Callable[[str], Sequence[Address]]


def resolve(host: str) -> Sequence[Address]:
    """All addresses of a host, in the system's order of preference; OSError where it has none."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(ip_address(entry[4][0]) for entry in found))


class Network(httpcore2.NetworkBackend):
    """Connections for one request to `place`; reading and writing end at `deadline`, a time of `time.monotonic`."""

    def __init__(
        self,
        place: str,
        deadline: float,
        allow_private: bool,
        resolve: Resolve = resolve,
        below: httpcore2.NetworkBackend | None = None,
    ) -> None:
        self._place = place
        self._deadline = deadline
        self._allow_private = allow_private
        self._resolve = resolve
        self._below = below or httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to the first address that takes one; InputError where any of them is not public."""
        refused: Exception = httpcore2.ConnectError(f"no address for {host}")
        for address in self._addresses(host):
            try:
                wait = _left(self._deadline, timeout, httpcore2.ConnectTimeout)
                stream = self._below.connect_tcp(str(address), port, wait, local_address, socket_options)
                return _Timed(stream, self._deadline)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                refused = error
        raise refused

    def _addresses(self, host: str) -> Sequence[Address]:
        try:
            addresses = self._resolve(host)
        except OSError as error:
            raise httpcore2.ConnectError(error.strerror or str(error)) from error
        if not self._allow_private:
            for address in addresses:
                if not is_public(address):
                    raise InputError(
                        self._place,
                        "{address} is not an address of the public internet; it is asked only with --allow-private",
                        address=address,
                    )
        return addresses


class _Timed(httpcore2.NetworkStream):
    """A stream that ends at the deadline, however steadily it drips."""

    def __init__(self, below: httpcore2.NetworkStream, deadline: float) -> None:
        self._below = below
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._below.read(max_bytes, _left(self._deadline, timeout, httpcore2.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._below.write(buffer, _left(self._deadline, timeout, httpcore2.WriteTimeout))

    def close(self) -> None:
        self._below.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        wait = _left(self._deadline, timeout, httpcore2.ConnectTimeout)
        return _Timed(self._below.start_tls(ssl_context, server_hostname, wait), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._below.get_extra_info(info)


def _left(deadline: float, timeout: float | None, late: type[Exception]) -> float:
    """Seconds that one operation may still take."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise late("the time for the whole answer is over")
    return left if timeout is None else min(left, timeout)
