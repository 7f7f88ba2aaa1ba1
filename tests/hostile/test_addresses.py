"""No spelling of a URL, no redirect and no name server leads a request to an address that is not public."""

import socket
from collections.abc import Iterator, Sequence
from ipaddress import ip_address

import httpcore2
import pytest
import stamina
from wires import PUBLIC, Names, Nobody, Speaking, fetcher

from tawatur.errors import InputError
from tawatur.sources.fetching.addresses import Address, is_public
from tawatur.sources.fetching.network import Network
from tawatur.sources.fetching.urls import parse_url

HOSTS = [
    # IPv4: loopback, private, link-local, shared, this network, protocols, documentation, multicast, reserved
    "127.0.0.1",
    "127.255.255.254",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.100.100.200",
    "0.0.0.0",
    "0.1.2.3",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "168.63.129.16",
    # IPv4 in other spellings
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0x7f.1",
    "017700000001",
    "0177.0.0.1",
    "0177.0.0.0x1",
    "127.1",
    "127.0.1",
    "0",
    "127.0.0.1.",
    "127.0.0.1..",
    "127.000.000.001",
    "127.0.0.0x1",
    "10.1",
    "3232235521",
    # names that every machine knows, and names of an attacker
    "localhost",
    "LOCALHOST.",
    "loopback.test",
    "private.test",
    "metadata.test",
    "shared.test",
    "six.test",
    "local.test",
    "mapped.test",
    "nat64.test",
    "mixed.test",
    "mixed-six.test",
    "empty.test",
    # IPv6: loopback, mapped, compatible, translated, NAT64, local, site-local, link-local, tunnels, multicast, others
    "[::]",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[::ffff:0:127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::10.0.0.1]",
    "[64:ff9b:1::10.0.0.1]",
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[fec0::1]",
    "[fe80::1]",
    "[fe80::1%25lo]",
    "[::1%lo]",
    "[2002:7f00:1::]",
    "[2001:0:7f00:1::]",
    "[2001:db8::1]",
    "[2001:2::1]",
    "[3fff::1]",
    "[2a00:1450::5efe:10.0.0.1]",
    "[ff02::1]",
    "[100::1]",
    "[5f00::1]",
    # characters that become others
    "１２７.０.０.１",
    "①②⑦.⓪.⓪.①",
    "127。0。0。1",
    "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
    "loc\u00adalhost",
    "مثال.test",
    "١٢٧.٠.٠.١",
    "127%2e0%2e0%2e1",
    "%31%32%37.0.0.1",
]
URLS = [
    *(f"http://{host}/" for host in HOSTS),
    "https://127.0.0.1/",
    "http://127.0.0.1:80/",
    "http://127.0.0.1:8080/",
    "http://public.test:22/",
    "http://public.test:6379/",
    "http://public.test:0/",
    "http://public.test:99999/",
    "http://public.test:80:80/",
    "http://user@127.0.0.1/",
    "http://public.test@127.0.0.1/",
    "http://127.0.0.1@public.test/",
    "http://public.test:80@127.0.0.1/",
    "http://127.0.0.1#@public.test/",
    "http://127.0.0.1?@public.test/",
    "http://127.0.0.1\\@public.test/",
    "http://public.test\\@127.0.0.1/",
    "http://127.0.0.1\t.public.test/",
    "http://public.test\r\nHost: 127.0.0.1/",
    "http:///127.0.0.1/",
    "http://[127.0.0.1]/",
    "http://[::1/",
    "http://::1/",
    "http:127.0.0.1/",
    "HTTP://127.0.0.1/",
    "file:///etc/passwd",
    "ftp://127.0.0.1/",
    "gopher://127.0.0.1:6379/_INFO",
    "data:text/plain,a",
    "jar:http://127.0.0.1!/",
    "//127.0.0.1/",
]


@pytest.fixture(autouse=True)
def _no_waiting_between_attempts() -> Iterator[None]:
    stamina.set_testing(True, attempts=1)
    yield
    stamina.set_testing(False)


def test_the_table_is_as_long_as_promised() -> None:
    assert len(set(URLS)) == len(URLS) >= 60


@pytest.mark.parametrize("url", URLS)
def test_a_url_that_leads_elsewhere_than_to_the_public_internet_connects_nobody(url: str) -> None:
    network = Nobody()
    with pytest.raises(InputError):
        fetcher(network).fetch(url)
    assert network.connected == []


@pytest.mark.parametrize("url", [url for url in URLS if url.isprintable()])
def test_a_redirect_there_connects_nobody_either(url: str) -> None:
    location = url.encode("utf-8")
    network = Speaking(b"HTTP/1.1 302 Found\r\nLocation: " + location + b"\r\nContent-Length: 0\r\n\r\n")
    with pytest.raises(InputError):
        fetcher(network).fetch("http://public.test/start")
    assert {host for host, _ in network.connected} == {PUBLIC}


def test_a_public_page_is_asked_by_its_name_at_the_address_that_was_checked() -> None:
    network = Speaking(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
    page = fetcher(network).fetch("http://PUBLIC.test./a")
    assert page is not None
    assert page.data == b"hi"
    assert network.connected == [(PUBLIC, 80)] * 2
    assert b"\r\nHost: public.test\r\n" in network.requests[-1]


def test_a_name_server_that_changes_its_mind_is_asked_once_a_connection() -> None:
    """Rebinding: between check and connection there is no second question that could be answered otherwise."""

    class Rebinding(Names):
        def __call__(self, host: str) -> Sequence[Address]:
            self.asked.append(host)
            return [ip_address(PUBLIC if len(self.asked) % 2 else "127.0.0.1")]

    names, network = Rebinding(), Speaking(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
    with pytest.raises(InputError, match=r"127\.0\.0\.1 is not an address of the public internet"):
        fetcher(network, names).fetch("http://public.test/")
    assert len(names.asked) == 2  # once for robots.txt, once for the page
    assert network.connected == [(PUBLIC, 80)]


def test_the_library_below_is_given_an_address_and_never_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def refuse(address: tuple[str, int], *arguments: object, **options: object) -> socket.socket:
        asked.append(address[0])
        raise OSError("nobody is connected here")

    monkeypatch.setattr(socket, "create_connection", refuse)
    network = Network("http://public.test/", float("inf"), False, Names())
    with pytest.raises(httpcore2.ConnectError):
        network.connect_tcp("public.test", 80, 1.0)
    assert asked == [PUBLIC]


def test_a_second_address_is_tried_where_the_first_takes_nobody() -> None:
    network = Nobody()
    below = Network("http://two.test/", float("inf"), False, Names({"two.test": [PUBLIC, "8.8.8.8"]}), network)
    with pytest.raises(httpcore2.ConnectError, match="nobody is connected here"):
        below.connect_tcp("two.test", 80)
    assert network.connected == [(PUBLIC, 80), ("8.8.8.8", 80)]


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "10.0.0.1", "[::1]", "[fd00::1]", "private.test", "mixed.test", "127.0.0.1:9999"]
)
def test_private_addresses_are_asked_only_where_the_user_allows_it(host: str) -> None:
    network = Nobody()
    with pytest.raises(InputError, match="the connection failed"):
        fetcher(network, allow_private=True).fetch(f"http://{host}/")
    assert network.connected


@pytest.mark.parametrize(
    "address", ["8.8.8.8", PUBLIC, "1.1.1.1", "2606:4700::1111", "64:ff9b::808:808", "2a00:1450::1"]
)
def test_addresses_of_the_public_internet_are_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("host", ["134744072", "0x8.8.8.8", "010.8.8.8", "8.8.2056", "8.8.8.8.8"])
def test_a_number_is_an_address_only_where_it_is_written_as_one(host: str) -> None:
    """Even where it would be a public one: other programs read such numbers otherwise."""
    network = Nobody()
    with pytest.raises(InputError, match="not a URL that can be fetched"):
        fetcher(network).fetch(f"http://{host}/")
    assert network.connected == []


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("http://public.test", "http://public.test/"),
        ("http://public.test:80/a?b=c#d", "http://public.test/a?b=c"),
        ("https://public.test:8443/a", "https://public.test:8443/a"),
        ("http://أخبار.test/خبر/١?س=ص", "http://xn--igbicxr.test/%D8%AE%D8%A8%D8%B1/%D9%A1?%D8%B3=%D8%B5"),
        ("http://public.test/a%20b/%D8%A7", "http://public.test/a%20b/%D8%A7"),
        ("http://[2606:4700:0:0::1111]/", "http://[2606:4700::1111]/"),
    ],
)
def test_a_url_is_asked_for_in_one_spelling(url: str, asked: str) -> None:
    assert str(parse_url(url)) == asked
