"""An OpenAI-compatible server: which models it has, and what one of them answers."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from tawatur.errors import InputError, LanguageModelError
from tawatur.llm.limits import ANSWER_BYTES, MAX_BIDDEN_WAIT
from tawatur.llm.unanswered import BusyError, UnansweredError
from tawatur.sources.fetching.exchange import Answer, Exchange
from tawatur.sources.fetching.passing import PassingError
from tawatur.sources.fetching.policy import Policy
from tawatur.sources.fetching.retry_after import seconds_to_wait
from tawatur.sources.fetching.urls import Url, parse_url

_OK, _TIMED_OUT, _TOO_MANY_REQUESTS, _SERVER_ERROR = 200, 408, 429, 500


class _Message(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None


class _Usage(msgspec.Struct):
    total_tokens: int = 0


class _Completion(msgspec.Struct):
    choices: list[_Choice]
    usage: _Usage | None = None


class _Model(msgspec.Struct):
    id: str


class _Models(msgspec.Struct):
    data: list[_Model]


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model wrote, whole unless it was `cut` off, and the tokens that the server counts for it."""

    content: str
    cut: bool
    tokens: int


class Server:
    """Asked at `url`, its base (`http://localhost:8080/v1`); `seconds` bound each answer, `key` goes into the header.

    The address is the user's own choice and may be local. LanguageModelError where it is no http or https URL.
    """

    def __init__(self, url: str, seconds: float, key: str | None) -> None:
        base = url.rstrip("/").removesuffix("/chat/completions")
        self._models = _parsed(f"{base}/models")
        self._chat = _parsed(f"{base}/chat/completions")
        self._exchange = Exchange(Policy(allow_private=True, size=ANSWER_BYTES, seconds=seconds, idle=seconds))
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}

    def only_model(self) -> str:
        """The one model that the server has; LanguageModelError where it names none or several."""
        try:
            answer = _well(self._exchange.get(self._models, self._headers))
            listed = msgspec.json.decode(answer.body, type=_Models).data
        except (PassingError, InputError, UnansweredError, msgspec.DecodeError) as error:
            raise LanguageModelError(
                "{url}: does not tell its models; name one with --llm-model: {reason}",
                url=self._models,
                reason=_why(error),
            ) from None
        found = [model.id for model in listed if model.id.isprintable()]
        if len(found) != 1:
            raise LanguageModelError(
                "{url}: name a model with --llm-model; it has: {names}", url=self._models, names=", ".join(found) or "–"
            )
        return found[0]

    def ask(self, question: bytes) -> Reply:
        """What comes back, once; BusyError where asking again may help, else UnansweredError."""
        headers: Mapping[str, str] = {"Content-Type": "application/json", **self._headers}
        try:
            answer = _well(self._exchange.post(self._chat, headers, question))
        except PassingError as failed:
            raise BusyError(_why(failed)) from None
        except InputError as error:
            raise UnansweredError(_why(error)) from None
        try:
            completion = msgspec.json.decode(answer.body, type=_Completion)
            (choice, *_) = completion.choices
        except (msgspec.DecodeError, UnicodeDecodeError, ValueError):
            raise BusyError("the server's answer is no chat completion") from None
        tokens = completion.usage.total_tokens if completion.usage else 0
        return Reply(choice.message.content or "", choice.finish_reason == "length", max(0, tokens))


def _parsed(url: str) -> Url:
    try:
        return parse_url(url, any_port=True)
    except InputError as error:
        raise LanguageModelError("{url}: cannot be asked: {reason}", url=url, reason=error.why) from None


def _well(answer: Answer) -> Answer:
    """The answer, unless the server refuses, or asks for patience."""
    if answer.status == _OK:
        return answer
    reason = f"the server answered {answer.status}"
    if answer.status < _SERVER_ERROR and answer.status not in (_TOO_MANY_REQUESTS, _TIMED_OUT):
        raise UnansweredError(reason)
    wait = seconds_to_wait(answer.headers.get("retry-after"), datetime.datetime.now(datetime.UTC))
    if wait > MAX_BIDDEN_WAIT:
        raise UnansweredError(f"{reason} and bids us wait {wait:.0f} s")
    raise BusyError(reason, wait)


def _why(error: Exception) -> str:
    failed = error.error if isinstance(error, PassingError) else error
    return failed.why if isinstance(failed, InputError) else str(failed)
