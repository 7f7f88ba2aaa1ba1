"""The pictures of the reader in docs/images, taken of the reports of the tutorial and of the bundled samples.

usage: python tools/screenshots.py [NAME …]

Needs Debian's Chromium (tools/find_chromium.sh) and what `make assets` builds in.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
TUTORIAL = ROOT / "docs" / "tutorial" / "reports"
SAMPLES = ROOT / "src" / "tawatur" / "samples" / "reports.jsonl"
IMAGES = ROOT / "docs" / "images"


class Shot(NamedTuple):
    """A page, or the page that the first such `link` of it leads to; `height` is as much of it as is shown."""

    path: str
    link: str = ""
    reports: Path = TUTORIAL
    language: str = "ar"
    width: int = 1280
    height: int = 1000
    scheme: str = "light"


_DENIED = ".card:has(.denied) a.words"
_DOCUMENT = "a.words"

SHOTS = {
    "reader-situation-ar": Shot("/", height=1150),
    "reader-claim-ar": Shot("/?status=contested", _DENIED, height=1250),
    "reader-claim-en-dark": Shot("/?status=contested", _DENIED, language="en", scheme="dark"),
    "reader-document-ar": Shot("/documents?q=النهر", _DOCUMENT),
    "reader-document-phone": Shot("/documents?q=النهر", _DOCUMENT, width=390, height=844),
    "reader-figures-ar": Shot("/figures"),
    "reader-review-ar": Shot("/review"),
    "reader-map-ar": Shot("/map", reports=SAMPLES),
    "reader-network-en-dark": Shot("/network", reports=SAMPLES, language="en", scheme="dark"),
    "reader-timeline-ar": Shot("/timeline", reports=SAMPLES),
}


@contextmanager
def reader(reports: Path, folder: str) -> Iterator[str]:
    """The address of the reader over the reports, with its corpus in that folder."""
    program = [sys.executable, "-m", "tawatur"]
    corpus = ["--corpus", f"{folder}/{reports.stem}"]
    subprocess.run([*program, "read", str(reports), *corpus], check=True, capture_output=True)
    subprocess.run([*program, "merge", *corpus], check=True, capture_output=True)
    with subprocess.Popen([*program, "serve", *corpus, "--port", "0"], stderr=subprocess.PIPE, text=True) as served:
        assert served.stderr
        found = re.search(r"http://[^/]+", served.stderr.readline())
        assert found
        yield found[0]
        served.terminate()


def take(browser: Browser, site: str, name: str, shot: Shot) -> None:
    """Take one picture."""
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="dark" if shot.scheme == "dark" else "light",
        locale=shot.language,
    )
    page = context.new_page()
    page.goto(f"{site}/{shot.language}{shot.path}")
    if shot.link:
        page.goto(site + str(page.locator(f"main {shot.link}").first.get_attribute("href")))
    page.wait_for_load_state("networkidle")
    page.screenshot(path=IMAGES / f"{name}.png")
    context.close()


def main(names: list[str]) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        for reports in (TUTORIAL, SAMPLES):
            with reader(reports, folder) as site:
                for name, shot in SHOTS.items():
                    if shot.reports == reports and (not names or name in names):
                        take(browser, site, name, shot)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
