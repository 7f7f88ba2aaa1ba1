"""An addition that fails at any step leaves the state before it, readable and whole."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tawatur.errors import StoreError
from tawatur.model import Document, Record
from tawatur.store import Corpus
from tawatur.store.check import check

MakePair = Callable[..., tuple[Document, Record]]


class FailsAt:
    """Lets a function through until its n-th call, which fails as on a full disk."""

    def __init__(self, function: Callable[..., object], call: int) -> None:
        self._function = function
        self._left = call

    def __call__(self, *args: object, **kwargs: object) -> object:
        self._left -= 1
        if self._left == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return self._function(*args, **kwargs)


# One addition writes the segment, then the manifest: each syncs its file, renames it and syncs its folder.
STEPS = [("fsync", 1), ("replace", 1), ("fsync", 2), ("fsync", 3), ("replace", 2)]


@pytest.mark.parametrize(("step", "call"), STEPS, ids=[f"{step} {call}" for step, call in STEPS])
def test_a_full_disk_at_any_step_leaves_the_state_before(
    tmp_path: Path, pair: MakePair, monkeypatch: pytest.MonkeyPatch, step: str, call: int
) -> None:
    corpus = Corpus.create(tmp_path)
    corpus.add([pair(1)])
    with monkeypatch.context() as patch, pytest.raises(StoreError, match="cannot be written: No space left on device"):
        patch.setattr(os, step, FailsAt(getattr(os, step), call))
        corpus.add([pair(2)])
    assert list(Corpus.open(tmp_path).pairs()) == [pair(1)]
    assert not any(finding.harmful for finding in check(tmp_path))
    assert not list(tmp_path.rglob("*.tmp"))
    assert corpus.add([pair(2)]) == 1
    assert list(Corpus.open(tmp_path).pairs()) == [pair(1), pair(2)]


def test_failing_after_the_rename_leaves_the_state_after(
    tmp_path: Path, pair: MakePair, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = Corpus.create(tmp_path)
    with monkeypatch.context() as patch, pytest.raises(StoreError, match="cannot be written"):
        patch.setattr(os, "fsync", FailsAt(os.fsync, 4))
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
