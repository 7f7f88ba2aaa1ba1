"""Third-person inflection of verbs from their two base forms, folded: enough to find them in reports.

`past` is 3rd masc. sing. perfect (قال), `present` 3rd masc. sing. imperfect (يقول). Endings after Ryding,
*A Reference Grammar of Modern Standard Arabic*, 2005, ch. 21–30.
"""

from dataclasses import dataclass

from tawatur.arabic.normal import fold

_LEAST_BEFORE_WE = 4
_IMPERFECT_LENGTHS = range(4, 7)


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a verb form says of its subject: gender m/f/None, number s/d/p, person 1/3."""

    gender: str | None
    number: str
    person: int = 3


_MASCULINE = Agreement("m", "s")
_FEMININE = Agreement("f", "s")
_PLURAL = Agreement("m", "p")
_WOMEN = Agreement("f", "p")
_DUAL = Agreement("m", "d")
_DUAL_FEMININE = Agreement("f", "d")
_WE = Agreement(None, "p", 1)
_I = Agreement(None, "s", 1)


def past_forms(past: str) -> dict[str, Agreement]:
    """Folded forms of the perfect, each with its agreement."""
    base = fold(past)
    if _weak_ending(past):
        root, stem = base[:-1], base[:-1] + ("و" if past.endswith("ا") else "ي")
        forms = {base: _MASCULINE, root + "ت": _FEMININE, root + "وا": _PLURAL, root + "تا": _DUAL_FEMININE}
        return forms | {stem + "ا": _DUAL, stem + "نا": _WE, stem + "ن": _WOMEN}
    return {
        base: _MASCULINE,
        base + "ت": _FEMININE,
        base + "وا": _PLURAL,
        base + "ا": _DUAL,
        base + "تا": _DUAL_FEMININE,
        base + "نا": _WE,
        base + "ن": _WOMEN,
    }


def present_forms(present: str) -> dict[str, Agreement]:
    """Folded forms of the imperfect, each with its agreement."""
    base = fold(present)
    if not base or base[0] != "ي":
        return {base: _MASCULINE} if base else {}
    rest = base[1:]
    root = rest[:-1] if _weak_ending(present) or present.endswith(("ي", "و")) else rest
    dual = rest[:-1] + "ي" if present.endswith("ى") else rest
    return {
        "ي" + rest: _MASCULINE,
        "ت" + rest: _FEMININE,
        "ي" + root + "ون": _PLURAL,
        "ي" + root + "وا": _PLURAL,
        "ي" + dual + "ان": _DUAL,
        "ت" + dual + "ان": _DUAL_FEMININE,
        "ن" + rest: _WE,
        "ا" + rest: _I,
    }


def participle_forms(participle: str) -> dict[str, Agreement]:
    """Folded adverbial forms of an active participle (قائلا، قائلة، قائلين)."""
    base = fold(participle)
    return {
        base + "ا": _MASCULINE,
        base + "ه": _FEMININE,
        base + "ين": _PLURAL,
        base + "ون": _PLURAL,
        base + "ات": _WOMEN,
    }


def _weak_ending(form: str) -> bool:
    return len(form) > 2 and form.endswith(("ى", "ا"))


def agreement_of(form: str) -> Agreement:
    """What the shape of a folded verb form says of its subject; object pronouns are not looked for."""
    if form.endswith(("ون", "وا")):
        return _PLURAL
    if form[:1] == "ي":
        return _MASCULINE
    if form.endswith("نا") and len(form) > _LEAST_BEFORE_WE:
        return _WE
    if form.endswith("تا"):
        return _DUAL_FEMININE
    if form.endswith("ت") or (form[:1] == "ت" and len(form) in _IMPERFECT_LENGTHS):
        return _FEMININE
    if form[:1] == "ن" and len(form) in _IMPERFECT_LENGTHS:
        return _WE
    return _MASCULINE
