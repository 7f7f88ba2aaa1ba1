"""Explanations as terminal lines: what is explained, then each cause with its voices and those who reject it."""

from collections.abc import Iterator, Sequence

from tawatur.cli.page import CONTESTED, CORROBORATED, INDENT, Line, Page, quote
from tawatur.cli.views import origin_name, told_by
from tawatur.model.explanation import Account, Explanation, Reason
from tawatur.model.origin import Origin
from tawatur.model.situation import Situation


def lines(found: Sequence[Explanation], situation: Situation, page: Page) -> Iterator[Line]:
    """A heading, then each thing that is explained with its accounts."""
    origins = {origin.id: origin for origin in situation.origins}
    yield from page.heading("explanations", found)
    for each in page.first(found):
        yield Line("")
        yield quote(each.effect.text, "", "bold")
        for account in each.accounts:
            yield from _account(account, origins, page)
    yield from page.rest(found)


def _account(account: Account, origins: dict[str, Origin], page: Page) -> Iterator[Line]:
    ui = page.ui
    first = account.voices[0]
    origins_told = ui.say("explain.origins", origins=account.independent_origins)
    several = {origins_told: f"not dim {CORROBORATED}"} if account.independent_origins > 1 else {}
    yield quote(first.cause.text, INDENT)
    yield Line(f"{INDENT * 2}{ui.say(f'polarity.{first.polarity}')} · {origins_told}", "dim", several)
    for told in dict.fromkeys(_voice(voice, origins, page) for voice in account.voices):
        yield Line(told, tints={ui.say("claims.denies"): CONTESTED})
    if account.rejected_by:
        names = ui.join(origin_name(origins[id], page) for id in account.rejected_by if id in origins)
        yield Line(f"{INDENT * 2}{ui.say('explain.rejected', names=names)}", CONTESTED)


def _voice(voice: Reason, origins: dict[str, Origin], page: Page) -> str:
    by = told_by(origins.get(voice.origin or ""), voice.doc, page)
    denied = f" · {page.ui.say('claims.denies')}" if voice.denied else ""
    return f"{INDENT * 2}{by}{denied}"
