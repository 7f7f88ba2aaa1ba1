"""Where a report finally comes from."""

import msgspec

from tawatur.model.statement import LinkKind


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """One source at the end of its chains; `carrier` names who alone passes on an anonymous one, `reason` says why."""

    id: str
    name: str | None
    kind: LinkKind
    named: bool
    carrier: str | None = None
    reason: str = ""
