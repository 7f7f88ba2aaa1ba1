"""Chains: who says it through whom, over the sentences of a document."""
