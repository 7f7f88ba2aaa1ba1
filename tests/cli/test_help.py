"""Help and wrong usage in Arabic: no command, argument, option or complaint is left in English."""

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
import typer
from typer.core import TyperCommand, TyperGroup
from typer.testing import Result

from tawatur.cli.app import app
from tawatur.cli.bidi import wrap
from tawatur.cli.help import help_of, spelling
from tawatur.cli.interface import interface

Run = Callable[..., Result]
Command = TyperCommand | TyperGroup

ARABIC = interface("ar")
COLOUR = re.compile(r"\x1b\[\d*m")
ARABIC_LETTER = re.compile("[\u0621-\u064a]")


def within(path: tuple[str, ...], command: Command) -> Iterator[tuple[tuple[str, ...], Command]]:
    yield path, command
    if isinstance(command, TyperGroup):
        for name, each in command.commands.items():
            yield from within((*path, name), each)


COMMANDS = dict(within((), typer.main.get_command(app)))


def helps() -> set[str]:
    """All that a help says of commands, arguments and options, in English."""
    found = {"Show this message and exit."}
    for command in COMMANDS.values():
        found.add(command.help or "")
        for one in command.params:
            found.add(one.help or "")
            if isinstance(one.show_default, str) and not one.show_default.isdigit():
                found.add(one.show_default)
    return found


def test_every_command_argument_and_option_is_explained_in_arabic_and_nothing_else() -> None:
    assert set(ARABIC.helps) == helps()
    assert all(ARABIC_LETTER.search(text) for text in ARABIC.helps.values())


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_the_help_of_a_command_tells_all_that_it_takes_in_arabic(run: Run, path: tuple[str, ...]) -> None:
    shown = run(*path, "--help", "--lang", "ar").stdout
    words = " ".join(shown.split())
    command = COMMANDS[path]
    assert ARABIC.help(command.help or "") in words
    for one in command.params:
        assert spelling(one) in shown
        assert ARABIC.help(one.help or "") in words
    assert all(f"\n{title}\n" in shown for title in ("الاستعمال", "الخيارات"))
    assert max(map(len, shown.splitlines())) <= 100


def test_the_locale_decides_the_language_of_the_help(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\nExample\n" in run("claims", "--help").stdout
    monkeypatch.setenv("LANG", "ar_LB.UTF-8")
    assert "\nمثال\n" in run("claims", "--help").stdout


def test_a_group_asked_for_nothing_shows_its_commands(run: Run) -> None:
    result = run("watchlist")
    assert result.exit_code == 0
    assert "\nCommands\n  add " in result.stdout


@pytest.mark.parametrize(
    ("asked", "instead"),
    [
        (("help",), ("--help",)),
        (("help", "claims"), ("claims", "--help")),
        (("watchlist", "help", "add"), ("watchlist", "add", "--help")),
    ],
)
def test_help_is_a_word_too(run: Run, asked: tuple[str, ...], instead: tuple[str, ...]) -> None:
    assert run(*asked).stdout == run(*instead).stdout
    assert run(*asked).exit_code == 0


@pytest.mark.parametrize(("columns", "widest"), [(30, 30), (59, 59), (60, 60), (300, 100)])
def test_the_help_keeps_to_the_width_of_the_terminal(
    run: Run, monkeypatch: pytest.MonkeyPatch, columns: int, widest: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    told = [line for line in run("claims", "--help").stdout.splitlines() if not re.match(r"  (-|tawatur)", line)]
    assert max(map(len, told)) <= widest


@pytest.mark.parametrize("variables", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_the_help_is_coloured_only_where_colours_are_wanted(variables: dict[str, str]) -> None:
    ours, theirs = pty.openpty()
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm", **variables}
    command = [sys.executable, "-m", "tawatur", "report", "--help"]
    with subprocess.Popen(command, stdout=theirs, env=environment):
        os.close(theirs)
        told = os.read(ours, 1 << 16)
    os.close(ours)
    assert (b"\x1b[36m" in told) is (variables == {})


def test_on_a_terminal_each_line_of_arabic_is_a_run_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    command = COMMANDS["claims",]
    shown = COLOUR.sub("", help_of(command, typer.Context(command, info_name="tawatur"), ARABIC))
    assert wrap(ARABIC.help("Only up to this day."), 70)[0] in shown
    for line in shown.splitlines():
        assert line.count("\u2067") + line.count("\u2068") == line.count("\u2069")


WRONG = [
    ("--foo",),
    ("nonsense",),
    ("clams",),
    ("read",),
    ("read", "--to", "xml", "-"),
    ("report", "--lmit", "3"),
    ("report", "--limit"),
    ("report", "--limit", "x"),
    ("report", "--limit", "-3"),
    ("report", "--since", "yesterday"),
    ("report", "--json=3"),
    ("whatif",),
    ("paths", "a"),
    ("demo", "extra"),
    ("serve", "--port", "99999999"),
    ("serve", "--host", "0.0.0.0"),
    ("export", "--to", "foo"),
    ("export",),
    ("read", "x", "--llm-url", "u"),
    ("read", "x", "--reader", "llm"),
    ("read", "x", "--llm-seconds", "0"),
    ("watch", "--every", "soon", "u"),
    ("watchlist", "add", "x", "--when", "y"),
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_usage_is_two_lines_of_arabic(run: Run, arguments: tuple[str, ...]) -> None:
    result = run("--lang", "ar", *arguments)
    assert result.exit_code == 2
    complaint, look = result.stderr.splitlines()
    said = complaint.removeprefix("tawatur: ")
    assert ARABIC_LETTER.match(said) or said.startswith(("«", "--"))
    assert "[" not in said, "a sentence without translation"
    assert look.startswith("انظر: tawatur") and look.endswith("--help")


@pytest.mark.parametrize(("arguments", "said"), [(("report", "--lang", "fr"), "'fr' is not one of ar, en")])
def test_wrong_usage_is_two_lines_of_english(run: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0].endswith(said)
    assert result.stderr.splitlines()[1] == "see: tawatur report --help"
