"""The sidecar of a FollowTheMoney export: for each entity, where it stands in which text.

`start` and `end` are code points of the document's text, `document` is the id of its Article, `source` its own id.
"""

from collections.abc import Iterator

from tawatur.exports.ftm_entities import document_id, mention_id, own_id
from tawatur.exports.ftm_mentions import mentions
from tawatur.exports.material import Material
from tawatur.exports.writing import Json, json_lines
from tawatur.model import Span


def export(material: Material) -> Iterator[bytes]:
    """One place a line."""
    return json_lines(_places(material))


def _places(material: Material) -> Iterator[Json]:
    situation = material.situation
    for mention in mentions(material):
        yield _place(mention_id(mention.doc, mention.thing.id, mention.span.text), mention.doc, mention.span)
    for tie in situation.ties:
        yield from (_place(own_id(tie.id), evidence.doc, evidence.words) for evidence in tie.evidence)
    for moment in situation.timeline:
        yield from (_place(own_id(moment.id), told.doc, told.trigger) for told in moment.tellings)
    for claim in situation.claims:
        yield from (_place(own_id(claim.id), member.doc, member.quote) for member in claim.members)


def _place(id: str, doc: str, span: Span) -> Json:
    return {
        "entity": id,
        "document": document_id(doc),
        "source": doc,
        "start": span.start,
        "end": span.end,
        "text": span.text,
    }
