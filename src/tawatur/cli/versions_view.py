"""Versions of pages as terminal lines; every run of words is isolated, so that no line turns the other way."""

from collections.abc import Iterator, Sequence

from tawatur.cli.bidi import isolate
from tawatur.cli.history import Edit, History, Version
from tawatur.cli.page import INDENT, Line, Page
from tawatur.model import Span
from tawatur.store.changes import Change, count


def lines(histories: Sequence[History], copies: Sequence[Sequence[str]], page: Page) -> Iterator[Line]:
    """Each page with its versions and what was changed, then the near-duplicates."""
    if not histories and not copies:
        yield Line(page.ui.say("versions.none"), "dim")
    for history in page.first(histories):
        yield from _history(history, page)
    yield from page.rest(histories)
    for names in page.first(copies):
        yield Line(page.ui.say("versions.copies", names=" · ".join(map(isolate, names))))
    yield from page.rest(copies)


def _history(history: History, page: Page) -> Iterator[Line]:
    yield Line(page.ui.say("versions.page", name=isolate(history.name), count=len(history.versions)), "bold")
    versions = {version.digest: version for version in history.versions}
    for version in history.versions:
        moment = _moment(version, page)
        yield Line(
            INDENT + page.ui.say("versions.version", moment=moment, digest=version.digest, words=version.words), "dim"
        )
    for edit in history.edits:
        yield from _edit(edit, versions[edit.before], versions[edit.after], page)


def _edit(edit: Edit, before: Version, after: Version, page: Page) -> Iterator[Line]:
    key = "versions.changed" if edit.changes else "versions.same"
    added = sum(count(change.added) for change in edit.changes)
    removed = sum(count(change.removed) for change in edit.changes)
    moment, later = _moment(before, page), _moment(after, page)
    yield Line(INDENT + page.ui.say(key, moment=moment, later=later, added=added, removed=removed))
    for change in page.first(edit.changes):
        yield from _change(change)
    yield from page.rest(edit.changes, INDENT * 2)


def _change(change: Change) -> Iterator[Line]:
    yield from _words("−", change.removed, "red")
    yield from _words("+", change.added, "green")


def _words(sign: str, words: Span | None, style: str) -> Iterator[Line]:
    if words is not None:
        yield Line(f"{INDENT * 2}{sign} {isolate(words.text)}", style)


def _moment(version: Version, page: Page) -> str:
    """The day of publication, else that of fetching."""
    day = version.published or (version.fetched.date() if version.fetched else None)
    return str(day) if day else page.ui.say("report.undated")
