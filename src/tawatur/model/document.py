"""A text and where it came from."""

import datetime

import msgspec

from tawatur.model.ids import content_id


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """An immutable text with its provenance; `id` is the input's where it gave one, else the content hash.

    `language` is a BCP 47 code where the text is not Arabic: such a text is kept, but not read. `notes` say what is
    uncertain about the text itself, such as its encoding. `original` is the SHA-256 of the bytes that it was read from.
    """

    id: str
    text: str
    published: datetime.date | None = None
    outlet: str | None = None
    author: str | None = None
    title: str | None = None
    url: str | None = None
    fetched: datetime.datetime | None = None
    encoding: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()
    original: str | None = None

    @classmethod
    def of(
        cls,
        text: str,
        *,
        id: str | None = None,
        published: datetime.date | None = None,
        outlet: str | None = None,
        author: str | None = None,
        title: str | None = None,
        url: str | None = None,
        fetched: datetime.datetime | None = None,
        encoding: str | None = None,
        language: str | None = None,
        notes: tuple[str, ...] = (),
    ) -> "Document":
        """A document of `text`; without an `id` it is named by its content hash."""
        return cls(
            id=id or _content_id(text, published, outlet, url),
            text=text,
            published=published,
            outlet=outlet,
            author=author,
            title=title,
            url=url,
            fetched=fetched,
            encoding=encoding,
            language=language,
            notes=notes,
        )

    @property
    def unnamed(self) -> bool:
        """Whether the input gave no id, so that it is the content hash."""
        return self.id == _content_id(self.text, self.published, self.outlet, self.url)

    def with_defaults(self, published: datetime.date | None, outlet: str | None) -> "Document":
        """The document, published then and there where it does not say so itself; a content hash follows."""
        published, outlet = self.published or published, self.outlet or outlet
        id = _content_id(self.text, published, outlet, self.url) if self.unnamed else self.id
        return msgspec.structs.replace(self, id=id, published=published, outlet=outlet)

    @property
    def digest(self) -> str:
        """Hash of everything the reading depends on; two documents with one digest give one Record."""
        return content_id("", self.id, self.text, self.published, self.outlet, self.author, self.title)


def _content_id(text: str, published: datetime.date | None, outlet: str | None, url: str | None) -> str:
    return content_id("d", text, published, outlet, url)
