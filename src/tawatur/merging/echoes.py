"""Echoes: names that one report shows, in the words of another in which its reading saw no name.

What is a name already holds no other, but for a place within what stands there (محطة العقبة، زلزال ميلة).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from tawatur.arabic.normal import fold
from tawatur.lexicon.heads import heads
from tawatur.lexicon.nationalities import nationalities
from tawatur.merging.names import bare
from tawatur.merging.unread import PLACES, RARE, STRANGE, WITHIN, Form, Unread, count
from tawatur.model import Label

Echoes = Mapping[str, tuple[tuple[Form, str], ...]]
"""The folded forms of names, each with the id of the one thing of that name, by the rarest word of the form."""


def echoes(named: Iterable[tuple[str, Label, str]]) -> Echoes:
    """The forms by which names can be met again, of spellings with their labels and the ids of things."""
    things: dict[Form, set[str]] = defaultdict(set)
    for spelling, label, id in named:
        for form in _forms(tuple(fold(spelling).split()), label):
            things[form].add(id)
    found: dict[str, list[tuple[Form, str]]] = defaultdict(list)
    for form, ids in things.items():
        if len(ids) == 1:
            found[min(form, key=count)].append((form, min(ids)))
    return {word: tuple(sorted(forms)) for word, forms in found.items()}


def _forms(form: Form, label: Label) -> Iterator[Form]:
    """The name, the same without its head noun, and the family name alone, where they call nothing else to mind."""
    for named in (form, form[1:]) if _headed(form, label) else (form,):
        if _distinct(named):
            yield named
        if label in PLACES:
            yield (WITHIN + " ".join(named),)
    family = label == "PERSON" and len(form) > 1 and bare(form[-1]) not in nationalities().adjectives
    if family and count(form[-1]) <= STRANGE:
        yield form[-1:]


def _distinct(form: Form) -> bool:
    """Whether the words are rare enough in news to be a name."""
    return count(min(form, key=count)) <= (RARE if len(form) > 1 else STRANGE)


def _headed(form: Form, label: Label) -> bool:
    """Whether the name may go without its first word (حي الكمب، الكمب; هيئة الحجر الزراعي، الحجر الزراعي)."""
    head = heads().get(form[0]) if len(form) > (1 if label in PLACES else 2) else None
    return head is not None and head.label == label and (head.optional or bare(form[1]) != form[1])


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
