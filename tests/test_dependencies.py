"""What the package imports is what it asks for; only models of the user's own bring more."""

import ast
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "tawatur"
HUB = SOURCE / "tagger" / "hub"
CLUSTER = SOURCE / "engines" / "cluster.py"
SPACY = [SOURCE / "api" / "spacy_component.py", SOURCE / "exports" / "docbin.py", SOURCE / "exports" / "spacy_spans.py"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
# Libraries that are imported under another name than they are asked for.
IMPORTED_AS = {"markdown-it-py": "markdown_it"}
# What a dependency needs and does not ask for: trafilatura's justext asks lxml for an extra that lxml no longer has.
NEEDED_BELOW = {"lxml_html_clean"}


def names(requirements: list[str]) -> set[str]:
    found = {re.split(r"[<>=!~ \[;]", requirement)[0] for requirement in requirements}
    return {IMPORTED_AS.get(name, name) for name in found} - NEEDED_BELOW


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


def test_nothing_but_the_dependencies_is_imported() -> None:
    files = [path for path in SOURCE.rglob("*.py") if not path.is_relative_to(HUB) and path not in (CLUSTER, *SPACY)]
    assert imported(files) == names(PROJECT["dependencies"])


def test_only_for_a_model_of_the_users_own_is_imported_what_its_extra_brings() -> None:
    hub = imported(list(HUB.rglob("*.py")))
    assert names(EXTRAS["hf"]) <= hub <= names(PROJECT["dependencies"] + EXTRAS["hf"])


def test_only_the_cluster_imports_spark() -> None:
    assert "pyspark" in imported([CLUSTER])
    assert "pyspark" in names(EXTRAS["spark"])


def test_only_what_is_for_spacy_imports_it() -> None:
    for path in SPACY:
        assert "spacy" in imported([path])
    assert names(EXTRAS["spacy"]) == {"spacy"}
