"""Proclitics that only a known name, a head noun or a verbal noun gives away (لقسد، بحي الرمال، وهيت، لصد)."""

from dataclasses import replace

from tawatur.arabic.clitics import CONJUNCTIONS, PREPOSITIONS
from tawatur.arabic.tokens import Token
from tawatur.lexicon.heads import heads
from tawatur.lexicon.names import PLACE_LABELS, Name
from tawatur.lexicon.names_and_places import names_and_places
from tawatur.lexicon.plover import plover
from tawatur.reading.names.senses import sense

_PROCLITICS = CONJUNCTIONS + PREPOSITIONS
_DOUBTFUL = ("ف", "ك", "س")
_AND = "و"
_FOR = "ل"
_SHORTEST = 3
_WINDOW = 8
"""Words that the longest known name may have."""


def resplit(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, with a proclitic split off where a name or a head noun follows it, and rejoined to unknown words."""
    split = list(tokens)
    for token in tokens:
        if token.proclitics in _DOUBTFUL and _unknown(token):
            split[token.index] = replace(token, proclitics="", stem=token.norm, stem_start=token.start)
        elif token.is_word and not token.proclitics and len(token.norm) >= _SHORTEST and token.norm[0] in _PROCLITICS:
            split[token.index] = _without_clitic(tokens, token)
    return tuple(split)


def _unknown(token: Token) -> bool:
    """Whether neither the word nor what is left of it without its first letter is known (سولفيغ، فيولتسا)."""
    return sense(token.stem).familiarity == sense(token.norm).familiarity == "none" and not sense(token.stem).verb


def _without_clitic(tokens: tuple[Token, ...], token: Token) -> Token:
    rest = replace(token, proclitics=token.norm[0], stem=token.norm[1:], stem_start=token.start + 1)
    if token.text[0] != token.norm[0] or names_and_places().at(tokens, token.index) is not None:
        return token
    match = names_and_places().at((rest, *tokens[token.index + 1 : token.index + _WINDOW]), 0)
    if match is not None and match.last > 1:
        return rest
    if match is not None and token.norm[0] == _AND and _place(match.value) and _after_place(tokens, token.index):
        return rest
    if sense(token.norm).familiarity != "none":
        return token
    if token.norm[0] == _FOR and any(word.kind == "masdar" for word in plover().get(rest.stem)):
        return rest
    known = match is not None and not any(name.needs_cue(rest.stem) for name in match.value)
    return rest if known or rest.stem in heads() else token


def _after_place(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a known place of one word stands right before the token."""
    before = names_and_places().at(tokens, i - 1) if i else None
    return before is not None and before.last == i and _place(before.value)


def _place(homonyms: tuple[Name, ...]) -> bool:
    return homonyms[0].label in PLACE_LABELS
