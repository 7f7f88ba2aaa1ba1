"""One question, until there is a usable answer: from the cache, else from the server, within the bounds of the run."""

from dataclasses import dataclass

import stamina

from tawatur.llm import limits
from tawatur.llm.account import Account
from tawatur.llm.cache import Cache
from tawatur.llm.decoding import Decoded, decode
from tawatur.llm.server import Server
from tawatur.llm.unanswered import BusyError, UnansweredError


@dataclass(frozen=True, slots=True)
class Asking:
    """Puts questions and counts what they cost."""

    server: Server
    cache: Cache
    account: Account

    def ask(self, question: bytes) -> Decoded:
        """The answer; UnansweredError where there is none, and why."""
        known = self.cache.find(question)
        if known is not None:
            try:
                found = decode(known)
                self.account.add(cached=1)
                return found
            except BusyError:
                pass  # The file is damaged: the question is put again.
        return self._asked(question)

    def _asked(self, question: bytes) -> Decoded:
        for attempt in stamina.retry_context(
            on=_again,
            attempts=limits.ATTEMPTS,
            timeout=None,
            wait_initial=limits.FIRST_WAIT,
            wait_max=limits.LONGEST_WAIT,
        ):
            with attempt:
                return self._once(question)
        raise AssertionError("the last attempt returns or raises")

    def _once(self, question: bytes) -> Decoded:
        self.account.take_request()
        reply = self.server.ask(question)
        self.account.add(tokens=reply.tokens)
        if reply.cut:
            raise UnansweredError(f"its answer is longer than {limits.ANSWER_TOKENS} tokens")
        found = decode(reply.content)
        if not found.lacking:
            self.cache.keep(question, reply.content)
        return found


def _again(error: Exception) -> bool | float:
    """Whether to put the question again, or in how many seconds."""
    return isinstance(error, BusyError) and (error.wait or True)
