"""Wordings as paths of the isnād: from the origin over its bearers to the report, near-copies of one path as one."""

from collections.abc import Callable, Iterator, Sequence

from tawatur.arabic.normal import fold
from tawatur.web.differences import likeness
from tawatur.web.drawing.isnad import Voice
from tawatur.web.pages.wordings import Wording

_COPY = 0.85
"""Two wordings of one path that share so much are copies for the eye."""

Path = tuple[str, tuple[str, ...]]


def voices(wordings: Sequence[Wording], called: Callable[[str], str]) -> tuple[Voice, ...]:
    """The paths that the picture shows; `called` says what stands for the id of a document without an outlet."""
    return tuple(_voice(stack, called) for stack in _stacks(wordings))


def _stacks(wordings: Sequence[Wording]) -> list[list[Wording]]:
    stacks: list[list[Wording]] = []
    for wording in wordings:
        fitting = (stack for stack in stacks if _copied(wording, stack[0]))
        if (stack := next(fitting, None)) is None:
            stacks.append([wording])
        else:
            stack.append(wording)
    return stacks


def _copied(a: Wording, b: Wording) -> bool:
    same_path = a.origin == b.origin and a.member.stance == b.member.stance and bearers(a) == bearers(b)
    return same_path and likeness(a.member.quote.text, b.member.quote.text) >= _COPY


def _voice(stack: Sequence[Wording], called: Callable[[str], str]) -> Voice:
    first = stack[0]
    cue = first.statement.cue if first.statement else None
    return Voice(
        origin=first.origin.id,
        origin_label=called(first.origin.name or "…"),
        bearers=tuple(map(called, bearers(first))),
        stance=first.member.stance,
        outlets=tuple(called(wording.outlet) for wording in stack),
        anchor=first.anchor,
        cue=cue.text if cue else "",
        hue=first.hue,
    )


def bearers(wording: Wording) -> tuple[str, ...]:
    """Who bears it between its origin and the report, from the origin down."""
    named = [name for name in wording.member.chain[-2::-1] if name]
    if wording.origin.carrier:  # who has it from an unnamed source, by the name that all reports of it share
        named[:1] = [wording.origin.carrier]
    return tuple(_apart(named, {fold(wording.outlet), fold(wording.origin.name or "")}))


def _apart(names: Sequence[str], seen: set[str]) -> Iterator[str]:
    """Each name once, without the two ends of the path."""
    for name in names:
        if fold(name) not in seen:
            seen.add(fold(name))
            yield name
