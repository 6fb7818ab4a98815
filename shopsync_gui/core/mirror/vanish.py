"""Records that are gone in Shopify: marked deleted, unless the brake keeps them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from shopsync_gui.core.mirror.changes import DELETED
from shopsync_gui.core.mirror.guards import is_braked
from shopsync_gui.core.mirror.leftouts import DELETIONS_WAITING
from shopsync_gui.core.mirror.lines import Shape
from shopsync_gui.core.mirror.plan import LeftOut
from shopsync_gui.core.mirror.scalars import json_text
from shopsync_gui.core.mirror.scan import Scan
from shopsync_gui.core.mirror.statements import fetch, many, run, stream
from shopsync_gui.core.mirror.tables import COLLECTION, LOCATION, METAFIELD, PUBLICATION, Table
from shopsync_gui.core.mirror.update import Update
from shopsync_gui.core.mirror.work import BATCH, Work


@dataclass(slots=True)
class Vanished:
    """What became of the main records that were not met."""

    buried: set[int] = field(default_factory=set[int])
    kept: set[int] = field(default_factory=set[int])
    """Gone, but the brake kept them."""
    waiting: int = 0
    media_owners: set[int] = field(default_factory=set[int])


class Undertaker:
    """Marks rows deleted: date, no digest, one change each, children with their parent."""

    def __init__(self, work: Work, scan: Scan, update: Update) -> None:
        self._work = work
        self._scan = scan
        self._update = update
        self.result = Vanished()

    def run(self) -> Vanished:
        """Main records first (through the brake), then children, then lists."""
        gone = self._gone()
        self._judge(gone)
        self._children()
        self._lists()
        self._work.changes.flush()
        return self.result

    # -------------------------------------------------------------- main records

    def _gone(self) -> set[int]:
        work, plan, main = self._work, self._work.plan, self._work.family.main
        gone: set[int] = set()
        known = self._update.known
        if plan.full and known is not None and not work.is_blind:
            rows = known.rows[main]
            keys = [rows.keys[slot] for slot in rows.unmet()]
            gone.update(self._ids(main, keys))
            gone.difference_update(self._scan.places[Shape.STUB].id)
        if plan.census is not None:
            gone |= self._missed_by(plan.census) - plan.reread
        if plan.missing:
            sql = (
                f"SELECT id FROM {main.name} WHERE store_id = ? AND deleted_at IS NULL"
                " AND id IN (SELECT value FROM json_each(?))"
            )
            asked = json_text(sorted(plan.missing))
            gone.update(row[0] for row in fetch(work.conn, sql, (plan.store_id, asked)))
        gone.difference_update(work.spared.get(main.shape, ()))
        return gone

    def _ids(self, table: Table, keys: Iterable[int]) -> set[int]:
        found: set[int] = set()
        rest = iter(keys)
        while batch := list(islice(rest, BATCH)):
            self._work.check()
            sql = f"SELECT id FROM {table.name} WHERE key IN (SELECT value FROM json_each(?))"
            found.update(row[0] for row in fetch(self._work.conn, sql, (json_text(batch),)))
        return found

    def _missed_by(self, census: array[int]) -> set[int]:
        work, main = self._work, self._work.family.main
        present = set(census)
        living = stream(
            work.conn,
            f"SELECT id FROM {main.name} WHERE store_id = ? AND deleted_at IS NULL",
            (work.plan.store_id,),
        )
        return {int(str(row[0])) for row in living if row[0] not in present}

    def _judge(self, gone: set[int]) -> None:
        work, plan, main = self._work, self._work.plan, self._work.family.main
        is_complete = (plan.full and not work.is_blind) or plan.census is not None
        doomed = (plan.store_id, main.record.value)
        if gone and is_braked(len(gone), self._living(), confirmed=plan.confirm_deletions):
            self.result.kept = gone
        else:
            self.result.buried = gone
            self._bury_main(gone)
        if is_complete:
            run(work.conn, "DELETE FROM doomed WHERE store_id = ? AND record = ?", doomed)
        else:
            settled = sorted(plan.reread | self.result.buried)
            run(
                work.conn,
                "DELETE FROM doomed WHERE store_id = ? AND record = ?"
                " AND record_id IN (SELECT value FROM json_each(?))",
                (*doomed, json_text(settled)),
            )
        many(
            work.conn,
            "INSERT OR REPLACE INTO doomed (store_id, record, record_id, run_id)"
            " VALUES (?, ?, ?, ?)",
            [(*doomed, number, plan.run_id) for number in sorted(self.result.kept)],
        )
        count = fetch(
            work.conn, "SELECT count(*) FROM doomed WHERE store_id = ? AND record = ?", doomed
        )
        self.result.waiting = int(count[0][0])
        if self.result.kept:
            facts = {"count": str(self.result.waiting)}
            work.left_outs.add(LeftOut(main.record, 0, 0, "", DELETIONS_WAITING, facts))
        elif not self.result.waiting:
            work.left_outs.resolve_waiting(main.record)

    def _living(self) -> int:
        known, main = self._update.known, self._work.family.main
        if known is not None:
            return len(known.rows[main].keys)
        sql = f"SELECT count(*) FROM {main.name} WHERE store_id = ? AND deleted_at IS NULL"
        return int(fetch(self._work.conn, sql, (self._work.plan.store_id,))[0][0])

    def _bury_main(self, gone: set[int]) -> None:
        work, main = self._work, self._work.family.main
        rest = iter(sorted(gone))
        while batch := list(islice(rest, BATCH)):
            work.check()
            ids = json_text(batch)
            self._bury(main, self._keys(main, "id", ids))
            for child in work.family.children:
                self._bury(child, self._keys(child, child.owner, ids))

    # -------------------------------------------------------------- children and lists

    def _children(self) -> None:
        work, plan = self._work, self._work.plan
        for child in work.family.children:
            if child is METAFIELD and not plan.has_metafields:
                continue
            known = self._update.known
            if plan.full:
                if known is None or work.is_blind:
                    continue
                rows = known.rows[child]
                exempt = self.result.kept | work.spared_parents
                keys = (rows.keys[slot] for slot in rows.unmet() if rows.owners[slot] not in exempt)
                self._bury_all(child, keys)
            else:
                self._reread_children(child)

    def _reread_children(self, child: Table) -> None:
        work = self._work
        rest = iter(sorted(work.plan.reread - work.spared_parents))
        while batch := list(islice(rest, BATCH)):
            keys = self._keys(child, child.owner, json_text(batch))
            self._bury_all(child, (k for k in keys if not self._update.line_of(child, k)))

    def _lists(self) -> None:
        work, plan = self._work, self._work.plan
        for table in work.family.lists:
            has_some = self._has_some(table)
            if table is COLLECTION:
                is_whole = plan.has_collections and (plan.full or has_some)
            elif table is PUBLICATION:
                is_whole = plan.has_publications and (plan.full or has_some)
            else:
                is_whole = has_some  # a shop without any location does not exist
            is_asked = plan.full or plan.census is not None
            if table is LOCATION:
                is_asked = is_asked or plan.has_locations
            if not is_whole or not is_asked or work.is_blind:
                continue
            sql = f"SELECT key, id FROM {table.name} WHERE store_id = ? AND deleted_at IS NULL"
            spared = work.spared.get(table.shape, ())
            gone = {
                key: number
                for key, number in fetch(work.conn, sql, (plan.store_id,))
                if number not in spared and not self._was_met(table, key)
            }
            self._bury_all(table, gone)
            self._forget_links(table, sorted(gone.values()))

    def _has_some(self, table: Table) -> bool:
        known = self._update.known
        by_digest = known is not None and known.rows[table].by_digest > 0
        return by_digest or len(self._scan.places[table.shape]) > 0

    def _was_met(self, table: Table, key: int) -> bool:
        known = self._update.known
        if known is not None and known.rows[table].slot_of(key) < 0:
            return True  # made or revived in this run
        return bool(self._update.line_of(table, key))

    def _forget_links(self, table: Table, ids: list[int]) -> None:
        if ids and table in (COLLECTION, PUBLICATION):
            run(
                self._work.conn,
                f"DELETE FROM product_{table.name} WHERE store_id = ?"
                f" AND {table.name}_id IN (SELECT value FROM json_each(?))",
                (self._work.plan.store_id, json_text(ids)),
            )

    # -------------------------------------------------------------- the deed

    def _keys(self, table: Table, column: str, ids: str) -> list[int]:
        sql = (
            f"SELECT key FROM {table.name} WHERE store_id = ? AND deleted_at IS NULL"
            f" AND {column} IN (SELECT value FROM json_each(?))"
        )
        return [row[0] for row in fetch(self._work.conn, sql, (self._work.plan.store_id, ids))]

    def _bury_all(self, table: Table, keys: Iterable[int]) -> None:
        rest = iter(keys)
        while batch := list(islice(rest, BATCH)):
            self._work.check()
            self._bury(table, batch)

    def _bury(self, table: Table, keys: list[int]) -> None:
        if not keys:
            return
        work = self._work
        number = "key" if table.shape is Shape.LEVEL else "id"
        wanted = json_text(keys)
        rows = fetch(
            work.conn,
            f"SELECT {number}, {table.owner or 0}, {table.title} FROM {table.name}"
            " WHERE key IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL ORDER BY key",
            (wanted,),
        )
        for record_id, owner, title in rows:
            product = item = 0
            if table.owner == "product_id":
                product = owner
                work.words.add(owner)
            elif table.owner:
                item = owner
            elif table.shape is Shape.PRODUCT:
                product = record_id
            elif table.shape is Shape.ITEM:
                item = record_id
            if table.shape is Shape.MEDIA:
                self.result.media_owners.add(owner)
            work.changes.add(
                table.record, record_id, DELETED, title, None, product_id=product, item_id=item
            )
        work.deleted[table.record] += len(rows)
        run(
            work.conn,
            f"UPDATE {table.name} SET deleted_at = ?, digest = NULL"
            " WHERE key IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL",
            (work.at, wanted),
        )
