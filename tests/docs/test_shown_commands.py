"""Every command line that a page shows is one that the program accepts; every command is shown somewhere."""

import ast
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer.core import TyperGroup

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import tawatur  # noqa: E402
from tawatur.cli.app import app  # noqa: E402
from tools.reference.commands import commands  # noqa: E402

READMES = [ROOT / "README.md", ROOT / "README.ar.md"]
PAGES = [*READMES, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
COMMAND = re.compile(r"^(?: {4})?(?:\.venv/bin/)?tawatur (.*)$", re.MULTILINE)
TARGET = re.compile(r"^(?: {4})?make ([a-z-]+)", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#]+)")
PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def lines(page: Path) -> Iterator[str]:
    """The arguments of the commands on a page, without remarks and redirections."""
    for found in COMMAND.findall(page.read_text(encoding="utf-8")):
        arguments, _, _ = found.partition(" > ")
        yield shlex.join(shlex.split(arguments, comments=True))


SHOWN = sorted({(page, line) for page in PAGES for line in lines(page)})


@pytest.mark.parametrize(("page", "line"), SHOWN, ids=[f"{page.name}: {line}" for page, line in SHOWN])
def test_the_program_accepts_what_a_page_shows(page: Path, line: str) -> None:
    command, arguments = typer.main.get_command(app), shlex.split(line)
    while isinstance(command, TyperGroup):
        assert arguments and arguments[0] in command.commands, f"no command {line!r}"
        command = command.commands[arguments.pop(0)]
    command.make_context("tawatur", arguments)


def test_every_command_is_shown_on_a_page_written_by_hand() -> None:
    shown = {f"tawatur {line}" for _, line in SHOWN}
    assert not [name for name, _ in commands() if not any(f"{line} ".startswith(f"{name} ") for line in shown)]


def test_every_make_target_that_a_page_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for page in PAGES:
        for target in TARGET.findall(page.read_text(encoding="utf-8")):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"{page.name} names make {target}"


def test_python_on_the_pages_uses_names_that_there_are() -> None:
    found = [block for page in PAGES for block in PYTHON.findall(page.read_text(encoding="utf-8"))]
    assert found
    for block in found:
        for node in ast.walk(ast.parse(block)):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "tawatur":
                assert node.attr in tawatur.__all__


def test_both_readmes_show_the_same_commands() -> None:
    english, arabic = ([line.replace(" --lang ar", "") for line in lines(readme)] for readme in READMES)
    assert english == arabic


@pytest.mark.parametrize("readme", READMES, ids=[readme.name for readme in READMES])
def test_what_a_readme_links_to_is_there(readme: Path) -> None:
    links = LINK.findall(readme.read_text(encoding="utf-8"))
    assert sum(link.endswith(".png") for link in links) == 2
    assert not [link for link in links if not (ROOT / link).exists()]
