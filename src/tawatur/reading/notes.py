"""What the reader must tell about a Record besides its parts: what the text says that could not be read."""

import datetime
from dataclasses import replace

import msgspec

from tawatur.reading.draft import Draft
from tawatur.reading.times import times

# Any day serves: only whether a time can be told with a date matters, not which one it is.
_SOME_DAY = datetime.date(2000, 1, 1)


def notes(draft: Draft) -> tuple[str, ...]:
    """A note where a document without a date of publication speaks of times that only such a date would tell."""
    if draft.document.published is not None:
        return ()
    told = {time.text for time in draft.times}
    dated = replace(draft, document=msgspec.structs.replace(draft.document, published=_SOME_DAY))
    for time in times(dated):
        if time.text not in told:
            return (f"no date of publication: relative times such as «{time.text.text}» are not resolved",)
    return ()
