"""Label Studio tasks: each document with our marks as a prediction, which annotators change; `edited` takes it back.

Offsets are code points. The project's labels are those that `labelling_config` lists.
"""

from collections.abc import Iterable, Iterator

import msgspec

from tawatur.errors import InputError
from tawatur.exports.corrections import Edited
from tawatur.exports.material import Material
from tawatur.exports.regions import Placed, Region, placed
from tawatur.exports.writing import Json, json_array
from tawatur.model import Document, Record
from tawatur.model.ids import content_id
from tawatur.model.marks import Mark, marks

FROM_NAME, TO_NAME = "label", "text"


class _Value(msgspec.Struct):
    """Where a region stands; tools other than ours may leave the words out."""

    start: int
    end: int
    labels: list[str]
    text: str | None = None


class _Drawn(msgspec.Struct):
    """A region or a relation; of regions with labels the value is read."""

    type: str = ""
    value: Json = {}


class _Annotation(msgspec.Struct):
    """What somebody, or a model, has drawn."""

    result: list[_Drawn] = []
    completed_by: int | str | Json | None = None
    was_cancelled: bool = False


class _Task(msgspec.Struct):
    """A task as Label Studio exports it; predictions are there in full, or their numbers alone."""

    data: dict[str, object]
    annotations: list[_Annotation] = []
    predictions: list[_Annotation | int] = []


def export(material: Material) -> Iterator[bytes]:
    """One array of tasks."""
    yield from json_array(task(document, record) for document, record in material.pairs())
    yield b"\n"


def task(document: Document, record: Record) -> Json:
    """The task of one document."""
    return {
        "data": {"id": document.id, "text": document.text, "title": document.title, "outlet": document.outlet},
        "predictions": [{"model_version": record.reader, "result": [_region(document.id, m) for m in marks(record)]}],
    }


def labelling_config(labels: Iterable[str]) -> str:
    """The XML that a Label Studio project needs to show these labels right to left."""
    listed = "".join(f'<Label value="{label}"/>' for label in sorted(set(labels)))
    style = "<Style>.htx-text { direction: rtl; text-align: right }</Style>"
    return (
        f'<View>{style}<Labels name="{FROM_NAME}" toName="{TO_NAME}">{listed}</Labels>'
        f'<Text name="{TO_NAME}" value="$text"/></View>'
    )


def edited(tasks: object, place: str, by: str = "") -> Iterator[Edited]:
    """What annotators made of the documents, from the tasks as Label Studio exports them; only annotated ones count.

    `by` names the annotator where it is given. InputError where these are no tasks.
    """
    try:
        listed = msgspec.convert(tasks, list[_Task])
        annotated = [(task, each) for task in listed for each in task.annotations if not each.was_cancelled]
        yield from [_edited(task, annotation, place, by) for task, annotation in annotated]
    except msgspec.ValidationError as error:
        raise InputError(place, "these are no tasks of Label Studio: {reason}", reason=error) from None


def _region(doc: str, mark: Mark) -> Json:
    label, span = mark.name, mark.span
    return {
        "id": content_id("r", doc, label, span.start, span.end, mark.of),
        "from_name": FROM_NAME,
        "to_name": TO_NAME,
        "type": "labels",
        "value": {"start": span.start, "end": span.end, "text": span.text, "labels": [label]},
    }


def _edited(task: _Task, annotation: _Annotation, place: str, by: str) -> Edited:
    text, doc = str(task.data.get(TO_NAME, "")), str(task.data.get("id", ""))
    place = f"{place} · {doc}"
    shown = next((each for each in task.predictions if isinstance(each, _Annotation)), None)
    return Edited(
        place=place,
        text=text,
        found=_placed(text, annotation, place),
        by=by or _by(annotation),
        doc=doc,
        shown=_placed(text, shown, place).marks if shown else None,
    )


def _placed(text: str, annotation: _Annotation, place: str) -> Placed:
    values = (msgspec.convert(each.value, _Value) for each in annotation.result if each.type == "labels")
    return placed(text, (Region(v.start, v.end, label, v.text) for v in values for label in v.labels), place)


def _by(annotation: _Annotation) -> str:
    by = annotation.completed_by
    return str(by.get("email") or by.get("id") or "") if isinstance(by, dict) else str(by or "")
