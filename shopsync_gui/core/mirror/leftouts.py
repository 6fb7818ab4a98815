"""Left-out records as rows: met again, new, or resolved because they came well this time."""

from __future__ import annotations

import json

from shopsync_gui.core.domain.runs import Kind, Record
from shopsync_gui.core.mirror.plan import LeftOut
from shopsync_gui.core.mirror.state import ApplyState

_KINDS: dict[Kind, tuple[Record, ...]] = {
    Kind.PRODUCTS: (
        Record.PRODUCT,
        Record.VARIANT,
        Record.MEDIA,
        Record.COLLECTION,
        Record.METAFIELD,
        Record.PUBLICATION,
    ),
    Kind.INVENTORY: (Record.LOCATION, Record.INVENTORY_ITEM, Record.INVENTORY_LEVEL),
}
WAITING = "deletions_waiting"


def write(state: ApplyState) -> None:
    """Write this apply's left-out records and resolve those that are no more."""
    open_rows = _open(state)
    met: set[int] = set()
    for item in state.left_out:
        key = (item.record.value, item.record_id, item.reason)
        row = open_rows.get(key)
        if row is None:
            row = (_insert(state, item), False, item.owner_id)
            open_rows[key] = row
        else:
            _again(state, row[0], item)
        if row[0] not in met:
            met.add(row[0])
            _meet(state, row[0])
            if not row[1]:
                state.counted_left_out[item.record] += 1
    gone = [
        number
        for (_, _, reason), (number, _, owner) in open_rows.items()
        if number not in met and _is_settled(state, reason, owner)
    ]
    state.conn.execute(
        "UPDATE left_out SET resolved_at = ? WHERE id IN (SELECT value FROM json_each(?))",
        (state.now, json.dumps(gone)),
    )


def _open(state: ApplyState) -> dict[tuple[str, int, str], tuple[int, bool, int]]:
    records = json.dumps([r.value for r in _KINDS[state.plan.kind]])
    rows = state.conn.execute(
        "SELECT id, record, record_id, reason, ignored, owner_id FROM left_out"
        " WHERE store_id = ? AND resolved_at IS NULL"
        " AND record IN (SELECT value FROM json_each(?))",
        (state.plan.store_id, records),
    )
    return {
        (record, record_id, reason): (number, bool(ignored), owner)
        for number, record, record_id, reason, ignored, owner in rows
    }


def _is_settled(state: ApplyState, reason: str, owner: int) -> bool:
    """Whether this apply looked at the record, so that silence means it is well."""
    plan = state.plan
    if reason == WAITING:
        return plan.full or plan.census is not None
    return plan.full or owner in plan.reread or owner in plan.missing


def _insert(state: ApplyState, item: LeftOut) -> int:
    plan = state.plan
    state.conn.execute(
        "INSERT INTO left_out (store_id, run_id, record, record_id, owner_id, title, reason, facts,"
        " retry, first_seen_at, last_run_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            plan.store_id,
            plan.run_id,
            item.record.value,
            item.record_id,
            item.owner_id,
            item.title,
            item.reason,
            json.dumps(item.facts),
            int(item.retry),
            state.now,
            plan.run_id,
        ),
    )
    return state.conn.last_insert_rowid()


def _again(state: ApplyState, number: int, item: LeftOut) -> None:
    state.conn.execute(
        "UPDATE left_out SET last_run_id = ?, facts = ?, retry = ? WHERE id = ?",
        (state.plan.run_id, json.dumps(item.facts), int(item.retry), number),
    )


def _meet(state: ApplyState, number: int) -> None:
    state.conn.execute(
        "INSERT OR IGNORE INTO run_left_out (run_id, left_out_id) VALUES (?, ?)",
        (state.plan.run_id, number),
    )
