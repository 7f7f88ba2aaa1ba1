"""What stands between the reader and the rest of the world, one rule a file; `guarded` puts them together."""

from starlette.middleware import Middleware

from tawatur.web.safety.bounds import Bounds
from tawatur.web.safety.crossing import Crossing
from tawatur.web.safety.headers import Headers
from tawatur.web.safety.hosts import Hosts
from tawatur.web.safety.token import Token
from tawatur.web.settings import Settings


def guarded(settings: Settings) -> list[Middleware]:
    """The guards in the order in which a request passes them."""
    guards = [
        Middleware(Headers),
        Middleware(Hosts, hosts=settings.hosts),
        Middleware(Crossing),
        Middleware(Bounds, limits=settings.limits),
    ]
    return [*guards, Middleware(Token, token=settings.token)] if settings.token else guards
