"""What a corpus remembers of the web: by what servers know the pages that it has, and which items of feeds it has seen.

This is a help for polite fetching and no part of the truth: without it pages are fetched again, and known again.
"""

from pathlib import Path

import msgspec

from tawatur.errors import StoreError
from tawatur.store.durable import cannot_read
from tawatur.store.sealed import read_sealed, write_sealed

VISITS = "visits.json"
"""The file's name in the corpus folder."""

_MAX_ITEMS = 5_000


class Visit(msgspec.Struct, frozen=True, omit_defaults=True):
    """A page's ETag and Last-Modified as its server gave them."""

    etag: str | None = None
    last_modified: str | None = None


class Visits(msgspec.Struct, frozen=True):
    """Pages by URL, as `reader` read them; and by feed the items that were tried, with how often in vain.

    0 stands for an item that came.
    """

    reader: str = ""
    pages: dict[str, Visit] = {}
    items: dict[str, dict[str, int]] = {}

    def by(self, reader: str) -> "Visits":
        """The same, without the pages where another reader read them: this one has yet to."""
        return self if reader == self.reader else Visits(reader, {}, self.items)

    def with_pages(self, pages: dict[str, Visit]) -> "Visits":
        """These pages too; those by which no server knows anything again are left out."""
        known = {url: visit for url, visit in {**self.pages, **pages}.items() if visit != Visit()}
        return msgspec.structs.replace(self, pages=known)

    def with_items(self, feed: str, came: dict[str, bool]) -> "Visits":
        """These items of the feed too, each with whether it came; of very many the latest are remembered."""
        if not came:
            return self
        known = dict(self.items.get(feed, {}))
        for item, success in came.items():
            known[item] = 0 if success else known.pop(item, 0) + 1
        latest = dict(list(known.items())[-_MAX_ITEMS:])
        return msgspec.structs.replace(self, items={**self.items, feed: latest})


def read_visits(folder: Path) -> Visits:
    """What the corpus of the folder remembers, nothing where there is no such file; StoreError where it is damaged."""
    path = folder / VISITS
    try:
        return msgspec.json.decode(read_sealed(path), type=Visits)
    except (FileNotFoundError, NotADirectoryError):
        return Visits()
    except OSError as error:
        raise cannot_read(path, error) from None
    except (msgspec.MsgspecError, StoreError):
        raise StoreError("{path}: damaged; remove it, and pages are fetched anew", path=path) from None


def write_visits(folder: Path, visits: Visits) -> None:
    """Remember for good; StoreError where the system refuses."""
    write_sealed(folder / VISITS, msgspec.json.encode(visits))
