"""The reference pages of the documentation, generated from the code, so that they cannot fall behind it."""
