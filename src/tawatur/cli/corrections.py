"""`tawatur corrections`: what annotators changed in Label Studio or INCEpTION, back into the corpus as decisions."""

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.interface import Interface, interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang
from tawatur.cli.output import answer

if TYPE_CHECKING:
    from tawatur.errors import InputError
    from tawatur.exports.corrections import Correction, Edited
    from tawatur.model.decision import Decision
    from tawatur.store import Corpus as Store


def corrections(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE", help="JSON that Label Studio exports, CAS JSON of INCEpTION, or a zip of these."
        ),
    ],
    by: Annotated[
        str,
        typer.Option(
            "--by",
            metavar="NAME",
            envvar="TAWATUR_REVIEWER",
            show_default="as the file names them",
            help="Who annotated.",
        ),
    ] = "",
    corpus: Corpus = DEFAULT_CORPUS,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Take back what annotators changed in exported documents, as decisions of the corpus that can be undone."""
    from tawatur.store import Corpus as Store
    from tawatur.store.reviews import add_reviews

    ui, store = interface(lang), Store.open(corpus)
    edited = [each for file in files for each in _edited(file, by)]
    found, faults = _decided(edited, store)
    if found:
        add_reviews(corpus, found)
    left = [{"place": fault.place, "reason": fault.why} for fault in faults]
    answer({"decisions": found, "left": left}, *_told(found, faults, corpus, ui), as_json=json)
    if faults:
        raise typer.Exit(1)


def _edited(file: Path, by: str) -> "Iterator[Edited | InputError]":
    from tawatur.exports.annotation_files import edited_in
    from tawatur.sources.files import cannot_read

    try:
        yield from edited_in(file.read_bytes(), str(file), by)
    except OSError as error:
        yield cannot_read(str(file), error)


def _decided(
    edited: "Iterable[Edited | InputError]", store: "Store"
) -> "tuple[tuple[Decision, ...], tuple[InputError, ...]]":
    """The decisions that they come to, and what cannot become one."""
    from tawatur.errors import InputError
    from tawatur.exports.corrections import corrections as compared

    now = datetime.datetime.now(datetime.UTC)
    faults = [each for each in edited if isinstance(each, InputError)]
    usable = [each for each in edited if not isinstance(each, InputError)]
    nameless = [each for each in usable if not each.by]
    faults += [InputError(each.place, "nobody is named who annotated it; name them with --by") for each in nameless]
    found = list(compared([each for each in usable if each.by], store.latest()))
    faults += [each for each in found if isinstance(each, InputError)]
    made = [(each, _decision(each, now)) for each in found if not isinstance(each, InputError)]
    homeless = _homeless([decision for _, decision in made], store)
    faults += [_no_place(each) for each, decision in made if decision.id in homeless]
    return tuple(decision for _, decision in made if decision.id not in homeless), tuple(faults)


def _decision(correction: "Correction", now: datetime.datetime) -> "Decision":
    from tawatur.model.decision import Words, decided

    mark = correction.mark
    words = Words(correction.doc, mark.span)
    return decided("label", correction.verdict, words, correction.by, now, label=mark.name)


def _homeless(decisions: "Iterable[Decision]", store: "Store") -> set[str]:
    """Those that a record cannot hold, as a cause without effect: applied, they change nothing."""
    from tawatur.model.marks import marks
    from tawatur.store.decided import by_document, with_decisions

    asked = by_document(decisions)
    lost = set()
    for document, record in store.latest():
        if own := asked.get(document.id):
            there = {(mark.name, mark.span) for mark in marks(with_decisions(record, own))}
            lost |= {d.id for d in own if d.verdict == "add" and (d.label, d.words.span) not in there}
    return lost


def _no_place(correction: "Correction") -> "InputError":
    from tawatur.errors import InputError

    mark = correction.mark
    return InputError(
        correction.doc,
        "«{words}» as {label} has no part beside it that it needs",
        words=mark.span.text,
        label=mark.name,
    )


def _told(
    found: "tuple[Decision, ...]", faults: "tuple[InputError, ...]", folder: Path, ui: Interface
) -> Iterator[str]:
    from tawatur.cli.program import program

    for fault in faults:
        yield ui.say("corrections.left", error=ui.explain(fault))
    added = sum(decision.verdict == "add" for decision in found)
    docs = len({decision.words.doc for decision in found})
    yield ui.say("corrections.done", added=added, removed=len(found) - added, documents=docs, left=len(faults))
    if found:
        yield ui.say("corrections.next", program=program(), folder=folder)
