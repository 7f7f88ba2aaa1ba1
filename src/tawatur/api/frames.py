"""Arrow tables as data frames."""

import importlib.util
from typing import TYPE_CHECKING, Any

from tawatur.errors import ExportError

if TYPE_CHECKING:
    import pyarrow as pa


def to_pandas(table: "pa.Table") -> Any:
    """The table as a pandas DataFrame; ExportError where pandas is not installed."""
    if importlib.util.find_spec("pandas") is None:
        raise ExportError("pandas is not installed: pip install pandas")
    return table.to_pandas()
