"""A unit is known by all that its documents depend on."""

import datetime
from collections.abc import Callable

import msgspec
import pytest

from tawatur.intake.unit import Defaults, Unit, restore
from tawatur.sources.kinds import Kind

MakeUnit = Callable[..., Unit]


def test_it_comes_back_from_what_is_known_and_its_bytes(unit: MakeUnit) -> None:
    day = datetime.date(2024, 12, 7)
    one = unit(1, defaults=Defaults(published=day, outlet="صحيفة"))
    assert restore(one.known(), one.original.data) == one
    assert one.original.data.decode() not in one.known()


@pytest.mark.parametrize(
    "changes",
    [{"data": "غيره".encode()}, {"kind": "HTML"}, {"charset": "cp1256"}, {"url": "https://a.example/1"}],
    ids=lambda changes: next(iter(changes)),
)
def test_what_its_documents_depend_on_makes_another_unit(unit: MakeUnit, changes: dict[str, object]) -> None:
    one = unit(1)
    other = msgspec.structs.replace(one, original=msgspec.structs.replace(one.original, **changes))
    assert other.key != one.key
    assert msgspec.structs.replace(one, defaults=Defaults(outlet="صحيفة")).key != one.key


def test_where_and_when_it_was_found_does_not(unit: MakeUnit) -> None:
    one = unit(1)
    moved = msgspec.structs.replace(one.original, place="b.txt", fetched=datetime.datetime.now(datetime.UTC))
    assert msgspec.structs.replace(one, original=moved).key == one.key


@pytest.mark.parametrize(
    ("kind", "size", "seconds"),
    [("text", 10_000, 30), ("text", 1_000_000, 500), ("HTML", 1_000_000, 30), ("PDF", 6_000_000, 120)],
)
def test_a_large_unit_gets_more_time(unit: MakeUnit, kind: str, size: int, seconds: float) -> None:
    original = msgspec.structs.replace(unit(1).original, kind=Kind(kind), data=bytes(size))
    assert Unit(original=original).seconds == seconds
