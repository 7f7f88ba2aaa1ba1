"""Names that members of archives have."""

from pathlib import PurePosixPath

from tawatur.errors import InputError


def hidden(name: str) -> bool:
    """Whether it or a folder around it is hidden, as what file managers leave behind is."""
    return any(part.startswith((".", "__MACOSX")) and part != ".." for part in _path(name).parts)


def check_name(name: str, place: str) -> None:
    """InputError where the name leads out of the archive, as no honest one does."""
    path = _path(name)
    if path.is_absolute() or ".." in path.parts:
        raise InputError(place, "its name leads out of the archive; refused")


def _path(name: str) -> PurePosixPath:
    return PurePosixPath(name.replace("\\", "/"))
