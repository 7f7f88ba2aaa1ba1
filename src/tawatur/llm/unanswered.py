"""A question to which there is no usable answer."""


class UnansweredError(Exception):
    """Its message says why; the document stands as the pipeline read it, with a note."""


class BusyError(UnansweredError):
    """Asking again may help, after `wait` seconds where the server said so."""

    def __init__(self, reason: str, wait: float = 0.0) -> None:
        super().__init__(reason)
        self.wait = wait
