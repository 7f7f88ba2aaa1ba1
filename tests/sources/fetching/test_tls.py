"""TLS: the certificate must be that of the name, though the connection goes to an address."""

import ssl
from collections.abc import Iterator, Sequence
from ipaddress import ip_address
from pathlib import Path

import httpcore2
import pytest
import trustme
from loopback import Site, serving

from tawatur.errors import InputError
from tawatur.sources.fetching.addresses import Address
from tawatur.sources.fetching.fetcher import Fetcher
from tawatur.sources.fetching.network import Network
from tawatur.sources.fetching.policy import Policy

PUBLIC = "93.184.215.14"


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """Who signs certificates here, trusted as the system's own authorities are."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return authority


@pytest.fixture
def site(authority: trustme.CA) -> Iterator[Site]:
    """A site whose certificate is for good.test."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("good.test").configure_cert(context)
    with serving(context) as site:
        yield site


def fetcher(site: Site) -> Fetcher:
    """A fetcher for which every name has one public address, and behind that is the site."""

    class Wire(httpcore2.SyncBackend):
        def connect_tcp(self, host, port, *arguments, **options) -> httpcore2.NetworkStream:
            assert (host, port) == (PUBLIC, 443)
            return super().connect_tcp("127.0.0.1", int(site.root.rpartition(":")[2]), *arguments, **options)

    def names(host: str) -> Sequence[Address]:
        return [ip_address(PUBLIC)]

    def open(place: str, deadline: float, allow_private: bool) -> Network:
        return Network(place, deadline, allow_private, names, Wire())

    return Fetcher(Policy(pause=0.0), open=open)


def test_the_name_is_asked_for_and_its_certificate_believed(site: Site) -> None:
    site.page("/a", b"hi")
    page = fetcher(site).fetch("https://good.test/a")
    assert page is not None
    assert page.data == b"hi"
    assert site.requests[-1][1]["host"] == "good.test"


def test_a_certificate_for_another_name_is_not_believed(site: Site) -> None:
    site.page("/a", b"hi")
    with pytest.raises(InputError, match=r"https://evil\.test/a: the connection failed: .*certificate"):
        fetcher(site).fetch("https://evil.test/a")
    assert site.requests == []


def test_a_certificate_that_nobody_vouches_for_is_not_believed(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trustme.CA().cert_pem.write_to_path(str(tmp_path / "other.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "other.pem"))
    with pytest.raises(InputError, match="certificate"):
        fetcher(site).fetch("https://good.test/a")
    assert site.requests == []
