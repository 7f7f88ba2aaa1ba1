"""Events in columns as UCDP has them (*UCDP GED Codebook*, 23.1): violence with low, best and high.

A row for each event of the type ASSAULT that is told as having happened. Whether it is state-based, non-state or
one-sided violence is the coder's to say: `type_of_violence` stays empty.
"""

from collections.abc import Iterator

from tawatur.exports.event_rows import SEVERAL, country, names, original_sources, outlets, tellers
from tawatur.exports.happenings import Happening, happenings
from tawatur.exports.material import Material
from tawatur.exports.writing import Json, csv_lines
from tawatur.model import Place
from tawatur.model.days import Days

COLUMNS = (
    *("id", "year", "type_of_violence", "side_a", "side_b", "number_of_sources", "source_article", "source_office"),
    *("source_date", "source_headline", "source_original", "independent_origins", "where_prec", "where_coordinates"),
    *("adm_1", "latitude", "longitude", "geom_wkt", "country", "country_iso2", "event_clarity", "date_prec"),
    *("date_start", "date_end", "low", "best", "high", "claim"),
)
_MOST_DAYS = ((1, 1), (6, 2), (7, 3), (31, 4))
_LONGER = 5


def export(material: Material) -> Iterator[bytes]:
    """The rows, in the order of the timeline."""
    return csv_lines(COLUMNS, (row for each in happenings(material) for row in _rows(each)))


def date_precision(days: Days) -> int:
    """1 the day, 2 within two to six days, 3 a week, 4 within a month, 5 longer."""
    return next((code for most, code in _MOST_DAYS if days.count <= most), _LONGER)


def _rows(each: Happening) -> Iterator[Json]:
    if each.moment.type == "ASSAULT" and each.happened and each.days:
        toll = each.toll
        yield {
            "id": each.moment.id,
            "year": each.days.first.year,
            "side_a": names(each.actors),
            "side_b": names(each.recipients),
            **_sources(each),
            **(_where(each.place) if each.place else {}),
            "event_clarity": 1 if each.days.count == 1 else 2,
            "date_prec": date_precision(each.days),
            "date_start": each.days.first,
            "date_end": each.days.last,
            **({"low": toll.low, "best": toll.best, "high": toll.high} if toll else {}),
            "claim": each.moment.claim,
        }


def _sources(each: Happening) -> Json:
    documents = each.documents
    return {
        "number_of_sources": len({document.outlet or document.id for document in documents}),
        "source_article": SEVERAL.join(document.url or document.id for document in documents),
        "source_office": outlets(each),
        "source_date": SEVERAL.join(d.published.isoformat() for d in documents if d.published),
        "source_headline": SEVERAL.join(document.title for document in documents if document.title),
        "source_original": original_sources(each),
        "independent_origins": tellers(each),
    }


def _where(place: Place) -> Json:
    located = place.latitude is not None and place.longitude is not None
    return {
        "where_prec": place.precision,
        "where_coordinates": place.name_en or place.name_ar,
        "adm_1": place.admin,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geom_wkt": f"POINT ({place.longitude} {place.latitude})" if located else None,
        "country": SEVERAL.join(map(country, place.countries)),
        "country_iso2": SEVERAL.join(place.countries),
    }
