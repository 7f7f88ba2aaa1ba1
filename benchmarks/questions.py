"""How long the questions take on a large corpus: `whatif` of an actor and of a place, `explain`, `network`, `paths`.

usage: python benchmarks/questions.py DOCUMENTS --corpus DIR [--seed N]

Makes a corpus of generated documents and publishes a Situation of the size that their merging gives, in which every
third document states a tie and every fifth a cause; the merging itself is measured by merging_scale.py. Each command
runs in a process of its own, the best of three counts. What is there already is questioned as it is.
"""

import argparse
import datetime
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import generate
import pyarrow as pa

from tawatur.engines.merging import program
from tawatur.lexicon.outcomes import outcomes
from tawatur.model import Document, Span
from tawatur.model.claim import Claim, Member
from tawatur.model.explanation import Account, Explanation, Reason
from tawatur.model.moment import Moment, Telling
from tawatur.model.origin import Origin
from tawatur.model.situation import Situation
from tawatur.model.thing import Thing
from tawatur.model.tie import Evidence, Tie
from tawatur.store import Corpus
from tawatur.store.publication import Published, Share, merging, publish, state_of
from tawatur.store.situation_tables import PARTS, SHARES, schema, tables

RUNS = 3
ACTORS, COUNTRIES, ORIGINS = 4000, 150, 2000
_CONFLICT = 20
"""Actors of one conflict, most of whose ties are with each other."""
TIES = ("supports", "funds", "arms", "supplies", "fights", "leads", "present_in", "allied_with")
ACTOR, PLACE = "هيئة 1", "بلد 1"
QUESTIONS = (
    ("whatif", "--without", ACTOR, "--from", "2023-01-01"),
    ("whatif", "--without", PLACE, "--as", "place"),
    ("explain", "انهيار"),
    ("explain", "انهيار", "--about", PLACE),
    ("paths", ACTOR, "هيئة 2"),
    ("network", "--at", "2023-06-01"),
)


def things() -> tuple[Thing, ...]:
    """Bodies and countries, mentioned in documents that `situation` fills in."""
    bodies = [Thing(id=f"t{n}", label="ORG", name_ar=f"هيئة {n}", name_en=None, members={}) for n in range(ACTORS)]
    lands = [Thing(id=f"p{n}", label="GPE", name_ar=f"بلد {n}", name_en=None, members={}) for n in range(COUNTRIES)]
    return (*bodies, *lands)


def situation(documents: Sequence[Document], dice: random.Random) -> Situation:
    """A Situation of the size that these documents give: a claim for two of them, with half a dozen members."""
    everything = things()
    for document in documents:
        for thing in dice.choices(everything, k=3):
            thing.members[document.id] = (thing.name_ar,)
    return Situation(
        documents=tuple(document.id for document in documents),
        entities=everything,
        origins=tuple(Origin(id=f"o{n}", name=f"مصدر {n}", kind="person", named=True) for n in range(ORIGINS)),
        claims=tuple(_claims(documents, dice)),
        explanations=tuple(_explanations(documents, dice)),
        timeline=tuple(_moments(documents, dice)),
        ties=tuple(_ties(documents, dice)),
    )


def _actor(conflict: int, dice: random.Random) -> str:
    """One of those of a conflict, and one time in fifty anybody."""
    if dice.random() < 0.02:
        return f"t{dice.randrange(ACTORS)}"
    return f"t{conflict * _CONFLICT + dice.randrange(_CONFLICT)}"


def _origin(dice: random.Random) -> str:
    return f"o{dice.randrange(ORIGINS)}"


def _span(document: Document) -> Span:
    return Span.cut(document.text, 0, min(60, len(document.text)))


def _day(document: Document) -> str:
    return str(document.published or datetime.date(2023, 1, 1))


def _claims(documents: Sequence[Document], dice: random.Random) -> Iterator[Claim]:
    for n in range(len(documents) // 2):
        members = tuple(
            Member(doc=d.id, statement="s0", quote=_span(d), stance="asserts", origin=_origin(dice))
            for d in dice.choices(documents, k=6)
        )
        yield Claim(id=f"c{n}", members=members, independent_origins=6, unknown=(), status="corroborated", reason="")


def _ties(documents: Sequence[Document], dice: random.Random) -> Iterator[Tie]:
    for n, document in enumerate(documents[::3]):
        type = dice.choice(TIES)
        conflict = dice.randrange(ACTORS // _CONFLICT)
        from_ = _actor(conflict, dice)
        to = f"p{dice.randrange(COUNTRIES)}" if type == "present_in" else _actor(conflict, dice)
        claim = f"c{dice.randrange(max(1, len(documents) // 2))}"
        evidence = Evidence(
            doc=document.id,
            statement=None,
            words=_span(document),
            date=_day(document),
            origin=_origin(dice),
            claim=claim,
        )
        yield Tie(id=f"e{n}", from_=from_, to=to, type=type, evidence=(evidence,), independent_origins=1)


def _moments(documents: Sequence[Document], dice: random.Random) -> Iterator[Moment]:
    for n, document in enumerate(documents):
        conflict = dice.randrange(ACTORS // _CONFLICT)
        telling = Telling(
            doc=document.id,
            statement=None,
            trigger=_span(document),
            actor=_actor(conflict, dice),
            recipient=_actor(conflict, dice),
            place=None,
            negated=False,
            hypothetical=False,
            origin=_origin(dice),
        )
        type = dice.choice(("ASSAULT", "AID", "CONSULT", "RETREAT", "COERCE", "AGREE"))
        yield Moment(id=f"m{n}", edtf=_day(document), type=type, claim=None, tellings=(telling,), independent_origins=1)


def _explanations(documents: Sequence[Document], dice: random.Random) -> Iterator[Explanation]:
    kinds = list(outcomes().values())
    for n, document in enumerate(documents[::5]):
        effect = f"{dice.choice(dice.choice(kinds))} {document.text[:30]}"
        reason = Reason(
            doc=document.id,
            statement=None,
            cause=_span(document),
            effect=Span(effect, 0, len(effect)),
            polarity="brings_about",
            denied=False,
            origin=_origin(dice),
        )
        account = Account(voices=(reason,), independent_origins=1, rejected_by=())
        yield Explanation(id=f"x{n}", effect=reason.effect, doc=document.id, accounts=(account,), reason="")


def make(folder: Path, count: int, seed: int) -> None:
    """The corpus, and its Situation as published."""
    if not folder.exists():
        generate.write(folder, count, seed)
    corpus = Corpus.open(folder)
    documents = list(corpus.documents())
    of = Published(corpus=state_of(corpus.manifest, corpus.reviews), by=program(), engine="duckdb")
    with merging(folder):
        publish(folder, of, shares(situation(documents, random.Random(seed)), documents))


def shares(found: Situation, documents: Sequence[Document]) -> Iterator[Share]:
    """The tables of the Situation, each whole."""
    rows = [{"id": d.id, "published": d.published, "outlet": d.outlet, "title": d.title} for d in documents]
    table = pa.Table.from_pylist(rows, schema("documents"))
    yield Share(("documents",), 0, "generated", lambda: [("documents", table)])
    for part in PARTS:
        yield Share(SHARES.get(part, (part,)), 0, "generated", partial(tables, part, getattr(found, part)))


def seconds(arguments: Sequence[str]) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "tawatur", *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("documents", type=int)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if not arguments.corpus.exists():
        make(arguments.corpus, arguments.documents, arguments.seed)
    for question in QUESTIONS:
        asked = (*question, "--corpus", str(arguments.corpus))
        print(f"{' '.join(question):50}{min(seconds(asked) for _ in range(RUNS)):>8.2f} s", flush=True)


if __name__ == "__main__":
    main()
