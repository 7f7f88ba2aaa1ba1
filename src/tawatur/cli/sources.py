"""`tawatur sources`: what each outlet and each speaker claims, counted."""

from enum import StrEnum
from typing import Annotated

import typer

from tawatur.cli.grouped import grouped
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Show


class Role(StrEnum):
    """What `--role` asks for."""

    outlet = "outlet"
    speaker = "speaker"


@grouped
def sources(
    *,
    corpus: Corpus = DEFAULT_CORPUS,
    role: Annotated[Role | None, typer.Option("--role", help="Outlets or speakers alone.")] = None,
    show: Show,
) -> None:
    """Count for each source its claims, and which of them stand alone, were corroborated, denied or updated."""
    from tawatur.cli.merge import situation_of_corpus
    from tawatur.cli.sources_view import lines
    from tawatur.cli.views import present, report_names

    situation = situation_of_corpus(corpus)
    found = tuple(profile for profile in situation.profiles if role in (None, profile.role))
    present(
        found,
        situation,
        lines,
        show,
        lambda shown: report_names(corpus, (profile.name for profile in shown)),
    )
