"""A claim as a notebook shows it."""

import msgspec

from tawatur.model import claim as model


class Claim(model.Claim, frozen=True, kw_only=True):
    """A claim with its members, the number of independent origins that assert it, and why it stands as it does."""

    @classmethod
    def of(cls, claim: model.Claim) -> "Claim":
        """The same claim."""
        return cls(**msgspec.structs.asdict(claim))

    def _repr_html_(self) -> str:
        """For a notebook: its status, then each voice with its chain and its words."""
        from tawatur.api.display import block, line, listed

        head = line(self.status, f"independent origins: {self.independent_origins}", strong=True)
        return block(head, line(self.reason), listed(map(_voice, self.members)))


def _voice(member: model.Member) -> str:
    from tawatur.api.display import line

    chain = " ‹ ".join(name or "(…)" for name in (member.outlet or member.doc, *member.chain))
    return line(chain, member.published, "denies" if member.stance == "denies" else "") + line(f"«{member.quote.text}»")
