"""The spaCy component `tawatur`, found by its name."""

import datetime

import pytest
import spacy

TEXT = "قال وزير الصحة أمس إن خمسة أشخاص أصيبوا في حلب."


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    nlp = spacy.blank("ar")
    nlp.add_pipe("tawatur", config={"rules_only": True})
    return nlp


def test_it_fills_spans_by_layer(nlp: spacy.language.Language) -> None:
    doc = nlp(TEXT)
    assert [(span.text, span.label_) for span in doc.spans["entity"]] == [("حلب", "GPE")]
    said = {span.label_: span for span in doc.spans["attribution"]}
    assert said["source"].text == "وزير الصحة"
    assert said["content"].id_ == said["cue"].id_ == doc._.tawatur.statements[0].id


def test_clitics_belong_to_the_token(nlp: spacy.language.Language) -> None:
    doc = nlp("وصلت القافلة إلى حمص وبحلب توقفت.")
    *_, place = doc.spans["entity"]
    assert "حلب" in place.text


def test_relative_dates_need_a_day(nlp: spacy.language.Language) -> None:
    doc = nlp.make_doc(TEXT)
    doc.user_data["published"] = datetime.date(2024, 12, 3)
    (day,) = nlp(doc).spans["time"]
    assert (day.text, day.label_) == ("أمس", "2024-12-02")
