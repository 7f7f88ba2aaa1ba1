"""Fuzz one target, or each in turn, for some seconds; stops at the first input that breaks a promise.

usage: python -m tools.fuzz [--seconds N] [TARGET …]        (needs atheris: pip install 'tawatur[fuzz]')

What it finds is left in the working directory as crash-…; what it has learnt is kept in .fuzz/TARGET.
"""

import argparse
import subprocess
import sys
import warnings
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tawatur.sources", "tawatur.arabic", "feedparser", "email"]):
    from tools.fuzz.seeds import SEEDS
    from tools.fuzz.targets import TARGETS

_LEARNT = Path(".fuzz")
_LONGEST_INPUT = 4096
_LONGEST_RUN = 20
_MEMORY = 2048


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=1800)
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], metavar="TARGET")
    asked = parser.parse_args()
    names = asked.targets or list(TARGETS)
    if len(names) == 1:
        _fuzz(names[0], asked.seconds)
    else:
        # libFuzzer ends the process, so each target has one of its own.
        for name in names:
            subprocess.run([sys.executable, "-m", "tools.fuzz", "--seconds", str(asked.seconds), name], check=True)


def _fuzz(name: str, seconds: int) -> None:
    folder = _LEARNT / name
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS[name]):
        (folder / f"seed-{number}").write_bytes(seed)
    warnings.simplefilter("ignore")
    options = (f"-max_total_time={seconds}", f"-max_len={_LONGEST_INPUT}", f"-timeout={_LONGEST_RUN}")
    atheris.Setup([sys.argv[0], str(folder), *options, f"-rss_limit_mb={_MEMORY}", "-verbosity=1"], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
