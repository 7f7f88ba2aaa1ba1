"""Sources: bytes in, Documents out; what cannot be read comes out as an InputError that names file and line."""

from tawatur.sources.files import STANDARD_INPUT
from tawatur.sources.reader import documents

__all__ = ["STANDARD_INPUT", "documents"]
