"""The page of hard constructions says what the program does."""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from hard_constructions import PAGE, page  # noqa: E402  (tools are no package)


def test_the_page_shows_what_the_reader_makes_of_each_sentence() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python tools/hard_constructions.py"
