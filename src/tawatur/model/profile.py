"""What an outlet or a speaker says, in counts; never a verdict."""

from typing import Literal

import msgspec

from tawatur.model.naming import Naming

Role = Literal["outlet", "speaker"]


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """`claims` counts what it asserts; of these, what nobody else of its role does (`alone`), what another asserts no
    sooner and from another origin (`corroborated`), and what another denies. `updated` counts its replaced figures.

    `id` is that of its Origin where it is one; `namings` are how it names others.
    """

    id: str
    name: str
    role: Role
    reports: int
    claims: int
    alone: int
    corroborated: int
    denied: int
    updated: int
    namings: tuple[Naming, ...]
