"""Near-duplicates are found by their wording, whatever their order."""

import random

from hypothesis import given
from hypothesis import strategies as st

from tawatur.store.copies import ALIKE, copied, copies, likeness
from tawatur.store.signature import HASHES, signature

SUBJECTS = ["الوزير", "المحافظ", "الناطق", "المدير", "السفير", "القائد", "العضو", "الخبير"]
PLACES = ["الجسر", "الطريق", "المطار", "المرفأ", "السوق", "المشفى", "النفق", "الميدان"]
STATES = ["مغلق", "مفتوح", "مزدحم", "خال", "محاصر", "متضرر", "آمن", "مضاء"]


def report(seed: int, sentences: int = 30) -> str:
    rng = random.Random(seed)
    parts = [
        f"قال {rng.choice(SUBJECTS)} رقم {rng.randrange(1000)} إن {rng.choice(PLACES)} {rng.choice(STATES)}"
        for _ in range(sentences)
    ]
    return ". ".join(parts)


def test_a_text_is_wholly_like_itself_whatever_its_spelling() -> None:
    plain, adorned = "قال إن الجسر أغلق اليوم", "قالَ إنّ الجِسر أُغلِق اليومَ"
    assert likeness(signature(plain), signature(adorned)) == 1
    assert len(signature(plain)) == 4 * HASHES


def test_an_empty_text_has_a_signature_too() -> None:
    assert len(signature("")) == 4 * HASHES


@given(seed=st.integers(0, 10**6), words=st.integers(1, 60))
def test_the_estimate_is_near_the_true_share(seed: int, words: int) -> None:
    text = report(seed)
    other = f"{text} {' '.join(report(seed + 1).split()[:words])}"
    a, b = ({tuple(t.split()[i : i + 3]) for i in range(len(t.split()) - 2)} for t in (text, other))
    assert abs(likeness(signature(text), signature(other)) - len(a & b) / len(a | b)) < 0.3


def test_a_republished_text_with_small_changes_is_found_among_others() -> None:
    texts = {f"d{number}": report(number) for number in range(200)}
    texts["again"] = f"نقلا عن الوكالة: {texts['d7']} وسنوافيكم بالتفاصيل"
    signatures = {name: signature(text) for name, text in texts.items()}
    assert copies(signatures) == (("d7", "again"),)
    assert copied(signatures, {"again"}) == {"again"}
    assert copied(signatures, {"d7", "d8", "again"}) == {"again", "d7"}
    assert copied(signatures, {"d8"}) == frozenset()
    assert likeness(signatures["d7"], signatures["again"]) > ALIKE


def test_the_order_does_not_matter() -> None:
    signatures = {f"d{n}": signature(report(n // 3) + f" طبعة {n}") for n in range(30)}
    groups = {frozenset(group) for group in copies(signatures)}
    backwards = dict(reversed(signatures.items()))
    assert {frozenset(group) for group in copies(backwards)} == groups
    assert len(groups) == 10
