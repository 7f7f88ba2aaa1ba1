"""Reports of a story: documents with their records, as a reader without errors would give them, and their truth."""

import datetime
import random

import msgspec
import wordlists
from stories import COUNTED, Fact, Story

from tawatur.model import (
    CueClass,
    Document,
    Entity,
    Event,
    Figure,
    FigureKind,
    Label,
    Link,
    Record,
    Span,
    Statement,
)

Truth = dict[tuple[str, int], str]
"""The fact that each told sentence tells, by document and offset of its content."""

_READER = "generated"
_TOLD = 3
"""Particulars of a fact that a report gives."""
_GROWN = "ارتفعت الحصيلة بعدما "


class _Page:
    """A text in the making, with what stands where."""

    def __init__(self) -> None:
        self.text = ""
        self.statements: list[Statement] = []
        self.figures: list[Figure] = []
        self.events: list[Event] = []
        self.mentions: dict[tuple[str, str], list[Span]] = {}

    def write(self, words: str) -> Span:
        start = len(self.text)
        self.text += words
        return Span(words, start, len(self.text))

    def part(self, within: Span, words: str) -> Span:
        start = within.start + within.text.index(words)
        return Span(words, start, start + len(words))

    def name(self, link: Link) -> None:
        """Note the one that was written last as an entity."""
        if link.name is not None:
            label: Label = "PERSON" if link.kind == "person" else "ORG"
            span = Span(link.name, len(self.text) - len(link.name), len(self.text))
            self.mentions.setdefault((label, link.name), []).append(span)


def report(story: Story, id: str, dice: random.Random) -> tuple[Document, Record, Truth]:
    """One report; some facts of the story, on its first, second or third day."""
    day = dice.choice((0, 0, 0, 1, 1, 2))
    page, truth = _Page(), {}
    for fact in dice.sample(story.facts, dice.randint(2, len(story.facts))):
        content, told = _tell(page, fact, day, dice)
        page.mentions.setdefault(("GPE", story.place), []).append(page.part(content, story.place))
        truth[id, content.start] = told
    published = story.begins + datetime.timedelta(day)
    document = Document(id=id, text=page.text.strip(), published=published, outlet=dice.choice(wordlists.outlets()))
    return document, _record(document, page), truth


def _tell(page: _Page, fact: Fact, day: int, dice: random.Random) -> tuple[Span, str]:
    """One sentence and what it tells: somebody says the fact, denies it, or the outlet tells it in its own words."""
    counted = fact.kind in COUNTED
    number = str(fact.number + 4 * day)
    words = (_GROWN if day and counted else "") + dice.choice(fact.wordings).replace("{n}", number)
    chosen = (dice.choice(own) for own in dice.sample(fact.particulars, _TOLD))
    words = " ".join((words, *chosen))
    home = None
    if fact.denier is not None and dice.random() < 0.3:
        content, home = _said(page, (fact.denier,), "deny", words, dice)
    elif dice.random() < 0.8:
        content, home = _said(page, dice.choice(fact.origins), "say", words, dice)
    else:
        content = page.write(words)
    if counted:
        page.figures.append(_figure(page.part(content, number), fact.kind, "person", home))
    if str(fact.damage) in content.text:
        page.figures.append(_figure(page.part(content, str(fact.damage)), "other", "item", home))
    if fact.person in content.text:
        page.mentions.setdefault(("PERSON", fact.person), []).append(page.part(content, fact.person))
    if fact.event:
        trigger = page.part(content, content.text.split()[0])
        page.events.append(Event(id=f"v{len(page.events)}", trigger=trigger, type=fact.event, statement=home))
    page.write(". ")
    return content, f"{fact.id} {number}" if counted else fact.id


def _said(page: _Page, chain: tuple[Link, ...], manner: CueClass, words: str, dice: random.Random) -> tuple[Span, str]:
    """What somebody says, and the id of his statement."""
    cue = page.write("نفى" if manner == "deny" else dice.choice(wordlists.words("verb")))
    links = []
    for link in chain:
        page.write(" نقلا عن " if links else " ")
        links.append(msgspec.structs.replace(link, source=page.write(link.source.text)))
        page.name(link)
    page.write(" أن ")
    content, id = page.write(words), f"s{len(page.statements)}"
    page.statements.append(
        Statement(id=id, cue=cue, content=(content,), mode="indirect", cue_class=manner, chain=tuple(links))
    )
    return content, id


def _figure(text: Span, kind: FigureKind, unit: str, home: str | None) -> Figure:
    value = int(text.text)
    return Figure(text=text, low=value, high=value, unit=unit, of=None, kind=kind, statement=home)


def _record(document: Document, page: _Page) -> Record:
    entities = (
        Entity(id=f"e{n}", label=label, name_ar=name, mentions=tuple(mentions))
        for n, ((label, name), mentions) in enumerate(page.mentions.items())
    )
    return Record(
        id=document.id,
        digest=document.digest,
        reader=_READER,
        entities=tuple(entities),
        statements=tuple(page.statements),
        figures=tuple(page.figures),
        events=tuple(page.events),
    )
