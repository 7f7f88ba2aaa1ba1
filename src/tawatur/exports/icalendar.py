"""iCalendar (RFC 5545) of the timeline: an all-day entry for each event whose days are known."""

import datetime
from collections.abc import Iterator

from tawatur.exports.event_rows import SEVERAL, original_sources, tellers
from tawatur.exports.happenings import Happening, happenings
from tawatur.exports.material import Material
from tawatur.exports.writing import without_controls

_OCTETS = 75
"""Longest line, without its end (RFC 5545, 3.1)."""
_UNSAID = datetime.date(1970, 1, 1)


def export(material: Material) -> Iterator[bytes]:
    """The calendar, in the order of the timeline."""
    yield from _lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tawatur//Tawatur//AR", "CALSCALE:GREGORIAN")
    for each in happenings(material):
        yield from _lines(*_entry(each))
    yield from _lines("END:VCALENDAR")


def _entry(each: Happening) -> Iterator[str]:
    if each.days is None:
        return
    last_published = max((d.published for d in each.documents if d.published), default=_UNSAID)
    yield "BEGIN:VEVENT"
    yield f"UID:{each.moment.id}@tawatur"
    yield f"DTSTAMP:{last_published:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{each.days.first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{each.days.last + datetime.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(_summary(each))}"
    yield f"DESCRIPTION:{_text(_description(each))}"
    yield f"CATEGORIES:{each.moment.type}"
    if each.place:
        yield f"LOCATION:{_text(each.place.name_ar)}"
        if each.place.latitude is not None and each.place.longitude is not None:
            yield f"GEO:{each.place.latitude};{each.place.longitude}"
    yield "END:VEVENT"


def _summary(each: Happening) -> str:
    sides = ["، ".join(party.name_ar for party in side) for side in (each.actors, each.recipients)]
    return " · ".join(part for part in (each.words, *sides) if part)


def _description(each: Happening) -> str:
    reports = SEVERAL.join(document.url or document.id for document in each.documents)
    return f"{each.moment.edtf}\n{original_sources(each)} ({tellers(each)})\n{reports}"


def _text(value: str) -> str:
    """The value escaped (RFC 5545, 3.3.11)."""
    escaped = without_controls(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(escaped.splitlines())


def _lines(*lines: str) -> Iterator[bytes]:
    for line in lines:
        yield from _folded(line)


def _folded(line: str) -> Iterator[bytes]:
    """The line in pieces of at most 75 octets that cut no character."""
    piece = b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > _OCTETS:
            yield piece + b"\r\n"
            piece = b" "
        piece += octets
    yield piece + b"\r\n"
