"""`python -m training`: trains the tagger, exports it, and measures what was exported."""

import argparse
import logging
from pathlib import Path

import torch

from tawatur.tagger.pieces import Pieces
from tawatur.tagger.windows import LONGEST
from training.base import e5, vocabulary
from training.checkpoint import load, save
from training.material import material
from training.model.pretrained import from_base
from training.optimiser import Rates
from training.plan import Plan
from training.train import train


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets (ner/anercorp …)")
    parser.add_argument("--corpus", type=Path, default=Path("corpus/documents"), help="our annotated documents")
    parser.add_argument("--out", type=Path, default=Path("build/tagger"), help="checkpoints, tokenizer, export")
    parser.add_argument("--layers", type=int, default=Plan().layers, help="layers of the encoder that are kept")
    parser.add_argument("--cycles", type=int, nargs="+", default=list(Plan().cycles), help="epochs of each cycle")
    parser.add_argument("--start", type=Path, help="go on from this checkpoint instead of the base weights")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--limit", type=int, help="end epochs after so many batches, to try things out")
    parser.add_argument("--clean", action="store_true", help="train on CLEANANERCorp, for measuring only")
    return parser.parse_args()


def main() -> None:
    """Trains by the command line."""
    given = arguments()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    plan = Plan(layers=given.layers, cycles=tuple(given.cycles), limit=given.limit)
    tokenizer, kept = vocabulary.pruned(vocabulary.tokenizer_file())
    vocabulary.write(tokenizer, given.out / "tokenizer.json")
    pieces = Pieces(given.out / "tokenizer.json")
    model = load(given.start) if given.start else from_base(e5.read(e5.installed()), kept, plan.layers)
    read = material(given.data, given.corpus, pieces, LONGEST, given.clean)
    train(model, read, plan, Rates(), lambda epoch: save(model, given.out / f"epoch-{epoch}.pt"))


if __name__ == "__main__":
    main()
