"""One HTTP exchange, as the journal keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One attempt, retries included. Texts are masked and capped already.

    ``status`` is None when no answer came; sizes are bytes before capping; points are Shopify's
    ``requestedQueryCost`` and ``actualQueryCost``.
    """

    at: datetime
    operation: str
    method: str
    url: str
    status: int | None
    description: str
    duration_ms: int
    request: str = ""
    response: str = ""
    request_size: int = 0
    response_size: int = 0
    request_id: str = ""
    retry: int = 0
    points_requested: float | None = None
    points_charged: float | None = None
    is_error: bool = False
    error_code: str = ""
    store_id: int = 0
    run_id: int | None = None
