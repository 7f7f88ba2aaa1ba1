"""Marks English words in code that a template translates."""


def N_(word: str) -> str:  # noqa: N802 (the name that gettext's tools look for)
    """The word itself."""
    return word
