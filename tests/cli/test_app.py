"""What all commands share: help with an example, version, and wrong usage."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from tawatur import __version__

Run = Callable[..., Result]

COMMANDS = ["demo", "read", "report", "doctor"]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"\nExample\n  tawatur {command}" in result.stdout


def test_help_lists_the_commands(run: Run) -> None:
    shown = run("--help").stdout
    assert all(command in shown for command in COMMANDS)


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"tawatur {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [("read",), ("read", "--to", "xml", "-"), ("report", "--lang", "fr"), ("nonsense",)]
)
def test_wrong_usage_is_status_2(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr


def test_a_real_process_reads_standard_input_whatever_the_locale() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tawatur", "read", "-", "--to", "jsonl"],
        input="قال الوزير إن الطريق مفتوح.".encode(),
        capture_output=True,
        env={"LC_ALL": "en_US.ISO-8859-1", "PYTHONUTF8": "0", "PYTHONWARNINGS": "error"},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b'{"id":"d')
    assert done.stdout.count(b"\n") == 1


def test_no_heavy_library_is_loaded_for_help() -> None:
    code = (
        "import sys, tawatur.cli.app;"
        "print([m for m in ('duckdb', 'pyarrow', 'msgspec', 'tawatur.reading') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_full_disk_under_the_output_is_one_line_and_status_1() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tawatur", "demo", "--json"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (1, b"tawatur: No space left on device\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--lang", "ar", "quarantine", "list"),
        ("quarantine", "--lang", "ar", "list"),
        ("quarantine", "list", "--lang", "ar"),
        ("--lang", "ar", "claims"),
        ("--lang", "en", "report", "--lang", "ar"),
    ],
)
def test_the_language_may_be_asked_for_before_or_after_the_command(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).stderr.startswith("tawatur: لا مجموعة في tawatur-corpus")


def test_the_help_of_the_network_fits_its_options_on_lines(run: Run) -> None:
    assert "withdraws_from" not in run("network", "--help").stdout
