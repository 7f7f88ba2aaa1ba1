"""Labels of published models, whatever their scheme and inventory, become ours."""

import numpy as np
import pytest

from tawatur.tagger.hub.labels import HubLabels

CONLL = "O B-PER I-PER B-ORG I-ORG B-LOC I-LOC B-MISC I-MISC"
ONTONOTES = "O B-PERSON I-PERSON B-NORP I-NORP B-FAC I-FAC B-ORG I-ORG B-GPE I-GPE B-LOC I-LOC B-EVENT B-DATE B-LAW"
ONTONOTES_IN_WORDS = "O|B-person|B-group|B-facility|B-organization|B-geopolitical area|B-location|B-event|B-work of art"
WOJOOD = (
    "O B-PERS B-NORP B-OCC B-ORG B-GPE B-LOC B-FAC B-EVENT B-DATE B-TIME B-CARDINAL B-ORDINAL B-PERCENT B-QUANTITY "
    "B-UNIT B-MONEY B-CURR B-LANGUAGE B-LAW B-PRODUCT B-WEBSITE"
)


def spans(inventory: list[str], written: str) -> list[tuple[int, int, str]]:
    """What is decoded from words that surely bear the labels of `written`."""
    rows = [[9.0 if label == known else 0.0 for known in inventory] for label in written.split()]
    return [(s.first, s.last, s.kind) for s in HubLabels.of(inventory).decode(np.array(rows, dtype=np.float32))]


@pytest.mark.parametrize(
    ("scheme", "written"),
    [
        ("O B-PER I-PER", "B-PER I-PER I-PER O B-PER B-PER"),
        ("O PER-B PER-I", "PER-B PER-I PER-I O PER-B PER-B"),
        ("O B_PER I_PER", "B_PER I_PER I_PER O B_PER B_PER"),
        ("O b-per i-per", "b-per i-per i-per O b-per b-per"),
        ("O B-PER I-PER E-PER S-PER", "B-PER I-PER E-PER O S-PER S-PER"),
        ("O B-PER I-PER L-PER U-PER", "B-PER I-PER L-PER O U-PER U-PER"),
        ("O B-PER M-PER E-PER S-PER", "B-PER M-PER E-PER O S-PER S-PER"),
        # The old IOB writes B- only where two names of one kind touch.
        ("O B-PER I-PER", "I-PER I-PER I-PER O I-PER B-PER"),
    ],
)
def test_schemes(scheme: str, written: str) -> None:
    assert spans(scheme.split(), written) == [(0, 3, "PERSON"), (4, 5, "PERSON"), (5, 6, "PERSON")]


@pytest.mark.parametrize("scheme", ["O PER ORG", "O I-PER I-ORG"])
def test_without_beginnings_a_name_is_a_run_of_one_kind(scheme: str) -> None:
    outside, person, body = scheme.split()
    written = " ".join([person, person, body, outside, body])
    assert spans(scheme.split(), written) == [(0, 2, "PERSON"), (2, 3, "ORG"), (4, 5, "ORG")]


def test_an_inside_of_another_kind_begins_a_name() -> None:
    assert spans(CONLL.split(), "B-PER I-ORG") == [(0, 1, "PERSON"), (1, 2, "ORG")]


@pytest.mark.parametrize(
    ("inventory", "label", "ours"),
    [
        (CONLL.split(), "B-PER", "PERSON"),
        (CONLL.split(), "B-LOC", "GPE"),
        (CONLL.split(), "B-MISC", None),
        (ONTONOTES.split(), "B-GPE", "GPE"),
        (ONTONOTES.split(), "B-LOC", "LOC"),
        (ONTONOTES.split(), "B-NORP", "NORP"),
        (ONTONOTES.split(), "B-FAC", "FAC"),
        (ONTONOTES.split(), "B-DATE", None),
        (ONTONOTES_IN_WORDS.split("|"), "B-geopolitical area", "GPE"),
        (ONTONOTES_IN_WORDS.split("|"), "B-location", "LOC"),
        (ONTONOTES_IN_WORDS.split("|"), "B-work of art", None),
        (WOJOOD.split(), "B-PERS", "PERSON"),
        (WOJOOD.split(), "B-EVENT", "EVENT"),
        (WOJOOD.split(), "B-OCC", None),
        (["O", "GPE:Nation", "LOC:Water-Body"], "GPE:Nation", "GPE"),
        (["O", "B-GPE_ORG", "B-Population-Center"], "B-GPE_ORG", "GPE"),
    ],
)
def test_inventories(inventory: list[str], label: str, ours: str | None) -> None:
    logits = np.array([[9.0 if known == label else 0.0 for known in inventory]], dtype=np.float32)
    labels = HubLabels.of(inventory)
    assert [found.kind for found in labels.decode(logits)] == ([ours] if ours else [])
    assert labels.ignored == ()


def test_unknown_kinds_are_listed_once_and_read_as_none() -> None:
    inventory = ["O", "B-PER", "I-PER", "B-SPELL", "I-SPELL"]
    assert HubLabels.of(inventory).ignored == ("SPELL",)
    assert spans(inventory, "B-SPELL I-SPELL B-PER") == [(2, 3, "PERSON")]


@pytest.mark.parametrize(("inventory", "usable"), [("LABEL_0 LABEL_1", False), ("O B-DATE", False), ("O PER", True)])
def test_an_inventory_is_usable_where_it_has_names(inventory: str, usable: bool) -> None:
    assert HubLabels.of(inventory.split()).usable == usable


def test_a_kind_weighs_as_much_as_all_its_labels() -> None:
    shares = np.log(np.array([[0.4, 0.3, 0.3]], dtype=np.float32))
    (found,) = HubLabels.of(["O", "B-PER", "I-PER"]).decode(shares)
    assert (found.kind, found.score) == ("PERSON", 0.6)
