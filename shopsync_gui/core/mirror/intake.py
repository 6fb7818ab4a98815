"""Every line to its table: decoded, or left out with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from shopsync_gui.core.domain.runs import Kind, Record
from shopsync_gui.core.mirror import records, tables
from shopsync_gui.core.mirror.lines import PUBLISHED, Unreadable, kind_of, salvage
from shopsync_gui.core.mirror.plan import LeftOut
from shopsync_gui.core.mirror.relations import Relations
from shopsync_gui.core.mirror.scan import Known, digest_of
from shopsync_gui.core.mirror.state import ApplyState
from shopsync_gui.core.mirror.stock import StockLines
from shopsync_gui.core.mirror.tables import Table
from shopsync_gui.core.mirror.write import Batch

MEDIA_KINDS = ("MediaImage", "Video", "ExternalVideo", "Model3d", "GenericFile")
TABLES: dict[Kind, tuple[Table, ...]] = {
    Kind.PRODUCTS: (
        tables.PRODUCT,
        tables.VARIANT,
        tables.MEDIA,
        tables.COLLECTION,
        tables.PUBLICATION,
        tables.METAFIELD,
    ),
    Kind.INVENTORY: (tables.ITEM, tables.LEVEL, tables.LOCATION),
}
_RECORDS: dict[str, Record] = {
    "Product": Record.PRODUCT,
    "ProductVariant": Record.VARIANT,
    "Collection": Record.COLLECTION,
    "Publication": Record.PUBLICATION,
    "Metafield": Record.METAFIELD,
    "Location": Record.LOCATION,
    "InventoryItem": Record.INVENTORY_ITEM,
    "InventoryLevel": Record.INVENTORY_LEVEL,
    **dict.fromkeys(MEDIA_KINDS, Record.MEDIA),
}
_MEDIA_MARK = b'"mediaContentType"'
"""Media lines also carry their place among the product's media in their digest."""

Decode = Callable[[bytes], Any]


class Intake:
    """Takes lines one by one; ``known`` lets a full sync pass over what it has already."""

    def __init__(self, state: ApplyState, known: Known | None, *, direct: bool) -> None:
        kind = state.plan.kind
        self._state = state
        self._known = known
        self._positions: Counter[int] = Counter()
        keep = not direct
        self.batches = {t.record: Batch(state, t, direct=direct, keep=keep) for t in TABLES[kind]}
        self.relations = Relations(state, direct=direct)
        self.stock = StockLines(state)
        self._plain: dict[tuple[str, str], tuple[Record, Decode, Callable[[Any], records.Row]]] = (
            {
                ("Product", ""): _plain(Record.PRODUCT, records.Product, records.product_row),
                ("ProductVariant", "Product"): _plain(
                    Record.VARIANT, records.Variant, records.variant_row
                ),
                ("Collection", ""): _plain(
                    Record.COLLECTION, records.Collection, records.collection_row
                ),
                ("Publication", ""): _plain(
                    Record.PUBLICATION, records.Publication, records.publication_row
                ),
                ("Metafield", "Product"): _plain(
                    Record.METAFIELD, records.Metafield, records.metafield_row
                ),
            }
            if kind is Kind.PRODUCTS
            else {
                ("Location", ""): _plain(Record.LOCATION, records.Location, records.location_row),
                ("InventoryItem", ""): _plain(
                    Record.INVENTORY_ITEM, records.Item, records.item_row
                ),
                ("InventoryLevel", "InventoryItem"): _plain(
                    Record.INVENTORY_LEVEL, records.Level, records.level_row
                ),
            }
        )
        self._media = records.decoder(records.Media)
        self._membership = records.decoder(records.Membership)
        self._published = records.decoder(records.Published)
        self._stock_line = records.decoder(records.Stock)
        self._organises = kind is Kind.PRODUCTS

    def take(self, line: bytes) -> None:
        """One line; never raises for what it holds."""
        try:
            self._take(line)
        except (ValueError, RecursionError) as exc:
            self._refuse(salvage(line, str(exc)[:200]))

    def _take(self, line: bytes) -> None:
        position = 0
        if _MEDIA_MARK in line and self._organises:
            position = self._position(line)
        digest = digest_of(line if not position else line + b"#%d" % position)
        if self._known is not None and self._known.meet(digest):
            return
        kind = kind_of(line)
        plain = self._plain.get(kind)
        if plain is not None:
            record, decode, make = plain
            self.batches[record].add(make(decode(line)), digest)
        elif not self._organises:
            if kind == ("ProductVariant", "InventoryItem"):
                self.stock.add(self._stock_line(line))
        elif kind[0] in MEDIA_KINDS and kind[1] == "Product":
            row = records.media_row(self._media(line), kind[0], position)
            self.batches[Record.MEDIA].add(row, digest)
        elif kind == ("Collection", "Product"):
            found = self._membership(line)
            self.relations.member(
                records.number(found.parent, "Product"), records.number(found.id, "Collection")
            )
        elif kind == (PUBLISHED, "Product"):
            found = self._published(line)
            self.relations.published(
                records.number(found.parent, "Product"),
                records.number(found.publication.id, "Publication"),
                int(found.is_published),
                found.publish_date,
            )
        # Anything else belongs to nothing that is mirrored: a `{id, __parentId}` pair of another
        # kind, or a product without a title from the file of memberships.

    def _position(self, line: bytes) -> int:
        found = salvage(line, "")
        self._positions[found.parent] += 1
        return self._positions[found.parent]

    def _refuse(self, found: Unreadable) -> None:
        record = _RECORDS.get(found.kind, Record.PRODUCT)
        if not found.number:
            self._state.nameless = True
        owner = found.number if record in (Record.PRODUCT, Record.INVENTORY_ITEM) else found.parent
        self._state.spared.add((record, found.number))
        self._state.leave_out(
            [
                LeftOut(
                    record=record,
                    record_id=found.number,
                    owner_id=owner,
                    title="",
                    reason="unreadable",
                    facts={"why": found.why},
                    retry=owner > 0,
                )
            ]
        )

    def finish(self) -> None:
        """Write what is still collected."""
        for batch in self.batches.values():
            batch.finish()
        self.relations.finish()
        self.stock.finish()


def _plain(
    record: Record, kind: type[Any], make: Callable[[Any], records.Row]
) -> tuple[Record, Decode, Callable[[Any], records.Row]]:
    return record, records.decoder(kind), make
