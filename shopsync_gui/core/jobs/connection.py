"""*Test connection*: of a store, or of what the wizard has been told so far."""

from __future__ import annotations

from dataclasses import replace

from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.address import base_url
from shopsync_gui.core.domain.errors import NoToken
from shopsync_gui.core.domain.journal import LogEntry
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.domain.stores import AccessKind, ConnectionReport, LoggingMode, StoreDraft
from shopsync_gui.core.jobs.house import House
from shopsync_gui.core.jobs.secrets import make_access
from shopsync_gui.core.shopify.check import check_connection
from shopsync_gui.core.shopify.gate import Gate


def check_draft(
    house: House, draft: StoreDraft, secret: Secret | None, stored_code: str
) -> ConnectionReport:
    """Try it step by step; the result is kept when it is about a stored store.

    Raises errors of the vault and of the address only; Shopify's are in the report.
    """
    stores = StoreRepository(house.database)
    if stored_code:
        store = stores.get(stored_code)
        url = house.base_url(store)
        access = house.secrets.access_of(store)
    else:
        store = None
        url = base_url(draft.address)
        if secret is None:
            secret = house.secrets.from_environment(draft.code, draft.access)
        if secret is None or draft.access is AccessKind.SAMPLE:
            raise NoToken(subject=draft.code)
        access = make_access(draft.access, draft.client_id, secret)

    def record(entry: LogEntry) -> None:
        if store is None or store.settings.logging is LoggingMode.OFF:
            return
        if entry.is_error or store.settings.logging is LoggingMode.ALL:
            house.journal.record(replace(entry, store_id=store.id))

    gate = Gate(
        url,
        access,
        recorder=record,
        clock=house.clock,
        check=lambda: None,
        waiting=lambda _seconds: None,
    )
    try:
        report = check_connection(gate)
    finally:
        gate.close()
    if store is not None:
        stores.save_report(store.id, report)
    return report
