"""Long texts are cut between paragraphs, else sentences, else words; nothing is lost but what holds no letter."""

import pytest

from tawatur.llm.pieces import pieces


def cut(text: str, limit: int) -> list[str]:
    return [text[piece.start : piece.end] for piece in pieces(text, limit)]


@pytest.mark.parametrize(
    ("text", "limit", "found"),
    [
        ("قصير.", 100, ["قصير."]),
        ("فقرة أولى.\nفقرة ثانية.\nفقرة ثالثة.", 25, ["فقرة أولى.\nفقرة ثانية.\n", "فقرة ثالثة."]),
        ("جملة أولى. جملة ثانية. جملة ثالثة.", 25, ["جملة أولى. جملة ثانية. ", "جملة ثالثة."]),
        ("جملة أولى. جملة ثانية طويلة.", 20, ["جملة أولى. ", "جملة ثانية طويلة."]),
        ("كلمات بلا نقطة في آخرها", 10, ["كلمات بلا ", "نقطة في ", "آخرها"]),
        ("ا" * 25, 10, ["ا" * 10, "ا" * 10, "ا" * 5]),
        ("", 10, []),
        (".\n123 –\n", 4, []),
    ],
)
def test_pieces(text: str, limit: int, found: list[str]) -> None:
    assert cut(text, limit) == found


def test_together_they_are_the_text() -> None:
    text = "قال المتحدث إن الطريق مفتوح. ثم مضى!\n\nونفى ذلك آخرون؟ " * 40
    found = cut(text, 300)
    assert "".join(found) == text
    assert max(map(len, found)) <= 300
