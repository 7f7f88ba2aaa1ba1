"""What the first document costs: seconds from a cold start and the most memory held, each beside the rules alone.

usage: python benchmarks/first_document.py

Runs `tawatur read --to jsonl` on one sample report in fresh processes, through workers and in one process by turns; the
best of the runs counts for the time and for the processor's time, the worst for the memory of the largest process. The
last row reads all documents of evaluation/ for the memory of a long run.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from reading_speed import evaluation_documents

from tawatur.samples import sample_reports

RUNS = 7
TAWATUR = [sys.executable, "-m", "tawatur", "read", "--to", "jsonl"]
IN_PROCESS = ["--workers", "0"]
RULES = ["--tagger", "none"]


class Cost(NamedTuple):
    """Seconds by the clock, the processor's seconds of all processes, and megabytes of the largest one."""

    seconds: float
    processor: float
    megabytes: float


def run(arguments: list[str]) -> Cost:
    began = time.perf_counter()
    process = subprocess.Popen([*TAWATUR, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"tawatur read ended with status {status}")
    return Cost(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def report(cases: dict[str, list[str]], runs: int) -> None:
    """Print the cost of each case; they take turns, so that whatever else the machine does burdens all alike."""
    costs: dict[str, list[Cost]] = {name: [] for name in cases}
    for _ in range(runs):
        for name, arguments in cases.items():
            costs[name].append(run(arguments))
    for name, measured in costs.items():
        seconds, processor = min(cost.seconds for cost in measured), min(cost.processor for cost in measured)
        print(f"{name:42}{seconds:>8.2f} s{processor:>8.2f} s{max(cost.megabytes for cost in measured):>8.0f} MB")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder) / "one.txt", Path(folder) / "many"
        one.write_text(next(iter(sample_reports())).text, encoding="utf-8")
        many.mkdir()
        for number, document in enumerate(evaluation_documents()):
            (many / f"{number}.txt").write_text(document.text, encoding="utf-8")
        print(f"{'':42}{'clock':>10}{'processor':>10}{'memory':>11}")
        cases = {
            "one document, rules alone": [*RULES, str(one)],
            "one document, rules alone, in one process": [*RULES, *IN_PROCESS, str(one)],
            "one document": [str(one)],
            "one document, in one process": [*IN_PROCESS, str(one)],
        }
        report(cases, RUNS)
        report({"the documents of evaluation/": [str(many)]}, 1)


if __name__ == "__main__":
    main()
