"""Attitudes: how the source presents what it says, and how reporter and author stand to it."""
