"""From whatever an owner pastes to the one address that answers: ``x.myshopify.com``."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

from shopsync_gui.core.domain.errors import BadAddress, CustomDomain

_SHOP = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?\.myshopify\.com")
_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")
_LOCAL = re.compile(r"http://(127\.0\.0\.1|localhost|\[::1\]):([0-9]{1,5})/?")


def is_shop_domain(text: str) -> bool:
    """Whether this is exactly a ``….myshopify.com`` name (lower case)."""
    return _SHOP.fullmatch(text) is not None


def is_loopback(url: str) -> bool:
    """Whether the url points to this very computer over plain http."""
    parts = urlsplit(url)
    if parts.scheme != "http" or parts.hostname is None:
        return False
    if parts.hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(parts.hostname).is_loopback
    except ValueError:
        return False


def reduce_address(text: str, *, developer: bool = False) -> str:
    """Reduce a slug, a domain or an admin link to ``x.myshopify.com``.

    With ``developer`` also ``http://127.0.0.1:PORT`` (also ``localhost``) is accepted and returned
    without a trailing slash.  Raises ``CustomDomain`` for a public address and ``BadAddress`` for
    anything else.
    """
    raw = text.strip()
    local = _LOCAL.fullmatch(raw)
    if local is not None:
        if not developer or not 0 < int(local.group(2)) < 65536:
            raise BadAddress(subject=raw[:200])
        return raw.rstrip("/")
    low = raw.lower()
    if low.startswith("http://") and not low.removeprefix("http://").split("/")[0].endswith(
        ".myshopify.com"
    ):
        raise BadAddress(subject=raw[:200])
    bare = low.removeprefix("https://").removeprefix("http://")
    if "@" in bare or "\\" in bare:
        raise BadAddress(subject=raw[:200])
    host, _, path = bare.partition("/")
    if host == "admin.shopify.com":
        found = re.match(r"store/([^/?#]+)", path)
        slug = found.group(1) if found else ""
        if _SLUG.fullmatch(slug):
            return f"{slug}.myshopify.com"
        raise BadAddress(subject=raw[:200])
    host = host.split("?")[0].split("#")[0]
    if is_shop_domain(host):
        return host
    if "/" not in bare and _SLUG.fullmatch(bare):
        return f"{bare}.myshopify.com"
    if re.fullmatch(r"(?:[a-z0-9-]+\.)+[a-z]{2,24}", host) and not host.endswith("myshopify.com"):
        raise CustomDomain(subject=raw[:200])
    raise BadAddress(subject=raw[:200])


def base_url(address: str) -> str:
    """The url that requests of this store start with, without a trailing slash."""
    return address if address.startswith("http://") else f"https://{address}"
