"""Terms as terminal lines: under each actor what it is called, by whom and when."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tawatur.cli.bidi import isolate
from tawatur.cli.page import INDENT, Line, Page
from tawatur.cli.views import term_used
from tawatur.model.naming import Naming
from tawatur.model.situation import Situation


def lines(found: Sequence[Naming], situation: Situation, page: Page) -> Iterator[Line]:
    """A heading, then the actors with their terms."""
    names = {thing.id: thing.name_ar for thing in situation.entities}
    yield from page.heading("terms", found)
    for target, own in groupby(page.first(found), key=lambda naming: naming.target):
        yield Line(isolate(names.get(target, target)), "bold")
        for naming in own:
            yield Line(INDENT + _naming(naming, page))
    yield from page.rest(found)


def _naming(naming: Naming, page: Page) -> str:
    days = sorted(str(use.published) for use in naming.uses if use.published)
    parts = [term_used(naming, page.ui), *(isolate(name) for name in (naming.speaker, naming.outlet) if name)]
    return " · ".join([*parts, *dict.fromkeys((days[0], days[-1]))] if days else parts)
