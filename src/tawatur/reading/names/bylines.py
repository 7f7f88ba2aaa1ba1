"""The document's own outlet and author, where the text names them."""

from dataclasses import replace

from tawatur.lexicon.phrases import PhraseIndex
from tawatur.model import Document
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.scene import Scene


def bylines(document: Document, scene: Scene) -> list[Candidate]:
    """A candidate for each place where the text names its outlet or its author."""
    known: list[tuple[str, Candidate]] = []
    if document.outlet:
        known.append((document.outlet, Candidate(0, 0, "ORG", "the document's outlet", "known", media=True)))
    if document.author:
        known.append((document.author, Candidate(0, 0, "PERSON", "the document's author", "known")))
    if not known:
        return []
    index = PhraseIndex(known)
    found = (index.at(scene.tokens, token.index) for token in scene.tokens if token.is_word)
    return [replace(match.value, first=match.first, last=match.last) for match in found if match is not None]
