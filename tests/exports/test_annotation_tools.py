"""CoNLL, INCEpTION, Label Studio and spaCy's DocBin: out to annotation tools, and back as corrections."""

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import cassis
import jsonschema
import msgspec
import pytest
import spacy
from exported import SAID, exported, said, span
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import DocBin
from spacy.training.converters import conll_ner_to_docs

from tawatur.errors import InputError
from tawatur.exports import inception, label_studio
from tawatur.exports.annotation_files import edited_in
from tawatur.exports.corrections import Correction, Edited, corrections
from tawatur.exports.material import Material
from tawatur.exports.utf16 import Utf16
from tawatur.model import Record
from tawatur.model.marks import Mark, marks

REGION = {
    "type": "object",
    "required": ["id", "from_name", "to_name", "type", "value"],
    "properties": {
        "type": {"const": "labels"},
        "value": {
            "required": ["start", "end", "text", "labels"],
            "properties": {
                "start": {"type": "integer"},
                "end": {"type": "integer"},
                "labels": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 1},
            },
        },
    },
}
TASKS = {
    "type": "array",
    "items": {
        "required": ["data", "predictions"],
        "properties": {
            "data": {"required": ["text"]},
            "predictions": {
                "items": {"required": ["model_version", "result"], "properties": {"result": {"items": REGION}}}
            },
        },
    },
}
NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
OWN_MARK = "webanno.custom.TawaturMark"


def bare(record: Record) -> set[tuple[int, int, str, str]]:
    return {(mark.span.start, mark.span.end, mark.layer, mark.label) for mark in marks(record)}


def test_conll_is_read_by_spacy(samples: Material) -> None:
    (docs,) = [list(conll_ner_to_docs(exported(samples, "conll").decode(), n_sents=0, no_print=True))]
    read = [(ent.text.replace(" ", ""), ent.label_) for doc in docs for ent in doc.ents]
    kept = [(m.text.replace(" ", ""), e.label) for _, r in samples.pairs() for e in r.entities for m in e.mentions]
    assert len(read) > 50
    assert set(read) <= set(kept)
    assert len(set(kept) - set(read)) < len(set(kept)) / 20, "only what lies in a longer mention is left out"


def test_a_token_is_cut_where_a_mention_begins(by_hand: Material) -> None:
    rows = [line.split("\t") for line in exported(by_hand, "conll").decode().splitlines() if line]
    at = next(i for i, row in enumerate(rows) if row[0] == "بانياس")
    assert rows[at - 1] == ["و", "I-content", "O", "O"]
    assert rows[at] == ["بانياس", "I-content", "O", "B-GPE"]
    assert ["غارة", "B-content", "B-ASSAULT", "O"] in rows


def test_a_cas_is_read_by_the_library_of_inception(any_material: Material) -> None:
    archive = zipfile.ZipFile(io.BytesIO(exported(any_material, "inception")))
    assert archive.testzip() is None
    records = {record.id: (document, record) for document, record in any_material.pairs()}
    seen = set()
    for name in archive.namelist():
        cas = cassis.load_cas_from_json(archive.read(name).decode())
        (metadata,) = cas.select("de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData")
        document, record = records[metadata.documentId]
        assert cas.sofa_string == document.text
        read = {(e.begin, e.end, "entity", e.value) for e in cas.select(NAMED_ENTITY)}
        read |= {(m.begin, m.end, *m.value.split(":", 1)) for m in cas.select(OWN_MARK)}
        assert read == bare(record)
        assert cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence")
        seen.add(metadata.documentId)
    assert seen == set(records)


def test_label_studio_takes_the_tasks(any_material: Material) -> None:
    tasks = json.loads(exported(any_material, "label-studio"))
    jsonschema.validate(tasks, TASKS)
    for task, (_, record) in zip(tasks, any_material.pairs(), strict=True):
        regions = task["predictions"][0]["result"]
        assert len({region["id"] for region in regions}) == len(regions)
        for value in (region["value"] for region in regions):
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
        assert {tuple(v["labels"][0].split(":", 1)) for v in (r["value"] for r in regions)} == {
            (mark.layer, mark.label) for mark in marks(record)
        }


BY = "salma@example.org"
Regions = list[dict[str, Any]]


def annotated(change: Callable[[Regions], Regions] = lambda regions: regions, **more: object) -> list[dict[str, Any]]:
    """The task of the report as Label Studio gives it back, after `change` of its regions."""
    task = label_studio.task(*said())
    regions = change(json.loads(json.dumps(task["predictions"][0]["result"])))
    annotation = {"result": regions, "completed_by": {"email": BY}, "lead_time": 3.1, **more}
    return [{"id": 1, "data": task["data"], "annotations": [annotation], "predictions": [7], "project": 2}]


def back(tasks: list[dict[str, Any]]) -> list[Correction | InputError]:
    return list(corrections(list(label_studio.edited(tasks, "a.json")), [said()]))


def told(found: list[Correction | InputError]) -> list[str]:
    return [str(each) for each in found if isinstance(each, InputError)]


def test_what_nobody_changed_is_no_correction() -> None:
    assert back(annotated()) == []


def test_another_label_is_one_mark_rejected_and_another_added() -> None:
    def relabel(regions: Regions) -> Regions:
        for region in regions:
            if region["value"]["labels"] == ["entity:ORG"] and region["value"]["text"] == "اللواء":
                region["value"]["labels"] = ["entity:PERSON"]
        return regions

    place = span(SAID, "اللواء")
    assert set(back(annotated(relabel))) == {
        Correction(doc="a/1", mark=Mark(place, "entity", "ORG"), verdict="reject", by=BY),
        Correction(doc="a/1", mark=Mark(place, "entity", "PERSON"), verdict="add", by=BY),
    }


def test_what_the_annotator_was_not_shown_was_not_removed() -> None:
    tasks = annotated(lambda regions: regions[1:])
    assert len(back(tasks)) == 1
    tasks[0]["predictions"] = [{"model_version": "older", "result": tasks[0]["annotations"][0]["result"]}]
    assert back(tasks) == []


def test_a_region_that_was_counted_otherwise_is_told_and_removes_nothing() -> None:
    def shift(regions: Regions) -> Regions:
        regions[0]["value"]["start"] += 1
        return regions

    assert told(back(annotated(shift))) == [str(each) for each in back(annotated(shift))]
    (line,) = told(back(annotated(shift)))
    assert line.startswith("a.json · a/1: a region does not hold the words that it names: ")


def test_of_a_region_with_a_label_of_others_the_rest_goes_on() -> None:
    def rename(regions: Regions) -> Regions:
        regions[0]["value"]["labels"] = ["Person"]
        return regions

    found = back(annotated(rename))
    assert told(found) == ["a.json · a/1: label 'Person' is not one of Tawatur's"]
    assert [each.verdict for each in found if isinstance(each, Correction)] == ["reject"]


def test_a_cancelled_annotation_an_unseen_task_and_a_relation_say_nothing() -> None:
    (cancelled,) = annotated(lambda regions: [], was_cancelled=True)
    unseen = {"data": cancelled["data"], "annotations": []}
    relation = {"type": "relation", "from_id": "a", "to_id": "b", "direction": "right"}
    assert back([cancelled, unseen, *annotated(lambda regions: [*regions, relation])]) == []


def test_a_cas_comes_back_as_it_went() -> None:
    document, record = said()
    cas = cassis.load_cas_from_json(msgspec.json.encode(inception.cas(document, record)).decode())
    (city, *_) = [entity for entity in cas.select(NAMED_ENTITY) if entity.get_covered_text() == "حمص"]
    cas.remove(city)
    edited = inception.edited(json.loads(cas.to_json()), "a.json", by="salma")
    (correction,) = corrections([edited], [(document, record)])
    assert correction == Correction(
        doc="a/1", mark=Mark(span(SAID, "حمص"), "entity", "GPE"), verdict="reject", by="salma"
    )


def as_inception_exports_it(user: str) -> bytes:
    """INCEpTION puts the document's name, an address and the annotator on what it exports, and knows its own layers."""
    cas = inception.cas(*said())
    for structure in cas["%FEATURE_STRUCTURES"]:
        if "documentId" in structure:
            name = structure["documentTitle"]
            structure |= {"documentId": user, "documentUri": f"project/{name}", "collectionId": "project"}
    return msgspec.json.encode(cas)


def test_the_document_of_an_export_is_known_by_its_text_and_its_annotator_by_what_stands_for_the_id() -> None:
    (edited,) = edited_in(as_inception_exports_it("layla"), "layla.json")
    assert isinstance(edited, Edited)
    assert (edited.by, edited.doc) == ("layla", None)
    assert list(corrections([edited], [said()])) == []
    assert inception.edited(inception.cas(*said()), "a.json").by == ""


def test_a_project_is_an_archive_of_archives() -> None:
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("layla.json", as_inception_exports_it("layla"))
        archive.writestr("TypeSystem.xml", "<typeSystemDescription/>")
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("annotation/d1.json/layla.zip", inner.getvalue())
        archive.writestr("exportedproject.json", "{}")
    project, edited = sorted(edited_in(outer.getvalue(), "p.zip"), key=lambda each: isinstance(each, Edited))
    assert isinstance(edited, Edited) and edited.place == "p.zip › annotation/d1.json/layla.zip › layla.json"
    assert str(project).startswith("p.zip › exportedproject.json: this is no CAS of INCEpTION")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"oops", "not valid JSON"),
        (b"[1]", "these are no tasks of Label Studio"),
        (b'[{"data": {"text": "a"}, "annotations": [{"result": [{"type": "labels", "value": {}}]}]}]', "no tasks"),
        (b'{"text": "a"}', "this is no CAS of INCEpTION"),
        (b"PK\x03\x04 cut off", "cannot be taken apart"),
    ],
)
def test_files_of_others_are_told(data: bytes, why: str) -> None:
    (error,) = edited_in(data, "x")
    assert isinstance(error, InputError) and str(error).startswith("x: ") and why in str(error)


def test_a_document_that_is_not_there_is_told() -> None:
    found = list(corrections(list(label_studio.edited(annotated(), "a.json")), []))
    assert told(found) == ["a.json · a/1: its text is that of no document in the corpus"]


def test_the_labelling_config_is_xml_with_every_label() -> None:
    from xml.etree import ElementTree

    config = ElementTree.fromstring(label_studio.labelling_config(["entity:ORG", "event:ASSAULT", "entity:ORG"]))
    assert [label.get("value") for label in config.iter("Label")] == ["entity:ORG", "event:ASSAULT"]


def test_docbin_is_read_by_spacy(any_material: Material) -> None:
    docs = list(DocBin().from_bytes(exported(any_material, "docbin")).get_docs(spacy.blank("ar").vocab))
    for doc, (document, record) in zip(docs, any_material.pairs(), strict=True):
        assert doc.text == document.text
        assert doc.user_data["tawatur"]["id"] == document.id
        assert len(doc.spans["entity"]) == sum(len(entity.mentions) for entity in record.entities)
        for entity in record.entities:
            held = [s for s in doc.spans["entity"] if s.id_ == entity.id]
            assert {s.label_ for s in held} == {entity.label}
            assert all(any(m.text in s.text for m in entity.mentions) for s in held)


@given(st.text(max_size=30), st.data())
def test_offsets_in_utf16_and_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    units = Utf16(text).units(offset)
    assert units == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
    assert Utf16(text).code_points(units) == offset
