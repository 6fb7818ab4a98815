"""What one apply collects on its way: counts, changes, left-out records, touched products."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from shopsync_gui.core.domain.runs import Counts, Record
from shopsync_gui.core.mirror.connection import Conn
from shopsync_gui.core.mirror.plan import ApplyPlan, LeftOut

FLUSH = 2_000
_CHANGE = (
    "INSERT INTO change (store_id, run_id, at, record, record_id, product_id, field, old, new)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(slots=True)
class ApplyState:
    """Mutable, lives as long as one apply."""

    conn: Conn
    plan: ApplyPlan
    now: str
    first_load: bool
    created: Counter[Record] = field(default_factory=Counter[Record])
    updated: Counter[Record] = field(default_factory=Counter[Record])
    unchanged: Counter[Record] = field(default_factory=Counter[Record])
    deleted: Counter[Record] = field(default_factory=Counter[Record])
    left_out: list[LeftOut] = field(default_factory=list[LeftOut])
    counted_left_out: Counter[Record] = field(default_factory=Counter[Record])
    products: set[int] = field(default_factory=set[int])
    """Ids of products whose words may have changed."""
    nameless: bool = False
    """A line could not even be told by its id: nothing may be deleted."""
    spared: set[tuple[Record, int]] = field(default_factory=set[tuple[Record, int]])
    """Records whose line came but could not be read: they are not gone."""
    held: set[int] = field(default_factory=set[int])
    """Main records that the brake kept; their children stay too."""
    _changes: list[tuple[Any, ...]] = field(default_factory=list[tuple[Any, ...]])

    def change(
        self, record: Record, record_id: int, product_id: int, field_: str, old: Any, new: Any
    ) -> None:
        """Note one observed change (none on a first load)."""
        if self.first_load:
            return
        plan = self.plan
        self._changes.append(
            (
                plan.store_id,
                plan.run_id,
                self.now,
                record.value,
                record_id,
                product_id,
                field_,
                None if old is None else str(old),
                None if new is None else str(new),
            )
        )
        if len(self._changes) >= FLUSH:
            self.flush()

    def flush(self) -> None:
        """Write the changes collected so far."""
        if self._changes:
            self.conn.executemany(_CHANGE, self._changes)
            self._changes.clear()

    def leave_out(self, items: Iterable[LeftOut]) -> None:
        self.left_out.extend(items)

    def counts(self) -> dict[Record, Counts]:
        """What became of each kind."""
        kinds = (
            set(self.created)
            | set(self.updated)
            | set(self.unchanged)
            | set(self.deleted)
            | set(self.counted_left_out)
        )
        return {
            record: Counts(
                created=self.created[record],
                updated=self.updated[record],
                unchanged=self.unchanged[record],
                deleted=self.deleted[record],
                left_out=self.counted_left_out[record],
            )
            for record in Record
            if record in kinds
        }
