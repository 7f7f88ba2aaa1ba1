"""Everything that can go wrong, as one tree.

TawaturError
├── EngineError       an engine of the merging that is not installed or cannot start (tawatur.engines)
├── ExportError       a format that cannot be written (tawatur.exports)
├── InputError        a file, line or document that cannot be read
├── LanguageModelError   a language model's server that cannot be asked (tawatur.llm)
├── LexiconError      a bad entry in a lexicon file
├── PipelineError     stages that do not fit together
├── QuestionError     a question that names nothing the reports know, or several things
├── WeightsError      a tagger's file, or a model, that is missing or cannot be used (tawatur.tagger.weights)
├── StoreError        a corpus folder that is damaged, foreign or newer
│   ├── OpeningError     a corpus that is still being opened
│   └── UnusableError    a published Situation that merging makes anew
├── WorkerError       a worker process that cannot start (tawatur.intake)
└── MissingError, QueryError, TooLargeError   what the reader in the browser cannot answer (tawatur.web)
"""


class TawaturError(Exception):
    """Root of all errors that a user may see; its message is one clear line that names the place.

    Where `values` are given, `message` is a template that they fill; both are kept so that the interface can translate.
    """

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message.format(**values) if values else message)
        self.template = message
        self.values = values


class EngineError(TawaturError):
    """An engine of the merging that is not installed or cannot start."""


class ExportError(TawaturError):
    """A format that cannot be written; the message says what is missing."""


class InputError(TawaturError):
    """A file, line or document that cannot be read; `place` names it (`reports.jsonl:12`), `why` may be a template."""

    def __init__(self, place: str, why: str, **values: object) -> None:
        super().__init__(why, **values)
        self.place = place
        self.why = super().__str__()

    def at(self, place: str) -> "InputError":
        """The same error, of another place."""
        return InputError(place, self.template, **self.values)

    def __str__(self) -> str:
        return f"{self.place}: {self.why}"

    def __reduce__(self) -> tuple[object, ...]:
        """What another process needs to make the same error."""
        plain = {name: v if isinstance(v, str | int | float) else str(v) for name, v in self.values.items()}
        return _input_error, (self.place, self.template, plain)


def _input_error(place: str, why: str, values: dict[str, object]) -> InputError:
    return InputError(place, why, **values)


class LanguageModelError(TawaturError):
    """A language model's server that cannot be asked: a bad address, or no model that is meant."""


class LexiconError(TawaturError):
    """A bad entry in a lexicon file; the message names file and line."""


class PipelineError(TawaturError):
    """Stages whose needs are not given by an earlier stage."""


class QuestionError(TawaturError):
    """A question that cannot be asked so: it names nothing that the reports know, or what may be several things."""


class StoreError(TawaturError):
    """A corpus folder that is damaged, foreign or written by a newer version."""


class OpeningError(StoreError):
    """A corpus that is still being opened; who asks again in a moment gets an answer."""


class UnusableError(StoreError):
    """A published Situation that is damaged or of another version; as it is derived, merging makes it anew."""


class WorkerError(TawaturError):
    """A worker process that cannot start; the message says how it ended."""
