"""The tagger gives the same tags for the same text, and every tag is a stretch of the text."""

from itertools import chain
from pathlib import Path

import pytest

from tawatur.arabic.text import Text, analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.tagger import Tagger, Tags

SENTENCES = (
    "قال ناطق باسم البلدية إن فرق الإنقاذ وصلت إلى القرية صباح السبت.",
    "ونفت الوزارة النبأ، مؤكدة أن «الطريق مفتوح» أمام 300 شاحنة.",
    "ولم يتضح بعدُ سبب الحريق الذي اندلع في المستودع!",
)


def text_of(*sentences: str) -> Text:
    return analyse(" ".join(sentences), vocabulary())


def spans(tags: Tags) -> list[tuple[int, int]]:
    tagged = chain(
        tags.names, tags.sources, tags.cues, tags.contents, tags.inner, tags.triggers, tags.figures, tags.times
    )
    linked = [link for cue in tags.cues for link in (cue.origin, cue.relay, cue.content) if link]
    arguments = [link for t in tags.triggers for link in (t.actor, t.recipient, t.place) if link]
    return [(tag.start, tag.end) for tag in (*tagged, *linked, *arguments)]


@pytest.fixture(scope="module")
def tagger(weights: Path) -> Tagger:
    return Tagger.load(weights)


def test_tags_are_stretches_of_words(tagger: Tagger) -> None:
    text = text_of(*SENTENCES)
    found = spans(tagger.tag(text))
    starts = {token.start for token in text.tokens} | {token.stem_start for token in text.tokens}
    ends = {token.end for token in text.tokens} | {token.stem_start for token in text.tokens}
    assert found
    assert all(start < end and start in starts and end in ends for start, end in found)


def test_a_text_is_tagged_the_same_whatever_was_read_before(weights: Path, tagger: Tagger) -> None:
    text = text_of(*SENTENCES)
    for sentence in SENTENCES:
        tagger.tag(text_of(sentence, *SENTENCES * 20))
    assert tagger.tag(text) == Tagger.load(weights).tag(text)


def test_an_empty_text_has_no_tags(tagger: Tagger) -> None:
    assert tagger.tag(text_of("")) == Tags()


def test_a_long_text_is_read_to_its_end(tagger: Tagger) -> None:
    text = text_of(*SENTENCES * 60)
    assert max(end for _, end in spans(tagger.tag(text))) > len(text.raw) * 0.9


def test_scores_are_probabilities(tagger: Tagger) -> None:
    tags = tagger.tag(text_of(*SENTENCES))
    assert all(0 < tag.score <= 1 for tag in (*tags.names, *tags.cues, *tags.triggers))
