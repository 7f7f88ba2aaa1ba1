"""Options in groups: they are picked from a command's own, and refused where they do not fit one another."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner, Result

from tawatur.cli.grouped import grouped
from tawatur.cli.options import Days

Run = Callable[..., Result]

SIXTH = datetime(2024, 12, 6)


@pytest.mark.parametrize(
    ("edtf", "inside"), [("2024-12-06", True), ("2024-12", True), ("2024-12-07", False), ("XXXX-12-06", False)]
)
def test_the_first_and_the_last_day_asked_for_are_within(edtf: str, inside: bool) -> None:
    assert Days(SIXTH, SIXTH).hold(edtf) is inside


def test_all_lies_within_where_no_days_are_asked_for() -> None:
    assert Days().hold(None)


@pytest.mark.parametrize("command", ["claims", "explain", "report", "timeline"])
def test_days_that_end_before_they_begin_are_refused(run: Run, command: str) -> None:
    result = run(command, "--since", "2024-12-06", "--until", "2024-12-05")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--until is a day before --since" in result.stderr


@dataclass(frozen=True)
class Basket:
    """Two options that go together."""

    apples: Annotated[int, typer.Option("--apples")] = 1
    pears: Annotated[int, typer.Option("--pears")] = 2


@pytest.mark.parametrize(
    ("arguments", "said"), [((), "1 2 3"), (("--pears", "5"), "1 5 3"), (("--plums", "0", "--apples", "7"), "7 2 0")]
)
def test_the_fields_of_a_dataclass_are_options_of_the_command(arguments: tuple[str, ...], said: str) -> None:
    app = typer.Typer()

    @app.command()
    @grouped
    def buy(*, basket: Basket, plums: Annotated[int, typer.Option("--plums")] = 3) -> None:
        print(basket.apples, basket.pears, plums)

    assert CliRunner().invoke(app, arguments).stdout == f"{said}\n"


def test_two_options_of_one_name_are_no_command() -> None:
    def buy(*, basket: Basket, pears: Annotated[int, typer.Option("--more-pears")] = 3) -> None:
        """Takes pears twice."""

    with pytest.raises(ValueError, match="duplicate parameter"):
        grouped(buy)
