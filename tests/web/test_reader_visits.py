"""New since the last visit: known by a cookie alone, said in words, and linked by an address."""

import datetime
import re
from pathlib import Path

import pytest
from web.reports import REPORTS, document, serving, stored, text_of

from tawatur.web.visits import PAUSE, Seen, Visit, cookie_name, visit

START = datetime.datetime(2024, 5, 3, 8, tzinfo=datetime.UTC)


def back(kept: Visit, additions: int, later: datetime.timedelta) -> Visit:
    return visit(kept.cookie, additions, kept.now.at + later)


def test_a_visit_goes_on_until_somebody_pauses() -> None:
    first = visit("", 3, START)
    assert first.first
    soon = back(first, 5, PAUSE / 2)
    assert soon.before == Seen(3, START)
    assert back(soon, 5, PAUSE / 2).before == Seen(3, START)
    assert back(soon, 7, 2 * PAUSE).before == Seen(5, soon.now.at)


def test_what_was_looked_through_is_not_new() -> None:
    kept = back(visit("", 3, START), 5, PAUSE / 2)
    assert back(kept.looked_through, 5, PAUSE / 2).before.additions == 5


@pytest.mark.parametrize("cookie", ["", "1-2", "x-1.2-3", "1-1.9-1", "1-1.2-99999999999", "١-1.1-1 "])
def test_a_cookie_that_says_nothing_makes_a_first_visit(cookie: str) -> None:
    assert visit(cookie, 5, START).first


def test_readers_of_two_corpora_keep_two_cookies(tmp_path: Path) -> None:
    assert cookie_name(tmp_path / "a") != cookie_name(tmp_path / "b")


def test_the_situation_says_what_came_since_and_links_to_it(tmp_path: Path) -> None:
    folder = stored(tmp_path / "corpus", [document(*report) for report in REPORTS[:2]])
    client = serving(folder)
    assert "New since" not in client.get("/en/").text
    assert "Nothing new since" in client.get("/en/").text
    stored(folder, [document(*REPORTS[2])])
    page = client.get("/en/").text
    assert re.search(r"New since \d+ \w+ \d{4} \d\d:\d\d: 1 document", text_of(page))
    assert "before: ○ from a single origin" in text_of(page)
    (address,) = set(re.findall(r'href="(/en/\?after=\d+)"', page))
    found = client.get(address).text
    assert "12 مدنيا" in found and "latest additions" in found
    assert client.get("/en/documents?after=1").text.count('class="words"') == 1
    assert client.post("/en/seen").headers["location"] == "/en/"
    assert "Nothing new since" in client.get("/en/").text


def test_an_address_shows_everything_since_a_day_and_what_is_new_of_it(tmp_path: Path) -> None:
    client = serving(stored(tmp_path / "corpus", [document(*report) for report in REPORTS]))
    page = text_of(client.get("/en/?since=2024-05-04").text)
    assert "new voices before: ○ from a single origin" in page
    assert 'href="/en/?since=2024-05-05"' in client.get("/en/").text
