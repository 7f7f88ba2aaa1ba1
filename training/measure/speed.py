"""Words a second on one core."""

import time
from collections.abc import Iterable

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.tagger import Tagger


def measure(tagger: Tagger, texts: Iterable[str]) -> dict[str, float]:
    """White-space words for each second of processor time: of the network with its features, and of all of `tag`."""
    analysed = [analyse(text, vocabulary()) for text in texts]
    words = sum(len(text.raw.split()) for text in analysed)
    for text in analysed[:3]:
        tagger.tag(text)
    began = time.process_time()
    for text in analysed:
        for _ in tagger.network.encode(text):
            pass
    encoded = time.process_time()
    for text in analysed:
        tagger.tag(text)
    ended = time.process_time()
    return {"encode": words / (encoded - began), "tag": words / (ended - encoded)}
