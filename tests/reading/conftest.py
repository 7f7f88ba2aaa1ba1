"""Drafts with names given by hand, for the stages that read on from names."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document, Entity, Label, Link, Span, Statement
from tawatur.reading.draft import Draft

DraftOf = Callable[..., Draft]


def _spans(text: str, words: str) -> tuple[Span, ...]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(Span.cut(text, at, at + len(words)))
        at = text.find(words, at + 1)
    return tuple(found)


def _draft_of(text: str, *names: tuple[str, Label], armed: tuple[str, ...] = ()) -> Draft:
    """A draft whose entities are the names given, each with its own words as id."""
    entities = tuple(
        Entity(id=name, label=label, name_ar=name, armed=name in armed, mentions=_spans(text, name))
        for name, label in names
    )
    return Draft(Document.of(text), analyse(text, vocabulary()), entities=entities)


@pytest.fixture
def draft_of() -> DraftOf:
    return _draft_of


@pytest.fixture
def said() -> Callable[[Draft, str, str, str | None], Draft]:
    """Adds a statement: its content, the words of its source, and the source's name."""

    def add(draft: Draft, content: str, source: str, name: str | None) -> Draft:
        raw = draft.text.raw
        link = Link(source=_spans(raw, source)[0], name=name, kind="person", named=name is not None)
        statement = Statement(
            id="s1", cue=None, content=_spans(raw, content)[:1], mode="indirect", cue_class="say", chain=(link,)
        )
        return replace(draft, statements=(statement,))

    return add
