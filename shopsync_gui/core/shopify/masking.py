"""What a log entry may show: headers from a list, no token, capped bodies."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote, quote_plus

CAP = 262_144
"""Characters of a body that are kept."""
_TOKEN = re.compile(r"shp[a-z]{2,3}_[0-9A-Za-z]+")
# Whoever has the signed address of a bulk file can read the file, without any token.
# Anchored at the field's name: a search at every question mark of a hostile body never ends.
_SIGNED = re.compile(
    r'("(?:url|partialDataUrl)"\s{0,9}:\s{0,9}"[^"?]*)\?'
    r'(?=[^"]*(?:signature|credential|googleaccessid))[^"]*',
    re.IGNORECASE,
)
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
_LEAST = 4
"""Shorter secrets are no secrets, and masking them would black out everything."""


def mask(text: str, secrets: Iterable[str] = ()) -> str:
    """Replace tokens, by their look and by their exact value, with ``***``.

    Also their url-encoded and base64 forms, and what signs the address of a bulk file.
    """
    for secret in secrets:
        if len(secret) >= _LEAST:
            coded = base64.b64encode(secret.encode()).decode()
            for form in (secret, quote(secret, safe=""), quote_plus(secret), coded):
                text = text.replace(form, "***")
    return _SIGNED.sub(r"\1?***", _TOKEN.sub("***", text))


def blot(data: bytes, secrets: Iterable[str]) -> bytes:
    """Secrets in what a shop sent become asterisks; the length stays, for sizes are compared.

    A shop has no reason to send them back: whatever does must not get them onto the disk.
    """
    for secret in secrets:
        plain = secret.encode()
        if len(plain) >= _LEAST and plain in data:
            data = data.replace(plain, b"*" * len(plain))
    return data


def blotted(pieces: Iterable[bytes], secrets: tuple[str, ...]) -> Iterator[bytes]:
    """The same for a stream, also where a secret lies across two pieces."""
    kept = max((len(secret.encode()) for secret in secrets), default=1) - 1
    rest = b""
    for piece in pieces:
        data = blot(rest + piece, secrets)
        rest = data[len(data) - min(kept, len(data)) :]
        if len(data) > len(rest):
            yield data[: len(data) - len(rest)]
    if rest:
        yield rest


def body_text(body: bytes, secrets: Iterable[str] = ()) -> str:
    """A body for the log: masked, capped, always text."""
    text = mask(body[: CAP * 4].decode("utf-8", "replace"), secrets)
    if len(text) > CAP or len(body) > CAP * 4:
        return f"{text[:CAP]}\n… cut, {len(body):,} bytes in all"
    return text


def header_text(headers: Mapping[str, str], secrets: Iterable[str] = ()) -> str:
    """The harmless headers, one a line."""
    shown = "\n".join(f"{name}: {headers[name]}" for name in _SHOWN if name in headers)
    return mask(shown, secrets)
