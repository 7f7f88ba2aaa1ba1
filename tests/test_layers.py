"""The walls of the house: data flows one way, and lower layers import nothing from higher ones."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "tawatur"
# What each layer may import of ours besides itself; `errors` is open to all.
MAY_IMPORT = {
    "errors": set(),
    "model": set(),
    "arabic": set(),
    "lexicon": {"model", "arabic"},
    "sources": {"model", "arabic", "lexicon"},
    "tagger": {"model", "arabic", "lexicon"},
    "reading": {"model", "arabic", "lexicon", "tagger"},
    "llm": {"model", "arabic", "sources", "reading"},
    "merging": {"model", "arabic", "lexicon"},
    "store": {"model", "arabic"},
    "samples": {"model", "sources"},
    "intake": {"model", "arabic", "sources", "tagger", "reading", "llm", "store"},
    "engines": {"model", "arabic", "lexicon", "tagger", "reading", "merging", "store"},
    "situation": {"model", "arabic", "lexicon", "merging"},
    "exports": {"model", "arabic", "lexicon", "situation"},
    "web": {"model", "arabic", "lexicon", "merging", "store", "engines", "situation", "exports"},
    "api": {
        *("model", "arabic", "lexicon", "sources", "tagger", "reading", "merging", "store", "samples"),
        *("intake", "engines", "situation", "exports", "web"),
    },
    "cli": {
        *("model", "arabic", "lexicon", "sources", "tagger", "reading", "llm", "merging", "store", "samples"),
        *("intake", "engines", "situation", "exports", "web"),
    },
}


def imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("tawatur"):
            names.add(node.module)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names if alias.name.startswith("tawatur"))
    return {name.split(".")[1] for name in names if "." in name}


FILES = sorted(p for p in SOURCE.rglob("*.py") if p.parent != SOURCE)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_file_imports_only_what_its_layer_may(path: Path) -> None:
    layer = path.relative_to(SOURCE).parts[0]
    assert imports(path) - {layer, "errors"} <= MAY_IMPORT[layer]


def test_every_folder_has_a_layer() -> None:
    folders = {p.name for p in SOURCE.iterdir() if p.is_dir() and p.name != "__pycache__"}
    assert folders <= set(MAY_IMPORT)


ARABIC_WORD = r"[\u0621-\u064a]{2,}"


def test_no_arabic_word_lists_outside_the_lexicon() -> None:
    """Words of two letters and more belong in lexicon files; comments and docstrings may quote them."""
    import re

    offenders = []
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
                words = [
                    e.value
                    for e in node.elts
                    if isinstance(e, ast.Constant) and isinstance(e.value, str) and re.fullmatch(ARABIC_WORD, e.value)
                ]
                if len([w for w in words if len(w) > 3]) > 0:
                    offenders.append(f"{path.relative_to(SOURCE)}:{node.lineno} {words}")
    assert not offenders
