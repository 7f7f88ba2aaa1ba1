"""`python -m training`: trains the tagger, exports it, and measures what was exported."""

import argparse
import logging
from pathlib import Path

import torch

from tawatur.tagger.pieces import Pieces
from tawatur.tagger.weights import SHIPPED
from tawatur.tagger.windows import LONGEST
from training.base import e5, vocabulary
from training.checkpoint import load, save
from training.export import Export, export
from training.material import material
from training.measure.__main__ import measure
from training.measure.report import markdown
from training.model.pretrained import from_base
from training.model.tagger import TaggerModel
from training.optimiser import Rates
from training.plan import Plan
from training.train import train

_TRAINED = "our corpus, ANERcorp (original labels), NewsFANE, AQMAR, Wojood's sample; from multilingual-e5-small"
_TOKENIZER = "tokenizer.json"


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets (ner/anercorp …)")
    parser.add_argument("--corpus", type=Path, default=Path("corpus/documents"), help="our annotated documents")
    parser.add_argument("--out", type=Path, default=Path("build/tagger"), help="checkpoints and weights")
    parser.add_argument("--layers", type=int, default=Plan().layers, help="layers of the encoder that are kept")
    parser.add_argument("--cycles", type=int, nargs="+", default=list(Plan().cycles), help="epochs of each cycle")
    parser.add_argument("--repeats", type=int, default=Plan().repeats, help="how often our corpus stands in an epoch")
    parser.add_argument("--start", type=Path, help="go on from this checkpoint instead of the base weights")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--limit", type=int, help="end epochs after so many batches, to try things out")
    parser.add_argument("--clean", action="store_true", help="train on CLEANANERCorp, for measuring only")
    parser.add_argument("--export-only", type=Path, metavar="CHECKPOINT", help="export and measure, do not train")
    parser.add_argument("--install", action="store_true", help="write the weights into the package")
    given = parser.parse_args()
    if given.clean and given.install:
        parser.error("weights trained on CLEANANERCorp do not ship")
    return given


def main() -> None:
    """Trains, exports and measures by the command line."""
    given = arguments()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    tokenizer, kept = vocabulary.pruned(vocabulary.tokenizer_file())
    vocabulary.write(tokenizer, given.out / _TOKENIZER)
    model = load(given.export_only) if given.export_only else trained(given, kept)
    folder = SHIPPED if given.install else given.out / "weights"
    export(model, Export(folder, given.out / _TOKENIZER, _TRAINED))
    print(markdown(measure(folder, given.data, given.corpus)))


def trained(given: argparse.Namespace, kept: list[int]) -> TaggerModel:
    """The network after training, with a checkpoint beside it for every epoch."""
    plan = Plan(layers=given.layers, cycles=tuple(given.cycles), repeats=given.repeats, limit=given.limit)
    model = load(given.start) if given.start else from_base(e5.read(e5.installed()), kept, plan.layers)
    read = material(given.data, given.corpus, Pieces(given.out / _TOKENIZER), LONGEST, given.clean)
    train(model, read, plan, Rates(), lambda epoch: save(model, given.out / f"epoch-{epoch}.pt"))
    return model


if __name__ == "__main__":
    main()
