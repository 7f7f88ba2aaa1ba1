"""The words by which a `reason` says what the language model made of a finding."""

AGREES = "the language model agrees"
DIFFERS = "the language model reads it otherwise"
ALONE = "the language model alone says so"


def also(reason: str, words: str) -> str:
    """The reason with these words, which stand in it once."""
    parts = [part for part in reason.split("; ") if part]
    return "; ".join(parts if words in parts else [*parts, words])
