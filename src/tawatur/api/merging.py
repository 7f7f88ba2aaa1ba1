"""Reports in, a Situation out."""

from collections.abc import Iterable

from tawatur.api.report import Report
from tawatur.api.situation import Situation


def merge(reports: Iterable[Report]) -> Situation:
    """What the reports say together; their order does not matter.

    >>> import tawatur
    >>> documents = [
    ...     tawatur.Document.of("قال وزير النقل سامر حداد إن الجسر أغلق أمس.", id="a", outlet="صحيفة"),
    ...     tawatur.Document.of("قال وزير النقل سامر حداد إن الجسر أغلق أمس.", id="b", outlet="إذاعة"),
    ... ]
    >>> situation = tawatur.merge(tawatur.read(documents))
    >>> [(len(claim.members), claim.independent_origins) for claim in situation.claims]
    [(2, 1)]
    """
    from tawatur.merging import merge as merged

    return Situation.of(merged((report.document, report.record) for report in reports))
