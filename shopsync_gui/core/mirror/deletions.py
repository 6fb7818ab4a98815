"""What is gone in Shopify is marked here with the time, never removed; the brake stands before."""

from __future__ import annotations

import json
from collections.abc import Iterable

from shopsync_gui.core.domain.runs import Kind, Record
from shopsync_gui.core.mirror import tables
from shopsync_gui.core.mirror.guards import may_delete
from shopsync_gui.core.mirror.intake import TABLES, Intake
from shopsync_gui.core.mirror.plan import LeftOut
from shopsync_gui.core.mirror.scan import Known
from shopsync_gui.core.mirror.state import ApplyState
from shopsync_gui.core.mirror.tables import Table

MAIN = {Kind.PRODUCTS: tables.PRODUCT, Kind.INVENTORY: tables.ITEM}
CHILDREN = {
    Kind.PRODUCTS: (tables.VARIANT, tables.MEDIA, tables.METAFIELD),
    Kind.INVENTORY: (tables.LEVEL,),
}


def mark_gone(state: ApplyState, intake: Intake, known: Known | None) -> None:
    """Find what is gone and mark it, children with their parents."""
    main = MAIN[state.plan.kind]
    gone = _gone_main(state, main, intake, known)
    if gone is not None:
        _through_brake(state, main, gone)
    if not state.nameless:
        for table in _children_fetched(state):
            _mark(state, table, _gone_children(state, table, intake, known))
    for table in CHILDREN[state.plan.kind]:
        _mark(state, table, _of_gone_parents(state, table, main))


def _children_fetched(state: ApplyState) -> Iterable[Table]:
    plan = state.plan
    for table in TABLES[plan.kind]:
        if table is MAIN[plan.kind]:
            continue
        if table is tables.METAFIELD and not plan.has_metafields:
            continue
        if table is tables.COLLECTION and not (plan.has_collections and plan.full):
            continue
        if table is tables.PUBLICATION and not (plan.has_publications and plan.full):
            continue
        if table is tables.LOCATION and not (plan.has_locations and plan.full):
            continue
        yield table


def _gone_main(
    state: ApplyState, main: Table, intake: Intake, known: Known | None
) -> set[int] | None:
    """Ids of living main records that Shopify has no more; None when nobody can say."""
    plan, conn = state.plan, state.conn
    if state.nameless:
        return None
    if plan.full:
        keys = _unseen(state, main, intake, known)
        sql = f"SELECT m.id FROM json_each(?) j JOIN {main.name} m ON m.key = j.value"
        gone = {row[0] for row in conn.execute(sql, (json.dumps(keys),))}
    elif plan.census is not None:
        conn.execute("CREATE TEMP TABLE IF NOT EXISTS census (id INTEGER PRIMARY KEY)")
        conn.execute("DELETE FROM temp.census")
        conn.executemany(
            "INSERT OR IGNORE INTO temp.census VALUES (?)", [(n,) for n in plan.census]
        )
        sql = (
            f"SELECT id FROM {main.name} WHERE store_id = ? AND deleted_at IS NULL"
            " AND id NOT IN (SELECT id FROM temp.census)"
        )
        gone = {row[0] for row in conn.execute(sql, (plan.store_id,))}
        conn.execute("DELETE FROM temp.census")
    else:
        gone = set[int]()
    if plan.missing:
        sql = (
            f"SELECT m.id FROM json_each(?) j CROSS JOIN {main.name} m"
            " ON m.store_id = ? AND m.id = j.value WHERE m.deleted_at IS NULL"
        )
        values = (json.dumps(sorted(plan.missing)), plan.store_id)
        gone |= {row[0] for row in conn.execute(sql, values)}
    gone -= plan.reread
    return {n for n in gone if (main.record, n) not in state.spared}


def _through_brake(state: ApplyState, main: Table, gone: set[int]) -> None:
    plan, conn = state.plan, state.conn
    sql = f"SELECT count(*) FROM {main.name} WHERE store_id = ? AND deleted_at IS NULL"
    row = conn.execute(sql, (plan.store_id,)).fetchone()
    present = row[0] if row else 0
    if plan.full or plan.census is not None or gone:
        conn.execute(
            "DELETE FROM doomed WHERE store_id = ? AND record = ?",
            (plan.store_id, main.record.value),
        )
    if gone and not plan.confirm_deletions and not may_delete(len(gone), present):
        conn.executemany(
            "INSERT INTO doomed (store_id, record, record_id, run_id) VALUES (?, ?, ?, ?)",
            [(plan.store_id, main.record.value, n, plan.run_id) for n in sorted(gone)],
        )
        state.held = gone
        state.leave_out(
            [
                LeftOut(
                    record=main.record,
                    record_id=0,
                    owner_id=0,
                    title="",
                    reason="deletions_waiting",
                    facts={"count": str(len(gone)), "present": str(present)},
                )
            ]
        )
        return
    sql = (
        f"SELECT m.key FROM json_each(?) j CROSS JOIN {main.name} m"
        " ON m.store_id = ? AND m.id = j.value"
    )
    values = (json.dumps(sorted(gone)), plan.store_id)
    _mark(state, main, [r[0] for r in conn.execute(sql, values)])


def _unseen(state: ApplyState, table: Table, intake: Intake, known: Known | None) -> list[int]:
    """Keys of living rows that were neither met by digest nor written in this apply."""
    if state.first_load or known is None:
        return []
    met = set(known.met_keys(table))
    batch = intake.batches[table.record].keys or set()
    columns = ", ".join(table.key)
    sql = f"SELECT key, {columns} FROM {table.name} WHERE store_id = ? AND deleted_at IS NULL"
    return [
        key
        for key, *rest in state.conn.execute(sql, (state.plan.store_id,))
        if key not in met and tuple(rest) not in batch
    ]


def _gone_children(
    state: ApplyState, table: Table, intake: Intake, known: Known | None
) -> list[int]:
    plan = state.plan
    if plan.full:
        return _spare(state, table, _unseen(state, table, intake, known))
    if not table.owner or not plan.reread:
        return []
    batch = intake.batches[table.record].keys or set()
    columns = ", ".join(f"t.{c}" for c in table.key)
    sql = (
        f"SELECT t.key, {columns} FROM json_each(?) j CROSS JOIN {table.name} t"
        f" ON t.store_id = ? AND t.{table.owner} = j.value WHERE t.deleted_at IS NULL"
    )
    values = (json.dumps(sorted(plan.reread)), plan.store_id)
    unseen = [k for k, *rest in state.conn.execute(sql, values) if tuple(rest) not in batch]
    return _spare(state, table, unseen)


def _spare(state: ApplyState, table: Table, keys: list[int]) -> list[int]:
    """Without those whose line could not be read, and those whose parent the brake kept."""
    spared = {n for record, n in state.spared if record is table.record}
    if not keys or not (spared or state.held):
        return keys
    column = "location_id" if table is tables.LEVEL else "id"
    sql = (
        f"SELECT t.key, t.{column}, t.{table.owner or column}"
        f" FROM json_each(?) j JOIN {table.name} t ON t.key = j.value"
    )
    rows = state.conn.execute(sql, (json.dumps(keys),))
    held = state.held if table.owner else set[int]()
    return [k for k, n, owner in rows if n not in spared and owner not in held]


def _of_gone_parents(state: ApplyState, table: Table, main: Table) -> list[int]:
    if not state.deleted[main.record]:
        return []
    sql = (
        f"SELECT t.key FROM {main.name} m CROSS JOIN {table.name} t"
        f" ON t.store_id = m.store_id AND t.{table.owner} = m.id"
        " WHERE m.store_id = ? AND m.deleted_at = ? AND t.deleted_at IS NULL"
    )
    return [row[0] for row in state.conn.execute(sql, (state.plan.store_id, state.now))]


def _mark(state: ApplyState, table: Table, keys: list[int]) -> None:
    """Mark rows deleted, clear their digests, note it in the history."""
    if not keys:
        return
    conn = state.conn
    title = table.title or "''"
    ids = "id" if "id" in table.key else table.key[0]
    product = {Record.PRODUCT: "id"}.get(
        table.record, "product_id" if table.owner == "product_id" else "0"
    )
    sql = (
        f"SELECT t.{ids}, {'t.' if product != '0' else ''}{product},"
        f" {'t.' if table.title else ''}{title}"
        f" FROM json_each(?) j JOIN {table.name} t ON t.key = j.value"
    )
    text = json.dumps(keys)
    for number, product_id, name in conn.execute(sql, (text,)).fetchall():
        state.change(table.record, number, product_id, "-", name, None)
        if product_id:
            state.products.add(product_id)
    conn.execute(
        f"UPDATE {table.name} SET deleted_at = ?, digest = NULL"
        " WHERE key IN (SELECT value FROM json_each(?))",
        (state.now, text),
    )
    state.deleted[table.record] += len(keys)
