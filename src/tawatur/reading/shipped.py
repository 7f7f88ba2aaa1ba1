"""The reader that ships with the package: the rules with the trained tagger beside them."""

from functools import cache

from tawatur.model import Document, Record
from tawatur.reading.pipeline import Reader
from tawatur.tagger import Tagger


@cache
def shipped() -> Reader:
    """The reader; WeightsError names a weights file that is missing or damaged."""
    return Reader(Tagger.load())


def read(document: Document) -> Record:
    """The Record of one document, read by the rules and the shipped tagger."""
    return shipped().read(document)
