"""Units for the tests, and somebody who listens."""

from collections.abc import Callable

import pytest
from heard import Heard

from tawatur.intake.unit import Defaults, Unit
from tawatur.sources import Original
from tawatur.sources.kinds import Kind

MakeUnit = Callable[..., Unit]


@pytest.fixture
def heard() -> Heard:
    return Heard()


def _unit(number: int = 1, text: str | None = None, defaults: Defaults | None = None) -> Unit:
    text = text or f"قال الوزير رقم {number} إن الطريق {number} مفتوح."
    original = Original(place=f"{number}.txt", data=text.encode(), kind=Kind.text)
    return Unit(original=original, defaults=defaults or Defaults())


@pytest.fixture(scope="session")
def unit() -> MakeUnit:
    """Makes a unit of plain text; the same number gives the same one."""
    return _unit
