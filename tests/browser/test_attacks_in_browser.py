"""Two hundred attacks in every field of the reports: none runs in a real browser."""

from collections.abc import Callable, Iterator
from urllib.parse import urlencode

import pytest
from browser.served import served
from playwright.sync_api import Browser, Page
from web.hostile import stored_attacks
from web.payloads import PAYLOADS, batched

RAN = "window.__ran === undefined"


@pytest.fixture(scope="module")
def hostile(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a reader over attacking documents."""
    folder = tmp_path_factory.mktemp("hostile") / "corpus"
    with served(stored_attacks(folder, batched(PAYLOADS, 20))) as address:
        yield address


def test_no_attack_in_a_report_runs(hostile: str, opened: Callable[..., Page]) -> None:
    page = opened(f"{hostile}/ar/documents")
    links = {str(link.get_attribute("href")) for link in page.locator("main a").all()}
    for kind in ("/ar/", "/ar/actors"):
        page.goto(hostile + kind)
        links |= {str(link.get_attribute("href")) for link in page.locator("main a").all()[:3]}
    assert len(links) > 10
    for link in links:
        page.goto(hostile + link)
        page.mouse.move(300, 300)
        assert page.evaluate(RAN), link


def test_no_attack_in_an_address_runs(site: str, opened: Callable[..., Page]) -> None:
    page = opened(f"{site}/en/")
    for payload in batched(PAYLOADS, 10):
        page.goto(f"{site}/en/?{urlencode({'q': payload})}")
        assert page.evaluate(RAN), payload
