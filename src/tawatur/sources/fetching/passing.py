"""Failures that may pass: a server that is busy, a line that breaks."""

from tawatur.errors import InputError


class PassingError(Exception):
    """Wraps the `error` that is raised where the failure does not pass."""

    def __init__(self, error: InputError) -> None:
        super().__init__(str(error))
        self.error = error
