"""Explanations picked by what their sentences name, and by the days of their reports."""

import re
from collections.abc import Iterable, Iterator, Mapping

from tawatur.cli.asked import Asked, all_called
from tawatur.cli.options import Days
from tawatur.model import Document
from tawatur.model.explanation import Explanation, Reason
from tawatur.situation.passage import passage
from tawatur.situation.places import names_in

Names = Mapping[str, re.Pattern[str]]


def docs(found: Iterable[Explanation]) -> set[str]:
    """The documents in which they are given."""
    return {voice.doc for each in found for voice in _voices(each)}


def chosen(
    found: Iterable[Explanation], documents: Mapping[str, Document], asked: Asked, about: str | None, days: Days
) -> tuple[Explanation, ...]:
    """Those of which some voice is of these days, in a sentence that names what is asked for."""
    names = names_in(all_called(asked.some({"entities": None}), about)) if about else None
    return tuple(each for each in found if any(_fits(voice, documents, names, days) for voice in _voices(each)))


def _voices(explanation: Explanation) -> Iterator[Reason]:
    return (voice for account in explanation.accounts for voice in account.voices)


def _fits(voice: Reason, documents: Mapping[str, Document], names: Names | None, days: Days) -> bool:
    """Whether the report is of these days, and the sentence names what is asked for."""
    document = documents.get(voice.doc)
    if document is None or not days.hold(str(document.published or "")):
        return False
    return names is None or (voice.doc in names and _named(voice, document.text, names[voice.doc]))


def _named(voice: Reason, text: str, name: re.Pattern[str]) -> bool:
    return any(name.search(passage(text, side).text) for side in (voice.cause, voice.effect))
