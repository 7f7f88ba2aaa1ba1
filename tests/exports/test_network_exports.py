"""GraphML and FollowTheMoney, read by networkx and held against FollowTheMoney's own model."""

import io
import json
from collections.abc import Iterator

import icalendar
import msgspec
import networkx as nx
import pytest
from exported import exported, said

from tawatur.exports.material import Material
from tawatur.model.situation import Situation


def network(material: Material) -> nx.MultiDiGraph:
    return nx.read_graphml(io.BytesIO(exported(material, "graphml")), force_multigraph=True)


def test_the_network_is_read_by_networkx(any_material: Material) -> None:
    found, situation = network(any_material), any_material.situation
    assert set(found.nodes) <= {thing.id for thing in situation.entities}
    assert {tie.id for tie in situation.ties if not found.has_edge(tie.from_, tie.to)} == set()


def test_an_edge_keeps_its_evidence(by_hand: Material) -> None:
    found = network(by_hand)
    ((_, _, edge),) = found.edges(data=True)
    assert edge.items() >= {
        ("type", "supports"),
        ("first", "2024-12"),
        ("independent_origins", 1),
        ("words", "يدعم اللواء"),
        ("documents", "a/1"),
    }
    assert {data["label"] for _, data in found.nodes(data=True)} == {"الجيش", "اللواء"}


def test_a_date_without_a_year_is_neither_the_first_nor_the_last(by_hand: Material) -> None:
    situation = by_hand.situation
    (tie,) = situation.ties
    yearless = tuple(msgspec.structs.replace(evidence, date="XXXX-01-01") for evidence in tie.evidence)
    ties = (msgspec.structs.replace(tie, evidence=(*tie.evidence, *yearless)),)
    material = Material(msgspec.structs.replace(situation, ties=ties), by_hand.read)
    ((_, _, edge),) = network(material).edges(data=True)
    assert (edge["first"], edge["last"]) == ("2024-12", "2024-12")


def test_a_name_with_controls_breaks_neither_xml_nor_calendar(by_hand: Material) -> None:
    """What a damaged file leaves in a name."""
    situation = by_hand.situation
    things = tuple(
        msgspec.structs.replace(thing, name_ar=f"\x00{thing.name_ar}\x1b\uffff") for thing in situation.entities
    )
    moments = tuple(
        msgspec.structs.replace(m, tellings=tuple(msgspec.structs.replace(t, actor="t3") for t in m.tellings))
        for m in situation.timeline
    )
    material = Material(msgspec.structs.replace(situation, entities=things, timeline=moments), by_hand.read)
    assert {data["label"] for _, data in network(material).nodes(data=True)} == {"الجيش", "اللواء"}
    (entry,) = icalendar.Calendar.from_ical(exported(material, "icalendar")).walk("VEVENT")
    assert entry["SUMMARY"] == "غارة · الجيش · شخصا"


@pytest.fixture
def entities(any_material: Material) -> Iterator[list[dict]]:
    pytest.importorskip("followthemoney", reason="needs pip install -e '.[ftm]' and the headers of ICU")
    yield [json.loads(line) for line in exported(any_material, "ftm").splitlines()]


def test_entities_are_valid_to_followthemoney(entities: list[dict]) -> None:
    from followthemoney import model

    for data in entities:
        proxy = model.get_proxy(data, cleaned=False)
        proxy.schema.validate(data)
        cleaned = model.get_proxy({"id": data["id"], "schema": data["schema"]})
        for name, values in data["properties"].items():
            cleaned.add(name, values)
            assert len(cleaned.get(name)) > 0, f"{name} keeps something of {values}"
        assert not [p for p in proxy.schema.required if not proxy.get(p)]


def test_references_lead_to_entities_of_the_right_kind(entities: list[dict]) -> None:
    from followthemoney import model

    schemata = {data["id"]: model[data["schema"]] for data in entities}
    assert len(schemata) == len(entities), "each entity is written once"
    for data in entities:
        for name, values in data["properties"].items():
            wanted = model[data["schema"]].properties[name].range
            if wanted is not None:
                assert all(schemata[value].is_a(wanted) for value in values)


def test_the_sidecar_finds_every_mention_in_the_text(any_material: Material) -> None:
    texts = {document.id: document.text for document, _ in any_material.pairs()}
    entities = {data["id"]: data for data in map(json.loads, exported(any_material, "ftm").splitlines())}
    places = [json.loads(line) for line in exported(any_material, "ftm-offsets").splitlines()]
    assert all(texts[p["source"]][p["start"] : p["end"]] == p["text"] for p in places)
    assert all(entities[p["document"]]["schema"] == "Article" for p in places)
    located = {p["entity"] for p in places}
    kinds = {"Mention", "UnknownLink", "Note", "Event"}
    moments = {f"tawatur-{moment.id}" for moment in any_material.situation.timeline}
    assert {
        id for id, e in entities.items() if e["schema"] in kinds and (e["schema"] != "Event" or id in moments)
    } <= located


def test_a_tie_and_a_mention(by_hand: Material) -> None:
    entities = [json.loads(line) for line in exported(by_hand, "ftm").splitlines()]
    (tie,) = [e for e in entities if e["schema"] == "UnknownLink"]
    assert tie["properties"]["role"] == ["supports"]
    assert tie["properties"]["subject"] == ["tawatur-t3"]
    mentions = [e["properties"] for e in entities if e["schema"] == "Mention"]
    assert sorted(m["name"][0] for m in mentions if "resolved" in m) == ["الجيش", "الجيش", "اللواء"]


@pytest.mark.parametrize(("language", "told"), [(None, ["ara"]), ("fa", None)])
def test_a_report_in_another_language_is_not_called_arabic(language: str | None, told: list[str] | None) -> None:
    document, record = said()
    foreign = msgspec.structs.replace(document, language=language)
    (report,) = map(json.loads, exported(Material(Situation(), lambda: [(foreign, record)]), "ftm").splitlines())
    assert report["properties"].get("language") == told
