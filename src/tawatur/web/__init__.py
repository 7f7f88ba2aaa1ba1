"""The reader in the browser: pages over a published Situation, and the same as JSON."""
