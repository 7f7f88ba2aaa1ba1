"""The list of decisions, from the headings of their pages."""

from pathlib import Path

from tools.reference.markdown import page

DECISIONS = Path(__file__).resolve().parents[2] / "docs" / "decisions"

HEAD = """# Decisions

Why things are as they are, one decision a page, in the order in which they were taken."""


def decisions_page() -> str:
    """The whole page."""
    return page(HEAD, "\n".join(map(_entry, sorted(DECISIONS.glob("0*.md")))))


def _entry(path: Path) -> str:
    title = path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
    return f"- [{path.stem[:4]}]({path.name}) {title}"
