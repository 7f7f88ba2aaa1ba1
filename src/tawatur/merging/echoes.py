"""Echoes: names that one report shows, in the words of another in which its reading saw no name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from tawatur.arabic.normal import fold
from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.nationalities import nationalities
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.names import bare
from tawatur.model import Label, Record, Span

_RARE = 30
"""Occurrences in news up to which a word tells a name of several words from others."""
_STRANGE = 5
"""The same for a word alone."""
_AROUND = 2
"""Words before a rare one, and behind it, that may belong to one name with it."""
_SHORTEST = 4

Form = tuple[str, ...]
Echoes = Mapping[str, tuple[tuple[Form, str], ...]]
"""The folded forms of names, each with the id of the one thing of that name, by the rarest word of the form."""


@dataclass(frozen=True, slots=True, order=True)
class Unread:
    """A rare word at place `at` among its neighbours, none of which the reading takes for a name: folded, and as read.

    Only the first of them may have had clitics, which are gone.
    """

    folded: Form
    read: tuple[str, ...]
    at: int

    @property
    def word(self) -> str:
        """The rare word."""
        return self.folded[self.at]


def unread(text: Text, record: Record, parted: Iterable[Span] = ()) -> tuple[Unread, ...]:
    """The rare words of the text that stand in no mention, each once; what people parted from a name is no echo."""
    mentions = (mention for entity in record.entities for mention in entity.mentions)
    spans = (text.tokens_over(span.start, span.end) for span in chain(mentions, parted))
    taken = {index for first, last in spans for index in range(first, last)}
    runs = _runs(token for token in text.tokens if token.index not in taken)
    return tuple(sorted({found for run in runs for found in _unread(run)}))


def _runs(tokens: Iterable[Token]) -> Iterator[Sequence[Token]]:
    """Words that follow one another with nothing but a space between them, each but the first without clitics."""
    run: list[Token] = []
    for token in tokens:
        if run and (not token.is_word or token.proclitics or token.start != run[-1].end + 1):
            yield run
            run = []
        if token.is_word:
            run.append(token)
    yield run


def _unread(run: Sequence[Token]) -> Iterator[Unread]:
    for at, token in enumerate(run):
        if _count(token.stem) <= _RARE and token.stem not in function_words().roles and len(token.stem) >= _SHORTEST:
            first = max(0, at - _AROUND)
            near = run[first : at + _AROUND + 1]
            yield Unread(tuple(t.stem for t in near), tuple(map(_read, near)), at - first)


def _read(token: Token) -> str:
    """The word without clitics; where ل has swallowed the alef of the article it stays."""
    kept = token.definite and token.proclitics.endswith("ل")
    return token.text[len(token.proclitics) - 1 if kept else token.stem_start - token.start :]


def echoes(named: Iterable[tuple[str, Label, str]]) -> Echoes:
    """The forms by which names can be met again, of spellings with their labels and the ids of things."""
    things: dict[Form, set[str]] = defaultdict(set)
    for spelling, label, id in named:
        for form in _forms(tuple(fold(spelling).split()), label):
            things[form].add(id)
    found: dict[str, list[tuple[Form, str]]] = defaultdict(list)
    for form, ids in things.items():
        if len(ids) == 1:
            found[min(form, key=_count)].append((form, min(ids)))
    return {word: tuple(sorted(forms)) for word, forms in found.items()}


def _forms(form: Form, label: Label) -> Iterator[Form]:
    """The name, and the family name alone, where they are rare enough to call nothing else to mind."""
    if _count(min(form, key=_count)) <= (_RARE if len(form) > 1 else _STRANGE):
        yield form
    family = label == "PERSON" and len(form) > 1 and bare(form[-1]) not in nationalities().adjectives
    if family and _count(form[-1]) <= _STRANGE:
        yield form[-1:]


def echoed(found: Iterable[Unread], known: Echoes) -> Iterator[tuple[str, str]]:
    """The ids of the things that unread words name, and the words; of two names at one place the longer counts."""
    for each in found:
        fitting = [(form, id) for form, id in known.get(each.word, ()) if _stands(each, form)]
        longest = max((len(form) for form, _ in fitting), default=0)
        for form, id in fitting:
            if len(form) == longest:
                first = each.at - form.index(each.word)
                yield id, " ".join(each.read[first : first + len(form)])


def _stands(each: Unread, form: Form) -> bool:
    first = each.at - form.index(each.word)
    return first >= 0 and each.folded[first : first + len(form)] == form


def _count(word: str) -> int:
    return vocabulary().count(word)
