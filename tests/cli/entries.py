"""What the tests of `tawatur read` give it to read."""

import json
from collections.abc import Callable

from typer.testing import Result

from tawatur.reading.pipeline import Reader

Run = Callable[..., Result]
# The reading itself, which conftest replaces by one made by hand.
READ = Reader.read

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."


def entry(number: int, **fields: str) -> str:
    return json.dumps({"id": f"e{number}", "text": f"{TEXT} {number}", **fields}, ensure_ascii=False) + "\n"
