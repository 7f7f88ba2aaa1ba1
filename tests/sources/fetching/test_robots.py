"""Sites say what may be fetched, and how fast."""

from collections.abc import Callable

import pytest

from tawatur.errors import InputError
from tawatur.sources.fetching.fetcher import Fetcher

Make = Callable[..., Fetcher]
TEXT = "وصل الوفد إلى المدينة.".encode()


def forbidden(fetcher: Fetcher, url: str) -> bool:
    try:
        fetcher.fetch(url)
    except InputError as error:
        assert str(error) == f"{url}: the site's robots.txt forbids it"
        return True
    return False


@pytest.mark.parametrize(
    ("robots", "path", "refused"),
    [
        ("", "/news/1", False),
        ("User-agent: *\nDisallow: /private/", "/news/1", False),
        ("User-agent: *\nDisallow: /private/", "/private/1", True),
        ("User-agent: *\nDisallow: /", "/news/1", True),
        ("User-agent: *\nDisallow:", "/news/1", False),
        ("User-agent: *\nDisallow: /\nAllow: /news/", "/news/1", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?page=1", False),
        ("User-agent: tawatur\nDisallow: /\n\nUser-agent: *\nDisallow:", "/news/1", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Tawatur\nAllow: /", "/news/1", False),
        ("User-agent: other\nDisallow: /", "/news/1", False),
        ("\ufeffUser-agent: *\nDisallow: /", "/news/1", True),
        ("User-agent: *\nDisallow: /خاص/", "/%D8%AE%D8%A7%D8%B5/1", True),
        ("<html><body>صفحة</body></html>", "/news/1", False),
        ("\0\x01\x02 nothing that makes sense : : :\nDisallow", "/news/1", False),
    ],
)
def test_what_a_site_forbids_is_not_fetched(site, fetcher: Make, robots: str, path: str, refused: bool) -> None:
    site.page("/robots.txt", robots.encode())
    url = site.page(path, TEXT)
    assert forbidden(fetcher(), url) is refused
    assert site.asked(path) == (not refused)


def test_the_rules_are_asked_for_once(site, fetcher: Make) -> None:
    asking = fetcher()
    for number in range(3):
        asking.fetch(site.page(f"/{number}", TEXT))
    assert site.asked("/robots.txt") == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_site_without_rules_forbids_nothing(site, fetcher: Make, status: int) -> None:
    site.page("/robots.txt", status=status)
    assert not forbidden(fetcher(), site.page("/a", TEXT))


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_site_whose_rules_cannot_be_had_is_left_alone(site, fetcher: Make, status: int) -> None:
    site.page("/robots.txt", status=status)
    asking = fetcher()
    for url in (site.page("/a", TEXT), site.page("/b", TEXT)):
        with pytest.raises(InputError) as caught:
            asking.fetch(url)
        assert str(caught.value) == f"{url}: the server answered {status}"
    assert (site.asked("/robots.txt"), site.asked("/a")) == (3, 0)


def test_rules_that_have_moved_are_found(site, fetcher: Make) -> None:
    site.page("/robots.txt", status=301, Location="/rules.txt")
    site.page("/rules.txt", b"User-agent: *\nDisallow: /a")
    assert forbidden(fetcher(), site.page("/a", TEXT))


def test_rules_beyond_half_a_megabyte_do_not_count(site, fetcher: Make) -> None:
    site.page("/robots.txt", b"User-agent: *\n" + b"# nothing\n" * 60_000 + b"Disallow: /")
    assert not forbidden(fetcher(), site.page("/a", TEXT))


def test_a_redirect_into_a_forbidden_part_is_not_followed(site, fetcher: Make) -> None:
    site.page("/robots.txt", b"User-agent: *\nDisallow: /private/")
    site.page("/private/a", TEXT)
    url = site.page("/a", status=302, Location="/private/a")
    with pytest.raises(InputError, match="forbids it"):
        fetcher().fetch(url)
    assert site.asked("/private/a") == 0


def test_requests_to_one_host_lie_apart(site, fetcher: Make, clock) -> None:
    asking = fetcher(pause=1.5)
    for number in range(3):
        asking.fetch(site.page(f"/{number}", TEXT))
    assert clock.waits == [1.5, 1.5, 1.5]


def test_a_site_that_asks_for_more_time_gets_it(site, fetcher: Make, clock) -> None:
    site.page("/robots.txt", b"User-agent: *\nCrawl-delay: 10")
    asking = fetcher(pause=1.0)
    for number in range(3):
        asking.fetch(site.page(f"/{number}", TEXT))
    assert clock.waits == [1.0, 10.0, 10.0]


def test_a_site_that_asks_for_too_much_time_is_not_read(site, fetcher: Make) -> None:
    site.page("/robots.txt", b"User-agent: *\nCrawl-delay: 86400")
    with pytest.raises(InputError, match="the site bids us wait 86400 s; at most 60 s are waited"):
        fetcher().fetch(site.page("/a", TEXT))
