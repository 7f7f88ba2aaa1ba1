"""INCEpTION: a ZIP with a UIMA CAS (JSON 0.4) for each document; `edited` takes one back.

Entities are DKPro's named entities, which INCEpTION shows without more; all other marks are of one span layer of ours.
Offsets are UTF-16 units there, as UIMA counts.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping

import msgspec

from tawatur.arabic.text import analyse
from tawatur.errors import InputError
from tawatur.exports.corrections import Edited
from tawatur.exports.material import Material
from tawatur.exports.regions import Region, placed
from tawatur.exports.utf16 import Utf16
from tawatur.exports.writing import Json
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document, Record
from tawatur.model.ids import content_id
from tawatur.model.marks import marks

_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
_METADATA = f"{_DKPRO}.metadata.type.DocumentMetaData"
_SENTENCE, _TOKEN = f"{_DKPRO}.segmentation.type.Sentence", f"{_DKPRO}.segmentation.type.Token"
_ENTITY, _MARK = f"{_DKPRO}.ner.type.NamedEntity", "webanno.custom.TawaturMark"
_TYPES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    _METADATA: ("uima.tcas.DocumentAnnotation", ("documentId", "documentTitle")),
    _SENTENCE: ("uima.tcas.Annotation", ()),
    _TOKEN: ("uima.tcas.Annotation", ()),
    _ENTITY: ("uima.tcas.Annotation", ("value", "identifier")),
    _MARK: ("uima.tcas.Annotation", ("value", "identifier")),
}
"""Each type's supertype and its features, all of them strings."""

_VIEW, _SOFA = "_InitialView", 1
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP can hold, so that the same corpus gives the same bytes."""

_Annotation = tuple[str, int, int, Json]
"""A type, from where to where in code points, and features."""


class _Structure(msgspec.Struct):
    """A feature structure, as far as it is ours; what is zero or empty may be left out."""

    type: str = msgspec.field(name="%TYPE", default="")
    begin: int = 0
    end: int = 0
    text: str | None = msgspec.field(name="sofaString", default=None)
    document: str | None = msgspec.field(name="documentId", default=None)
    address: str | None = msgspec.field(name="documentUri", default=None)
    value: str | None = None


class _Cas(msgspec.Struct):
    """A CAS in UIMA's JSON."""

    structures: list[_Structure] = msgspec.field(name="%FEATURE_STRUCTURES")


def export(material: Material) -> Iterator[bytes]:
    """The ZIP; its files are named by the hash of the document's id."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for document, record in material.pairs():
            file = zipfile.ZipInfo(f"{content_id('d', document.id)}.json", _EPOCH)
            archive.writestr(file, msgspec.json.encode(cas(document, record)), zipfile.ZIP_DEFLATED)
    yield packed.getvalue()


def cas(document: Document, record: Record) -> Json:
    """The CAS of one document."""
    units = Utf16(document.text)
    held = [
        {
            "%ID": id,
            "%TYPE": type,
            "@sofa": _SOFA,
            "begin": units.units(start),
            "end": units.units(end),
            **features,
        }
        for id, (type, start, end, features) in enumerate(_annotations(document, record), _SOFA + 1)
    ]
    sofa = {"%ID": _SOFA, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": _VIEW, "mimeType": "text"}
    return {
        "%TYPES": {type: _type(type) for type in _TYPES},
        "%FEATURE_STRUCTURES": [{**sofa, "sofaString": document.text}, *held],
        "%VIEWS": {_VIEW: {"%SOFA": _SOFA, "%MEMBERS": [each["%ID"] for each in held]}},
    }


def edited(changed: object, place: str, by: str = "") -> Edited:
    """What an annotator made of a document, from its CAS as INCEpTION exports it; InputError where this is none.

    INCEpTION puts an address of its own on the document, and the annotator's name in the place of the id. `by` names
    the annotator where it is given.
    """
    try:
        structures = msgspec.convert(changed, _Cas).structures
    except msgspec.ValidationError as error:
        raise InputError(place, "this is no CAS of INCEpTION: {reason}", reason=error) from None
    text = next((each.text for each in structures if each.type == "uima.cas.Sofa" and each.text), "")
    metadata = next((each for each in structures if each.type == _METADATA), _Structure())
    units = Utf16(text)
    regions = [
        Region(units.code_points(e.begin), units.code_points(e.end), _named(e))
        for e in structures
        if e.type in (_ENTITY, _MARK)
    ]
    doc, user = (None, metadata.document) if metadata.address else (metadata.document, None)
    return Edited(place, text, placed(text, regions, place), by or user or "", doc)


def _named(structure: "_Structure") -> str:
    value = structure.value or ""
    return f"entity:{value}" if structure.type == _ENTITY else value


def _annotations(document: Document, record: Record) -> Iterator[_Annotation]:
    yield _METADATA, 0, len(document.text), {"documentId": document.id, "documentTitle": document.title or document.id}
    text = analyse(document.text, vocabulary())
    for sentence in text.sentences:
        yield _SENTENCE, text.tokens[sentence.first].start, text.tokens[sentence.last - 1].end, {}
    for token in text.tokens:
        yield _TOKEN, token.start, token.end, {}
    for mark in marks(record):
        type = _ENTITY if mark.layer == "entity" else _MARK
        value = mark.label if type == _ENTITY else mark.name
        yield type, mark.span.start, mark.span.end, {"value": value, **({"identifier": mark.of} if mark.of else {})}


def _type(name: str) -> Json:
    supertype, features = _TYPES[name]
    strings = {feature: {"%NAME": feature, "%RANGE": "uima.cas.String"} for feature in features}
    return {"%NAME": name, "%SUPER_TYPE": supertype, **strings}
