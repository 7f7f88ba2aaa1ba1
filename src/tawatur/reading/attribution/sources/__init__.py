"""Sources: who is described by which words, and how far the description goes."""
