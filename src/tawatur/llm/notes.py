"""What a Record says of the model's part in it that no `reason` can say."""

from collections.abc import Iterator, Sequence

from tawatur.llm.outcome import Outcome

_SHOWN = 5
_LONGEST = 80
_WITHOUT_REASON = ("figures", "times", "terms", "causes")


def notes(outcome: Outcome) -> Iterator[str]:
    """A note for each thing that there is to say."""
    if outcome.unanswered:
        parts = f"{len(outcome.unanswered)} of {outcome.pieces}"
        yield f"parts that the language model did not read: {parts}: {outcome.unanswered[0]}"
    if outcome.missing:
        yield f"left out of what the language model says, not in the text: {_listed(outcome.missing)}"
    if outcome.nameless:
        yield f"left out of what the language model says, nobody's name: {_listed(outcome.nameless)}"
    if outcome.malformed:
        yield f"left out of what the language model says, of no known shape: {outcome.malformed}"
    for part in _WITHOUT_REASON:
        words = [words for name, words in outcome.added if name == part]
        if words:
            yield f"{part} that the language model alone gives: {_all(words)}"


def _listed(words: Sequence[str]) -> str:
    """How many, and the first of them."""
    more = " …" if len(words) > _SHOWN else ""
    return f"{len(words)} ({_all(words[:_SHOWN])}{more})"


def _all(words: Sequence[str]) -> str:
    return " ".join(f"«{_shown(each)}»" for each in words)


def _shown(words: str) -> str:
    """What a model says may be long, or meant for a terminal rather than for its reader."""
    shown = "".join(letter if letter.isprintable() else " " for letter in words[:_LONGEST])
    return shown + " …" * (len(words) > _LONGEST)
