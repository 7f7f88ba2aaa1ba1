"""What reports in memory and those of a corpus folder have in common."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from tawatur.api.report import Report
from tawatur.api.situation import Situation
from tawatur.errors import ExportError
from tawatur.exports.formats import FORMATS
from tawatur.exports.material import Material
from tawatur.exports.review import Review
from tawatur.model import Document, Record

if TYPE_CHECKING:
    import pyarrow as pa


class AnyReports(ABC):
    """Reports that can be gone through again and again."""

    @abstractmethod
    def __iter__(self) -> Iterator[Report]:
        """The reports, in the same order each time."""

    @abstractmethod
    def __len__(self) -> int:
        """How many they are."""

    @abstractmethod
    def merge(self) -> Situation:
        """What they say together."""

    @property
    def documents(self) -> Iterator[Document]:
        """The documents."""
        return (report.document for report in self)

    @property
    def records(self) -> Iterator[Record]:
        """What was read in them."""
        return (report.record for report in self)

    def to_arrow(self, table: str = "statements") -> "pa.Table":
        """The Arrow table `mentions` or `statements` of all records; ExportError for any other name."""
        from tawatur.exports.tables import record_table

        return record_table(table, self.records)

    def to_pandas(self, table: str = "statements") -> Any:
        """The same as a pandas DataFrame; ExportError where pandas is not installed."""
        from tawatur.api.frames import to_pandas

        return to_pandas(self.to_arrow(table))

    def export(self, format: str, reviews: Sequence[Review] = ()) -> bytes:
        """The reports and what they say together in a format of `tawatur export`; ExportError where there is none."""
        if format not in FORMATS:
            raise ExportError("there is no format {name}; there are: {names}", name=format, names=", ".join(FORMATS))
        material = Material(self.merge(), lambda: ((report.document, report.record) for report in self), tuple(reviews))
        return b"".join(FORMATS[format].export(material))
