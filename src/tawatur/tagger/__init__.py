"""The trained tagger: the network's reading of a text, beside the rules and the lexicon."""

from tawatur.tagger.tagger import Tagger
from tawatur.tagger.tags import CueTag, NameTag, Tag, Tags, TriggerTag
from tawatur.tagger.weights import WeightsError

__all__ = ["CueTag", "NameTag", "Tag", "Tagger", "Tags", "TriggerTag", "WeightsError"]
