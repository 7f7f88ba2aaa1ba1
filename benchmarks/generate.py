"""Corpora of any size whose truth is known: many outlets, few mouths behind them, and several wordings of a thing.

usage: python benchmarks/generate.py DOCUMENTS --corpus DIR [--seed N]

Some 300 reports appear a day, three to twenty of a story. A story has a place and some facts; a fact has a few origins
(a body, a person, somebody unnamed behind an agency) and particulars: a quarter, a landmark, somebody who takes part, a
crowd, a damage. Each report words the fact in one of several ways and gives three of its particulars, in any order.
Tolls grow from day to day and some facts are denied. What comes out are documents with their records, as a reader
without errors would give them, so that merging is measured alone.
"""

import argparse
import datetime
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import count, islice
from pathlib import Path

import msgspec

from tawatur.lexicon.gazetteer import gazetteer
from tawatur.lexicon.table import DATA, read_table
from tawatur.model import (
    CueClass,
    Document,
    Entity,
    Event,
    Figure,
    FigureKind,
    Label,
    Link,
    LinkKind,
    Record,
    Span,
    Statement,
)
from tawatur.store import Corpus

HERE = Path(__file__).parent
READER = "generated"
A_DAY, A_STORY = 300, 8
_SIZES = (3, 4, 4, 5, 6, 6, 8, 12, 20)
"""Reports of a story; their mean is `A_STORY` or nearly so."""
FIRST_DAY = datetime.date(2023, 1, 1)
_BATCH = 5000
_KINDS: frozenset[str] = frozenset({"killed", "wounded", "displaced"})
_SETTLED = frozenset({"city", "town"})
_ARAB = frozenset(
    ("DZ", "BH", "EG", "IQ", "JO", "KW", "LB", "LY", "MR", "MA", "OM", "PS", "QA", "SA", "SD", "SY", "TN", "YE")
)
_TOLD = 3
"""Particulars of a fact that a report gives."""
_GROWN = "ارتفعت الحصيلة بعدما "

Truth = dict[tuple[str, int], str]
"""The fact that each told sentence tells, by document and offset of its content."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What happened, in several wordings, and its particulars, each in several too.

    `person` takes part, `damage` counts what was damaged, `origins` are those who tell it, `denier` says that it did
    not happen.
    """

    id: str
    kind: str
    event: str
    wordings: tuple[str, ...]
    particulars: tuple[tuple[str, ...], ...]
    person: str
    damage: int
    origins: tuple[tuple[Link, ...], ...]
    denier: Link | None
    number: int


@dataclass(frozen=True, slots=True)
class Story:
    begins: datetime.date
    place: str
    facts: tuple[Fact, ...]


def corpus(documents: int, seed: int = 1) -> Iterator[tuple[Document, Record, Truth]]:
    """So many documents with their records and their truth; a longer corpus of one seed begins as a shorter does."""
    return islice(_endless(seed), documents)


def _endless(seed: int) -> Iterator[tuple[Document, Record, Truth]]:
    for number in count():
        dice = random.Random(f"{seed} {number}")
        story = _story(number, dice)
        for n in range(dice.choice(_SIZES)):
            yield _report(story, f"g{number}-{n}", dice)


def _story(number: int, dice: random.Random) -> Story:
    place = dice.choice(_places())
    chosen = dice.sample(_frames(), dice.randint(3, 5))
    facts = tuple(_fact(f"{number}-{n}", frame, place, dice) for n, frame in enumerate(chosen))
    return Story(FIRST_DAY + datetime.timedelta(number * A_STORY // A_DAY), place, facts)


def _fact(id: str, frame: tuple[str, str, tuple[str, ...]], place: str, dice: random.Random) -> Fact:
    kind, event, wordings = frame
    person = _person(dice)
    slots = {
        "place": place,
        "quarter": dice.choice(_places()),
        "person": person,
        "m": str(dice.randint(61, 99)),
        **{kind: dice.choice(_words(kind)) for kind in ("thing", "cause", "landmark", "crowd", "damage")},
    }
    filled = tuple(_filled(wording, slots) for wording in wordings)
    particulars = tuple(tuple(_filled(wording, slots) for wording in own) for own in _particulars())
    origins = tuple(_origin(place, dice) for _ in range(dice.choice((1, 1, 2, 3))))
    denier = _body(dice) if dice.random() < 0.1 and kind not in _KINDS else None
    number, damage = dice.randint(3, 60), int(slots["m"])
    return Fact(id, kind, event, filled, particulars, person, damage, origins, denier, number)


def _filled(wording: str, slots: Mapping[str, str]) -> str:
    for slot, words in slots.items():
        wording = wording.replace(f"{{{slot}}}", words)
    return wording


def _person(dice: random.Random) -> str:
    return f"{dice.choice(_names('given_names'))} {dice.choice(_names('surnames'))}"


def _origin(place: str, dice: random.Random) -> tuple[Link, ...]:
    """The end of a chain: a body, a person, or an agency with somebody unnamed."""
    match dice.randrange(4):
        case 0:
            return (_link(_agency(dice), "outlet"), _link(dice.choice(_words("anonymous")), "person", named=False))
        case 1:
            name = _person(dice)
            return (_link(f"{dice.choice(_words('office'))} {name}", "person", name),)
        case _:
            return (_body(dice),)


def _body(dice: random.Random) -> Link:
    return _link(dice.choice(_words("body")), "organisation")


def _link(source: str, kind: LinkKind, name: str | None = None, named: bool = True) -> Link:
    return Link(source=Span(source, 0, len(source)), name=(name or source) if named else None, kind=kind, named=named)


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


def _report(story: Story, id: str, dice: random.Random) -> tuple[Document, Record, Truth]:
    day = dice.choice((0, 0, 0, 1, 1, 2))
    page, truth = _Page(), {}
    for fact in dice.sample(story.facts, dice.randint(2, len(story.facts))):
        content, told = _tell(page, fact, day, dice)
        page.mentions.setdefault(("GPE", story.place), []).append(page.part(content, story.place))
        truth[id, content.start] = told
    published = story.begins + datetime.timedelta(day)
    document = Document(id=id, text=page.text.strip(), published=published, outlet=dice.choice(_outlets()))
    return document, _record(document, page), truth


def _tell(page: _Page, fact: Fact, day: int, dice: random.Random) -> tuple[Span, str]:
    """One sentence and what it tells: somebody says the fact, denies it, or the outlet tells it in its own words."""
    counted = fact.kind in _KINDS
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
    cue = page.write("نفى" if manner == "deny" else dice.choice(_words("verb")))
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
        reader=READER,
        entities=tuple(entities),
        statements=tuple(page.statements),
        figures=tuple(page.figures),
        events=tuple(page.events),
    )


@cache
def _frames() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    rows = read_table(HERE / "frames.tsv", ("kind", "event", "wordings"))
    return tuple((row["kind"], row["event"], tuple(row["wordings"].split("|"))) for row in rows)


@cache
def _words(kind: str) -> tuple[str, ...]:
    rows = read_table(HERE / "words.tsv", ("kind", "words"))
    return next(tuple(row["words"].split("|")) for row in rows if row["kind"] == kind)


@cache
def _particulars() -> tuple[tuple[str, ...], ...]:
    rows = read_table(HERE / "words.tsv", ("kind", "words"))
    return tuple(row.many("words") for row in rows if row["kind"] == "particular")


@cache
def _names(table: str) -> tuple[str, ...]:
    """Names of one word of a table of the lexicon."""
    columns = {"given_names": ("name", "gender"), "surnames": ("name",)}[table]
    return tuple(row["name"] for row in read_table(DATA / f"{table}.tsv", columns) if row["name"].isalpha())


@cache
def _places() -> tuple[str, ...]:
    """Settlements of Arab countries whose name is one word."""
    known = (place for places in gazetteer().by_key.values() for place in places if place.kind in _SETTLED)
    found = {place.name_ar for place in known if _ARAB.issuperset(place.countries)}
    return tuple(sorted(name for name in found if name.isalpha() and len(name) > 4))


@cache
def _outlets() -> tuple[str, ...]:
    return tuple(f"{kind} {name}" for kind in _words("outlet_kind") for name in _words("outlet_name"))


def _agency(dice: random.Random) -> str:
    return dice.choice([name for name in _outlets() if name.startswith(_words("outlet_kind")[1])])


def write(folder: Path, documents: int, seed: int = 1) -> None:
    """Make a corpus folder of them."""
    store, batch = Corpus.create(folder), []
    for document, record, _ in corpus(documents, seed):
        batch.append((document, record))
        if len(batch) == _BATCH:
            store.add(batch)
            batch = []
    store.add(batch)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("documents", type=int)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write(arguments.corpus, arguments.documents, arguments.seed)


if __name__ == "__main__":
    main()
