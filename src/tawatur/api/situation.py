"""A Situation as Python works with it."""

from typing import TYPE_CHECKING, Any

import msgspec

from tawatur.api.claim import Claim
from tawatur.model import situation as model

if TYPE_CHECKING:
    import pyarrow as pa


class Situation(model.Situation, frozen=True, kw_only=True):
    """What many reports say together; everything in it points to spans of the documents.

    >>> import tawatur
    >>> situation = tawatur.read(tawatur.Document.of("قال متحدث باسم البلدية إن الجسر أغلق أمس.")).merge()
    >>> [claim.status for claim in situation.claims]
    ['single_origin']
    >>> situation.to_arrow("claims").column("text").to_pylist()
    ['الجسر أغلق أمس']
    """

    claims: tuple[Claim, ...] = ()

    @classmethod
    def of(cls, situation: model.Situation) -> "Situation":
        """The same situation."""
        parts = msgspec.structs.asdict(situation)
        return cls(**{**parts, "claims": tuple(map(Claim.of, situation.claims))})

    def to_arrow(self, table: str = "claims") -> "pa.Table":
        """The Arrow table `claims`, `entities`, `events`, `figures` or `ties`; ExportError for any other name.

        polars and DuckDB take it as it is: `polars.from_arrow(situation.to_arrow())`.
        """
        from tawatur.exports.tables import situation_table

        return situation_table(table, self)

    def to_pandas(self, table: str = "claims") -> Any:
        """The same as a pandas DataFrame; ExportError where pandas is not installed."""
        from tawatur.api.frames import to_pandas

        return to_pandas(self.to_arrow(table))

    def _repr_html_(self) -> str:
        """For a notebook: how much there is of what."""
        from tawatur.api.display import block, line

        counts = ((part, len(getattr(self, part))) for part in self.__struct_fields__)
        return block(*(line(part, count) for part, count in counts if count))
