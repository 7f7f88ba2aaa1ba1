"""Everything that can go wrong, as one tree.

TawaturError
├── InputError        a file, line or document that cannot be read
├── LexiconError      a bad entry in a lexicon file
├── PipelineError     stages that do not fit together
├── WeightsError      a tagger's file, or a model, that is missing or cannot be used (tawatur.tagger.weights)
└── StoreError        a corpus folder that is damaged, foreign or newer
"""


class TawaturError(Exception):
    """Root of all errors that a user may see; its message is one clear line that names the place.

    Where `values` are given, `message` is a template that they fill; both are kept so that the interface can translate.
    """

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message.format(**values) if values else message)
        self.template = message
        self.values = values


class InputError(TawaturError):
    """A file, line or document that cannot be read; `place` names it (`reports.jsonl:12`), `why` may be a template."""

    def __init__(self, place: str, why: str, **values: object) -> None:
        super().__init__(why, **values)
        self.place = place
        self.why = super().__str__()

    def __str__(self) -> str:
        return f"{self.place}: {self.why}"


class LexiconError(TawaturError):
    """A bad entry in a lexicon file; the message names file and line."""


class PipelineError(TawaturError):
    """Stages whose needs are not given by an earlier stage."""


class StoreError(TawaturError):
    """A corpus folder that is damaged, foreign or written by a newer version."""
