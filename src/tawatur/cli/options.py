"""Options that several commands share, alone and in groups."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.interface import LANGUAGES, Interface, interface

if TYPE_CHECKING:
    from tawatur.intake.readers import Choice
    from tawatur.llm.settings import Settings
    from tawatur.sources.fetching.policy import Policy

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
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead, for programs.")]
Plain = Annotated[
    bool, typer.Option("--plain", help="Write no direction marks on a terminal either; elsewhere none are written.")
]
NoColor = Annotated[
    bool, typer.Option("--no-color", help="No colours on a terminal either; the variable NO_COLOR says the same.")
]
NoPager = Annotated[
    bool,
    typer.Option("--no-pager", help="Print all at once; else PAGER or less shows what is longer than the terminal."),
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


@dataclass(frozen=True, slots=True)
class Printing:
    """How an answer is printed."""

    json: Json = False
    plain: Plain = False
    no_color: NoColor = False
    no_pager: NoPager = False
    lang: Lang = None

    @property
    def ui(self) -> Interface:
        """The language that was asked for."""
        return interface(self.lang)


@dataclass(frozen=True, slots=True)
class Show(Printing):
    """How a view shows what it found."""

    limit: Limit = 12


@dataclass(frozen=True, slots=True)
class Days:
    """What a user picks by days; BadParameter where they end before they begin."""

    since: Since = None
    until: Until = None

    def __post_init__(self) -> None:
        if self.since and self.until and self.until < self.since:
            raise typer.BadParameter("--until is a day before --since")

    def hold(self, edtf: str | None) -> bool:
        """Whether a date (EDTF) may mean one of them."""
        from tawatur.model.days import within

        return within(edtf, self.since.date() if self.since else None, self.until.date() if self.until else None)


@dataclass(frozen=True, slots=True)
class Reading:
    """Who reads."""

    tagger: Tagger = None
    names_model: NamesModel = None

    def choice(self, model: "Settings | None" = None) -> "Choice":
        """The readers, and beside them a language model where one is asked."""
        from tawatur.intake.readers import Choice

        return Choice(self.tagger, self.names_model, model)


@dataclass(frozen=True, slots=True)
class Fetching:
    """How pages of the web are fetched."""

    allow_private: AllowPrivate = False
    contact: Contact = None

    @property
    def policy(self) -> "Policy":
        """What the fetcher keeps to."""
        from tawatur.sources.fetching.policy import Policy

        return Policy(allow_private=self.allow_private, contact=self.contact)
