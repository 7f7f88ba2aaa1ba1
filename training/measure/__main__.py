"""`python -m training.measure`: measures a weights folder and prints the tables."""

import argparse
from pathlib import Path

from tawatur.tagger import Tagger
from tawatur.tagger.weights import SHIPPED
from training import corpus
from training.measure import news, ours, speed
from training.measure.report import Results, markdown, sizes
from training.sets import anercorp


def measure(weights: Path, data: Path, documents: Path) -> Results:
    """All measurements of the exported files."""
    tagger = Tagger.load(weights)
    kept = [document for document in corpus.documents(documents) if corpus.held_out(document)]
    return Results(
        ours.measure(tagger, kept),
        news.measure(tagger.network, anercorp.test(data / "ner")),
        news.measure(tagger.network, anercorp.clean_test(data / "ner")),
        speed.measure(tagger, [document["text"] for document in kept]),
        sizes(weights),
        len(kept),
    )


def main() -> None:
    """Measures by the command line."""
    parser = argparse.ArgumentParser(prog="python -m training.measure", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets (ner/anercorp …)")
    parser.add_argument("--corpus", type=Path, default=Path("corpus/documents"), help="our annotated documents")
    parser.add_argument("--weights", type=Path, default=SHIPPED, help="the weights folder (default: the shipped one)")
    given = parser.parse_args()
    print(markdown(measure(given.weights, given.data, given.corpus)))


if __name__ == "__main__":
    main()
