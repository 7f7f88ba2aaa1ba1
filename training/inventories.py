"""What a label of a public set can be in our inventories: one type, one of several, or anything."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Inventory:
    """How one set maps onto one head.

    `types` gives the head's types that a label of the set may stand for (`O` among them: perhaps no name);
    `unknown` are the types that the set does not mark, so that its `O` may hide them.
    """

    head: str
    types: Mapping[str, tuple[str, ...]]
    unknown: tuple[str, ...] = ()


def _types(**types: str) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({kind.replace("__", "-"): tuple(ours.split()) for kind, ours in types.items()})


ANERCORP = (
    Inventory("news", _types(PERS="PERS", LOC="LOC", ORG="ORG", MISC="MISC")),
    Inventory(
        "names", _types(PERS="PERSON", LOC="GPE LOC FAC", ORG="ORG", MISC="NORP EVENT O"), ("NORP", "FAC", "EVENT")
    ),
)
AQMAR = (
    Inventory(
        "names", _types(PER="PERSON", LOC="GPE LOC FAC", ORG="ORG", MIS="NORP EVENT O"), ("NORP", "FAC", "EVENT")
    ),
)
WOJOOD = (
    Inventory(
        "names", _types(PERS="PERSON", NORP="NORP", ORG="ORG GPE", GPE="GPE", LOC="LOC", FAC="FAC", EVENT="EVENT O")
    ),
)
_PERSONS = (
    "Politician",
    "Athlete",
    "Artist",
    "Other_PER",
    "Religious_PER",
    "Scientist",
    "Businessperson",
    "Lawyer",
    "Engineer",
)
_BODIES = (
    "Non-Governmental",
    "Sports",
    "Government",
    "Media",
    "Commercial",
    "Educational",
    "Police",
    "Medical-Science",
    "Entertainment",
    "Religious_ORG",
)
_STATES = ("Nation", "Population-Center", "State-or-Province", "County-or-District")
_REGIONS = ("Water-Body", "Land", "Continent", "Path", "Land-Region-Natural", "Celestial", "GPE-Cluster")
_BUILDINGS = ("Building-Grounds", "Airport", "Subarea-Facility")
_THINGS = ("Book", "Movie", "Air", "Software", "Hardware", "Projectile", "Shooting", "Food", "Water", "Drug", "Plant")
NEWSFANE = (
    Inventory(
        "names",
        MappingProxyType(
            dict.fromkeys(_PERSONS, ("PERSON",))
            | dict.fromkeys(_BODIES, ("ORG",))
            | dict.fromkeys(_STATES, ("GPE",))
            | dict.fromkeys(_REGIONS, ("LOC",))
            | {"GPE-Cluster": ("LOC", "GPE", "ORG"), "Path": ("LOC", "FAC"), "Group": ("NORP", "ORG")}
            | dict.fromkeys(_BUILDINGS, ("FAC", "ORG"))
            | dict.fromkeys(_THINGS, ("O",))
        ),
        ("NORP", "EVENT"),
    ),
)
