"""The formats by name; what writes one is loaded when it is asked for."""

import importlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from tawatur.errors import ExportError

if TYPE_CHECKING:
    from tawatur.exports.material import Material


@dataclass(frozen=True, slots=True)
class Format:
    """One stream of bytes; `suffix` is what its files end in, `beside` the format of the file that goes with it.

    `extra` names what has to be installed for it besides Tawatur itself.
    """

    name: str
    suffix: str
    beside: str | None = None
    extra: str | None = None

    def export(self, material: "Material") -> Iterator[bytes]:
        """The stream, in pieces; ExportError where the extra is missing."""
        try:
            module = importlib.import_module(f"tawatur.exports.{self.name.replace('-', '_')}")
        except ImportError as error:
            if self.extra is None:
                raise
            raise ExportError(
                "{format} needs the extra: pip install 'tawatur[{extra}]'", format=self.name, extra=self.extra
            ) from error
        return cast(Iterator[bytes], module.export(material))


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        format.name: format
        for format in (
            Format("acled", ".csv"),
            Format("conll", ".conll"),
            Format("docbin", ".spacy", extra="spacy"),
            Format("ftm", ".ftm.json", beside="ftm-offsets"),
            Format("ftm-offsets", ".offsets.jsonl"),
            Format("geojson", ".geojson"),
            Format("graphml", ".graphml"),
            Format("icalendar", ".ics"),
            Format("inception", ".zip"),
            Format("label-studio", ".json"),
            Format("parquet", ".parquet"),
            Format("plover", ".jsonl"),
            Format("prov", ".jsonld"),
            Format("schema-org", ".jsonld"),
            Format("ucdp", ".csv"),
            Format("webannotation", ".jsonld"),
        )
    }
)
"""In the order of their names."""
