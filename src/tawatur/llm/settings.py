"""What the user asks of a language model."""

from dataclasses import dataclass
from pathlib import Path

from tawatur.llm import limits

KEY = "TAWATUR_LLM_KEY"
"""The environment variable with the server's key: not an option, since other users see the arguments of a process."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`url` is the server's base; `model` None is the only one that it offers; `folder` keeps the answers.

    `account` is the file in which the processes of one run count; `requests` and `tokens` bound that run, `seconds`
    each answer.
    """

    url: str
    folder: Path
    account: Path
    model: str | None = None
    requests: int = limits.REQUESTS
    tokens: int = limits.TOKENS
    seconds: float = limits.SECONDS

    @property
    def longest(self) -> float:
        """Seconds after which nothing of this run can still wait for the server."""
        return self.requests * (self.seconds + limits.MAX_BIDDEN_WAIT)
