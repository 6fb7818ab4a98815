"""Times as Shopify writes them."""

from __future__ import annotations

from datetime import UTC, datetime


def parse_time(text: str) -> datetime:
    """``2026-11-21T02:00:00Z`` to an aware UTC time; ``ValueError`` for anything else."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return moment.astimezone(UTC)


def search_time(moment: datetime) -> str:
    """For a search filter; quote it there, else Shopify reads it in the shop's zone."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
