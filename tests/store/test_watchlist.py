"""The watchlist of a corpus: kept for good, told when it is damaged."""

from pathlib import Path

import pytest

from tawatur.errors import StoreError
from tawatur.model.watching import Condition, Seen, Watchlist
from tawatur.store import Corpus
from tawatur.store.check import check
from tawatur.store.watchlist import WATCHLIST, read_watchlist, write_watchlist


def test_it_is_kept_and_a_changed_byte_is_told(tmp_path: Path) -> None:
    folder = Corpus.create(tmp_path / "c").folder
    assert read_watchlist(folder) == Watchlist()
    kept = Watchlist((Condition(id="w1", about="جسر الوادي", when=("contested",)),), {"w1": Seen()})
    write_watchlist(folder, kept)
    assert read_watchlist(folder) == kept
    assert check(folder) == ()
    path = folder / WATCHLIST
    path.write_bytes(path.read_bytes().replace(b"contested", b"contesteD"))
    with pytest.raises(StoreError, match="damaged"):
        read_watchlist(folder)
    assert [finding.file for finding in check(folder)] == [WATCHLIST]
