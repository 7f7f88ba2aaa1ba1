"""A page as a server on loopback gives it, and what becomes of servers that err, dawdle or never end."""

import gzip
import time
import tracemalloc
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import pytest

from tawatur.errors import InputError
from tawatur.sources.fetching.fetched import Fetched, Validators
from tawatur.sources.fetching.fetcher import Fetcher

Make = Callable[..., Fetcher]
TEXT = "أعلن المتحدث باسم الوزارة وصول القافلة.".encode()


def failure(fetcher: Fetcher, url: str) -> str:
    with pytest.raises(InputError) as caught:
        fetcher.fetch(url)
    return str(caught.value)


def page(fetcher: Fetcher, url: str) -> Fetched:
    fetched = fetcher.fetch(url)
    assert fetched is not None
    return fetched


def test_a_page_comes_with_its_address_type_and_time(site, fetcher: Make) -> None:
    fetched = page(fetcher(), site.page("/news?id=7", TEXT, Content_Type="text/plain; charset=utf-8"))
    assert (fetched.data, fetched.url) == (TEXT, site.root + "/news?id=7")
    assert fetched.content_type == "text/plain; charset=utf-8"
    assert fetched.fetched.tzinfo is not None


def test_an_arabic_path_is_asked_for_as_browsers_do(site, fetcher: Make) -> None:
    site.page("/%D8%AE%D8%A8%D8%B1", TEXT)
    assert page(fetcher(), site.root + "/خبر").data == TEXT


def test_the_server_learns_who_asks(site, fetcher: Make) -> None:
    page(fetcher(contact="https://monitor.example/about"), site.page("/", TEXT))
    agents = {headers["user-agent"] for _, headers in site.requests}
    assert len(agents) == 1
    (agent,) = agents
    assert agent.startswith("tawatur/")
    assert "+https://monitor.example/about" in agent


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_to_the_page(site, fetcher: Make, status: int) -> None:
    site.page("/new", TEXT)
    fetched = page(fetcher(), site.page("/old", status=status, Location="/new"))
    assert (fetched.data, fetched.url) == (TEXT, site.root + "/new")


def test_a_redirect_to_an_arabic_path_as_it_stands_is_followed(site, fetcher: Make) -> None:
    site.page("/%D8%AE%D8%A8%D8%B1", TEXT)
    url = site.page("/old", status=302, Location="/خبر".encode().decode("latin-1"))
    assert page(fetcher(), url).data == TEXT


def test_a_circle_of_redirects_ends(site, fetcher: Make) -> None:
    url = site.page("/a", status=302, Location="/b")
    site.page("/b", status=302, Location="/a")
    assert failure(fetcher(), url) == f"{url}: redirected more than 5 times"
    assert site.asked("/a") + site.asked("/b") == 6


def test_a_redirect_to_another_scheme_names_both_ends(site, fetcher: Make) -> None:
    url = site.page("/a", status=302, Location="file:///etc/passwd")
    assert failure(fetcher(), url) == f"{url} → file:///etc/passwd: only http and https are fetched"


def test_what_is_known_is_asked_for_only_if_it_changed(site, fetcher: Make) -> None:
    url = site.page("/", TEXT, ETag='"v1"', Last_Modified="Mon, 01 Jan 2024 00:00:00 GMT")
    validators = page(fetcher(), url).validators
    assert validators == Validators('"v1"', "Mon, 01 Jan 2024 00:00:00 GMT")
    site.page("/", status=304)
    assert fetcher({url: validators}).fetch(url) is None
    headers = site.requests[-1][1]
    assert headers["if-none-match"] == '"v1"'
    assert headers["if-modified-since"] == "Mon, 01 Jan 2024 00:00:00 GMT"


def test_not_modified_without_being_asked_is_an_error(site, fetcher: Make) -> None:
    url = site.page("/", status=304)
    assert failure(fetcher(), url) == f"{url}: the server answered 304"


@pytest.mark.parametrize("status", [204, 403, 404, 410])
def test_what_is_no_page_is_said_and_asked_once(site, fetcher: Make, status: int) -> None:
    url = site.page("/", status=status)
    assert failure(fetcher(), url) == f"{url}: the server answered {status}"
    assert site.asked("/") == 1


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_server_that_is_not_well_is_asked_three_times(site, fetcher: Make, status: int) -> None:
    url = site.page("/", status=status)
    assert failure(fetcher(), url) == f"{url}: the server answered {status}"
    assert site.asked("/") == 3


def test_a_server_that_recovers_gives_the_page(site, fetcher: Make) -> None:
    def busy(request: BaseHTTPRequestHandler) -> None:
        site.page("/", TEXT)
        request.send_error(503)

    assert page(fetcher(), site.answer("/", busy)).data == TEXT


def test_a_busy_server_is_left_alone_for_as_long_as_it_bids(site, fetcher: Make, clock) -> None:
    def busy(request: BaseHTTPRequestHandler) -> None:
        site.page("/", TEXT)
        request.send_response(429)
        request.send_header("Retry-After", "7")
        request.end_headers()

    assert page(fetcher(), site.answer("/", busy)).data == TEXT
    assert clock.waits == [7.0]


def test_a_server_that_bids_us_wait_for_an_hour_is_believed_and_not_waited_for(site, fetcher: Make, clock) -> None:
    url = site.page("/", status=429, Retry_After="3600")
    assert failure(fetcher(), url) == f"{url}: the site bids us wait 3600 s; at most 60 s are waited"
    assert (site.asked("/"), clock.waits) == (1, [])


def test_a_compressed_page_is_unpacked(site, fetcher: Make) -> None:
    assert page(fetcher(), site.page("/", gzip.compress(TEXT * 50), Content_Encoding="gzip")).data == TEXT * 50


def test_a_page_compressed_in_several_members_is_unpacked_whole(site, fetcher: Make) -> None:
    body = gzip.compress(TEXT) + gzip.compress(TEXT)
    assert page(fetcher(), site.page("/", body, Content_Encoding="x-gzip")).data == TEXT * 2


def test_a_page_that_swells_a_little_over_a_piece_is_whole(site, fetcher: Make) -> None:
    body = bytes(3 * 2**20 + 1)
    assert page(fetcher(), site.page("/", gzip.compress(body), Content_Encoding="gzip")).data == body


@pytest.mark.parametrize(
    ("body", "coding", "reason"),
    [
        (TEXT, "gzip", "damaged"),
        (gzip.compress(TEXT)[:-9], "gzip", "damaged: the data ends before its end"),
        (TEXT, "br", "compressed as br, which is not known"),
        (gzip.compress(gzip.compress(TEXT)), "gzip, gzip", "compressed as gzip, gzip, which is not known"),
    ],
    ids=["no gzip", "cut off", "another coding", "two codings"],
)
def test_a_body_that_cannot_be_unpacked_is_refused(site, fetcher: Make, body: bytes, coding: str, reason: str) -> None:
    assert f": {reason}" in failure(fetcher(), site.page("/", body, Content_Encoding=coding))


def test_a_bomb_is_refused_before_it_fills_the_memory(site, fetcher: Make) -> None:
    url = site.page("/", gzip.compress(bytes(100 * 2**20), 6), Content_Encoding="gzip")
    maker = fetcher()
    tracemalloc.start()
    reason = failure(maker, url)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert reason == f"{url}: it unpacks to more than 200 times its size; refused"
    assert peak < 50 * 2**20


def test_an_answer_that_is_announced_too_large_is_not_read(site, fetcher: Make) -> None:
    url = site.page("/", b"x", Content_Length=str(2**40))
    assert failure(fetcher(), url) == f"{url}: too large: more than 32.0 MB"


def endless(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.end_headers()
    while True:
        request.wfile.write(b"x" * 65536)


def dripping(request: BaseHTTPRequestHandler) -> None:
    """Never silent for long, never done."""
    request.send_response(200)
    request.end_headers()
    for _ in range(500):
        request.wfile.write(b"x")
        time.sleep(0.02)


def dripping_head(request: BaseHTTPRequestHandler) -> None:
    for _ in range(500):
        request.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        time.sleep(0.02)


def silent(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Length", "10")
    request.end_headers()
    request.wfile.flush()
    time.sleep(1)


def test_an_endless_answer_is_cut_off(site, fetcher: Make) -> None:
    url = site.answer("/", endless)
    assert failure(fetcher(size=2**20), url) == f"{url}: too large: more than 1.0 MB"


@pytest.mark.parametrize("answer", [dripping, dripping_head, silent])
def test_a_slow_answer_ends_with_the_time_it_has(site, fetcher: Make, answer) -> None:
    url = site.answer("/", answer)
    assert failure(fetcher(seconds=0.3, idle=0.2), url) == f"{url}: no whole answer in time"
    assert site.asked("/") == 3


def broken_off(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Length", "100")
    request.end_headers()
    request.wfile.write(TEXT[:20])


def not_http(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"\x00\xff nonsense \r\n\r\n")


def endless_head(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        request.wfile.write(b"X-More: " + b"x" * 1000 + b"\r\n")


@pytest.mark.parametrize("answer", [broken_off, not_http, endless_head])
def test_an_answer_that_is_not_http_is_an_error(site, fetcher: Make, answer) -> None:
    url = site.answer("/", answer)
    assert failure(fetcher(), url).startswith(f"{url}: not a valid HTTP answer: ")


def test_a_host_where_nobody_listens_is_named(fetcher: Make) -> None:
    assert failure(fetcher(), "http://127.0.0.1:1/a").startswith("http://127.0.0.1:1/a: the connection failed: ")
