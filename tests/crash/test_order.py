"""The same documents give the same export, in whatever order they come and however many workers read them."""

import random
from functools import partial
from pathlib import Path

import msgspec
import pytest
import writing

from tawatur.intake.intake import Intake
from tawatur.intake.readers import Choice
from tawatur.intake.reading import desk
from tawatur.intake.tally import Tally
from tawatur.store import Corpus


def export(folder: Path) -> bytes:
    return b"\n".join(map(msgspec.json.encode, Corpus.open(folder).latest()))


@pytest.mark.parametrize(
    ("count", "tagger"),
    [
        (300, "none"),
        pytest.param(10_000, "none", marks=pytest.mark.long),
        pytest.param(200, None, marks=pytest.mark.long),
    ],
    ids=["few", "many", "tagger"],
)
def test_shuffled_and_read_twice_with_one_or_two_workers(tmp_path: Path, count: int, tagger: str | None) -> None:
    exports = []
    for workers in (1, 2):
        units, tally, folder = writing.units(count), Tally(), tmp_path / str(workers)
        folder.mkdir()
        with Intake(partial(desk, Choice(tagger)), workers, writing.Witness(folder), tally) as intake:
            for time in (1, 2):
                random.Random(workers * time).shuffle(units)
                intake.keep(units, folder / "c")
                assert (tally.read, tally.new) == (time * count, count)
        exports.append(export(folder / "c"))
    assert exports[0] == exports[1]
    assert exports[0].count(b"\n") == count - 1
