"""What the package imports is what it asks for; only the tagger may import what its extra brings."""

import ast
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "tawatur"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~ \[;]", requirement)[0] for requirement in requirements}


def imported(paths: list[Path]) -> set[str]:
    """Libraries that are neither ours nor Python's."""
    found = set()
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.split(".")[0])
    return found - set(sys.stdlib_module_names) - {"tawatur"}


def test_outside_the_tagger_nothing_but_the_dependencies_is_imported() -> None:
    files = [path for path in SOURCE.rglob("*.py") if not path.is_relative_to(SOURCE / "tagger")]
    assert imported(files) == names(PROJECT["dependencies"])


def test_the_tagger_imports_what_its_extra_brings() -> None:
    files = list((SOURCE / "tagger").rglob("*.py"))
    assert names(EXTRAS["tagger"]) <= imported(files) <= names(PROJECT["dependencies"] + EXTRAS["tagger"])


def test_development_has_all_extras() -> None:
    assert set(EXTRAS["tagger"]) <= set(EXTRAS["dev"])
