"""Sources: what each outlet and speaker says, in counts; never a verdict."""

from dataclasses import dataclass
from typing import get_args

from tawatur.model.profile import Profile, Role
from tawatur.web.library import Library, Wanted
from tawatur.web.pages.page import Asked

ROLES: tuple[Role, ...] = get_args(Role)
WIDTH = 240


@dataclass(frozen=True, slots=True)
class Row:
    """One source; the widths are of its claims, and of those that others say too, say alone and deny."""

    profile: Profile
    claims: float
    corroborated: float
    alone: float
    denied: float
    width: int = WIDTH


@dataclass(frozen=True, slots=True)
class View:
    """The page."""

    wanted: Wanted
    role: Role | None
    rows: tuple[Row, ...]
    total: int


def view(library: Library, asked: Asked) -> View:
    """The sources of a role, or all, those with most claims first."""
    role = asked.choice("role", ROLES)
    found = library.profiles(asked.wanted, role)
    scale = WIDTH / max((profile.claims for profile in found.items if profile.claims), default=1)
    return View(asked.wanted, role, tuple(_row(profile, scale) for profile in found.items), found.total)


def _row(profile: Profile, scale: float) -> Row:
    return Row(
        profile=profile,
        claims=profile.claims * scale,
        corroborated=profile.corroborated * scale,
        alone=profile.alone * scale,
        denied=profile.denied * scale,
    )
