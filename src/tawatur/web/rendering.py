"""Views to HTML: the templates in each language, with the words and helpers that all of them share."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tawatur.web import controls
from tawatur.web.amounts import amount
from tawatur.web.assets import ASSETS
from tawatur.web.dates import in_words
from tawatur.web.library import Overview
from tawatur.web.links import Links
from tawatur.web.review.rulings import Rulings
from tawatur.web.speech import Language, speech
from tawatur.web.units import unit_name

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page; `menu` are its entries as path and English word.

    `form_key` goes into every form, without one there are none; `reviewer` is who decided last in this browser;
    `layout` is the template that the page stands in. `called` says what to call an outlet, which may be the id of a
    document without one, `translate` what an English sentence from below is in the page's language.
    """

    links: Links
    menu: tuple[tuple[str, str], ...]
    folder: str
    program: str
    form_key: str = ""
    reviewer: str = ""
    layout: str = "base.html"
    overview: Overview | None = None
    rulings: Rulings | None = None
    called: Callable[[str], str] = str
    translate: Callable[[str], str] = str


@cache
def environment(language: Language) -> Environment:
    """The templates with everything that they may use; what is undefined is an error."""
    spoken = speech(language)
    found = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    found.install_gettext_translations(spoken.translations, newstyle=True)  # type: ignore[attr-defined]
    found.globals.update(speech=spoken, runs=controls.runs, built=ASSETS.is_dir(), amount=amount)
    found.filters.update(
        day=spoken.day, short=spoken.short, moment=spoken.moment, number=spoken.number, plain=controls.without_controls
    )
    found.filters["date"] = partial(in_words, language=language)
    found.filters["unit"] = partial(unit_name, language=language)
    found.filters["translated"] = spoken.translations.gettext
    return found


def compile_templates(language: Language) -> None:
    """Compile all templates of the language, so that nobody waits for it later."""
    found = environment(language)
    for name in found.list_templates():
        found.get_template(name)


def render(template: str, frame: Frame, view: object) -> bytes:
    """The page as UTF-8; a lone surrogate of a text becomes a question mark."""
    page = environment(frame.links.language).get_template(template)
    return page.render(frame=frame, links=frame.links, view=view).encode("utf-8", "replace")
