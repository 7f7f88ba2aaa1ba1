"""Names by a token-classification model that the user names, from a model hub or a folder."""

from tawatur.tagger.hub.names import HubNames

__all__ = ["HubNames"]
