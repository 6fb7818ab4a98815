"""What one apply carries from step to step: connection, plan, counts, what must be spared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from shopsync_gui.core.db.database import Connection
from shopsync_gui.core.domain.runs import Counts, Record
from shopsync_gui.core.mirror.changes import Changes
from shopsync_gui.core.mirror.leftouts import PARENT_MISSING, UNREADABLE, LeftOuts
from shopsync_gui.core.mirror.lines import Head, Shape
from shopsync_gui.core.mirror.plan import ApplyPlan, LeftOut
from shopsync_gui.core.mirror.records import Row, name_of
from shopsync_gui.core.mirror.tables import Family, Table

BATCH = 1_000
_LINKS = {Shape.PUBLISHED: Record.PUBLICATION, Shape.MEMBERSHIP: Record.COLLECTION}


@dataclass(slots=True)
class Work:
    """Lives as long as one apply. ``check`` raises ``Cancelled``."""

    conn: Connection
    plan: ApplyPlan
    family: Family
    at: str
    changes: Changes
    left_outs: LeftOuts
    check: Callable[[], None]
    report: Callable[[int, int | None], None]
    created: Counter[Record] = field(default_factory=Counter[Record])
    updated: Counter[Record] = field(default_factory=Counter[Record])
    unchanged: Counter[Record] = field(default_factory=Counter[Record])
    deleted: Counter[Record] = field(default_factory=Counter[Record])
    words: set[int] = field(default_factory=set[int])
    """Products whose words for the search may have changed."""
    orphans: set[int] = field(default_factory=set[int])
    spared: dict[Shape, set[int]] = field(default_factory=dict[Shape, set[int]])
    """Records that came but could not be read: they are not gone."""
    spared_parents: set[int] = field(default_factory=set[int])
    """A child of these could not be read: none of their children is taken for gone."""
    is_blind: bool = False
    """A line could not be told at all: nothing is taken for gone because it was not met."""
    touched: int = 0

    def spare(self, head: Head) -> None:
        """Remember what must not be taken for deleted because of an unreadable line."""
        shape, own, parent = head
        if shape not in (Shape.UNKNOWN, Shape.STOCK) and own and not parent:
            self.spared.setdefault(shape, set()).add(own)
        elif parent:
            self.spared_parents.add(parent)
        else:
            self.is_blind = True

    def unreadable(self, line: bytes, head: Head, why: str) -> None:
        """Leave out a line that could not be read; the run goes on."""
        shape, own, parent = head
        self.spare(head)
        main = self.family.main
        tables = {t.shape: t for t in self.family.tables}
        table = tables.get(shape)
        if table is not None:
            record, number = table.record, own
            if table.shape is Shape.LEVEL:
                number = parent  # levels have no number of their own here
        elif shape is Shape.STOCK:
            record, number = Record.VARIANT, own
        else:
            record, number = _LINKS.get(shape, main.record), 0
        owner = own if table is main else parent
        title = name_of(line)
        facts = {"detail": why[:200]}
        self.left_outs.add(LeftOut(record, number, owner, title, UNREADABLE, facts, retry=True))

    def without_parent(self, table: Table, row: Row) -> None:
        """A child came whose parent is not here: ask for the parent, or leave the child out."""
        parent = row[table.owner_at]
        known_bad = parent in self.spared.get(self.family.main.shape, ())
        number = parent if table.shape is Shape.LEVEL else row[table.row.index("id")]
        title = "" if table.shape is Shape.LEVEL else str(row[table.title_at] or "")
        one = LeftOut(table.record, number, parent, title, PARENT_MISSING, {}, retry=True)
        self.left_outs.add(one, counts=self.plan.final or known_bad)
        if not self.plan.final and not known_bad:
            self.orphans.add(parent)

    def without_product(self, products: Iterable[int]) -> None:
        """Collections or channels came for products that are not here: ask for those."""
        spared = self.spared.get(Shape.PRODUCT, ())
        for number in products:
            if not self.plan.final and number not in spared and number not in self.orphans:
                one = LeftOut(Record.PRODUCT, number, number, "", PARENT_MISSING, {}, retry=True)
                self.left_outs.add(one, counts=False)
                self.orphans.add(number)

    def counts(self) -> dict[Record, Counts]:
        """What became of each kind of record that belongs to this sync."""
        left_out = self.left_outs.counted
        mine = {table.record for table in self.family.tables}
        return {
            record: Counts(
                self.created[record],
                self.updated[record],
                self.unchanged[record],
                self.deleted[record],
                left_out[record],
            )
            for record in Record
            if record in mine or left_out[record] or self.updated[record]
        }
