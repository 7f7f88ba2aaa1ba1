"""What the first document costs: seconds from a cold start and the most memory held, each beside the rules alone.

usage: python benchmarks/first_document.py

Runs `tawatur read --to jsonl` on one sample report in fresh processes; the best of the runs counts for the time, the
worst for the memory. A third row reads all documents of evaluation/ for the memory of a long run.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reading_speed import evaluation_documents

from tawatur.samples import sample_reports

RUNS = 5
TAWATUR = [sys.executable, "-m", "tawatur", "read", "--to", "jsonl"]


def run(arguments: list[str]) -> tuple[float, float]:
    """Seconds and megabytes of one process."""
    began = time.perf_counter()
    process = subprocess.Popen([*TAWATUR, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"tawatur read ended with status {status}")
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def report(name: str, arguments: list[str], runs: int) -> None:
    measured = [run(arguments) for _ in range(runs)]
    seconds, megabytes = min(s for s, _ in measured), max(m for _, m in measured)
    print(f"{name:36}{seconds:>8.2f} s{megabytes:>8.0f} MB")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder) / "one.txt", Path(folder) / "many"
        one.write_text(next(iter(sample_reports())).text, encoding="utf-8")
        many.mkdir()
        for number, document in enumerate(evaluation_documents()):
            (many / f"{number}.txt").write_text(document.text, encoding="utf-8")
        report("one document, rules alone", ["--tagger", "none", str(one)], RUNS)
        report("one document", [str(one)], RUNS)
        report("the documents of evaluation/", [str(many)], 1)


if __name__ == "__main__":
    main()
