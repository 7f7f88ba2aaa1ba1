"""Which token is a form of a causal verb."""

from tawatur.arabic.endings import NOMINAL
from tawatur.arabic.pronouns import MINE, OURS, hosts
from tawatur.lexicon.causal_cues import CausalCue
from tawatur.reading.causes.links import is_link
from tawatur.reading.causes.sides import Passage

_PREFIXES = ("ب", "ك")
_FOR = "ل"
_ACTIVE = ("verb", "deed")
_DAMMA, _SHADDA = "\u064f", "\u0651"
# A perfect that ends in نا says "we", but for قتلتنا and يقتلنا; "my" is for nouns.
_SHE, _HE = "ت", "ي"


def inflected(passage: Passage, i: int) -> tuple[CausalCue, ...]:
    """The cues that the token may be a form of; a form that may be a noun counts where a verb stands."""
    token = passage.clauses.tokens[i]
    words = passage.words
    nominal = token.definite or token.text.endswith(NOMINAL) or token.proclitics.endswith(_PREFIXES)
    for form, pronoun in () if nominal else ((token.stem, ""), *hosts(token.stem)):
        found = words.verbs.get(form, ()) if _can_carry(form, pronoun) else ()
        if found and (form not in words.bare or _stands_as_verb(passage, found, i)):
            passive = _DAMMA in token.text[token.stem_start - token.start :][:2]
            return tuple(cue for cue in found if not (passive and cue.kind in _ACTIVE))
    participle = words.participles.get(token.bare) if not token.proclitics.endswith(_FOR) else None
    return (participle,) if participle is not None and _stands_as_participle(passage, participle, i) else ()


def _can_carry(form: str, pronoun: str) -> bool:
    """Whether a verb of that form may carry the pronoun as its object."""
    return pronoun != MINE and (pronoun != OURS or form[-1] == _SHE or form[0] == _HE)


def _stands_as_participle(passage: Passage, cue: CausalCue, i: int) -> bool:
    """Whether a word that may be a noun is a participle: beside a clause, or before the preposition of its frame."""
    tokens = passage.clauses.tokens
    beside = i > 0 and tokens[i - 1].text == "،" and not tokens[i].definite
    return beside or (i + 1 < len(tokens) and is_link(passage.clauses, cue, i + 1))


def _stands_as_verb(passage: Passage, cues: tuple[CausalCue, ...], i: int) -> bool:
    """Whether a form that may be a noun is a verb: by its place, its shadda, or the preposition of its frame."""
    clauses = passage.clauses
    linked = i + 1 < len(clauses.tokens) and any(is_link(clauses, cue, i + 1) for cue in cues)
    return linked or _SHADDA in clauses.tokens[i].text or clauses.verb(i)
