"""GeoJSON (RFC 7946) of the timeline's events; one that nobody places has no geometry."""

from collections.abc import Iterator

from tawatur.exports.event_rows import tellers
from tawatur.exports.happenings import Happening, happenings
from tawatur.exports.material import Material
from tawatur.exports.origins import called
from tawatur.exports.writing import Json, filled, json_document


def export(material: Material) -> Iterator[bytes]:
    """A FeatureCollection in the order of the timeline."""
    return json_document({"type": "FeatureCollection"}, "features", map(_feature, happenings(material)))


def _feature(each: Happening) -> Json:
    return {"type": "Feature", "id": each.moment.id, "geometry": _point(each), "properties": _properties(each)}


def _point(each: Happening) -> Json | None:
    place = each.place
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return {"type": "Point", "coordinates": [place.longitude, place.latitude]}


def _properties(each: Happening) -> Json:
    return filled(
        {
            "type": each.moment.type,
            "date": each.moment.edtf,
            "first_day": each.days.first if each.days else None,
            "last_day": each.days.last if each.days else None,
            "actors": [party.name_ar for party in each.actors],
            "recipients": [party.name_ar for party in each.recipients],
            "place": each.place.name_ar if each.place else None,
            "place_precision": each.place.precision if each.place else None,
            "happened": each.happened,
            "words": each.words,
            "origins": list(map(called, each.origins)),
            "independent_origins": tellers(each),
            "killed_low": each.toll.low if each.toll else None,
            "killed_best": each.toll.best if each.toll else None,
            "killed_high": each.toll.high if each.toll else None,
            "claim": each.moment.claim,
            "documents": [document.id for document in each.documents],
        }
    )
