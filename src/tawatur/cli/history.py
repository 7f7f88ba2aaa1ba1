"""Pages that came more than once, with what was changed from one version to the next."""

import datetime
from collections.abc import Mapping
from itertools import pairwise

import msgspec

from tawatur.errors import StoreError
from tawatur.model import Document
from tawatur.store import Corpus
from tawatur.store.changes import Change, changes
from tawatur.store.pages import Page


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One version of a page; `original` is the SHA-256 of its bytes as they came."""

    id: str
    digest: str
    published: datetime.date | None
    fetched: datetime.datetime | None
    original: str | None
    title: str | None
    words: int


class Edit(msgspec.Struct, frozen=True):
    """From one version to the next; the spans are in the texts of the two."""

    before: str
    after: str
    changes: tuple[Change, ...]


class History(msgspec.Struct, frozen=True):
    """A page, its versions from the oldest to the newest, and the edits between them."""

    name: str
    versions: tuple[Version, ...]
    edits: tuple[Edit, ...]


def histories(corpus: Corpus, name: str | None) -> tuple[History, ...]:
    """Of the page of that id, address or digest, whatever its versions; else of all that have several.

    StoreError where no page has the name.
    """
    pages = tuple(page for page in corpus.pages() if _is_asked(page, name))
    if name is not None and not pages:
        raise StoreError("{folder}: no document has the id, address or digest {name}", folder=corpus.folder, name=name)
    wanted = {key.digest for page in pages for key in page}
    documents = {record.digest: document for document, record in corpus.pairs() if record.digest in wanted}
    return tuple(sorted((_history(page, documents) for page in pages), key=lambda history: history.name))


def _is_asked(page: Page, name: str | None) -> bool:
    if name is None:
        return len(page) > 1
    return any(name in (key.id, key.url, key.digest) for key in page)


def _history(page: Page, documents: Mapping[str, Document]) -> History:
    newest = page[-1]
    texts = [documents[key.digest] for key in page]
    return History(
        newest.url if newest.url and texts[-1].unnamed else newest.id,
        tuple(_version(document) for document in texts),
        tuple(Edit(a.digest, b.digest, tuple(changes(a.text, b.text))) for a, b in pairwise(texts)),
    )


def _version(document: Document) -> Version:
    return Version(
        id=document.id,
        digest=document.digest,
        published=document.published,
        fetched=document.fetched,
        original=document.original,
        title=document.title,
        words=len(document.text.split()),
    )
