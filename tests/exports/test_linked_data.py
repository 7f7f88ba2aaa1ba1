"""W3C Web Annotation, PROV-O and schema.org, read by JSON-LD and PROV libraries and held against their vocabularies."""

import datetime
import json
from typing import Any
from urllib.parse import urldefrag

import jsonschema
import pytest
from exported import exported
from prov.model import ProvDocument
from pyld import jsonld
from rdflib import PROV, RDF, SDO, Graph, Literal, URIRef
from rdflib.namespace import DefinedNamespace

from tawatur.exports.material import Material
from tawatur.exports.review import Review

# rdflib's readers, and prov's, use what rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated, use Dataset:DeprecationWarning")

OA = "http://www.w3.org/ns/oa#"
# The terms that an annotation may use, with their IRIs, after the W3C Recommendation "Web Annotation Vocabulary".
ANNO: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    **{
        name: OA + name
        for name in ("Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector", "describing", "tagging")
    },
    **{name: OA + name for name in ("exact", "prefix", "suffix", "start", "end")},
    "AnnotationPage": "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
    "Software": "http://www.w3.org/ns/activitystreams#Application",
    "items": {"@id": "http://www.w3.org/ns/activitystreams#items", "@type": "@id", "@container": "@list"},
    "generator": {"@id": "http://www.w3.org/ns/activitystreams#generator", "@type": "@id"},
    "body": {"@id": OA + "hasBody", "@type": "@id"},
    "target": {"@id": OA + "hasTarget", "@type": "@id"},
    "source": {"@id": OA + "hasSource", "@type": "@id"},
    "selector": {"@id": OA + "hasSelector", "@type": "@id"},
    "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": OA + "hasPurpose", "@type": "@vocab"},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "name": "http://xmlns.com/foaf/0.1/name",
}
SELECTORS = {
    "type": "array",
    "prefixItems": [
        {
            "required": ["type", "exact", "prefix", "suffix"],
            "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"minLength": 1}},
        },
        {
            "required": ["type", "start", "end"],
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 1},
            },
        },
    ],
    "items": False,
}
TARGET = {
    "type": "object",
    "required": ["source", "selector"],
    "properties": {"source": {"type": "string", "pattern": "^https?://"}, "selector": SELECTORS},
}
PAGE = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "required": ["@context", "id", "type", "items"],
    "properties": {
        "type": {"const": "AnnotationPage"},
        "items": {
            "items": {
                "required": ["id", "type", "body", "target", "motivation"],
                "properties": {
                    "type": {"const": "Annotation"},
                    "motivation": {"enum": ["describing", "tagging"]},
                    "target": {"anyOf": [TARGET, {"type": "array", "items": TARGET, "minItems": 1}]},
                },
            }
        },
    },
}


def load_context(url: str, options: object) -> dict[str, Any]:
    assert url == "http://www.w3.org/ns/anno.jsonld", "nothing else is fetched"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": ANNO}}


def test_annotations_hold_to_the_model(any_material: Material) -> None:
    jsonschema.validate(json.loads(exported(any_material, "webannotation")), PAGE)


def test_both_selectors_find_the_words(any_material: Material) -> None:
    texts = {document.id: document.text for document, _ in any_material.pairs()}
    for annotation in json.loads(exported(any_material, "webannotation"))["items"]:
        targets = annotation["target"] if isinstance(annotation["target"], list) else [annotation["target"]]
        for target in targets:
            quote, position = target["selector"]
            found = [t for t in texts.values() if t[position["start"] : position["end"]] == quote["exact"]]
            assert any(quote["prefix"] + quote["exact"] + quote["suffix"] in text for text in found)


def test_annotations_expand_to_the_vocabulary(by_hand: Material) -> None:
    page = json.loads(exported(by_hand, "webannotation"))
    (expanded,) = jsonld.expand(page, {"documentLoader": load_context})
    (items,) = expanded["http://www.w3.org/ns/activitystreams#items"]
    assert len(items["@list"]) == len(page["items"]), "no annotation is lost"
    said = next(item for item in items["@list"] if item["@id"].endswith("/a%2F1/s1"))
    (body,) = said[OA + "hasBody"]
    (value,) = body["http://www.w3.org/1999/02/22-rdf-syntax-ns#value"]
    assert value["@value"] == "صحيفة, «الغد» ‹ وكالة سانا ‹ طبيب"
    (chain,) = body["https://tawatur.org/terms#chain"]
    assert [link["@value"] for link in chain["@list"]] == ["وكالة سانا", "طبيب"]
    (target,) = said[OA + "hasTarget"]
    assert {kind for selector in target[OA + "hasSelector"] for kind in selector["@type"]} == {
        OA + "TextQuoteSelector",
        OA + "TextPositionSelector",
    }


def test_every_key_of_an_annotation_means_something(by_hand: Material) -> None:
    """Expansion drops keys that no context knows; so what comes back compacted must be all that was there."""
    page = json.loads(exported(by_hand, "webannotation"))
    options = {"documentLoader": load_context}
    again = jsonld.compact(jsonld.expand(page, options), page["@context"], options)
    assert keys(again) == keys(page)


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for held in value.values() for key in keys(held)}
    return {key for held in value for key in keys(held)} if isinstance(value, list) else set()


def graph(material: Material, format: str) -> Graph:
    return Graph().parse(data=exported(material, format), format="json-ld")


def terms_of(found: Graph, namespace: type[DefinedNamespace]) -> set[str]:
    used = {term for triple in found for term in triple[1:] if isinstance(term, URIRef)}
    return {term.removeprefix(str(namespace)) for term in used if term.startswith(str(namespace))}


def test_provenance_uses_the_terms_of_prov(any_material: Material) -> None:
    found = graph(any_material, "prov")
    assert {term for term in terms_of(found, PROV) if term not in PROV} == set()
    for predicate in (PROV.wasDerivedFrom, PROV.hadPrimarySource, PROV.wasAttributedTo, PROV.hadMember):
        for value in found.objects(None, predicate):
            assert (value, RDF.type, None) in found, f"{value} is told of"


def test_provenance_is_read_by_prov(by_hand: Material) -> None:
    triples = graph(by_hand, "prov").serialize(format="turtle")
    document = ProvDocument.deserialize(content=triples, format="rdf", rdf_format="turtle")
    kinds = [record.get_type().localpart for record in document.get_records()]
    assert kinds.count("Derivation") >= 3
    assert kinds.count("Attribution") >= 3


def test_a_statement_derives_link_by_link_from_its_origin(by_hand: Material) -> None:
    found = graph(by_hand, "prov")
    (statement,) = found.subjects(PROV.value, Literal("غارة على حمص وبانياس قتلت بين 10 و12 شخصا"))
    said_by = []
    while statement is not None:
        agent = found.value(statement, PROV.wasAttributedTo)
        said_by.append(str(found.value(agent, URIRef("http://www.w3.org/2000/01/rdf-schema#label"))))
        last, statement = statement, found.value(statement, PROV.wasDerivedFrom)
    assert said_by == ["صحيفة, «الغد»", "وكالة سانا", "طبيب"]
    assert last in set(found.objects(None, PROV.hadPrimarySource))


def schema_org(material: Material) -> Graph:
    page = json.loads(exported(material, "schema-org"))
    assert page["@context"] == "https://schema.org"
    page["@context"] = {"@vocab": str(SDO)}
    return Graph().parse(data=json.dumps(page), format="json-ld")


def test_claims_use_the_terms_of_schema_org(any_material: Material) -> None:
    found = schema_org(any_material)
    assert {term for term in terms_of(found, SDO) if term not in SDO} == set()
    claims = set(found.subjects(RDF.type, SDO.Claim))
    assert len(claims) == len(any_material.situation.claims)
    assert not set(found.subjects(RDF.type, SDO.ClaimReview)), "nobody has reviewed anything"


def test_a_claim_appears_where_it_is_asserted(by_hand: Material) -> None:
    found = schema_org(by_hand)
    (claim,) = found.subjects(RDF.type, SDO.Claim)
    assert {str(urldefrag(str(work)).url) for work in found.objects(claim, SDO.appearance)} == {
        "https://example.org/strike?a=1"
    }


def test_only_what_a_person_has_reviewed_is_rated(by_hand: Material) -> None:
    review = Review(claim="c1", rating="mixed", by="سلمى", on=datetime.date(2025, 1, 5), why="رأيت السجل.")
    other = Review(claim="nothing", rating="true", by="سلمى", on=datetime.date(2025, 1, 5))
    found = schema_org(Material(by_hand.situation, by_hand.read, (review, other)))
    (reviewed,) = found.subjects(RDF.type, SDO.ClaimReview)
    rating = found.value(reviewed, SDO.reviewRating)
    assert str(found.value(rating, SDO.alternateName)) == "mixed"
    assert str(found.value(reviewed, SDO.reviewBody)) == "رأيت السجل."
    assert str(found.value(found.value(reviewed, SDO.author), SDO.name)) == "سلمى"


def test_an_unproven_claim_gets_no_number(by_hand: Material) -> None:
    review = Review(claim="c1", rating="unproven", by="سلمى", on=datetime.date(2025, 1, 5))
    found = schema_org(Material(by_hand.situation, by_hand.read, (review,)))
    assert not set(found.objects(None, SDO.ratingValue))
