"""Eight short reports of our own writing about Syria, 27 November to 8 December 2024, from differing angles.

They are samples: the outlets, the speakers and their words are invented, the course of events is real in broad lines.
"""

from importlib.resources import as_file, files

from tawatur.model import Document
from tawatur.sources import documents


def sample_reports() -> tuple[Document, ...]:
    """The bundled reports, read as any other file; InputError where the package is damaged."""
    with as_file(files("tawatur.samples") / "reports.jsonl") as path:
        return tuple(_sound(item) for item in documents([path]))


def _sound(item: Document | Exception) -> Document:
    if isinstance(item, Exception):
        raise item
    return item
