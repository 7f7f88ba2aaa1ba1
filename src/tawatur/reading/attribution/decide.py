"""What stands of the attributions that rules and tagger see: those of both, of one of them, or a part of each."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tawatur.arabic.endings import RELATIONAL
from tawatur.model import CueClass
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution, Bearers, Part
from tawatur.reading.attribution.sources.source import Source
from tawatur.reading.attribution.tagged import Sighting, attribution, sightings
from tawatur.reading.subjects import feminine_name
from tawatur.reading.weighing import MARKS, agreed, instead, unseen
from tawatur.tagger.tags import Tag

_SAME = 0.5
"""Contents are one where they share this much of the characters that either has, as in the guidelines."""
_RELATIONAL = RELATIONAL[-1]
_ACTS: tuple[CueClass, ...] = ("ask", "request", "threaten")
"""What is done by saying it: the verb alone shows that somebody speaks."""


def decide(ctx: Context, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions that stand; without a tagger all that the rules found, without rules all that it sees."""
    if ctx.draft.tags is None or ctx.draft.tags.cues is None:
        return list(found)
    seen = tuple(sightings(ctx))
    if not ctx.draft.rules:
        return list(_made(ctx, seen))
    contents = Contents([Part(tag.start, tag.end) for tag in ctx.draft.tags.contents])
    at = {token: sighting for sighting in seen for token in range(*sighting.cue)}
    voices = sorted(ctx.tokens[a.anchor].start for a in found)
    standing = [stands for a in found if (stands := _weighed(ctx, a, _sighting(a, at), contents, voices)) is not None]
    met = {token for a in standing if a.cue for token in range(*a.cue)}
    known = Contents([part for a in standing for part in a.content])
    sure = [s for s in seen if s.score >= MARKS.cue_added and met.isdisjoint(range(*s.cue))]
    return [*standing, *(a for a in _made(ctx, sure) if not known.have(a.content))]


def _made(ctx: Context, seen: Sequence[Sighting]) -> Iterator[Attribution]:
    return (made for sighting in seen if (made := attribution(ctx, sighting)) is not None)


def _sighting(a: Attribution, at: dict[int, Sighting]) -> Sighting | None:
    return next((at[token] for token in range(*a.cue) if token in at), None) if a.cue else None


def _weighed(
    ctx: Context, a: Attribution, seen: Sighting | None, contents: "Contents", voices: Sequence[int]
) -> Attribution | None:
    """A rule's attribution as it stands; one without a known speaker falls where the tagger sees nothing of it."""
    if seen is None:
        speaks = a.speaker_known or a.impersonal or a.cue_class in _ACTS or _opens_with_clause(ctx, a)
        stands = a.cue is None or speaks or contents.have(a.content)
        return replace(a, reason=unseen(a.reason), score=0.0) if stands else None
    made = replace(a, reason=agreed(a.reason, seen.tag.score), score=seen.tag.score)
    made = _with_content(made, seen, voices)
    return _with_relay(_with_origin(ctx, made, seen), seen)


def _opens_with_clause(ctx: Context, a: Attribution) -> bool:
    """Whether a sentence begins with the cue, and a clause with أن is what it says (ولفت إلى أن …، وبين سامر أن …)."""
    first = ctx.text.token_at(a.content[0].start)
    clause = ctx.role(first, "complementiser") or ctx.role(first - 1, "complementiser")
    return clause and a.anchor == ctx.sentence_start(a.anchor)


def _with_content(a: Attribution, seen: Sighting, voices: Sequence[int]) -> Attribution:
    """The tagger's content, where it surely stands elsewhere; it sees the first part only of one that goes on."""
    sure = _sure(seen.tag.content, MARKS.content_instead)
    if sure is None or seen.content is None or _covered(a.content, seen.content) >= _SAME:
        return a
    if _runs_on(a, seen.content, voices):
        return a
    return replace(a, content=(seen.content,), reason=instead(a.reason, "content", sure))


def _runs_on(a: Attribution, content: Part, voices: Sequence[int]) -> bool:
    """Whether a content begins within that of the rules, but runs on into another voice that they hear."""
    end = a.content[-1].end
    following = next(iter(voices[bisect_left(voices, end) :]), content.end)
    return a.content[0].start <= content.start < end and following < content.end


def _with_origin(ctx: Context, a: Attribution, seen: Sighting) -> Attribution:
    """The tagger's source, where it is surely none that the rules name."""
    sure = _sure(seen.tag.origin, MARKS.origin_instead)
    if sure is None or seen.origin is None or _named(a, seen.origin) or _silent(ctx, a, seen.origin):
        return a
    if a.speaker_known and not _same_sentence(ctx, a, seen.origin):
        return a
    return replace(a, speaker=(seen.origin,), reason=instead(a.reason, "source", sure))


def _with_relay(a: Attribution, seen: Sighting) -> Attribution:
    """The tagger's relay beside the source, where the rules found none."""
    sure = _sure(seen.tag.relay, MARKS.relay_added)
    if sure is None or seen.relay is None or a.bearers.outer or _named(a, seen.relay):
        return a
    bearers = a.bearers + Bearers(outer=(seen.relay,))
    return replace(a, bearers=bearers, reason=instead(a.reason, "relay", sure))


def _silent(ctx: Context, a: Attribution, source: Source) -> bool:
    """Whether somebody cannot be the one who speaks: a bare adjective, one whose name the verb does not agree with, one
    spoken with (في مداخلة مع X), or one who stands in the words that he would have said."""
    place, name = ctx.tokens[source.first].start, ctx.entity_at.get(source.first)
    if source.head is None and name is None and ctx.tokens[source.first].stem.endswith(_RELATIONAL):
        return True
    masculine = a.agreement is not None and a.agreement.gender == "m"
    if masculine and source.head is None and name and feminine_name(name[0].label, ctx.tokens[source.first].stem):
        return True
    if source.first and ctx.discourse.has(ctx.tokens[source.first - 1].norm, "company"):
        return True
    return any(part.start <= place < part.end for part in a.content)


def _same_sentence(ctx: Context, a: Attribution, source: Source) -> bool:
    return ctx.sentence_start(a.anchor) <= source.first < ctx.text.sentence_of(a.anchor).last


def _sure(tag: Tag | None, mark: float) -> float | None:
    return tag.score if tag is not None and tag.score >= mark else None


def _named(a: Attribution, source: Source) -> bool:
    return any(mine.first < source.last and source.first < mine.last for mine in a.sources)


@dataclass(frozen=True)
class Contents:
    """Contents by place, so that long texts stay linear."""

    parts: list[Part]

    def __post_init__(self) -> None:
        self.parts.sort(key=lambda part: part.start)

    def have(self, content: Sequence[Part]) -> bool:
        """Whether one of them is the same content."""
        longest = max((part.end - part.start for part in self.parts), default=0)
        first = bisect_left(self.parts, content[0].start - longest, key=lambda part: part.start)
        last = bisect_left(self.parts, content[-1].end, key=lambda part: part.start)
        return any(_shared(content, part) >= _SAME for part in self.parts[first:last])


def _shared(content: Sequence[Part], other: Part) -> float:
    """The characters that two contents share, of all that either has."""
    both = _common(content, other)
    return both / (sum(part.end - part.start for part in content) + other.end - other.start - both)


def _covered(content: Sequence[Part], other: Part) -> float:
    """The characters of `other` that the content has too."""
    return _common(content, other) / (other.end - other.start)


def _common(content: Sequence[Part], other: Part) -> int:
    return sum(max(0, min(part.end, other.end) - max(part.start, other.start)) for part in content)
