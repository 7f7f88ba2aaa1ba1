"""Explanations as terminal lines: what is explained, then each cause with its voices and those who reject it."""

from collections.abc import Iterator, Sequence

from tawatur.cli.view import Line, Page
from tawatur.cli.views import INDENT, heading, origin_name, told_by
from tawatur.model.explanation import Account, Explanation, Reason
from tawatur.model.origin import Origin
from tawatur.model.situation import Situation


def lines(found: Sequence[Explanation], situation: Situation, page: Page) -> Iterator[Line]:
    """A heading, then each thing that is explained with its accounts."""
    origins = {origin.id: origin for origin in situation.origins}
    yield from heading("explanations", found, page)
    for each in page.first(found):
        yield Line("")
        yield from (Line(text, "bold") for text in page.wrap(each.effect.text))
        for account in each.accounts:
            yield from _account(account, origins, page)
    yield from page.rest(found)


def _account(account: Account, origins: dict[str, Origin], page: Page) -> Iterator[Line]:
    ui = page.ui
    first = account.voices[0]
    for text in page.wrap(first.cause.text):
        yield Line(INDENT + text)
    polarity = ui.say(f"polarity.{first.polarity}")
    yield Line(f"{INDENT * 2}{polarity} · {ui.say('explain.origins', origins=account.independent_origins)}", "dim")
    yield from map(Line, dict.fromkeys(_voice(voice, origins, page) for voice in account.voices))
    if account.rejected_by:
        names = ", ".join(origin_name(origins[id], page) for id in account.rejected_by if id in origins)
        yield Line(f"{INDENT * 2}{ui.say('explain.rejected', names=names)}")


def _voice(voice: Reason, origins: dict[str, Origin], page: Page) -> str:
    by = told_by(origins.get(voice.origin or ""), voice.doc, page)
    denied = f" · {page.ui.say('claims.denies')}" if voice.denied else ""
    return f"{INDENT * 2}{by}{denied}"
