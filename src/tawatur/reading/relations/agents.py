"""Who does what a verbal noun names, where no name stands by it: who sees to it, promises it or is charged with it."""

from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.ties import Ties
from tawatur.model import Entity
from tawatur.reading.landmarks import Mention
from tawatur.reading.relations.referents import ACTORS, Referents

_PURPOSE = "ل"
_BY = "ب"
_GOVERNORS = 6
_REACH = 8
_FAR = 24
_GOVERNED = ("ب", "ل", "ك")


def agent(referents: Referents, words: Ties, i: int) -> Entity | None:
    """The actor nearest before the noun at token `i`, if what governs it says that he does it (متهمة بتزويد X)."""
    if not _governed(referents, words, i) or _refused(referents, words, i):
        return None
    clauses, inside = referents.clauses, referents.clauses.marks.inside
    first = max(clauses.text.sentence_of(i).first, i - _FAR)
    for k in range(i - 1, first - 1, -1):
        mention = clauses.marks.mentions.get(k)
        if mention is None or mention.entity.label not in ACTORS or mention.entity.media:
            continue
        after_preposition = k > first and clauses.has(k - 1, "preposition") and k - 1 not in inside
        if not after_preposition and not clauses.tokens[k].proclitics.endswith(_GOVERNED):
            return _meant(referents, mention).entity
    return None


def _meant(referents: Referents, mention: Mention) -> Mention:
    """The country, where a people's name only says whose the noun before it is (المسؤولون الأتراك)."""
    tokens = referents.clauses.tokens
    adjective = mention.entity.label == "NORP" and mention.first > 0 and tokens[mention.first - 1].definite
    return (referents.country(mention.first) if adjective else None) or mention


def _governed(referents: Referents, words: Ties, i: int) -> bool:
    """Whether ل of purpose, or a word for seeing to a deed or promising it, governs the noun at token `i`."""
    clauses = referents.clauses
    first = clauses.text.sentence_of(i).first
    k = i
    while k > max(first, i - _GOVERNORS):
        if clauses.tokens[k].proclitics.endswith(_PURPOSE):
            return True
        if clauses.tokens[k].proclitics.endswith(_BY):
            return any(_carries(referents, words, j) for j in range(max(first, k - _REACH), k))
        k -= 1
        carries = _carries(referents, words, k)
        if carries and clauses.verb(k):
            return True
        linking = clauses.has(k, "preposition") or clauses.tokens[k].bare in words.chains
        if not (carries or linking or k in clauses.marks.inside):
            return False
    return False


def _carries(referents: Referents, words: Ties, k: int) -> bool:
    """Whether the word at the token is one for going on with a deed, seeing to it or promising it."""
    token = referents.clauses.tokens[k]
    if token.bare in words.carrying or token.stem in words.carrying:
        return True
    return any(host in words.carrying for host, _ in hosts(token.stem))


def _refused(referents: Referents, words: Ties, i: int) -> bool:
    """Whether the nearest verb before the noun denies or stops what it names, is itself denied, or ties by the noun."""
    clauses = referents.clauses
    first = clauses.text.sentence_of(i).first
    verb = next((k for k in range(i - 1, first - 1, -1) if clauses.verb(k)), None)
    if verb is None:
        return False
    stem = clauses.tokens[verb].stem
    tying = words.verbs.get(stem)
    by_noun = tying is not None and clauses.tokens[i].bare in tying.links
    return by_noun or stem in words.refusing or (verb > 0 and clauses.has(verb - 1, "negation"))
