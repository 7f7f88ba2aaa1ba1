"""A form that somebody sent as an entry of the log; what the form says of the text must stand in the text."""

import datetime
import secrets
from collections.abc import Mapping
from typing import TypeVar, get_args

from tawatur.model.decision import Decision, Entry, Opinion, Quorum, Subject, Undoing, Verdict, Words, decided
from tawatur.model.deliberation import person
from tawatur.model.span import Span
from tawatur.model.statement import AuthorStance
from tawatur.web.library import Library
from tawatur.web.marking import N_
from tawatur.web.pages.page import QueryError

T = TypeVar("T")
Form = Mapping[str, str]

_LONGEST = 80
_VERDICTS: Mapping[Subject, tuple[Verdict, ...]] = {
    "statement": ("confirm", "reject", "correct"),
    "entity": ("confirm", "reject", "correct"),
    "claim": ("same", "apart"),
    "thing": ("same", "apart"),
}


def entry(form: Form, library: Library, key: str, now: datetime.datetime) -> Entry:
    """The entry; QueryError where a field cannot be used. `key` is what only our own pages know."""
    if not secrets.compare_digest(form.get("key", "").encode(), key.encode()):
        raise QueryError(N_("this form was made before the reader was started anew; load its page again"))
    by = " ".join(form.get("by", "").split())[:_LONGEST]
    if not by:
        raise QueryError(N_("a decision needs the name of who makes it"))
    if undone := form.get("undo"):
        return Undoing(decision=_known(undone, library).id, by=by, at=now)
    if judged := form.get("judged"):
        return _opinion(form, _known(judged, library), by, now)
    if "people" in form:
        return Quorum(people=2 if _one_of(form, "people", ("1", "2")) == "2" else 1, by=by, at=now)
    return _decision(form, by, library, now)


def _known(id: str, library: Library) -> Decision:
    """The decision of that id, which holds or waits."""
    known = library.reviews().deliberation
    found = next((decision for decision in (*known.standing, *known.waiting) if decision.id == id), None)
    if found is None:
        raise QueryError(f"decision={id}")
    return found


def _opinion(form: Form, decision: Decision, by: str, now: datetime.datetime) -> Opinion:
    if person(by) == person(decision.by):
        raise QueryError(N_("somebody else must say whether they agree with a decision"))
    agrees = _one_of(form, "opinion", ("agrees", "disputes")) == "agrees"
    return Opinion(decision=decision.id, agrees=agrees, by=by, at=now)


def _decision(form: Form, by: str, library: Library, now: datetime.datetime) -> Decision:
    subject: Subject = _one_of(form, "subject", tuple(_VERDICTS))
    verdict = _one_of(form, "verdict", _VERDICTS[subject])
    words = _words(form, "", library)
    correcting = verdict == "correct"
    return decided(
        subject,
        verdict,
        words,
        by,
        now,
        other=_words(form, "other_", library) if form.get("other_doc") else None,
        content=_content(form, words, library) if correcting else None,
        chain=_chain(form) if correcting else None,
        stance=_one_of(form, "stance", get_args(AuthorStance)) if correcting and form.get("stance") else None,
        name=" ".join(form.get("name", "").split()) or None if correcting else None,
    )


def _one_of(form: Form, name: str, among: tuple[T, ...]) -> T:
    found = next((each for each in among if each == form.get(name)), None)
    if found is None:
        raise QueryError(f"{name}={form.get(name, '')}")
    return found


def _words(form: Form, prefix: str, library: Library) -> Words:
    """The stretch that the form names by its document and its two offsets."""
    doc, ends = form.get(f"{prefix}doc", ""), [form.get(f"{prefix}{end}", "") for end in ("start", "end")]
    pair = library.pairs([doc]).get(doc)
    if pair is None or not all(end.isascii() and end.isdigit() and len(end) < 10 for end in ends):
        raise QueryError(f"{prefix}doc={doc}")
    try:
        return Words(doc, Span.cut(pair[0].text, int(ends[0]), int(ends[1])))
    except ValueError as error:
        raise QueryError(str(error)) from None


def _content(form: Form, words: Words, library: Library) -> Span | None:
    """The words of the field where they stand in the text, nearest to those that are corrected."""
    wanted = form.get("content", "").replace("\r\n", "\n").strip()
    if not wanted or wanted == words.span.text:
        return None
    text = library.pairs([words.doc])[words.doc][0].text
    starts = [at for at in range(len(text)) if text.startswith(wanted, at)]
    if not starts:
        raise QueryError(N_("these words do not stand so in the text"))
    start = min(starts, key=lambda at: abs(at - words.span.start))
    return Span.cut(text, start, start + len(wanted))


def _chain(form: Form) -> tuple[str, ...] | None:
    """One bearer a line, from the one whom the outlet names to the origin."""
    bearers = (" ".join(line.split()) for line in form.get("chain", "").splitlines())
    return tuple(filter(None, bearers)) or None
