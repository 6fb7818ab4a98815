"""What a log entry may show: headers from a list, no token, capped bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

CAP = 262_144
"""Characters of a body that are kept."""
_TOKEN = re.compile(r"shp[a-z]{2,3}_[0-9A-Za-z]+")
_SHOWN = (
    "content-type",
    "content-length",
    "date",
    "retry-after",
    "location",
    "x-request-id",
    "x-shopify-api-version",
    "x-shopify-api-deprecated-reason",
)


def mask(text: str, secrets: Iterable[str] = ()) -> str:
    """Replace tokens, by their look and by their exact value, with ``***``."""
    for secret in secrets:
        if len(secret) >= 4:
            text = text.replace(secret, "***")
    return _TOKEN.sub("***", text)


def body_text(body: bytes, secrets: Iterable[str] = ()) -> str:
    """A body for the log: masked, capped, always text."""
    text = mask(body[: CAP * 4].decode("utf-8", "replace"), secrets)
    if len(text) > CAP or len(body) > CAP * 4:
        return f"{text[:CAP]}\n… cut, {len(body):,} bytes in all"
    return text


def header_text(headers: Mapping[str, str]) -> str:
    """The harmless headers, one a line."""
    return "\n".join(f"{name}: {headers[name]}" for name in _SHOWN if name in headers)
