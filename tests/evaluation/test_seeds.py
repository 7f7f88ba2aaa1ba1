"""The first real input: what the two published articles must give, read where they lie beside the repository."""

import datetime
import json
from functools import cache
from pathlib import Path

import pytest

from tawatur.model import Document, Record
from tawatur.reading.pipeline import Reader

SHARED = Path(__file__).parent.parent.parent.parent / "shared"
TEXTS = SHARED / "seeds"

pytestmark = [
    pytest.mark.seeds,
    pytest.mark.skipif(not TEXTS.exists(), reason="the seed texts, not ours to copy, are not beside the repository"),
]


@cache
def record(seed: str) -> Record:
    gold = json.loads((SHARED / "gold" / "seeds" / f"{seed}.json").read_text(encoding="utf-8"))
    text = (TEXTS / gold["file"]).read_text(encoding="utf-8")
    return Reader().read(Document.of(text, id=seed, published=datetime.date.fromisoformat(gold["published"])))


def chains(seed: str) -> list[list[str]]:
    """Each chain as the names of its links, or their words where they have none."""
    return [
        [link.name or (link.source.text if link.source else "") for link in statement.chain]
        for statement in record(seed).statements
    ]


def test_reuters_carries_an_informed_source() -> None:
    assert ["رويترز", "مصدر مطلع"] in chains("seed-000")


def test_the_paper_carries_a_memo_and_the_memo_a_member_of_the_guard() -> None:
    found = [c for c in chains("seed-000") if c[0] == "نيويورك تايمز" and len(c) == 3 and "مذكرة" in c[1]]
    assert found
    assert found[0][2].startswith("عضو في الحرس الثوري")


def test_the_paper_carries_officials_and_they_the_group() -> None:
    promise = next(
        s for s in record("seed-000").statements if s.cue_class == "promise" and s.origin.name == "هيئة تحرير الشام"
    )
    paper, officials, _ = promise.chain
    assert paper.name == "نيويورك تايمز"
    assert officials.count == 3


def test_the_author_rejects_the_explanation_by_foreign_powers() -> None:
    aircraft = [s for s in record("seed-004").statements if "الطائرات" in s.content[0].text]
    assert [s.author_stance for s in aircraft] == ["rejects"]


FIGURES = [
    ("350", 350, 350, "person"),
    ("30 ألف", 30_000, 30_000, "person"),
    ("4,000", 4_000, 4_000, "person"),
    ("أحد عشر يومًا", 11, 11, "day"),
    ("ما لا يقل عن 50 مليار دولار", 50_000_000_000, None, "USD"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), FIGURES)
def test_figures(text: str, low: float, high: float | None, unit: str) -> None:
    found = {f.text.text: (f.low, f.high, f.unit) for f in record("seed-004").figures}
    assert found[text] == (low, high, unit)


def test_the_eleven_days() -> None:
    assert "2024-11-27/2024-12-07" in {t.edtf for t in record("seed-004").times}
