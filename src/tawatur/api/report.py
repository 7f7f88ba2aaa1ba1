"""A report: a document and what was read in it."""

from dataclasses import dataclass

from tawatur.model import Document, Record


@dataclass(frozen=True, slots=True)
class Report:
    """A document with its record, whose spans are code points of the document's text."""

    document: Document
    record: Record

    def __post_init__(self) -> None:
        if self.document.digest != self.record.digest:
            raise ValueError(f"the record of {self.record.id!r} was not read from document {self.document.id!r}")

    def _repr_html_(self) -> str:
        """For a notebook: the text with its statements marked."""
        from tawatur.api.display import block, line, text_of

        document = self.document
        head = line(document.title or document.id, strong=True)
        return block(head, line(document.outlet, document.author, document.published), text_of(document, self.record))
