"""Merge annotated documents instead of read ones; stands in for `tawatur merge --to json` in `evaluation/score.py`.

usage: python evaluation/score.py --read true --merge "python tools/merge_gold.py FOLDER" FOLDER/*
"""

import argparse
import json
import sys
from pathlib import Path

import msgspec
from gold_record import document, record

from tawatur.merging import merge


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="the folder of the clusters")
    parser.add_argument("input", type=Path, help="which of their documents: JSON Lines with ids")
    arguments = parser.parse_args()
    ids = {json.loads(line)["id"] for line in arguments.input.read_text(encoding="utf-8").splitlines()}
    files = (path for path in arguments.folder.glob("*/*.json") if path.name != "cluster.json")
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(files)]
    situation = merge((document(gold), record(gold)) for gold in golds if gold["id"] in ids)
    sys.stdout.buffer.write(msgspec.json.encode(situation) + b"\n")


if __name__ == "__main__":
    main()
