"""One writer at a time."""

import subprocess
import sys
from pathlib import Path

import pytest

from tawatur.errors import StoreError
from tawatur.store.lock import writing

HOLDER = """
import sys
from pathlib import Path
from tawatur.store.lock import writing
with writing(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_writer_waits_and_is_then_refused_until_the_first_is_gone(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StoreError) as caught, writing(tmp_path, patience=0.1):
            pass
        holder.kill()
    assert str(caught.value) == f"{tmp_path}: another process is writing to this corpus"
    with writing(tmp_path, patience=0.1):
        pass


def test_the_lock_is_given_back_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), writing(tmp_path):
        raise RuntimeError
    with writing(tmp_path, patience=0):
        pass


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="lock: cannot be written: No such file or directory"), writing(tmp_path / "x"):
        pass
