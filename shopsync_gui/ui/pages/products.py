"""Products: every one with picture, price and stock; the detail beside it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.views import (
    Deleted,
    Facets,
    ProductDetail,
    ProductQuery,
    ProductRow,
    ProductSort,
)
from shopsync_gui.ui import text
from shopsync_gui.ui.pages.list_page import ListPage
from shopsync_gui.ui.pages.product_detail import ProductDetailPane
from shopsync_gui.ui.viewmodels.columns import Column
from shopsync_gui.ui.widgets.buttons import push_button
from shopsync_gui.ui.widgets.fields import FilterChip, ToggleChip
from shopsync_gui.ui.workers.context import PageContext


class ProductsPage(ListPage):
    """The argument of ``activate``: a search text, or ``("products", keys)`` to show only those."""

    name = "products"
    areas = ("products",)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        self._query = ProductQuery(0)
        self._last_folder = ""
        super().__init__(context, parent, compact=False)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.set_widths(
            {"title": 300, "vendor": 120, "type": 120, "status": 90, "price": 130, "stock": 90}
        )
        self._status = FilterChip(self.tr("Status"), name="status_filter")
        self._vendor = FilterChip(self.tr("Vendor"), name="vendor_filter")
        self._type = FilterChip(self.tr("Type"), name="type_filter")
        self._stock = FilterChip(self.tr("Stock"), name="stock_filter", single=True)
        self._stock.set_options([("some", self.tr("In stock")), ("none", self.tr("None left"))])
        self._deleted = FilterChip(self.tr("Deleted"), name="deleted_filter", single=True)
        self._deleted.set_options(
            [
                (Deleted.SHOW.value, self.tr("Show deleted too")),
                (Deleted.ONLY.value, self.tr("Only deleted")),
            ]
        )
        for chip in (self._status, self._vendor, self._type, self._stock, self._deleted):
            chip.changed.connect(self._on_filter)
            self.chips.addWidget(chip)
        self._only = ToggleChip("", name="only_filter")
        self._only.setCheckable(False)
        self._only.hide()
        self._only.clicked.connect(self._on_only_left)
        self.chips.addWidget(self._only)
        self._pane = ProductDetailPane(context)
        column = QVBoxLayout(self.detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pane)
        if context.thumbnails is not None:
            context.thumbnails.ready.connect(self._on_picture)

    # ------------------------------------------------------------------ words and columns

    def _title_words(self) -> str:
        return self.tr("Products")

    def _search_words(self) -> str:
        return self.tr("Search titles, SKUs, barcodes, vendors, tags")

    def _columns(self) -> Sequence[Column]:
        return (
            Column(
                "title",
                self.tr("Product"),
                self._show_title,
                ProductSort.TITLE.value,
                tooltip=lambda r: r.title,
                picture=self._picture,
            ),
            Column("vendor", self.tr("Vendor"), lambda r: r.vendor, ProductSort.VENDOR.value),
            Column("type", self.tr("Type"), lambda r: r.product_type, ProductSort.TYPE.value),
            Column(
                "status",
                self.tr("Status"),
                lambda r: text.product_status(r.status),
                ProductSort.STATUS.value,
            ),
            Column(
                "price",
                self.tr("Price"),
                lambda r: text.price_range(r.price_min, r.price_max, r.currency),
                ProductSort.PRICE.value,
                right=True,
            ),
            Column(
                "stock", self.tr("Stock"), self._show_stock, ProductSort.STOCK.value, right=True
            ),
            Column(
                "variants",
                self.tr("Variants"),
                lambda r: text.number(r.variants_count),
                ProductSort.VARIANTS.value,
                right=True,
            ),
            Column(
                "changed",
                self.tr("Last change"),
                lambda r: text.date_time(r.updated_at),
                ProductSort.CHANGED.value,
                tooltip=lambda r: text.hover(r.updated_at),
            ),
        )

    def _show_title(self, row: ProductRow) -> str:
        if row.deleted_at is not None:
            return self.tr("{0} (deleted)").format(row.title)
        return row.title

    def _show_stock(self, row: ProductRow) -> str:
        if not row.tracks_inventory:
            return self.tr("not tracked")
        return text.number(row.total_inventory)

    def _count_words(self, count: int) -> str:
        return self.tr("%n product(s)", "", count)

    def _picture(self, row: ProductRow) -> QImage | None:
        thumbnails, store = self.context.thumbnails, self.context.store
        if not row.image_url or thumbnails is None or store is None:
            return QImage()
        return thumbnails.get(row.image_url, store.environment.value)

    def _head_buttons(self) -> Sequence[QWidget]:
        self._export = push_button(self.tr("Export …"), name="export_button", icon="download")
        self._export.clicked.connect(self._on_export)
        return (self._export,)

    # ------------------------------------------------------------------ reading

    def activate(self, argument: object | None) -> None:
        if isinstance(argument, str):
            self._clear_filters()
            self.search.set_text_quietly(argument)
        elif isinstance(argument, tuple):
            self._clear_filters()
            keys: tuple[int, ...] = tuple(int(k) for k in argument)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] keys of products
            self._query = replace(self._query, keys=keys, deleted=Deleted.SHOW)
            self._show_only_chip()
            self.pick(keys[0] if keys else 0)
        super().activate(None)
        self._read_facets()

    def _show_only_chip(self) -> None:
        count = len(self._query.keys)
        self._only.setVisible(bool(count))
        self._only.setText(self.tr("Only %n chosen product(s)  ✕", "", count))
        self._only.setAccessibleName(self.tr("Show all products"))
        self._only.setToolTip(self._only.accessibleName())

    @Slot()
    def _on_only_left(self) -> None:
        self._clear_filters()
        self.read()

    def refresh(self, areas: tuple[str, ...]) -> None:
        super().refresh(areas)
        if "products" in areas:
            self._read_facets()

    def _read_facets(self) -> None:
        store = self.context.store_id
        if store:
            self.context.background.query(lambda s: s.reader.facets(store), self._on_facets)

    @Slot(object)
    def _on_facets(self, facets: Facets) -> None:
        self._status.set_options([(s, text.product_status(s)) for s in facets.statuses])
        self._vendor.set_options([(v, v or self.tr("(none)")) for v in facets.vendors])
        self._type.set_options([(t, t or self.tr("(none)")) for t in facets.product_types])

    def _reading(self) -> Callable[[Services], array[int]]:
        deleted = self._deleted.values()
        query = replace(
            self._query,
            store_id=self.context.store_id,
            text=self.search.text().strip(),
            statuses=self._status.values(),
            vendors=self._vendor.values(),
            product_types=self._type.values(),
            stock=next(iter(self._stock.values()), ""),
            deleted=Deleted(deleted[0])
            if deleted
            else Deleted.SHOW
            if self._query.keys
            else Deleted.HIDE,
        )
        return lambda services: services.reader.product_ids(query)

    def _read_rows(self, _services: Services, _keys: tuple[int, ...]) -> tuple[Any, ...]:
        return _services.reader.product_rows(_keys)

    def _key_of(self, row: ProductRow) -> int:
        return row.key

    def _on_sort(self, code: str, descending: bool) -> None:
        self._query = replace(self._query, sort=ProductSort(code), descending=descending)

    def _is_filtered(self) -> bool:
        chips = (self._status, self._vendor, self._type, self._stock, self._deleted)
        return (
            super()._is_filtered() or bool(self._query.keys) or any(chip.values() for chip in chips)
        )

    def _clear_filters(self) -> None:
        super()._clear_filters()
        self._query = replace(self._query, keys=())
        self._show_only_chip()
        for chip in (self._status, self._vendor, self._type, self._stock, self._deleted):
            chip.set_values(())

    def _show_empty(self) -> None:
        if self._show_running():
            return
        self.empty.show_state(
            "package",
            self.tr("No products yet"),
            self.tr("Press Sync Products Now: ShopSync reads the shop and changes nothing there."),
            self.tr("Sync Products Now"),
        )

    def _on_next_step(self) -> None:
        if self.context.store_code:
            self.context.engine.sync(self.context.store_code)

    def _show_detail(self, key: int) -> None:
        self.context.background.query(lambda s: s.reader.product_detail(key), self._on_detail)

    @Slot(object)
    def _on_detail(self, detail: ProductDetail | None) -> None:
        if detail is not None and detail.row.key == self.picked_key():
            self._pane.show_product(detail)

    @Slot(str)
    def _on_picture(self, _url: str) -> None:
        self.model.refresh_pictures()

    # ------------------------------------------------------------------ export

    @Slot()
    def _on_export(self) -> None:
        code = self.context.store_code
        if not code:
            return
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export the catalogue"),
            str(Path(self._last_folder or Path.home()) / f"{code.lower()}-catalogue.csv"),
            self.tr("CSV file (*.csv);;JSON Lines (*.jsonl)"),
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, target: Path) -> None:
        """Write the products in the list (all, or those that fit the filters) to a file."""
        code = self.context.store_code
        self._last_folder = str(target.parent)
        keys = tuple(self.model.ids()) if self._is_filtered() else None
        self._export.setEnabled(False)
        self.context.background.apart(
            lambda services: (services.exporter.export_products(code, target, keys), target.name),
            self._on_exported,
            self._on_export_failed,
            name="export",
        )

    @Slot(object)
    def _on_exported(self, result: tuple[int, str]) -> None:
        self._export.setEnabled(True)
        written, name = result
        self.context.say(self.tr("%n row(s) written to {0}", "", written).format(name))

    @Slot(object)
    def _on_export_failed(self, error: object) -> None:
        self._export.setEnabled(True)
        self.context.report(error)
