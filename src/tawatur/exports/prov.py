"""PROV-O (W3C): how each statement came into its report, link by link, and which claim it is a member of.

A statement is an entity quoted from its document and attributed to the outlet; it derives from what the next link of
its chain says, and so on down to the origin, which is its primary source. A link that nobody names, or that the text
only implies, is an agent without a name. All of that is what the report says of itself.
"""

from collections.abc import Iterator, Sequence

from tawatur.exports.iris import TERMS, iri, of_document
from tawatur.exports.material import Material
from tawatur.exports.writing import Json, filled, json_document
from tawatur.model import Document, Link, LinkKind, Record, Statement
from tawatur.model.claim import Claim, Member
from tawatur.model.ids import content_id

CONTEXT: Json = {
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "tawatur": TERMS,
    "id": "@id",
    "type": "@type",
    "label": "rdfs:label",
    "value": "prov:value",
    "start": {"@id": "tawatur:start", "@type": "xsd:integer"},
    "end": {"@id": "tawatur:end", "@type": "xsd:integer"},
    "status": "tawatur:status",
    "independentOrigins": {"@id": "tawatur:independentOrigins", "@type": "xsd:integer"},
    "generatedAtTime": {"@id": "prov:generatedAtTime", "@type": "xsd:dateTime"},
    **{
        name: {"@id": f"prov:{name}", "@type": "@id"}
        for name in (
            *("hadMember", "hadPrimarySource", "wasAssociatedWith", "wasAttributedTo", "wasDerivedFrom"),
            *("wasGeneratedBy", "wasQuotedFrom", "used"),
        )
    },
}
_TYPES: dict[LinkKind, tuple[str, ...]] = {
    "person": ("prov:Agent", "prov:Person"),
    "organisation": ("prov:Agent", "prov:Organization"),
    "outlet": ("prov:Agent", "prov:Organization"),
}


def export(material: Material) -> Iterator[bytes]:
    """One JSON-LD document with its context in it."""
    return json_document({"@context": CONTEXT}, "@graph", _nodes(material))


def _nodes(material: Material) -> Iterator[Json]:
    for document, record in material.pairs():
        yield from _report(document, record)
        for statement in record.statements:
            yield from _statement(document, statement)
    yield {"id": iri("merging"), "type": "prov:Activity", "label": "Tawatur puts together what reports say"}
    yield from (_claim(claim) for claim in material.situation.claims)
    yield from (_own_voice(m) for c in material.situation.claims for m in c.members if m.statement is None)


def _report(document: Document, record: Record) -> Iterator[Json]:
    outlet = document.outlet and _agent_id("outlet", document.outlet)
    yield filled(
        {
            "id": of_document(document),
            "type": "prov:Entity",
            "label": document.title or document.id,
            "generatedAtTime": f"{document.published}T00:00:00Z" if document.published else None,
            "wasAttributedTo": outlet,
        }
    )
    if document.outlet:
        yield {"id": outlet, "type": ["prov:Agent", "prov:Organization"], "label": document.outlet}
    reader = iri("reader", record.reader)
    yield {"id": reader, "type": ["prov:Agent", "prov:SoftwareAgent"], "label": record.reader}
    yield {
        "id": iri("reading", document.id),
        "type": "prov:Activity",
        "used": of_document(document),
        "wasAssociatedWith": reader,
    }


def _statement(document: Document, statement: Statement) -> Iterator[Json]:
    """The statement as the report has it, then as each link of its chain is said to have it."""
    told = [iri("statement", document.id, statement.id, str(depth)) for depth in range(1, len(statement.chain) + 1)]
    yield filled(
        {
            "id": iri("statement", document.id, statement.id),
            "type": "prov:Entity",
            "value": " … ".join(span.text for span in statement.content),
            "start": statement.content[0].start,
            "end": statement.content[-1].end,
            "wasQuotedFrom": of_document(document),
            "wasAttributedTo": document.outlet and _agent_id("outlet", document.outlet),
            "wasDerivedFrom": told[:1],
            "hadPrimarySource": told[-1:],
            "wasGeneratedBy": iri("reading", document.id),
        }
    )
    for depth, link in enumerate(statement.chain):
        agent = _agent(document, statement, depth, link)
        yield agent
        yield _told(agent, told[depth:])


def _told(agent: Json, told: Sequence[str]) -> Json:
    """What the agent says, the first of what is `told`; it derives from the next."""
    return filled({"id": told[0], "type": "prov:Entity", "wasAttributedTo": agent["id"], "wasDerivedFrom": told[1:2]})


def _agent(document: Document, statement: Statement, depth: int, link: Link) -> Json:
    """A named bearer is one agent wherever it stands; one without a name only within its statement."""
    id = _agent_id(link.kind, link.name) if link.name else iri("bearer", document.id, statement.id, str(depth))
    return filled({"id": id, "type": _TYPES.get(link.kind, ("prov:Agent",)), "label": link.words})


def _agent_id(kind: str, name: str) -> str:
    return iri("agent", content_id("a", kind, name))


def _claim(claim: Claim) -> Json:
    return {
        "id": iri("claim", claim.id),
        "type": ["prov:Entity", "prov:Collection"],
        "status": claim.status,
        "independentOrigins": claim.independent_origins,
        "hadMember": [_member_id(member) for member in claim.members],
        "wasGeneratedBy": iri("merging"),
    }


def _own_voice(member: Member) -> Json:
    """What the author of the report says himself."""
    return {
        "id": _member_id(member),
        "type": "prov:Entity",
        "value": member.quote.text,
        "start": member.quote.start,
        "end": member.quote.end,
        "wasGeneratedBy": iri("reading", member.doc),
    }


def _member_id(member: Member) -> str:
    if member.statement:
        return iri("statement", member.doc, member.statement)
    return iri("words", member.doc, f"{member.quote.start}-{member.quote.end}")
