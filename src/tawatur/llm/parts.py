"""The parts that two readers give: how a finding of the model's is made, and compared with the pipeline's."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tawatur.arabic.normal import fold
from tawatur.llm import findings
from tawatur.llm.grounding import Ground
from tawatur.llm.likeness import alike
from tawatur.llm.named import Names
from tawatur.model import Link, Span, Statement


@dataclass(frozen=True, slots=True)
class Part:
    """`same` tells whether two readers speak of one thing, `equal` whether they say the same of it, `words` where."""

    make: Callable[[Any, Ground, Names], Any]
    words: Callable[[Any], Span]
    same: Callable[[Any, Any], bool]
    equal: Callable[[Any, Any], bool]


def _origin(link: Link) -> str | None:
    return fold(link.words) if link.words is not None else None


def _same_origin(one: Statement, other: Statement) -> bool:
    a, b = one.origin, other.origin
    return _origin(a) == _origin(b) or (a.source is not None and b.source is not None and a.source.overlaps(b.source))


PARTS: Mapping[str, Part] = {
    "statements": Part(
        findings.statement, lambda s: s.content[0], lambda a, b: alike(a.content, b.content), _same_origin
    ),
    "figures": Part(
        findings.figure,
        lambda f: f.text,
        lambda a, b: a.text.overlaps(b.text),
        lambda a, b: (a.low, a.high) == (b.low, b.high),
    ),
    "times": Part(findings.time, lambda t: t.text, lambda a, b: a.text.overlaps(b.text), lambda a, b: a.edtf == b.edtf),
    "events": Part(
        findings.event, lambda e: e.trigger, lambda a, b: a.trigger.overlaps(b.trigger), lambda a, b: a.type == b.type
    ),
    "relations": Part(
        findings.relation,
        lambda r: r.evidence,
        lambda a, b: (a.from_, a.to, a.type) == (b.from_, b.to, b.type),
        lambda a, b: True,
    ),
    "terms": Part(
        findings.term, lambda t: t.term, lambda a, b: a.term.overlaps(b.term), lambda a, b: a.target == b.target
    ),
    "causes": Part(
        findings.cause,
        lambda c: c.cause,
        lambda a, b: a.cause.overlaps(b.cause) and a.effect.overlaps(b.effect),
        lambda a, b: (a.polarity, a.denied) == (b.polarity, b.denied),
    ),
}
