"""What the program says, in English or Arabic; the words stand in messages/*.toml."""

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tawatur.errors import InputError, TawaturError

LANGUAGES = ("ar", "en")
# Values of errors that are words themselves.
_SENTENCES = ("reason", "kind")
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


@dataclass(frozen=True, slots=True)
class Interface:
    """One language's messages by dotted key (`report.title`); its error messages and helps by their English text.

    `phrases` are translations of English sentences that come from elsewhere, by a pattern of the sentence.
    """

    language: str
    texts: Mapping[str, str]
    errors: Mapping[str, str]
    helps: Mapping[str, str]
    phrases: tuple[tuple[re.Pattern[str], str], ...]

    def say(self, key: str, **values: object) -> str:
        """The message, filled; KeyError where there is none of that key."""
        return self.texts[key].format(**values)

    def join(self, parts: Iterable[str]) -> str:
        """The parts as one list."""
        return self.say("list.comma").join(parts)

    def explain(self, error: TawaturError) -> str:
        """The error's message in this language; in English where it has no translation."""
        template = self.errors.get(error.template)
        if template is None:
            return str(error)
        message = template.format(**{name: self._value(name, value) for name, value in error.values.items()})
        return f"{error.place}: {message}" if isinstance(error, InputError) else message

    def refusal(self, error: OSError) -> str:
        """What the system refused, and of which file."""
        reason = self.translate(error.strerror or str(error))
        return f"{error.filename}: {reason}" if error.filename else reason

    def help(self, text: str) -> str:
        """The help on a command, argument or option; a value that is no sentence stands for itself."""
        return self.helps.get(text, text)

    def translate(self, sentence: str) -> str:
        """An English sentence from below in this language; in brackets where it has no translation."""
        if self.language == "en":
            return sentence
        for pattern, translation in self.phrases:
            if match := pattern.fullmatch(sentence):
                values = match.groupdict().items()
                return translation.format(**{name: self._value(name, value) for name, value in values})
        return f"[{sentence}]"

    def _value(self, name: str, value: object) -> object:
        return self.translate(str(value)) if name in _SENTENCES else value


def _pattern(template: str) -> re.Pattern[str]:
    """What matches the sentences that the template makes, with its values as groups."""
    return re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.*)", re.escape(template)), re.DOTALL)


def locale_language(environment: Mapping[str, str] = os.environ) -> str:
    """`ar` where the locale is Arabic, else `en`."""
    locale = next((value for name in _LOCALE_VARIABLES if (value := environment.get(name))), "")
    return "ar" if locale.split("_")[0].split(".")[0] == "ar" else "en"


@cache
def _load(language: str) -> Interface:
    source = files("tawatur.cli") / "messages" / f"{language}.toml"
    sections: dict[str, dict[str, Any]] = tomllib.loads(source.read_text(encoding="utf-8"))
    errors, helps = sections.pop("errors", {}), sections.pop("helps", {})
    phrases = tuple((_pattern(template), text) for template, text in sections.pop("phrases", {}).items())
    texts = {f"{section}.{key}": text for section, entries in sections.items() for key, text in entries.items()}
    return Interface(language, texts, errors, helps, phrases)


def interface(language: str | None = None) -> Interface:
    """The interface in `language`, or in the locale's."""
    return _load(language or locale_language())
