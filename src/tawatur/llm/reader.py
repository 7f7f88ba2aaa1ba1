"""The pipeline with a language model beside it."""

import os
from dataclasses import dataclass

import msgspec
import stamina.instrumentation

from tawatur.llm.account import Account
from tawatur.llm.asking import Asking
from tawatur.llm.cache import Cache
from tawatur.llm.grounding import Ground
from tawatur.llm.joining import Heard, join
from tawatur.llm.limits import PIECE_CHARACTERS
from tawatur.llm.notes import notes
from tawatur.llm.outcome import Outcome
from tawatur.llm.pieces import pieces
from tawatur.llm.question import question, version
from tawatur.llm.server import Server
from tawatur.llm.settings import KEY, Settings
from tawatur.llm.unanswered import UnansweredError
from tawatur.model import Document, Record
from tawatur.reading.pipeline import Reader
from tawatur.reading.statements import placements

_PARTLY = "-partly"
"""Ends the name of the reader where the model did not read all of a document, so that another run asks again."""


@dataclass(frozen=True, slots=True)
class LlmReader:
    """Reads as `own` does, and adds what the model finds in words of the text."""

    own: Reader
    model: str
    asking: Asking

    @classmethod
    def of(cls, own: Reader, settings: Settings) -> "LlmReader":
        """The reader; LanguageModelError where the server cannot be asked or its only model is not told."""
        # That a question is put again is nobody's news.
        stamina.instrumentation.set_on_retry_hooks(())
        server = Server(settings.url, settings.seconds, os.environ.get(KEY))
        account = Account.of(settings)
        return cls(own, settings.model or server.only_model(), Asking(server, Cache(settings.folder), account))

    @property
    def name(self) -> str:
        """Both readers; changes whenever the same text may give another Record but for the model's own moods."""
        return f"{self.own.name}+llm-{self.model}-{version()}"

    def read(self, document: Document) -> Record:
        """The Record of both; where the model does not answer, the pipeline's with a note that says so."""
        own, outcome = self.own.read(document), Outcome()
        heard = self._hear(document, outcome)
        joined = join(own, heard, outcome)
        self._count(outcome)
        whole = not outcome.unanswered
        return msgspec.structs.replace(
            joined,
            reader=self.name if whole else self.name + _PARTLY,
            notes=(*own.notes, *notes(outcome)),
            **placements(joined),
        )

    def _hear(self, document: Document, outcome: Outcome) -> list[Heard]:
        heard = []
        for piece in pieces(document.text, PIECE_CHARACTERS):
            outcome.pieces += 1
            try:
                found = self.asking.ask(question(self.model, document, piece))
            except UnansweredError as error:
                outcome.unanswered.append(str(error))
                continue
            outcome.malformed += found.malformed
            if found.lacking:
                outcome.unanswered.append(f"its answer lacks {', '.join(found.lacking)}")
            heard.append((Ground(document.text, piece), found.answer))
        return heard

    def _count(self, outcome: Outcome) -> None:
        if outcome.pieces:
            self.asking.account.add(
                agreed=outcome.agreed,
                added=len(outcome.added),
                differing=len(outcome.differing),
                left_out=outcome.left_out,
                unanswered=len(outcome.unanswered),
            )
