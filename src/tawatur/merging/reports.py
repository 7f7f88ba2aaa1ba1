"""Reports with their claims and things known: what is asked of one for the parts that many make up together."""

import datetime
from collections.abc import Iterable

from tawatur.merging.evidence import Evidence
from tawatur.merging.extracts import Extract
from tawatur.merging.homes import Home, Homes
from tawatur.merging.spoken import OUTLET
from tawatur.merging.things import Resolved
from tawatur.model import Record


class Report:
    """One report; `record` holds what makes up timeline, ties, terms and explanations."""

    def __init__(self, extract: Extract, homes: Iterable[Home], names: Resolved) -> None:
        self.doc: str = extract.doc
        self.published: datetime.date | None = extract.published
        self.record: Record = extract.rest
        self.homes = Homes(homes)
        self.shown: Evidence = extract.evidence
        self.names = names

    def thing(self, id: str | None) -> str | None:
        """The id of the thing that an entity of the record is."""
        name = self.shown.names.get(id or "")
        return self.names.of[name.key] if name else None

    def title(self, id: str | None) -> str | None:
        """The name of the thing that an entity of the record is."""
        thing = self.thing(id)
        return self.names.things[thing].name_ar if thing else None

    @property
    def outlet(self) -> str | None:
        """The name of its outlet."""
        return self.title(OUTLET)
