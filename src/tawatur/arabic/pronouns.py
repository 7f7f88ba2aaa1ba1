"""Attached pronouns: what is left of a word when its object or possessor is taken off."""

from collections.abc import Iterator
from functools import lru_cache

from tawatur.arabic.inflection import Agreement

PRONOUNS: dict[str, Agreement] = {
    "هما": Agreement(None, "d"),
    "هم": Agreement("m", "p"),
    "هن": Agreement("f", "p"),
    "ها": Agreement("f", "s"),
    "نا": Agreement(None, "p", 1),
    "ني": Agreement(None, "s", 1),
    "ه": Agreement("m", "s"),
    "ي": Agreement(None, "s", 1),
}
"""The pronouns that reports attach, longest first, each with what it agrees with."""

MINE, OURS, HIS = "ي", "نا", "ه"

THIRD_PERSON = frozenset(pronoun for pronoun, agreement in PRONOUNS.items() if agreement.person == 3)
"""Those that stand for somebody or something named before."""

_LEAST = 2
_LAST_LETTERS = frozenset(pronoun[-1] for pronoun in PRONOUNS)


@lru_cache(maxsize=1 << 16)
def hosts(form: str) -> tuple[tuple[str, str], ...]:
    """Pairs of a folded word that may carry a pronoun in `form`, and that pronoun.

    A word changes before a pronoun: ة opens to ت (مغادرته), ى to ا (أجلاهم), and وا loses its alef (قصفوها).
    """
    return tuple(_hosts(form)) if form[-1:] in _LAST_LETTERS else ()


@lru_cache(maxsize=1 << 16)
def clear_hosts(form: str) -> tuple[tuple[str, str], ...]:
    """The same without ي, which no verb carries and which is mostly a part of its word."""
    return tuple((host, pronoun) for host, pronoun in hosts(form) if pronoun != MINE)


def _hosts(form: str) -> Iterator[tuple[str, str]]:
    for pronoun in PRONOUNS:
        if not form.endswith(pronoun) or len(form) < len(pronoun) + _LEAST:
            continue
        host = form[: -len(pronoun)]
        yield host, pronoun
        if host[-1] == "ت":
            yield host[:-1] + "ه", pronoun
        elif host[-1] == "ا":
            yield host[:-1] + "ي", pronoun
        elif host[-1] == "و":
            yield host + "ا", pronoun
