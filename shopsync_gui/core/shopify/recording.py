"""From an HTTP attempt to its log entry, secrets masked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from shopsync_gui.core.domain.errors import Cancelled, ShopSyncError
from shopsync_gui.core.domain.journal import LogEntry
from shopsync_gui.core.shopify import masking
from shopsync_gui.core.shopify.answers import Cost
from shopsync_gui.core.shopify.http import Reply

if TYPE_CHECKING:
    from shopsync_gui.core.domain.clock import Clock


class Recorder:
    """Makes log entries and hands them to ``sink``; ``secrets`` gives what must not be seen."""

    def __init__(
        self,
        sink: Callable[[LogEntry], None],
        clock: Clock,
        secrets: Callable[[], tuple[str, ...]],
    ) -> None:
        self._sink = sink
        self._clock = clock
        self._secrets = secrets

    def entry(self, entry: LogEntry) -> None:
        """One that is ready."""
        self._sink(entry)

    def reply(
        self,
        name: str,
        url: str,
        content: bytes,
        reply: Reply,
        retry: int,
        cost: Cost,
        error: ShopSyncError | None,
        *,
        is_hidden: bool = False,
    ) -> None:
        """An answer came. ``is_hidden``: its body is a secret as a whole."""
        secrets = self._secrets()
        shown = "***" if is_hidden else masking.body_text(reply.body, secrets)
        self._sink(
            LogEntry(
                at=self._clock.now(),
                operation=name,
                method="POST",
                url=url,
                status=reply.status,
                description=_description(reply, error),
                duration_ms=reply.duration_ms,
                request=masking.body_text(content, secrets),
                response=f"{masking.header_text(reply.headers, secrets)}\n\n{shown}",
                request_size=len(content),
                response_size=len(reply.body),
                request_id=reply.headers.get("x-request-id", "")[:100],
                retry=retry,
                points_requested=cost.requested,
                points_charged=cost.charged,
                is_error=error is not None,
                error_code=error.code if error else "",
            )
        )

    def failure(
        self,
        name: str,
        url: str,
        content: bytes,
        error: ShopSyncError,
        retry: int,
        seconds: float,
    ) -> None:
        """No answer came, or the owner did not wait for it (which is no error)."""
        secrets = self._secrets()
        self._sink(
            LogEntry(
                at=self._clock.now(),
                operation=name,
                method="POST",
                url=url,
                status=None,
                description=masking.mask(error.detail, secrets)[:200],
                duration_ms=int(seconds * 1000),
                request=masking.body_text(content, secrets),
                request_size=len(content),
                retry=retry,
                is_error=not isinstance(error, Cancelled),
                error_code=error.code,
            )
        )


def _description(reply: Reply, error: ShopSyncError | None) -> str:
    """The status in words; Shopify tells most of its troubles with ``200 OK``."""
    if error is not None and reply.status == 200:
        return error.detail[:200]
    return reply.reason[:200]
