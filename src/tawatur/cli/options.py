"""Options that several commands share."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from tawatur.cli.interface import LANGUAGES

DEFAULT_CORPUS = Path("tawatur-corpus")


def _remember(ctx: typer.Context, language: str | None) -> str | None:
    """Let what is inside, and error messages, speak the language that was asked for outside."""
    if language is not None and language not in LANGUAGES:
        raise typer.BadParameter(f"{language!r} is not one of {', '.join(LANGUAGES)}")
    root = ctx.find_root()
    root.obj = language or root.obj
    return language or root.obj


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
Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        min=0,
        metavar="N",
        envvar="TAWATUR_WORKERS",
        show_default="one a core",
        help="Processes that read; 0 reads in this one, and nothing stops a document that hangs.",
    ),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from private networks and unusual ports too.")
]
Contact = Annotated[
    str | None,
    typer.Option(
        "--contact",
        metavar="PAGE|MAIL",
        envvar="TAWATUR_CONTACT",
        help="Whom webmasters may ask about the fetching; sent with every request.",
    ),
]
Log = Annotated[bool, typer.Option("--json", help="Tell what happens as JSON lines on standard error, for services.")]
Tagger = Annotated[
    str | None,
    typer.Option("--tagger", metavar="none|only|DIR", help="Rules alone, tagger alone, or other weights."),
]
NamesModel = Annotated[
    str | None,
    typer.Option("--names-model", metavar="MODEL", help="Take names from a Hugging Face token classifier."),
]
Since = Annotated[
    datetime | None,
    typer.Option("--since", formats=["%Y-%m-%d"], metavar="DATE", help="Only from this day on, such as 2024-12-01."),
]
Until = Annotated[
    datetime | None, typer.Option("--until", formats=["%Y-%m-%d"], metavar="DATE", help="Only up to this day.")
]
