"""What the commands of the watchlist do: look at the Situation, tell what came about, and remember what was seen."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from tawatur.cli.bidi import isolate
from tawatur.cli.interface import Interface
from tawatur.cli.options import Printing
from tawatur.cli.output import emit
from tawatur.cli.page import CONTESTED, CORROBORATED, INDENT, UPDATED, Line
from tawatur.cli.program import program
from tawatur.cli.screen import display
from tawatur.cli.views import report_names
from tawatur.errors import QuestionError
from tawatur.model.situation import Situation
from tawatur.model.watching import Alert, Condition, Watchlist, When
from tawatur.situation.watching import alerts, condition, look
from tawatur.store.lock import writing
from tawatur.store.watchlist import read_watchlist, write_watchlist

_TINTS = {"contested": CONTESTED, "corroborated": CORROBORATED, "updated": UPDATED}


def kept(folder: Path) -> Watchlist:
    """The watchlist of the corpus; StoreError where there is no corpus."""
    from tawatur.store import Corpus

    return read_watchlist(Corpus.open(folder).folder)


def added(folder: Path, about: str, when: Iterable[When], language: str | None) -> Condition:
    """The condition, watched from how things stand now; one that is watched already is as it was."""
    watched, seen = condition(about, when), kept(folder).seen
    now = seen.get(watched.id) or look(_situation(folder, language), watched)
    with writing(folder):
        known = read_watchlist(folder)
        others = tuple(c for c in known.conditions if c.id != watched.id)
        write_watchlist(folder, Watchlist((*others, watched), {**known.seen, watched.id: now}))
    return watched


def removed(folder: Path, ids: Sequence[str]) -> None:
    """Without these conditions; QuestionError where there is none of an id."""
    kept(folder)
    with writing(folder):
        known = read_watchlist(folder)
        for id in ids:
            if id not in known.seen:
                raise QuestionError("nothing is watched as {id}", id=id)
        left = tuple(c for c in known.conditions if c.id not in ids)
        write_watchlist(folder, Watchlist(left, {c.id: known.seen[c.id] for c in left}))


def checked(folder: Path, webhook: str | None, allow_private: bool, printing: Printing) -> None:
    """Tell what came about since it was last told; where it cannot be posted it is not told, and comes again."""
    known = kept(folder)
    situation = _situation(folder, printing.lang) if known.conditions else Situation()
    found = [alert for c in known.conditions for alert in alerts(situation, c, known.seen[c.id])]
    if printing.json:
        emit(found)
    else:
        display(_alerts(found, folder, printing.ui) if known.conditions else [_none(folder, printing.ui)], printing)
    if webhook and found:
        from tawatur.sources.fetching.policy import Policy
        from tawatur.sources.fetching.posting import post_json

        post_json(webhook, msgspec.json.encode({"alerts": found}), Policy(allow_private=allow_private))
    now = {c.id: look(situation, c) for c in known.conditions}
    with writing(folder):
        latest = read_watchlist(folder)
        seen = {c.id: now.get(c.id, latest.seen[c.id]) for c in latest.conditions}
        write_watchlist(folder, Watchlist(latest.conditions, seen))


def listing(folder: Path, printing: Printing) -> None:
    """Print what is watched."""
    ui, conditions = printing.ui, kept(folder).conditions
    if printing.json:
        emit(conditions)
        return
    lines = [Line(f"{c.id} · {isolate(c.about)} · {_kinds(c, ui)}") for c in conditions]
    display(lines or [_none(folder, ui)], printing)


def _none(folder: Path, ui: Interface) -> Line:
    return Line(ui.say("watchlist.none", program=program(), folder=folder))


def _kinds(watched: Condition, ui: Interface) -> str:
    return ui.join(ui.say(f"watchlist.{when}") for when in watched.when)


def _alerts(found: Sequence[Alert], folder: Path, ui: Interface) -> Iterator[Line]:
    names = report_names(folder, (alert.doc for alert in found))
    for alert in found:
        yield from _alert(alert, names.get(alert.doc, alert.doc), ui)
    if not found:
        yield Line(ui.say("watchlist.quiet"))


def _alert(alert: Alert, report: str, ui: Interface) -> Iterator[Line]:
    was = ui.say("watchlist.was", before=_state(alert.before, ui)) if alert.before else ui.say("watchlist.fresh")
    kind, after = ui.say(f"watchlist.{alert.when}"), _state(alert.after, ui)
    yield Line(f"{isolate(alert.about)} · {kind} · {was} · {after}", "bold", {kind: _TINTS[alert.when]})
    yield Line(f"{INDENT}{isolate(alert.words.text)} · {isolate(report)}")
    for reason in alert.reason.split("; "):
        yield Line(INDENT + ui.translate(reason), "dim")


def _state(state: str, ui: Interface) -> str:
    """A status in the interface's language, a number as it is."""
    return ui.join(ui.texts.get(f"status.{part}", part) for part in state.split(", "))


def _situation(folder: Path, language: str | None) -> Situation:
    from tawatur.cli.asked import Asked

    return Asked(folder, language).some({"entities": None, "claims": None, "figure_sets": None})
