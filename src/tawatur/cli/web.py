"""Pages of the web for the commands that take reports in: fetched, followed, and remembered in the corpus."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.intake.unit import Coming, Defaults, coming
from tawatur.sources.fetching.fetched import Validators
from tawatur.sources.fetching.policy import Policy
from tawatur.store.manifest import MANIFEST
from tawatur.store.visits import Visit, Visits, read_visits, write_visits

# Who reads files alone need not wait until all is loaded that fetches.
if TYPE_CHECKING:
    from tawatur.sources.fetching.fetcher import Fetcher
    from tawatur.sources.fetching.following import Arrival, Aside, Follower

_PASSES = 3
"""In how many passes an item of a feed is tried that cannot be fetched."""


class Web:
    """Fetches under a policy; what a corpus remembers of earlier fetches is used once it is recalled.

    What was fetched is taken apart `aside`; in this process where nobody is named.
    `unchanged` counts the pages that were fetched and had not changed.
    """

    def __init__(self, policy: Policy, aside: "Aside | None" = None) -> None:
        self.unchanged = 0
        self._policy = policy
        self._aside = aside
        self._visits = Visits()
        self._known: dict[str, Validators] = {}
        self._followed: dict[str, Follower] = {}

    @cached_property
    def _fetcher(self) -> "Fetcher":
        """Made when there is something to fetch; that an attempt failed and is made again is nobody's news."""
        import stamina.instrumentation

        from tawatur.sources.fetching.fetcher import Fetcher

        stamina.instrumentation.set_on_retry_hooks(())
        return Fetcher(self._policy, self._known)

    def recall(self, folder: Path, reader: str) -> None:
        """Ask from now on only for what the corpus of the folder does not have as read by this reader."""
        self._visits = read_visits(folder).by(reader)
        for url, visit in self._visits.pages.items():
            self._known[url] = Validators(visit.etag, visit.last_modified)

    def remember(self, folder: Path) -> None:
        """Write down what was fetched, once it is in the corpus of the folder."""
        before = self._visits
        for address, follower in self._followed.items():
            pages = {url: Visit(known.etag, known.last_modified) for url, known in follower.validators.items()}
            self._visits = self._visits.with_pages(pages).with_items(address, follower.items)
            self._known.update(follower.validators)
            self.unchanged += len(follower.unchanged)
        self._followed.clear()
        if self._visits != before and (folder / MANIFEST).exists():
            write_visits(folder, self._visits)

    def units(self, address: str, defaults: Defaults, *, only_new: bool = False) -> Iterator[Coming]:
        """All that the URL leads to; with `only_new` without items of a feed that came before or never come."""
        from tawatur.sources.fetching.following import Follower, here

        tried = self._visits.items.get(address, {}) if only_new else {}
        follower = Follower(self._fetcher, lambda item: 0 < tried.get(item, 1) < _PASSES, self._aside or here)
        self._followed[address] = follower
        return (_coming(arrival, defaults) for arrival in follower.arrivals(address))


def _coming(arrival: "Arrival", defaults: Defaults) -> Coming:
    published, outlet = arrival.published or defaults.published, arrival.outlet or defaults.outlet
    return coming(arrival.item, Defaults(published=published, outlet=outlet))
