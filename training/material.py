"""All that the network is trained on, as windows."""

from dataclasses import dataclass
from pathlib import Path

from tawatur.tagger.pieces import Pieces
from training import corpus, public
from training.example import Example
from training.inventories import ANERCORP, AQMAR, NEWSFANE, WOJOOD
from training.sets import anercorp, aqmar, newsfane, wojood


@dataclass(frozen=True)
class Material:
    """Windows by set, and of the documents held out for validation."""

    sets: dict[str, list[Example]]
    held_out: list[Example]

    def epoch(self, number: int, repeats: int) -> list[Example]:
        """The windows of one epoch: those of our corpus `repeats` times, ANERcorp's once, half of the other sets'."""
        whole = {"corpus": self.sets["corpus"] * repeats, "anercorp": self.sets["anercorp"]}
        halves = {name: examples[number % 2 :: 2] for name, examples in self.sets.items()}
        return [example for examples in (halves | whole).values() for example in examples]


def material(data: Path, documents: Path, pieces: Pieces, longest: int, clean: bool) -> Material:
    """Reads everything; with `clean`, the corrected training half of ANERcorp alone beside our corpus."""
    ner = data / "ner"
    read = corpus.documents(documents)
    ours = [document for document in read if not corpus.held_out(document)]
    kept = [document for document in read if corpus.held_out(document)]
    sets = {"corpus": list(corpus.examples(ours, pieces, longest))}
    if clean:
        sets["anercorp"] = list(public.examples(anercorp.clean_train(ner), ANERCORP, pieces, longest))
    else:
        sets["anercorp"] = list(public.examples(anercorp.train(ner), ANERCORP, pieces, longest))
        fane = newsfane.train(ner, anercorp.test(ner))
        sets["newsfane"] = list(public.examples(fane, NEWSFANE, pieces, longest))
    sets["aqmar"] = list(public.examples(aqmar.train(ner), AQMAR, pieces, longest))
    sets["wojood"] = list(public.examples(wojood.train(ner), WOJOOD, pieces, longest))
    return Material(sets, list(corpus.examples(kept, pieces, longest)))
