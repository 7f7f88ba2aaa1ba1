"""The hook of MkDocs: gives it the generated pages, and the cards from where they stand."""

import sys
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tools.reference.commands import commands_page  # noqa: E402  (a hook is loaded by its path, outside any package)
from tools.reference.decisions import decisions_page  # noqa: E402
from tools.reference.errors import errors_page  # noqa: E402
from tools.reference.floors import PLACE, floors_table  # noqa: E402
from tools.reference.lexicon import lexicon_page  # noqa: E402
from tools.reference.python_names import python_page  # noqa: E402
from tools.reference.structures import record_page, situation_page  # noqa: E402

GENERATED: dict[str, Callable[[], str]] = {
    "decisions/index.md": decisions_page,
    "reference/commands.md": commands_page,
    "reference/errors.md": errors_page,
    "reference/lexicon.md": lexicon_page,
    "reference/python.md": python_page,
    "reference/record.md": record_page,
    "reference/situation.md": situation_page,
}
STANDING = {
    "cards/tagger.md": "src/tawatur/tagger/CARD.md",
    "cards/corpus.md": "corpus/README.md",
    "cards/clusters.md": "corpus/clusters/README.md",
    "cards/training.md": "training/RESULTS.md",
    "cards/evaluation.md": "evaluation/README.md",
    "cards/guidelines.md": "evaluation/GUIDELINES.md",
    "project/changelog.md": "CHANGELOG.md",
    "project/contributing.md": "CONTRIBUTING.md",
}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that do not stand in `docs`."""
    for place, write in GENERATED.items():
        files.append(File.generated(config, place, content=write()))
    for place, source in STANDING.items():
        files.append(File.generated(config, place, abs_src_path=str(ROOT / source)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the floors where a page wants them."""
    return markdown.replace(PLACE, floors_table()) if PLACE in markdown else markdown
