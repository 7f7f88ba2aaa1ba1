"""What a fetcher allows itself."""

from dataclasses import dataclass
from importlib.metadata import metadata

from tawatur.sources.limits import MAX_ANSWER_BYTES, MAX_FETCH_SECONDS, MAX_IDLE_SECONDS

PRODUCT = "tawatur"
"""The name that robots.txt files know us by."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Limits of one fetch, and who is asking.

    `allow_private` opens networks that are not public, and unusual ports; `contact` is a page or address of whoever
    runs the program, for the user agent; `size` is in bytes, before and after decompression; `pause` are the seconds
    between two requests to one host where its robots.txt asks for no more.
    """

    allow_private: bool = False
    contact: str | None = None
    size: int = MAX_ANSWER_BYTES
    seconds: float = MAX_FETCH_SECONDS
    idle: float = MAX_IDLE_SECONDS
    pause: float = 1.0

    @property
    def user_agent(self) -> str:
        """Product and version, with the pages where a webmaster learns who comes and why."""
        about = metadata(PRODUCT)
        pages = [page.partition(", ")[2] for page in about.get_all("Project-URL", ())]
        notes = "; ".join(f"+{page}" for page in (*pages[:1], self.contact) if page)
        return f"{PRODUCT}/{about['Version']}" + (f" ({notes})" if notes else "")
