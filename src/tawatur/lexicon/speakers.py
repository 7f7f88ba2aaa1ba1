"""Words that open the description of a source: offices and people, documents and media, bodies."""

from dataclasses import dataclass
from functools import cache

from tawatur.arabic.endings import CUT_OFF, DUALS, FEMININE
from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import MINE, hosts
from tawatur.lexicon.table import DATA, read_table
from tawatur.model import LinkKind

# A final ي is a nisba far more often than "my"; the ن of a plural is cut off before a pronoun
# (مسؤولوها) or an owner (مسؤولو الوزارة).
_HERS, _BEFORE_CUT = "ها", ("و", "ي")
_KIN = "kin"
_SHORTEST_ACCUSATIVE = 4
_KIND_OF_ROLE: dict[str, LinkKind] = {"crowd": "group", "body": "person"}
_KIND_OF_MEDIUM: dict[str, LinkKind] = {
    "document": "document",
    "media_item": "media_item",
    "outlet": "outlet",
    "platform": "outlet",
    "speech": "document",
}
_PAPERS = ("document", "media_item")
_KIND_OF_HEAD: dict[str, LinkKind] = {"org": "organisation", "outlet": "outlet"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """What a word says of the source that it opens: kind of link, role, number and gender."""

    word: str
    kind: LinkKind
    role: str
    number: str
    gender: str | None


class Speakers:
    """Look-up by folded word, with or without article or attached pronoun."""

    __slots__ = ("_words",)

    def __init__(self, words: dict[str, Speaker]) -> None:
        self._words = words

    def get(self, word: str) -> Speaker | None:
        """The speaker word behind a folded form, or None."""
        found = self._words.get(word)
        if found is None and word.startswith("ال"):
            return self._words.get(word[2:])
        if found is None and word.endswith("ا") and not word.endswith(_HERS) and len(word) > _SHORTEST_ACCUSATIVE:
            found = self._words.get(word[:-1])
            return found if found is not None and found.number == "s" else None
        if found is None and word.endswith(_BEFORE_CUT) and len(word) > _SHORTEST_ACCUSATIVE:
            found = self._words.get(word + CUT_OFF)
            return found if found is not None and found.number == "p" else None
        return found

    def with_pronoun(self, word: str) -> Speaker | None:
        """The speaker word behind a folded form that carries a possessor (مصادره، متحدثها)."""
        for host, pronoun in hosts(word):
            found = self._words.get(host) or self._words.get(host + CUT_OFF) if len(host) > 2 else None
            if found is not None and (pronoun != MINE or found.role == _KIN):
                return found
        return None


def _dual(word: str) -> tuple[str, ...]:
    stem = word[:-1] + "ت" if word.endswith("ه") else word
    return tuple(stem + ending for ending in DUALS)


def _entry(words: dict[str, Speaker], forms: dict[str, str], kind: LinkKind, role: str, gender: str | None) -> None:
    base = next(iter(forms))
    for form, number in forms.items():
        words.setdefault(form, Speaker(base, kind, role, number, gender))


def _offices() -> dict[str, Speaker]:
    words: dict[str, Speaker] = {}
    for row in read_table(DATA / "offices.tsv", ("word", "feminine", "plural", "role")):
        role = row["role"]
        kind = _KIND_OF_ROLE.get(role, "person")
        word, plurals = fold(row.required("word")), [fold(p) for p in row.many("plural")]
        number = "p" if role in ("crowd", "body") else "s"
        _entry(words, {word: number}, kind, role, None if number == "p" else "m")
        for feminine in row.many("feminine"):
            _entry(words, {fold(feminine): "s"}, kind, role, "f")
        _entry(words, dict.fromkeys(plurals, "p"), kind, role, None) if plurals else None
        if " " not in word and number == "s":
            _entry(words, dict.fromkeys(_dual(word), "d"), kind, role, None)
    return words


def _media() -> dict[str, Speaker]:
    words: dict[str, Speaker] = {}
    for row in read_table(DATA / "media.tsv", ("word", "plural", "kind")):
        word = fold(row.required("word"))
        kind = _KIND_OF_MEDIUM[row.one_of("kind", tuple(_KIND_OF_MEDIUM))]
        gender = "f" if word.endswith(FEMININE) else "m"
        _entry(words, {word: "s"}, kind, row["kind"], gender)
        if kind in _PAPERS and " " not in word:
            _entry(words, dict.fromkeys(_dual(word), "d"), kind, row["kind"], gender)
        if plurals := [fold(p) for p in row.many("plural")]:
            _entry(words, dict.fromkeys(plurals, "p"), kind, row["kind"], "f")
    return words


def _heads() -> dict[str, Speaker]:
    words: dict[str, Speaker] = {}
    for row in read_table(DATA / "heads.tsv", ("word", "plural", "role")):
        kind = _KIND_OF_HEAD.get(row["role"])
        if kind is None:
            continue
        word = fold(row.required("word"))
        _entry(words, {word: "s"}, kind, row["role"], "f" if word.endswith(FEMININE) else "m")
        if plurals := [fold(p) for p in row.many("plural")]:
            _entry(words, dict.fromkeys(plurals, "p"), kind, row["role"], "f")
    return words


@cache
def speakers() -> Speakers:
    """The shipped words; media words win over people, people over bodies but for a woman's title (منظمة)."""
    bodies = _heads()
    people = {form: word for form, word in _offices().items() if word.gender != "f" or form not in bodies}
    return Speakers({**bodies, **people, **_media()})
