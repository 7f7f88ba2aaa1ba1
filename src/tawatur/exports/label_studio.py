"""Label Studio tasks: each document with our marks as a prediction, which annotators change; `edited` takes it back.

Offsets are code points. The project's labels are those that `labelling_config` lists.
"""

from collections.abc import Iterable, Iterator

from tawatur.errors import ExportError
from tawatur.exports.corrections import Edited, read_label
from tawatur.exports.marks import Mark, marks
from tawatur.exports.material import Material
from tawatur.exports.writing import Json, json_array
from tawatur.model import Document, Record, Span
from tawatur.model.ids import content_id

FROM_NAME, TO_NAME = "label", "text"


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


def edited(tasks: Iterable[Json]) -> Iterator[Edited]:
    """What annotators made of the documents, from the tasks as Label Studio exports them; only annotated ones count.

    ExportError where a region is not of our labels, or does not hold the words that it names.
    """
    for one in tasks:
        for annotation in one.get("annotations", ()):
            if not annotation.get("was_cancelled"):
                text = one["data"]["text"]
                regions = (r["value"] for r in annotation["result"] if r.get("type") == "labels")
                found = {_mark(text, value) for value in regions}
                yield Edited(one["data"]["id"], text, frozenset(found), _by(annotation))


def _region(doc: str, mark: Mark) -> Json:
    label = f"{mark.layer}:{mark.label}"
    span = mark.span
    return {
        "id": content_id("r", doc, label, span.start, span.end, mark.of),
        "from_name": FROM_NAME,
        "to_name": TO_NAME,
        "type": "labels",
        "value": {"start": span.start, "end": span.end, "text": span.text, "labels": [label]},
    }


def _mark(text: str, value: Json) -> Mark:
    layer, label = read_label(value["labels"][0])
    words = text[value["start"] : value["end"]]
    if not words or _letters(words) != _letters(value.get("text", words)):
        raise ExportError("a region does not hold the words that it names: {words!r}", words=value.get("text", words))
    return Mark(Span.cut(text, value["start"], value["end"]), layer, label)


def _letters(words: str) -> str:
    """Label Studio writes line breaks as it likes."""
    return "".join(words.replace("\\n", " ").split())


def _by(annotation: Json) -> str:
    by = annotation.get("completed_by")
    return str(by.get("email") or by.get("id")) if isinstance(by, dict) else str(by or "")
