"""The language model of `tawatur read --reader llm`: its options, and what it cost and brought."""

import os
import time
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Asked:
    """A language model as the options ask for it."""

    reader: Who = Readers.own
    llm_url: Url = None
    llm_model: Model = None
    llm_answers: Answers = None
    llm_requests: Requests = None
    llm_tokens: Tokens = None
    llm_seconds: Seconds = None

    def settings(self, corpus: Path) -> "Settings | None":
        """What is asked of it, None where none is; BadParameter where the options do not go together."""
        if self.reader is Readers.own:
            if self != Asked():
                raise typer.BadParameter("the options --llm-… go with --reader llm")
            return None
        if self.llm_url is None:
            raise typer.BadParameter("--reader llm needs --llm-url")
        from tawatur.llm import limits
        from tawatur.llm.settings import Settings

        folder = self.llm_answers or corpus.parent / f".{corpus.name}.llm"
        return Settings(
            url=self.llm_url,
            folder=folder,
            account=folder / _RUNS / f"{time.time_ns()}-{os.getpid()}.jsonl",
            model=self.llm_model,
            requests=limits.REQUESTS if self.llm_requests is None else self.llm_requests,
            tokens=limits.TOKENS if self.llm_tokens is None else self.llm_tokens,
            seconds=limits.SECONDS if self.llm_seconds is None else self.llm_seconds,
        )


def tell(settings: "Settings", ui: Interface) -> None:
    """Say what the model cost and brought."""
    from tawatur.cli.output import complain
    from tawatur.llm.account import COUNTS, Account

    sums = Account.of(settings).sums()
    complain(ui.say("llm.done", **{name: sums[name] for name in COUNTS}))
