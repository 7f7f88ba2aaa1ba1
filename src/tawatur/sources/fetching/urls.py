"""URLs that may be asked for: http or https, a plain host, a usual port; what is ambiguous is refused."""

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import idna

from tawatur.errors import InputError
from tawatur.sources.limits import MAX_URL_CHARACTERS

_PORTS = {"http": 80, "https": 443}
_USUAL_PORTS = frozenset({80, 443, 8000, 8080, 8443})
_PROMISE = re.compile(r"https?:|[a-z][a-z0-9+.-]*://", re.I)
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f\\]")
_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_NUMERIC = re.compile(r"\d+|0x[0-9a-f]*")
_MAX_NAME = 253
# What may stand unescaped in a path and a query (RFC 3986), and what is escaped already.
_SAFE = "/%:@!$&'()*+,;=-._~?"


@dataclass(frozen=True, slots=True)
class Url:
    """A checked URL; `host` is an ASCII name without final dot, or a bare address; `target` is path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and, where it is not the scheme's own, port, as the Host header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme and authority: what a robots.txt speaks for."""
        return f"{self.scheme}://{self.authority}"

    def __str__(self) -> str:
        return self.origin + self.target


def looks_like_url(path: str) -> bool:
    """Whether a path that a user gives is meant as a URL."""
    return bool(_PROMISE.match(path))


def parse_url(text: str, *, any_port: bool = False) -> Url:
    """The URL; InputError where it is none, may not be asked for, or could mean one host here and another there."""
    parts = _split(text)
    if parts.scheme not in _PORTS:
        raise InputError(text, "only http and https are fetched")
    if "@" in parts.netloc:
        raise InputError(text, "a URL with user name or password in it is not fetched")
    target = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")
    return Url(parts.scheme, _host(parts, text), _port(parts, text, any_port), target)


def join(base: Url, reference: str, *, any_port: bool = False) -> Url:
    """The URL that `reference` means on the page `base`; InputError as for `parse_url`."""
    try:
        joined = urljoin(str(base), reference)
    except ValueError:
        raise _not_a_url(reference) from None
    return parse_url(joined, any_port=any_port)


def _split(text: str) -> SplitResult:
    """The parts; refused are characters that one program strips and another takes for a delimiter."""
    if _FORBIDDEN.search(text) or len(text) > MAX_URL_CHARACTERS:
        raise _not_a_url(text)
    try:
        return urlsplit(text)
    except ValueError:
        raise _not_a_url(text) from None


def _port(parts: SplitResult, text: str, any_port: bool) -> int:
    try:
        port = _PORTS[parts.scheme] if parts.port is None else parts.port
    except ValueError:
        raise _not_a_url(text) from None
    if port not in _USUAL_PORTS and not any_port:
        raise InputError(text, "port {port} is not one of the web's and is asked only with --allow-private", port=port)
    return port


def _host(parts: SplitResult, text: str) -> str:
    host = parts.hostname or ""
    try:
        return _address(host) if "[" in parts.netloc else _name(host.removesuffix("."))
    except (AddressValueError, idna.IDNAError, UnicodeError):
        raise _not_a_url(text) from None


def _address(host: str) -> str:
    address = IPv6Address(host)
    if address.scope_id is not None:
        raise AddressValueError
    return str(address)


def _name(host: str) -> str:
    """The name as DNS has it; a number is an IPv4 address, and only where it is written as one."""
    name = host if host.isascii() else idna.encode(host, uts46=True).decode().removesuffix(".")
    if not _NAME.fullmatch(name) or len(name) > _MAX_NAME:
        raise UnicodeError
    return str(IPv4Address(name)) if _NUMERIC.fullmatch(name.rpartition(".")[2]) else name


def _not_a_url(text: str) -> InputError:
    return InputError(text, "not a URL that can be fetched")
