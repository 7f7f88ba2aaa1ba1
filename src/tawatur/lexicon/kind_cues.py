"""Words that tell what happened to the people counted."""

from collections.abc import Mapping
from functools import cache
from typing import get_args

from tawatur.arabic.inflection import past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table
from tawatur.model.figure import FigureKind


@cache
def kind_cues() -> Mapping[str, FigureKind]:
    """The kind that each folded form of a cue gives."""
    kinds: dict[str, FigureKind] = {}
    for row in read_table(DATA / "kind_cues.tsv", ("kind", "past", "present", "nouns")):
        kind: FigureKind = row.one_of("kind", get_args(FigureKind))  # type: ignore[assignment]
        forms = [fold(noun) for noun in row.many("nouns")]
        if row["past"]:
            forms += past_forms(row["past"])
        if row["present"]:
            forms += present_forms(row["present"])
        for form in forms:
            kinds.setdefault(form, kind)
    return kinds
