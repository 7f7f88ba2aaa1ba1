"""The language model of `tawatur read --reader llm`: its options, and what it cost and brought."""

import os
import time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.interface import Interface

if TYPE_CHECKING:
    from tawatur.llm.settings import Settings

_RUNS = "runs"


class Readers(StrEnum):
    """Who reads."""

    own = "own"
    llm = "llm"


Who = Annotated[
    Readers, typer.Option("--reader", help="llm puts a language model beside the pipeline; it is sent the texts.")
]
Url = Annotated[
    str | None,
    typer.Option("--llm-url", metavar="URL", help="An OpenAI-compatible server, such as http://localhost:8080/v1."),
]
Model = Annotated[
    str | None,
    typer.Option("--llm-model", metavar="NAME", show_default="the server's only one", help="Which of its models."),
]
Answers = Annotated[
    Path | None,
    typer.Option(
        "--llm-answers",
        metavar="DIR",
        show_default="a hidden folder beside the corpus",
        help="Where answers are kept, so that none is paid for twice.",
    ),
]
Requests = Annotated[
    int | None,
    typer.Option("--llm-requests", min=0, metavar="N", show_default="1000", help="Requests of this run at most."),
]
Tokens = Annotated[
    int | None,
    typer.Option("--llm-tokens", min=0, metavar="N", show_default="2000000", help="Ask no more once so many are used."),
]
Seconds = Annotated[
    float | None,
    typer.Option("--llm-seconds", min=1, metavar="S", show_default="120", help="How long one answer may take."),
]


def settings(
    who: Readers,
    corpus: Path,
    url: str | None,
    model: str | None,
    answers: Path | None,
    requests: int | None,
    tokens: int | None,
    seconds: float | None,
) -> "Settings | None":
    """What is asked of a model, None where none is; BadParameter where the options do not go together."""
    if who is Readers.own:
        if (url, model, answers, requests, tokens, seconds) != (None,) * 6:
            raise typer.BadParameter("the options --llm-… go with --reader llm")
        return None
    if url is None:
        raise typer.BadParameter("--reader llm needs --llm-url")
    from tawatur.llm import limits
    from tawatur.llm.settings import Settings

    folder = answers or corpus.parent / f".{corpus.name}.llm"
    return Settings(
        url=url,
        folder=folder,
        account=folder / _RUNS / f"{time.time_ns()}-{os.getpid()}.jsonl",
        model=model,
        requests=limits.REQUESTS if requests is None else requests,
        tokens=limits.TOKENS if tokens is None else tokens,
        seconds=limits.SECONDS if seconds is None else seconds,
    )


def tell(settings: "Settings", ui: Interface) -> None:
    """Say what the model cost and brought."""
    from tawatur.cli.output import complain
    from tawatur.llm.account import COUNTS, Account

    sums = Account.of(settings).sums()
    complain(ui.say("llm.done", **{name: sums[name] for name in COUNTS}))
