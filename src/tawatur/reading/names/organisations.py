"""Bodies: a head noun with its genitive chain or adjectives, or a quoted name after a head."""

from dataclasses import replace

from tawatur.lexicon.heads import Head
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.chains import Chain, adjectives, coordinated, purpose, read_chain
from tawatur.reading.names.scene import Scene
from tawatur.reading.names.units import numbered

_ARMED = frozenset(
    {"army", "forces", "force", "guard", "corps", "division", "brigade", "brigades", "regiment", "battalion"}
    | {"companies", "militia", "gang", "faction", "fleet", "arm"}
)
_PERSONAL = frozenset({"office", "rank", "honorific"})
_NUMBERED = frozenset({"corps", "division", "brigade", "regiment", "battalion"})


def organisation(scene: Scene, i: int) -> Candidate | None:
    """The body that a head noun at the token names, if any."""
    head = scene.head(i)
    if head is None or head.role != "org" or scene.complete(i):
        return None
    if scene.tokens[i].definite:
        return _described(scene, i, head)
    if (close := scene.quoted.get(i + 1)) is not None:
        return replace(_candidate(i + 2, close, head, "a quoted name after its head noun"), whole=True)
    if head.kind in _NUMBERED and (last := numbered(scene, i + 1)) > i + 1:
        return _candidate(i, last, head, "a numbered unit")
    return _completed(scene, i, head)


def _candidate(first: int, last: int, head: Head, reason: str) -> Candidate:
    return Candidate(first, last, head.label, reason, kind=head.kind, armed=head.kind in _ARMED)


def _described(scene: Scene, i: int, head: Head) -> Candidate | None:
    """A definite head with its adjectives or its number (الجيش السوري، اللواء 444)."""
    k = i + 1
    if head.kind in _NUMBERED and k < len(scene.tokens) and scene.tokens[k].kind == "number":
        return _candidate(i, adjectives(scene, k + 1, native=False), head, "a numbered unit")
    last = adjectives(scene, k)
    if last == k or not any(_suffices(scene, at, head) for at in range(k, last)):
        return None
    return _candidate(i, purpose(scene, last), head, "a head noun with its adjectives")


def _suffices(scene: Scene, i: int, head: Head) -> bool:
    """Whether the adjective at the token makes a name of the definite head before it."""
    nation = scene.senses[i].nation is not None
    if nation and head.word.endswith("ة") and not scene.tokens[i].stem.endswith("ه"):
        return False
    return head.described == "any" or (head.described == "nation" and nation)


def _completed(scene: Scene, i: int, head: Head) -> Candidate | None:
    """An indefinite head with what completes it (وزارة الصحة، جامعة حلب)."""
    chain = read_chain(scene, i + 1)
    if chain is None or head.completed == "none" or _office(scene, i + 1):
        return None
    if (head.completed == "proper" and not chain.proper) or _announces(scene, i + 1, chain, head):
        return None
    last = chain.last if chain.proper else coordinated(scene, chain.last)
    announcing = not head.named or (not head.kept and scene.senses[i + 1].strange)
    first = i + 1 if chain.proper and announcing else i
    return _candidate(first, purpose(scene, last), head, "a head noun with what completes it")


def _announces(scene: Scene, i: int, chain: Chain, head: Head) -> bool:
    """Whether the head only announces a known name (قوات اليونيفيل)."""
    return scene.listed(i) and scene.known[i].last == chain.last and scene.known[i].value[0].label == head.label


def _office(scene: Scene, i: int) -> bool:
    """Whether the word is an office of one person, whose body has no name of its own (مكتب المبعوث)."""
    office = scene.office(i)
    return office is not None and not office.plural and office.role in _PERSONAL


def national(scene: Scene, i: int) -> Candidate | None:
    """A known body with the country that it is of (الهلال الأحمر الليبي), which is another body."""
    match = scene.known.get(i)
    if match is None or match.last == i + 1 or _nationality(scene, match.last - 1):
        return None
    name, after = match.value[0], match.last
    if name.label != "ORG" or name.media or not scene.tokens[after - 1].definite or not _nationality(scene, after):
        return None
    return Candidate(i, after + 1, "ORG", "a known body with its country", kind=name.kind, armed=name.armed)


def _nationality(scene: Scene, i: int) -> bool:
    """Whether the word is the definite adjective of a country or people."""
    return scene.bare_word(i) and scene.tokens[i].definite and scene.senses[i].nation is not None
