"""A reader over a few reports, and Debian's Chromium to look at it; where there is none, these tests are skipped."""

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from browser.served import served
from playwright.sync_api import Browser, Page, sync_playwright
from web.reports import REPORTS, document, stored

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
LONG = "\n".join(f"قال الوزير رقم {n} إن الطريق إلى القرية {n} مفتوح منذ السبت أمام كل القوافل." for n in range(340))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a reader over a few reports and one long one."""
    reports = [document(*report) for report in REPORTS]
    folder = stored(tmp_path_factory.mktemp("site") / "corpus", [*reports, document("long", "وكالة", 6, "طويل", LONG)])
    with served(folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium; `apt-get install chromium` brings it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens an address in a window of its own; an error in the page is a failure of the test."""
    faults: list[str] = []
    contexts = []

    def open_(address: str, width: int = 1280, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.goto(address)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not faults
