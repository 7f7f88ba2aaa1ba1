"""Sources: bytes in, Documents out; what cannot be read comes out as an InputError that names the place.

Two steps: `originals` takes folders, archives and tables apart, `read` parses one Original. The second runs other
people's parsers and belongs into a worker process where the bytes are not trusted.
"""

from tawatur.sources.columns import Columns
from tawatur.sources.files import STANDARD_INPUT
from tawatur.sources.original import Original, Part, Spoilt
from tawatur.sources.reader import documents, originals, parts_of, read, unpack

__all__ = [
    "STANDARD_INPUT",
    "Columns",
    "Original",
    "Part",
    "Spoilt",
    "documents",
    "originals",
    "parts_of",
    "read",
    "unpack",
]
