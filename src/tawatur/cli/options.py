"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from tawatur.cli.interface import LANGUAGES

DEFAULT_CORPUS = Path("tawatur-corpus")


def _remember(ctx: typer.Context, language: str | None) -> str | None:
    """Let error messages speak the language that was asked for."""
    if language is not None and language not in LANGUAGES:
        raise typer.BadParameter(f"{language!r} is not one of {', '.join(LANGUAGES)}")
    ctx.find_root().obj = language
    return language


Corpus = Annotated[Path, typer.Option("--corpus", metavar="DIR", envvar="TAWATUR_CORPUS", help="The corpus folder.")]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="|".join(LANGUAGES),
        callback=_remember,
        is_eager=True,
        show_default="by locale",
        help="Language of reports and messages.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead.")]
Plain = Annotated[
    bool, typer.Option("--plain", help="Write no direction marks on a terminal either; elsewhere none are written.")
]
Why = Annotated[bool, typer.Option("--why", help="Say of each statement how it was read, and how surely.")]
Limit = Annotated[int, typer.Option("--limit", min=0, metavar="N", help="Entries a section; 0 shows all.")]
