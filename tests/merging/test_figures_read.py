"""Reports read by rules in, the sets of their figures out: reading and merging together.

`figure_stories.json` holds for each story the day and text of its reports, and how the figures of each set stand to one
another, with their words in order.
"""

import datetime
import json
from pathlib import Path

import pytest

from tawatur.merging import merge
from tawatur.model import Document
from tawatur.reading.pipeline import Reader

STORIES = json.loads((Path(__file__).parent / "figure_stories.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", STORIES)
def test_sets_of_figures_as_read(name: str) -> None:
    story = STORIES[name]
    reader = Reader()
    documents = [
        Document.of(text, id=f"d{n}", published=datetime.date(2024, 5, day), outlet=f"صحيفة {n}")
        for n, (day, text) in enumerate(story["reports"], 1)
    ]
    situation = merge([(document, reader.read(document)) for document in documents])
    found = [[s.relation, [reading.text.text for reading in s.members]] for s in situation.figure_sets]
    assert sorted(found) == sorted(story["sets"])
