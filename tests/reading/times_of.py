"""The times of a sentence, as the stage finds them."""

import datetime

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document
from tawatur.reading.draft import Draft
from tawatur.reading.times import times

WEDNESDAY = "2025-03-12"


def draft_of(sentence: str, published: str | None = WEDNESDAY) -> Draft:
    date = datetime.date.fromisoformat(published) if published else None
    return Draft(Document.of(sentence, published=date), analyse(sentence, vocabulary()))


def read(sentence: str, published: str | None = WEDNESDAY) -> list[tuple[str, str]]:
    return [(time.text.text, time.edtf) for time in times(draft_of(sentence, published))]


def values(sentence: str, published: str | None = WEDNESDAY) -> list[str]:
    return [value for _, value in read(sentence, published)]
