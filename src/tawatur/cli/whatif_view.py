"""The fallout as terminal lines: for each loser what is lost, why, by which sentence, on whose word; what remains."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from tawatur.cli.bidi import isolate
from tawatur.cli.edge_view import kind, way
from tawatur.cli.interface import Interface
from tawatur.cli.legend import Legend
from tawatur.cli.page import INDENT, Line, Page
from tawatur.cli.quoted import Quoted
from tawatur.situation.beliefs import Belief
from tawatur.situation.edges import EdgeType
from tawatur.situation.fallout import Loss, Step
from tawatur.situation.parties import Partner
from tawatur.situation.whatif import WhatIf

HeldBy = Mapping[tuple[str, EdgeType], tuple[Belief, ...]]


def shown(answer: WhatIf, limit: int) -> tuple[str, ...]:
    """The things whose losses are shown."""
    things = tuple(dict.fromkeys(loss.thing for loss in answer.by_thing))
    return things[:limit] if limit else things


def lines(answer: WhatIf, legend: Legend, page: Page) -> Iterator[Line]:
    """What drops out, then each loser."""
    ui = page.ui
    yield Line(ui.say("whatif.caution"), "dim")
    asked = ui.join(isolate(legend.thing(p.thing)) for p in answer.without if p.bond == "itself")
    since = ui.say("whatif.since", day=answer.since) if answer.since else ""
    yield Line(" ".join(part for part in (ui.say(f"whatif.{answer.role}", names=asked), since) if part), "bold")
    for partner in answer.without:
        if partner.bond != "itself":
            yield Line(INDENT + _partner(partner, legend, ui))
    losers = [(thing, list(own)) for thing, own in groupby(answer.by_thing, key=lambda loss: loss.thing)]
    yield from page.heading("losers", losers)
    held_by, quoted = answer.held_by, Quoted(legend, page)
    for thing, losses in page.first(losers):
        yield Line("")
        yield Line(isolate(legend.thing(thing)), "bold")
        for loss in losses:
            yield from _loss(loss, answer, held_by, quoted, legend, page)
        yield from _remains(thing, answer, legend, page)
    yield from page.rest(losers)
    if losers:
        yield Line("")
        yield from quoted.lines()
    if answer.views_left_out:
        yield Line(ui.say("whatif.views_left_out", count=answer.views_left_out), "dim")


def _partner(partner: Partner, legend: Legend, ui: Interface) -> str:
    words = f"«{partner.evidence[0].words.text}»" if partner.evidence else ""
    return (
        ui.say(f"bond.{partner.bond.replace(' ', '_')}", name=isolate(legend.thing(partner.thing)))
        + f" {isolate(words)}"
    )


def _loss(loss: Loss, answer: WhatIf, held_by: HeldBy, quoted: Quoted, legend: Legend, page: Page) -> Iterator[Line]:
    ui = page.ui
    yield Line(INDENT + ui.say("whatif.loses", what=ui.say(f"loss.{loss.type}")))
    for step in page.first(loss.steps):
        yield Line(INDENT * 2 + _step(step, quoted, legend, ui))
    yield from page.rest(loss.steps, INDENT * 2)
    beliefs = held_by[loss.thing, loss.type]
    held = [o.belief for o in answer.outcomes if o.belief in beliefs]
    missed = [o.belief for o in answer.outcomes if o.belief not in beliefs]
    yield Line(INDENT * 2 + ui.say("whatif.held", beliefs=_beliefs(held, legend, page)), "dim")
    if missed:
        yield Line(INDENT * 2 + ui.say("whatif.not_held", beliefs=_beliefs(missed, legend, page)), "dim")


def _step(step: Step, quoted: Quoted, legend: Legend, ui: Interface) -> str:
    """Who gave it to whom, why it falls away, by which sentences; and the tie beside it that makes it so."""
    told = f"{way((step.edge.from_, step.edge.to), legend, ui)} · {_why(step, legend, ui)} {quoted.numbers(step.edge)}"
    if step.beside is None:
        return told
    beside = way((step.beside.from_, step.beside.to), legend, ui)
    return f"{told} · {beside} · {kind(step.beside.type, ui)} {quoted.numbers(step.beside)}"


def _why(step: Step, legend: Legend, ui: Interface) -> str:
    through = legend.thing(step.beside.to if step.why == "through" and step.beside else step.edge.from_)
    return ui.say(f"whatif.why_{step.why}", name=isolate(through))


def _beliefs(beliefs: list[Belief], legend: Legend, page: Page) -> str:
    ui, first = page.ui, page.first(beliefs)
    names = [
        ui.say("belief.view", name=isolate(legend.origin(b.origin))) if b.origin else ui.say(f"belief.{b.kind}")
        for b in first
    ]
    return ui.join([*names, *(["…"] if len(first) < len(beliefs) else [])])


def _remains(thing: str, answer: WhatIf, legend: Legend, page: Page) -> Iterator[Line]:
    left = answer.whole.remains[thing]
    yield Line(INDENT + page.ui.say("whatif.remains" if left else "whatif.nothing_remains", count=len(left)))
    for edge in page.first(left):
        yield Line(f"{INDENT * 2}{way((edge.from_, edge.to), legend, page.ui)} · {kind(edge.type, page.ui)}")
    yield from page.rest(left, INDENT * 2)
