"""The reference has words for every command, option, public name, structure, error and table."""

import inspect
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import tawatur  # noqa: E402
from tawatur import errors  # noqa: E402
from tawatur.cli.help import spelling  # noqa: E402
from tawatur.cli.interface import interface  # noqa: E402
from tawatur.model import Record  # noqa: E402
from tawatur.model.situation import Situation  # noqa: E402
from tools.reference.commands import commands, commands_page, meaning, parameters  # noqa: E402
from tools.reference.decisions import decisions_page  # noqa: E402
from tools.reference.doctests import fenced  # noqa: E402
from tools.reference.errors import errors_page  # noqa: E402
from tools.reference.lexicon import described, lexicon_page, tables  # noqa: E402
from tools.reference.markdown import table  # noqa: E402
from tools.reference.python_names import python_page  # noqa: E402
from tools.reference.structures import fields, record_page, situation_page, structures  # noqa: E402

COMMANDS = dict(commands())


def section(page: str, heading: str) -> str:
    """What stands under a heading of the second level."""
    _, found, rest = page.partition(f"\n## {heading}\n")
    assert found, f"no heading {heading!r}"
    return rest.partition("\n## ")[0]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_told_with_all_that_it_takes(name: str) -> None:
    told = section(commands_page(), name)
    assert COMMANDS[name].help and COMMANDS[name].help in told
    assert f"\n{name} " in told or f"\n{name}\n" in told, "no example"
    for one in parameters(COMMANDS[name]):
        assert meaning(one), f"{name} {one.name} has no help"
        assert f"`{spelling(one)}`" in told
        assert meaning(one).replace("|", "\\|").split("`")[0] in told


@pytest.mark.parametrize("name", tawatur.__all__)
def test_every_public_name_is_told_with_all_that_is_public_in_it(name: str) -> None:
    assert f"\n::: tawatur.{name}\n" in python_page()
    found = getattr(tawatur, name)
    assert inspect.getdoc(found)
    for part, value in _public(found):
        assert inspect.getdoc(value), f"{name}.{part} has no docstring"


def _public(found: Any) -> list[tuple[str, Any]]:
    if not inspect.isclass(found):
        return []
    own = [cls for cls in found.__mro__ if cls.__module__.startswith("tawatur.")]
    parts = {name: value for cls in reversed(own) for name, value in vars(cls).items() if not name.startswith("_")}
    return [(n, v) for n, v in parts.items() if callable(v) or isinstance(v, property | classmethod | staticmethod)]


@pytest.mark.parametrize(("root", "page"), [(Record, record_page), (Situation, situation_page)])
def test_every_structure_is_told_with_all_its_parts(root: type, page: Any) -> None:
    everything = record_page() + page()
    for struct in structures(root):
        told = section(everything, struct.__name__)
        assert inspect.getdoc(struct)
        assert all(f"| `{field}` |" in told for field in fields(struct))


def test_every_kind_of_error_stands_in_the_tree() -> None:
    for name, kind in inspect.getmembers(errors, inspect.isclass):
        assert name in (errors.__doc__ or "") and inspect.getdoc(kind)


def test_every_message_of_an_error_is_listed() -> None:
    page = errors_page().replace("\\|", "|")
    assert all(" ".join(message.split()) in page for message in interface("ar").errors)


def test_every_table_of_the_lexicon_is_described_and_none_that_is_not_there() -> None:
    assert set(described()) == set(tables())
    assert all(described().values())
    page = lexicon_page()
    assert all(f"`{name}`" in page for name in tables())


def test_every_decision_is_listed() -> None:
    for path in (ROOT / "docs" / "decisions").glob("0*.md"):
        assert f"({path.name})" in decisions_page()


def test_bars_break_a_table_only_outside_of_code() -> None:
    assert table(["a"], [["`x|y` or z|w"]]).splitlines()[2] == "| `x|y` or z\\|w |"


def test_examples_in_docstrings_become_code() -> None:
    assert fenced("What it does.\n\n>>> f()\n[1]\n\nMore.") == "What it does.\n\n```pycon\n>>> f()\n[1]\n```\n\nMore."
