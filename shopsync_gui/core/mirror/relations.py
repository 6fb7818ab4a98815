"""Which collections and sales channels a product is in: sets, compared as sets."""

from __future__ import annotations

from typing import Any

from shopsync_gui.core.mirror.state import ApplyState

BATCH = 2_000


class Relations:
    """Collects pairs and makes the stored ones equal to them.

    A first load writes them straight.  Otherwise they go into temporary tables first, so that only
    what differs is written.
    """

    def __init__(self, state: ApplyState, *, direct: bool) -> None:
        self._state = state
        self._direct = direct
        self._members: list[tuple[Any, ...]] = []
        self._published: list[tuple[Any, ...]] = []
        self._member_sql = self._insert("product_collection", 3)
        self._published_sql = self._insert("product_publication", 5)
        if not direct:
            for name in ("product_collection", "product_publication"):
                state.conn.execute(f"DROP TABLE IF EXISTS temp.new_{name}")
                state.conn.execute(
                    f"CREATE TEMP TABLE new_{name} AS SELECT * FROM main.{name} LIMIT 0"
                )

    def _insert(self, name: str, width: int) -> str:
        target = name if self._direct else f"temp.new_{name}"
        return f"INSERT OR REPLACE INTO {target} VALUES ({', '.join('?' * width)})"

    def member(self, product: int, collection: int) -> None:
        """The product is in the collection."""
        self._members.append((self._state.plan.store_id, product, collection))
        if len(self._members) >= BATCH:
            self._flush()

    def published(self, product: int, publication: int, is_published: int, date: Any) -> None:
        """The product's state on a sales channel."""
        self._published.append(
            (self._state.plan.store_id, product, publication, is_published, date)
        )
        if len(self._published) >= BATCH:
            self._flush()

    def _flush(self) -> None:
        conn = self._state.conn
        conn.executemany(self._member_sql, self._members)
        conn.executemany(self._published_sql, self._published)
        self._members.clear()
        self._published.clear()

    def finish(self) -> None:
        """Write the rest and remove what is no more."""
        self._flush()
        if self._direct:
            return
        plan = self._state.plan
        if plan.has_collections:
            self._settle("product_collection", "product_id, collection_id")
        if plan.has_publications:
            self._settle("product_publication", "product_id, publication_id")
        for name in ("product_collection", "product_publication"):
            self._state.conn.execute(f"DROP TABLE temp.new_{name}")

    def _settle(self, name: str, keys: str) -> None:
        """Make the stored rows of all products (or of those read again) equal to the new ones."""
        plan, conn = self._state.plan, self._state.conn
        scope, values = "store_id = ?", [plan.store_id]
        if not plan.full:
            conn.execute("CREATE TEMP TABLE IF NOT EXISTS reread (id INTEGER PRIMARY KEY)")
            conn.execute("DELETE FROM temp.reread")
            conn.executemany(
                "INSERT INTO temp.reread VALUES (?)", [(n,) for n in sorted(plan.reread)]
            )
            scope += " AND product_id IN (SELECT id FROM temp.reread)"
        gone = (
            f"SELECT {keys} FROM main.{name} WHERE {scope}"
            f" EXCEPT SELECT {keys} FROM temp.new_{name}"
        )
        conn.execute(f"DELETE FROM main.{name} WHERE {scope} AND ({keys}) IN ({gone})", values * 2)
        fresh = f"SELECT * FROM temp.new_{name} EXCEPT SELECT * FROM main.{name} WHERE {scope}"
        conn.execute(f"INSERT OR REPLACE INTO main.{name} {fresh}", values)
