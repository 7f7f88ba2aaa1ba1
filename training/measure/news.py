"""Names on a test set with ANERcorp's inventory."""

from collections.abc import Sequence

from tawatur.tagger.bio import decode
from tawatur.tagger.encoding import Network
from tawatur.tagger.labels import HEADS
from training.measure.tally import Tally, spans
from training.public import main_units, place
from training.sets.sentence import Sentence

_TOGETHER = 12


def measure(network: Network, read: Sequence[Sentence]) -> Tally:
    """Exact spans, word by word; neighbouring sentences are read together, and a word's label is its stem's."""
    tally = Tally()
    for at in range(0, len(read), _TOGETHER):
        group = read[at : at + _TOGETHER]
        predicted = labels(network, [word for sentence in group for word in sentence.words])
        start = 0
        for sentence in group:
            end = start + len(sentence.words)
            tally.add(spans(sentence.labels), spans(predicted[start:end]))
            start = end
    return tally


def labels(network: Network, words: Sequence[str]) -> list[str]:
    """BIO of every word."""
    text, found, owners = place(words)
    main = {unit: word for word, unit in main_units(found, owners).items()}
    labelled, start = ["O"] * len(words), 0
    for window in network.encode(text):
        for stretch in decode(window.logits, HEADS["news"]):
            inside = [main[start + u] for u in range(stretch.first, stretch.last) if start + u in main]
            for word in inside:
                labelled[word] = f"{'I' if word != inside[0] else 'B'}-{stretch.kind}"
        start += len(window.units)
    return labelled
