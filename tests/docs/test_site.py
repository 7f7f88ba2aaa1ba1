"""The pages build without a warning, and hold what is generated."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=quiet, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("reference/commands", "tawatur quarantine list"),
        ("reference/python", "Read documents, files, folders or archives"),
        ("reference/record", "FactBank"),
        ("reference/situation", "independent_origins"),
        ("reference/errors", "WeightsError"),
        ("reference/lexicon", "cues_verbs.tsv"),
        ("explanation/quality", "statements: whole chain"),
        ("cards/tagger", "multilingual-e5-small"),
        ("decisions", "Merging: clauses"),
    ],
)
def test_generated_pages_hold_what_they_are_for(site: Path, page: str, words: str) -> None:
    assert words in (site / page / "index.html").read_text(encoding="utf-8")


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    loaded = re.compile(r'<(?:script|img|iframe|link[^>]*rel="stylesheet")[^>]*(?:src|href)="(?:https?:)?//')
    for path in site.rglob("*.html"):
        assert not loaded.search(path.read_text(encoding="utf-8")), path
