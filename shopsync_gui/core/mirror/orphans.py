"""Children that came without their parent."""

from __future__ import annotations

import json

from shopsync_gui.core.mirror.deletions import CHILDREN, MAIN
from shopsync_gui.core.mirror.plan import LeftOut
from shopsync_gui.core.mirror.state import ApplyState
from shopsync_gui.core.mirror.tables import Table


def find_orphans(state: ApplyState, *, direct: bool) -> frozenset[int]:
    """Ids of parents that are not in the mirror although a living child points to them.

    They stand in the retry list from now on.  In the ``final`` round the children are marked
    deleted instead and left out by name.
    """
    if not (direct or state.plan.files):
        return frozenset()
    main = MAIN[state.plan.kind]
    found: set[int] = set()
    for table in CHILDREN[state.plan.kind]:
        parents = _parents(state, table, main)
        found |= parents
        for parent in sorted(parents):
            if state.plan.final:
                _bury(state, table, parent)
            state.leave_out(
                [
                    LeftOut(
                        record=table.record,
                        record_id=parent,
                        owner_id=parent,
                        title="",
                        reason="parent_missing",
                        retry=not state.plan.final,
                    )
                ]
            )
    return frozenset() if state.plan.final else frozenset(found)


def _parents(state: ApplyState, table: Table, main: Table) -> set[int]:
    sql = (
        f"SELECT DISTINCT t.{table.owner} FROM {table.name} t"
        " WHERE t.store_id = ?1 AND t.deleted_at IS NULL AND NOT EXISTS"
        f" (SELECT 1 FROM {main.name} m WHERE m.store_id = ?1 AND m.id = t.{table.owner})"
    )
    values: tuple[object, ...] = (state.plan.store_id,)
    if not state.plan.full:
        sql += f" AND t.{table.owner} IN (SELECT value FROM json_each(?2))"
        values = (*values, json.dumps(sorted(state.plan.reread | state.plan.missing)))
    return {row[0] for row in state.conn.execute(sql, values)}


def _bury(state: ApplyState, table: Table, parent: int) -> None:
    state.conn.execute(
        f"UPDATE {table.name} SET deleted_at = ?, digest = NULL"
        f" WHERE store_id = ? AND {table.owner} = ? AND deleted_at IS NULL",
        (state.now, state.plan.store_id, parent),
    )
