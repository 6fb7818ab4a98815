"""What a pasted secret looks like; a look is a hint and never a reason to refuse."""

from __future__ import annotations

from enum import Enum


class Look(Enum):
    """Shopify's kinds of secrets by their first letters."""

    TOKEN = "token"  # noqa: S105 - the name of a kind
    CLIENT_SECRET = "client_secret"  # noqa: S105 - the name of a kind
    REFRESH_TOKEN = "refresh_token"  # noqa: S105 - the name of a kind
    UNKNOWN = "unknown"


_HEADS = {
    "shpat_": Look.TOKEN,
    "shpca_": Look.TOKEN,
    "shpss_": Look.CLIENT_SECRET,
    "shprt_": Look.REFRESH_TOKEN,
}


def look_of(text: str) -> Look:
    """Tell by the first letters; new kinds are unknown."""
    return _HEADS.get(text.strip()[:6].lower(), Look.UNKNOWN)
