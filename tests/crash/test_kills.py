"""A writer that is killed at any moment loses no acknowledged document, makes none twice, and resumes where it was."""

import json
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import writing

from tawatur.intake.limits import AHEAD, BATCH
from tawatur.store import Corpus
from tawatur.store.check import check

COUNT = 700
"""Documents of one corpus: enough for files to be joined."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


@pytest.fixture(scope="module")
def context() -> Iterator[multiprocessing.context.ForkServerContext]:
    """Processes that start at once, because the server that forks them has imported everything."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["writing", "pyarrow.parquet", "duckdb"])
    yield context


def export(folder: Path) -> bytes:
    return b"\n".join(map(msgspec.json.encode, Corpus.open(folder).pairs()))


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("whole") / "c"
    writing.write(folder, COUNT)
    return export(folder)


def killed_once(context: multiprocessing.context.ForkServerContext, folder: Path, moment: float) -> bool:
    """Let a writer write until that moment; whether it had to be killed."""
    writer = context.Process(target=writing.write, args=(folder, COUNT))
    writer.start()
    writer.join(moment)
    alive = writer.exitcode is None
    writer.kill()
    writer.join()
    return alive


def inspect(folder: Path) -> None:
    """Nothing acknowledged is lost, nothing is there twice, every file is as it was written."""
    acknowledged = lines(folder.parent / "kept")
    assert len(acknowledged) == len(set(acknowledged))
    if not (folder / "manifest.json").exists():
        assert acknowledged == []
        return
    ids = [record.id for record in Corpus.open(folder).records()]
    assert set(acknowledged) <= set(ids)
    assert len(ids) == len(set(ids))
    assert not any(finding.harmful for finding in check(folder))


@pytest.mark.parametrize("kills", [24, pytest.param(1000, marks=pytest.mark.long)])
def test_kills_at_random_moments(
    tmp_path: Path, context: multiprocessing.context.ForkServerContext, expected: bytes, kills: int
) -> None:
    rng = random.Random(kills)
    corpora = 0
    while kills > 0:
        corpora += 1
        folder = tmp_path / str(corpora) / "c"
        folder.parent.mkdir()
        while True:
            known, kept = len(lines(folder.parent / "read")), set(lines(folder.parent / "kept"))
            alive = kills > 0 and killed_once(context, folder, rng.uniform(0.02, 0.4))
            kills -= alive
            inspect(folder)
            # What a run reads that was acknowledged before it began would be work done twice.
            assert kept.isdisjoint(lines(folder.parent / "read")[known:])
            if not alive:
                break
        writing.write(folder, COUNT)
        assert export(folder) == expected
        read = lines(folder.parent / "read")
        assert set(read) == {document.id for document in Corpus.open(folder).documents()}


def redone(folder: Path) -> int:
    return len(lines(folder / "read")) - len(set(lines(folder / "read")))


def test_an_interruption_costs_at_most_one_batch_and_what_was_under_way(
    tmp_path: Path, context: multiprocessing.context.ForkServerContext
) -> None:
    kills = 0
    for moment in (0.15, 0.25, 0.2):
        kills += killed_once(context, tmp_path / "c", moment)
    writing.write(tmp_path / "c", COUNT)
    assert kills > 0
    assert redone(tmp_path) <= kills * (BATCH + AHEAD)


@pytest.mark.parametrize("kills", [2, pytest.param(40, marks=pytest.mark.long)])
def test_the_command_itself_killed_with_its_workers(tmp_path: Path, kills: int) -> None:
    """`tawatur read --json` with two workers; they end with it, and what it logged as kept is there."""
    reports = tmp_path / "reports.jsonl"
    text = "قال الناطق إن الجسر رقم {} أُغلق أمام السيارات."
    entries = [json.dumps({"id": f"e{n}", "text": text.format(n)}, ensure_ascii=False) for n in range(3000)]
    reports.write_text("\n".join(entries), encoding="utf-8")
    folder = tmp_path / "c"
    command = [sys.executable, "-m", "tawatur", "read", str(reports), "--corpus", str(folder), "--json"]
    rng = random.Random(kills)
    kept: set[str] = set()
    for _ in range(kills):
        with subprocess.Popen([*command, "--tagger", "none", "--workers", "2"], stderr=subprocess.PIPE) as process:
            assert process.stderr is not None
            for line in process.stderr:
                event = json.loads(line)
                if event["event"] == "kept":
                    kept.update(event["documents"])
                    time.sleep(rng.uniform(0, 0.2))
                    break
            children = descendants(process.pid)
            process.send_signal(signal.SIGKILL)
            for line in process.stderr.read().splitlines():
                if b'"kept"' in line and line.endswith(b"}"):
                    kept.update(json.loads(line)["documents"])
        assert kept <= {record.id for record in Corpus.open(folder).records()}
        assert not any(finding.harmful for finding in check(folder))
        assert children
        assert all(gone(child) for child in children)
    assert len(kept) >= 32


def descendants(pid: int) -> list[int]:
    """Processes that the process has started."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return [int(child) for child in found]


def gone(pid: int) -> bool:
    """Whether the process ends within seconds."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False
