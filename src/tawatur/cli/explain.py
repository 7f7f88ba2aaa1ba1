"""`tawatur explain`: what is given as the cause of what, by whom, and who rejects it."""

from typing import Annotated

import typer

from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang, Limit, Plain


def explain(
    event: Annotated[str | None, typer.Argument(metavar="EVENT", help="Only what these words name.")] = None,
    corpus: Corpus = DEFAULT_CORPUS,
    json: Json = False,
    limit: Limit = 12,
    plain: Plain = False,
    lang: Lang = None,
) -> None:
    """Show the rival explanations of each thing that is explained, those of most independent origins first."""
    from tawatur.arabic.normal import fold
    from tawatur.cli.explain_view import lines
    from tawatur.cli.merge import situation_of_corpus
    from tawatur.cli.views import Show, present

    situation = situation_of_corpus(corpus)
    asked = fold(event or "")
    found = tuple(
        each
        for each in sorted(situation.explanations, key=lambda e: (-len(e.accounts), e.id))
        if any(asked in fold(voice.effect.text) for account in each.accounts for voice in account.voices)
    )
    present(found, situation, lines, Show(limit, lang, json, plain))
