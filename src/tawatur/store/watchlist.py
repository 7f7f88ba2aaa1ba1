"""The watchlist of a corpus: conditions, and what was seen of them last."""

from pathlib import Path

import msgspec

from tawatur.errors import StoreError
from tawatur.model.watching import Watchlist
from tawatur.store.durable import cannot_read
from tawatur.store.sealed import read_sealed, write_sealed

WATCHLIST = "watchlist.json"
"""The file's name in the corpus folder."""


def read_watchlist(folder: Path) -> Watchlist:
    """The watchlist, an empty one where there is none; StoreError where it is damaged."""
    path = folder / WATCHLIST
    try:
        return msgspec.json.decode(read_sealed(path), type=Watchlist)
    except FileNotFoundError:
        return Watchlist()
    except OSError as error:
        raise cannot_read(path, error) from None
    except msgspec.MsgspecError as error:
        raise StoreError("{path}: damaged: {reason}", path=path, reason=error) from None


def write_watchlist(folder: Path, watchlist: Watchlist) -> None:
    """Keep it for good; StoreError where the system refuses."""
    write_sealed(folder / WATCHLIST, msgspec.json.encode(watchlist))
