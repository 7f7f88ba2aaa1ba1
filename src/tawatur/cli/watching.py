"""What the commands of the watchlist do: look at the Situation, tell what came about, and remember what was seen."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from tawatur.cli.bidi import isolate
from tawatur.cli.interface import Interface
from tawatur.cli.output import emit
from tawatur.cli.view import Line, print_lines
from tawatur.cli.views import report_names
from tawatur.errors import QuestionError
from tawatur.model.situation import Situation
from tawatur.model.watching import Alert, Condition, Watchlist, When
from tawatur.situation.watching import alerts, condition, look
from tawatur.store.lock import writing
from tawatur.store.watchlist import read_watchlist, write_watchlist


def kept(folder: Path) -> Watchlist:
    """The watchlist of the corpus; StoreError where there is no corpus."""
    from tawatur.store import Corpus

    return read_watchlist(Corpus.open(folder).folder)


def added(folder: Path, about: str, when: Iterable[When], ui: Interface) -> Condition:
    """The condition, watched from how things stand now; one that is watched already is as it was."""
    watched, seen = condition(about, when), kept(folder).seen
    now = seen.get(watched.id) or look(_situation(folder, ui.language), watched)
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


def checked(folder: Path, webhook: str | None, allow_private: bool, ui: Interface, *, as_json: bool) -> None:
    """Tell what came about since it was last told; where it cannot be posted it is not told, and comes again."""
    known = kept(folder)
    situation = _situation(folder, ui.language) if known.conditions else Situation()
    found = [alert for c in known.conditions for alert in alerts(situation, c, known.seen[c.id])]
    _tell(found, folder, ui, as_json)
    if webhook and found:
        from tawatur.sources.fetching.policy import Policy
        from tawatur.sources.fetching.posting import post_json

        post_json(webhook, msgspec.json.encode({"alerts": found}), Policy(allow_private=allow_private))
    now = {c.id: look(situation, c) for c in known.conditions}
    with writing(folder):
        latest = read_watchlist(folder)
        seen = {c.id: now.get(c.id, latest.seen[c.id]) for c in latest.conditions}
        write_watchlist(folder, Watchlist(latest.conditions, seen))


def listing(conditions: Sequence[Condition], ui: Interface, *, as_json: bool) -> None:
    """Print what is watched."""
    if as_json:
        emit(msgspec.json.encode(conditions))
        return
    _print([Line(f"{c.id} · {isolate(c.about)} · {_kinds(c, ui)}") for c in conditions], ui)


def _kinds(watched: Condition, ui: Interface) -> str:
    return ", ".join(ui.say(f"watchlist.{when}") for when in watched.when)


def _tell(found: Sequence[Alert], folder: Path, ui: Interface, as_json: bool) -> None:
    if as_json:
        emit(msgspec.json.encode(found))
        return
    names = report_names(folder, (alert.doc for alert in found))
    _print([line for alert in found for line in _alert(alert, names.get(alert.doc, alert.doc), ui)], ui)


def _alert(alert: Alert, report: str, ui: Interface) -> list[Line]:
    was = ui.say("watchlist.was", before=_state(alert.before, ui)) if alert.before else ui.say("watchlist.fresh")
    after = _state(alert.after, ui)
    return [
        Line(f"{isolate(alert.about)} · {ui.say(f'watchlist.{alert.when}')} · {was} · {after}", "bold"),
        Line(f"  {isolate(alert.words.text)} · {isolate(report)}"),
        *(Line(f"  {ui.translate(reason)}", "dim") for reason in alert.reason.split("; ")),
    ]


def _state(state: str, ui: Interface) -> str:
    """A status in the interface's language, a number as it is."""
    return ", ".join(ui.texts.get(f"status.{part}", part) for part in state.split(", "))


def _print(lines: Sequence[Line], ui: Interface) -> None:
    from rich.console import Console

    print_lines(lines or [Line(ui.say("watchlist.none"))], Console(), ui)


def _situation(folder: Path, language: str) -> Situation:
    from tawatur.cli.asked import Asked

    return Asked(folder, language).some({"entities": None, "claims": None, "figure_sets": None})
