"""Kinds: the words in names of bodies and places that say what kind of thing it is, of which country and for what."""

from tawatur.arabic.endings import RELATIONAL
from tawatur.lexicon.heads import heads
from tawatur.lexicon.name_adjectives import name_adjectives
from tawatur.lexicon.name_cues import announces
from tawatur.lexicon.nationalities import nationalities
from tawatur.lexicon.outlet_words import outlet_words
from tawatur.merging.names import Words, known_names

_SHORTEST = 3
_INTERCHANGEABLE = frozenset({"airport", "bridge", "crossing", "dam", "hospital", "newspaper", "port"})
"""Kinds of which any word stands for any other (جسر، كوبري)."""
_OF_A_FIELD = frozenset(
    {"agency", "authority", "commission", "committee", "company", "department", "directorate", "institution"}
)
"""Kinds of bodies that are called by their field alone (الهيئة العامة للأرصاد، الأرصاد)."""


def telling(name: Words) -> Words:
    """The words of a name that do not only say of what kind a thing is; all of them where none else is there."""
    return tuple(word for word in name if not is_kind(word)) or name


def is_kind(word: str) -> bool:
    """A word that begins a name and says what kind of thing it is."""
    return word in heads() or word in outlet_words()


def is_national(word: str) -> bool:
    """The adjective of a country or people."""
    return word in nationalities().adjectives


def of_two_lands(a: Words, b: Words) -> tuple[str, str] | None:
    """The words by which the names are of two countries or peoples, or of bodies in two places; None where not."""
    for one, other in ((_countries(a), _countries(b)), (_site(a), _site(b))):
        if one and other and set(one.values()).isdisjoint(other.values()):
            return min(one), min(other)
    return None


def _countries(name: Words) -> dict[str, str]:
    """The country of each adjective of one."""
    known = nationalities().adjectives
    return {word: known[word].country for word in name if word in known}


def _site(name: Words) -> dict[str, str]:
    """The place behind a preposition in the name of a body (المجلس المحلي في الباب)."""
    at = next((n for n, word in enumerate(name) if n and announces(word, "within")), len(name))
    return {word: word for word in name[at + 1 :]}


def part_of(long: Words, short: Words) -> bool:
    """Whether the longer name is of what a known body has or sends (بعثة الأمم المتحدة, which is not الأمم المتحدة)."""
    head = heads().get(long[0])
    if head is None or head.role != "org" or head.optional:
        return False
    return long[1:] == short and ("ORG", short) in known_names()


def field_of(long: Words, short: Words) -> bool:
    """Whether the longer name is a body with its adjectives, for what the shorter names (المديرية العامة للجمارك)."""
    before, head = long[: -len(short)], heads().get(long[0])
    if len(before) < 2 or long[-len(short) :] != short or head is None or head.kind not in _OF_A_FIELD:
        return False
    return all(map(_adjective, before[1:])) and not _adjective(short[0]) and ("ORG", short) not in known_names()


def of_one_kind(a: Words, b: Words) -> bool:
    """Whether the names differ in nothing but two words for one kind of thing (جسر الشهداء، كوبري الشهداء)."""
    first, second = heads().get(a[0]), heads().get(b[0])
    if first is None or second is None or a[1:] != b[1:] or len(a) == 1:
        return False
    return first.kind == second.kind and first.kind in _INTERCHANGEABLE


def two_bodies(short: Words, long: Words) -> bool:
    """Whether the lexicon knows both as bodies of their own (مجلس الأمن، مجلس الأمن القومي)."""
    return len(short) > 1 and {("ORG", short), ("ORG", long)} <= known_names()


def headed_by_its_kind(long: Words, short: Words) -> bool:
    """Whether the longer name puts before the shorter one what that says already (وزارة الخارجية، الخارجية)."""
    first, second = heads().get(long[0]), heads().get(short[0])
    return long[1:] == short and first is not None and second is not None and first.kind == second.kind


def _adjective(word: str) -> bool:
    """Whether the word may be an adjective in a name: listed, or of relation."""
    return name_adjectives().get(word, word.endswith(RELATIONAL) and len(word) > _SHORTEST)
