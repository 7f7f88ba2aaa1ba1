"""One real-world thing over several documents."""

import msgspec

from tawatur.model.entity import Label


class Thing(msgspec.Struct, frozen=True, kw_only=True):
    """`members` gives for each document id the mentions that name it there; `reason` says why they are one."""

    id: str
    label: Label
    name_ar: str
    name_en: str | None
    members: dict[str, tuple[str, ...]]
    reason: str = ""
