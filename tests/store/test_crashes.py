"""An addition that fails at any step leaves the state before it, readable and whole."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from tawatur.errors import StoreError
from tawatur.model import Document, Record
from tawatur.model.hashes import sha256
from tawatur.store import Corpus, compaction
from tawatur.store.check import check
from tawatur.store.ledger import Entry

MakePair = Callable[..., tuple[Document, Record]]

CALLS = ("open", "write", "fsync", "replace")
"""What a write asks of the system."""


class Disk:
    """Lets calls through until the n-th, which fails after having done half of its work."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, call: int, number: int) -> None:
        self.failed = False
        self._left = call
        self._number = number
        for name in CALLS:
            monkeypatch.setattr(os, name, self._guarded(name, getattr(os, name)))

    def _guarded(self, name: str, function: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            self._left -= 1
            if self._left == 0:
                self.failed = True
                if name == "write":
                    descriptor, data = args
                    function(descriptor, bytes(data)[: len(bytes(data)) // 2])  # type: ignore[call-overload]
                raise OSError(self._number, os.strerror(self._number))
            return function(*args, **kwargs)

        return call


def unit(number: int) -> tuple[Entry, bytes]:
    data = f"تقرير {number}".encode()
    return Entry(f"u{number}", "read", "by-hand-1", "a.txt", sha256(data), "{}"), data


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO], ids=["full", "broken"])
@pytest.mark.parametrize("joining", [False, True], ids=["adding", "joining"])
def test_a_disk_that_fails_at_any_step_leaves_one_whole_state(
    tmp_path: Path, pair: MakePair, monkeypatch: pytest.MonkeyPatch, number: int, joining: bool
) -> None:
    """Of all steps of one addition, each fails once; the corpus is that before or, after the last rename, the new."""
    before = range(1, 4)
    for step in count(1):
        folder = tmp_path / str(step)
        corpus = Corpus.create(folder)
        for known in before:
            corpus.add([pair(known)], [unit(known)])
        with monkeypatch.context() as patch:
            patch.setattr(compaction, "FANOUT", 3 if joining else 16)
            disk = Disk(patch, step, number)
            try:
                corpus.add([pair(9)], [unit(9)])
            except StoreError as error:
                assert f"cannot be written: {os.strerror(number)}" in str(error)
        found = list(Corpus.open(folder).pairs())
        assert found in ([pair(n) for n in before], [pair(n) for n in (*before, 9)])
        assert not any(finding.harmful for finding in check(folder))
        assert Corpus.open(folder).ledger.data(unit(2)[0].original) == unit(2)[1]
        assert not list(folder.rglob("*.tmp"))
        Corpus.open(folder).add([pair(9)], [unit(9)])
        assert list(Corpus.open(folder).pairs()) == [pair(n) for n in (*before, 9)]
        if not disk.failed:
            break
    assert step > (30 if joining else 15)


def test_a_failure_after_the_last_rename_leaves_the_state_after(
    tmp_path: Path, pair: MakePair, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = Corpus.create(tmp_path)
    real, left = os.fsync, iter(range(3, -9, -1))

    def fsync(descriptor: int) -> None:
        if next(left) == 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(descriptor)

    with monkeypatch.context() as patch, pytest.raises(StoreError, match="cannot be written"):
        patch.setattr(os, "fsync", fsync)
        corpus.add([pair(1)])
    assert list(Corpus.open(tmp_path).pairs()) == [pair(1)]
    assert corpus.add([pair(1)]) == 0


KILLED = """
import os, signal, sys
from tawatur.store import Corpus
from tawatur.model import Document, Record
real, left = os.replace, int(sys.argv[2])
def replace(*args, **kwargs):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*args, **kwargs)
os.replace = replace
document = Document.of("second", id="2")
Corpus.create(sys.argv[1]).add([(document, Record(id="2", digest=document.digest, reader="r"))])
"""


@pytest.mark.parametrize("rename", [1, 2], ids=["before the segment", "before the manifest"])
def test_a_killed_writer_leaves_the_state_before_and_no_lock(tmp_path: Path, pair: MakePair, rename: int) -> None:
    corpus = Corpus.create(tmp_path)
    corpus.add([pair(1)])
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), str(rename)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert list(Corpus.open(tmp_path).pairs()) == [pair(1)]
    assert [finding.harmful for finding in check(tmp_path)] == [False] * rename
    assert corpus.add([pair(2)]) == 1


def test_a_folder_whose_making_was_interrupted_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "segments").mkdir()
    (tmp_path / "lock").touch()
    (tmp_path / "manifest.json.tmp").write_bytes(b"{")
    assert len(Corpus.create(tmp_path)) == 0
