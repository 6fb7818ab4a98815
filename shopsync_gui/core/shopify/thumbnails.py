"""Pictures of products, fetched small and without the token."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from shopsync_gui.core.domain.errors import NetworkError, ServerError, ShopSyncError, Throttled
from shopsync_gui.core.shopify.http import Http

LIMIT = 2_000_000
SECONDS = 15.0
WIDTH = 320
KINDS = ("image/jpeg", "image/png", "image/webp", "image/gif", "image/avif")
"""Pixels only: a drawing (SVG) may point to other files."""


def small(url: str) -> str:
    """Ask Shopify's picture server for a small version; other hosts are left alone."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    if parts.hostname != "cdn.shopify.com":
        return url
    query = [(k, v) for k, v in parse_qsl(parts.query) if k not in ("width", "height")]
    return urlunsplit(parts._replace(query=urlencode([*query, ("width", str(WIDTH))])))


def fetch_image(url: str, *, limit: int = LIMIT) -> bytes | None:
    """The picture's bytes; None when it is no picture or larger than ``limit``.

    Raises ``NetworkError``, ``ServerError`` or ``Throttled`` when another try later may help.
    """
    if not url.startswith("https://"):
        return None
    http = Http(url, check=_never)
    try:
        reply = http.get(small(url), limit, seconds=SECONDS)
    except ShopSyncError as exc:
        if isinstance(exc, NetworkError) and exc.retryable:
            raise
        return None
    finally:
        http.close()
    if reply.status >= 500:
        raise ServerError(f"{reply.status} {reply.reason}")
    if reply.status == 429:
        raise Throttled(f"{reply.status} {reply.reason}")
    kind = reply.headers.get("content-type", "").lower().split(";")[0].strip()
    return reply.body if reply.status == 200 and kind in KINDS and reply.body else None


def _never() -> None:
    """Nobody cancels a picture."""
