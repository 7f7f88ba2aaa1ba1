"""A model of the user's own finds the names, in our labels and without proclitics."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tawatur.arabic.text import Text, analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.tagger.hub import HubNames

SENTENCE = "زار كريم النجار بيروت ثم طرابلس، وعاد ببغداد."
FOUND = [("كريم النجار", "PERSON"), ("بيروت", "GPE"), ("طرابلس", "GPE"), ("بغداد", "GPE")]


@pytest.fixture(scope="module")
def tiny(folder: Path) -> HubNames:
    return HubNames.load(str(folder))


def text_of(raw: str) -> Text:
    return analyse(raw, vocabulary())


def read(model: HubNames, raw: str) -> list[tuple[str, str]]:
    return [(raw[name.start : name.end], name.label) for name in model.names(text_of(raw))]


def watched(model: HubNames, inputs: list[Sequence[int]]) -> HubNames:
    """Puts down all that the model is given to read."""

    def run(pieces: Sequence[int]) -> np.ndarray:
        inputs.append(pieces)
        return model.model.run(pieces)

    return replace(model, model=replace(model.model, run=run))


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        (SENTENCE, FOUND),
        ("", []),
        ("لم يصل أحد.", []),
        ("وصل كريم، كريم النجار", [("كريم", "PERSON"), ("كريم النجار", "PERSON")]),
        # A proclitic within a name belongs to it; one at its end or alone does not, whatever the model says of it.
        ("وزارة البيئة والمياه", [("وزارة البيئة والمياه", "ORG")]),
        ("وزارة البيئة وكريم", [("وزارة البيئة", "ORG"), ("كريم", "PERSON")]),
        ("مر بسوق", []),
        # The first piece of a word speaks for it.
        ("طرابلس", [("طرابلس", "GPE")]),
        ("سحر كريم", [("كريم", "PERSON")]),
    ],
)
def test_names(tiny: HubNames, raw: str, names: list[tuple[str, str]]) -> None:
    assert read(tiny, raw) == names


def test_kinds_that_the_model_knows_and_we_do_not_are_listed(tiny: HubNames) -> None:
    assert tiny.ignored == ("SPELL",)


LONG_WORD = "طرا" + "بلس" * 30


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        (" ".join([SENTENCE] * 30), FOUND * 30),
        ("طرابلس " * 100, [("طرابلس", "GPE")] * 100),
        (f"زار {LONG_WORD} وبيروت.", [(LONG_WORD, "GPE"), ("بيروت", "GPE")]),
    ],
)
def test_a_long_text_is_read_to_its_end_in_parts_that_the_model_can_hold(
    tiny: HubNames, raw: str, names: list[tuple[str, str]]
) -> None:
    inputs: list[Sequence[int]] = []
    assert read(watched(tiny, inputs), raw) == names
    assert max(map(len, inputs)) <= (tiny.model.config.max_position_embeddings or 0)


def test_parts_end_where_sentences_end(tiny: HubNames) -> None:
    inputs: list[Sequence[int]] = []
    read(watched(tiny, inputs), " ".join([SENTENCE] * 5))
    assert len(inputs) == 5 and all(read == inputs[0] for read in inputs)


def test_a_text_is_read_the_same_whatever_was_read_before(folder: Path, tiny: HubNames) -> None:
    text = text_of(SENTENCE)
    tiny.names(text_of("وصل كريم إلى بيروت. " * 20))
    names = tiny.names(text)
    assert names == HubNames.load(str(folder)).names(text)
    assert all(0.9 < name.score <= 1 for name in names)
