"""Where what a voice says is cut: a proposition tells one thing."""

import pytest
from situations import Report

from tawatur.merging.extracts import extract


@pytest.mark.parametrize(
    "parts",
    [
        ("حريقا التهم مخازن الدقيق", " وأن رجال الإطفاء أخمدوا ألسنة اللهب"),
        ("حريقا التهم مخازن الدقيق", " وأخمد رجال الإطفاء ألسنة اللهب"),
        ("بعد ساعات من احتراق مخازن الدقيق", "، أخمد رجال الإطفاء ألسنة اللهب"),
        ("حريقا التهم مخازن الدقيق", "، بينما أخمد رجال الإطفاء ألسنة اللهب"),
    ],
    ids=["and that", "and", "after a comma", "while"],
)
def test_a_clause_of_its_own_is_a_proposition_of_its_own(report: Report, parts: tuple[str, str]) -> None:
    content = "".join(parts)
    document, record = report("d1", f"أعلنت البلدية {content}.", says=(("organisation:البلدية=", "say", content),))
    told = [p.quote.text for p in extract(document, record).propositions if p.statement is not None]
    assert len(told) == 2
    assert told[0] == parts[0]


def test_what_says_too_little_stays_with_its_neighbour(report: Report) -> None:
    content = "حريقا التهم مخازن الدقيق، وانتهى"
    document, record = report("d1", f"أعلنت البلدية {content}.", says=(("organisation:البلدية=", "say", content),))
    assert [p.quote.text for p in extract(document, record).propositions if p.statement is not None] == [content]
