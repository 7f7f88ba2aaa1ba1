"""The bundled reports: eight, short, marked as samples, and with what a demonstration needs."""

import re
from collections import Counter

import pytest

from tawatur.model import Document
from tawatur.samples import sample_reports

REPORTS = sample_reports()


def test_there_are_eight_with_ids_of_their_own() -> None:
    assert len({document.id for document in REPORTS}) == len(REPORTS) == 8


@pytest.mark.parametrize("document", REPORTS, ids=lambda document: document.id)
def test_each_is_short_dated_titled_and_marked_as_a_sample(document: Document) -> None:
    assert 100 <= len(document.text.split()) <= 180
    assert document.published is not None
    assert "2024-11-27" <= str(document.published) <= "2024-12-12"
    assert document.title
    assert document.outlet is not None
    assert document.outlet.startswith("نموذج: ")


def test_several_reports_rest_on_one_agency() -> None:
    citing = [document.id for document in REPORTS if re.search("وكالة المشرق", document.text)]
    assert len(citing) >= 4


def test_there_are_denials_figures_and_causes_to_disagree_on() -> None:
    words = Counter(word for document in REPORTS for word in re.findall(r"\w+", document.text))
    assert words["نفى"] + words["ونفى"] >= 3
    assert sum(bool(re.search(r"\d", document.text)) for document in REPORTS) == 8
    assert any(re.search("لأن|بسبب|نتيجة|جراء", document.text) for document in REPORTS)
