"""One product beside the list: overview, variants, media, stock, changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QPixmap
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from shopsync_gui.core.domain.runs import ChangeRow
from shopsync_gui.core.domain.views import LevelView, MediaView, ProductDetail, VariantView
from shopsync_gui.ui import text
from shopsync_gui.ui.viewmodels.columns import Column
from shopsync_gui.ui.viewmodels.plain_html import words_of
from shopsync_gui.ui.viewmodels.tables import TupleModel
from shopsync_gui.ui.widgets.buttons import link_button
from shopsync_gui.ui.widgets.cards import KeyValueGrid
from shopsync_gui.ui.widgets.labels import PlainLabel, heading, muted
from shopsync_gui.ui.widgets.table import ListTable
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext

PICTURE = 96
PICTURES = 60
WIDTHS = {"when": 130, "what": 260, "sku": 110, "barcode": 120, "location": 90, "stock": 70}


class ProductDetailPane(QWidget):
    """Shows one product; everything in it is data and drawn as plain text."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName("product_detail")
        self.setMinimumWidth(360)
        self._detail: ProductDetail | None = None
        self._title = heading("", 2, name="detail_title")
        self._title.setWordWrap(True)
        self._line = muted("", name="detail_line")
        self._open = link_button(self.tr("Open in Shopify"), name="open_in_shopify")
        self._open.clicked.connect(self._on_open)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("detail_tabs")
        self.tabs.setDocumentMode(True)
        self._facts = KeyValueGrid(name="detail_facts")
        self._description = PlainLabel("", name="detail_description", wrap=True, selectable=True)
        self._description.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._variants = self._table("variants", self._variant_columns(), self.tr("Variants"))
        self._levels = self._table("inventory", self._level_columns(), self.tr("Stock"))
        self._changes = self._table("changes", self._change_columns(), self.tr("Changes"))
        self._pictures = QWidget()
        self._grid = QGridLayout(self._pictures)
        self._grid.setSpacing(GRID)
        self._labels: dict[str, list[QLabel]] = {}
        self.tabs.addTab(self._overview(), self.tr("Overview"))
        self.tabs.addTab(self._variants[0], self.tr("Variants"))
        self.tabs.addTab(_scrolled(self._pictures, "media_scroll"), self.tr("Media"))
        self.tabs.addTab(self._levels[0], self.tr("Stock"))
        self.tabs.addTab(self._changes[0], self.tr("Changes"))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._line)
        column.addWidget(self.tabs, 1)
        if context.thumbnails is not None:
            context.thumbnails.ready.connect(self._on_picture)

    def show_product(self, detail: ProductDetail) -> None:
        """Fill everything."""
        self._detail = detail
        row = detail.row
        self._title.setText(row.title)
        parts = [row.vendor, text.product_status(row.status)]
        if row.deleted_at is not None:
            parts.append(self.tr("deleted in Shopify, kept here"))
        self._line.setText(" · ".join(p for p in parts if p))
        self._open.setVisible(bool(detail.admin_url))
        self._facts.show_facts(self._facts_of(detail))
        self._description.setText(words_of(detail.description))
        self._variants[1].set_rows(detail.variants)
        self._levels[1].set_rows(detail.levels)
        self._changes[1].set_rows(detail.changes)
        self._show_pictures(detail.media)
        for number, count in ((1, len(detail.variants)), (2, len(detail.media))):
            title = self.tr("Variants") if number == 1 else self.tr("Media")
            self.tabs.setTabText(number, f"{title} {text.number(count)}")

    # ------------------------------------------------------------------ parts

    def _overview(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(2 * GRID)
        column.addWidget(self._facts)
        column.addWidget(heading(self.tr("Description"), 3))
        column.addWidget(self._description)
        column.addStretch(1)
        return _scrolled(inside, "overview_scroll")

    def _facts_of(self, detail: ProductDetail) -> list[tuple[str, str]]:
        row = detail.row
        channels = (
            ", ".join(detail.publications) or self.tr("on none")
            if detail.publications_known
            else self.tr("unknown: the connection may not read sales channels")
        )
        facts = [
            (self.tr("Price"), text.price_range(row.price_min, row.price_max, row.currency)),
            (
                self.tr("Stock"),
                text.number(row.total_inventory)
                if row.tracks_inventory
                else self.tr("not tracked"),
            ),
            (self.tr("Type"), row.product_type),
            (self.tr("Category"), detail.category),
            (self.tr("Tags"), ", ".join(detail.tags)),
            (self.tr("Collections"), ", ".join(detail.collections)),
            (self.tr("Sales channels"), channels),
            *(
                (o.name, ", ".join(o.values))
                for o in detail.options
                if o.values != ("Default Title",)
            ),
            (self.tr("Handle"), row.handle),
            (self.tr("Created"), text.date_time(detail.created_at)),
            (self.tr("Last change"), text.date_time(row.updated_at)),
            *((f"{m.namespace}.{m.key}", m.value) for m in detail.metafields),
        ]
        if row.deleted_at is not None:
            facts.append((self.tr("Deleted"), text.date_time(row.deleted_at)))
        return [(name, value) for name, value in facts if value]

    def _table(
        self, name: str, columns: Sequence[Column], label: str
    ) -> tuple[ListTable, TupleModel]:
        table = ListTable(f"product_{name}", name=f"{name}_table", compact=True)
        table.setAccessibleName(label)
        model = TupleModel(columns)
        model.setParent(self)
        table.setModel(model)
        table.setSortingEnabled(False)
        table.set_widths(WIDTHS)
        return table, model

    def _variant_columns(self) -> Sequence[Column]:
        def stock(v: VariantView) -> str:
            return (
                self.tr("not tracked") if v.tracked is False else text.number(v.inventory_quantity)
            )

        def money(amount: Decimal | None) -> str:
            currency = self._detail.row.currency if self._detail else ""
            return text.money(amount, currency)

        return (
            Column("title", self.tr("Variant"), lambda v: v.title),
            Column("sku", self.tr("SKU"), lambda v: v.sku or ""),
            Column("price", self.tr("Price"), lambda v: money(v.price), right=True),
            Column(
                "compare_at",
                self.tr("Compare at"),
                lambda v: money(v.compare_at_price),
                right=True,
            ),
            Column("stock", self.tr("Stock"), stock, right=True),
            Column("barcode", self.tr("Barcode"), lambda v: v.barcode or ""),
            Column("cost", self.tr("Cost"), lambda v: money(v.cost), right=True),
        )

    def _level_columns(self) -> Sequence[Column]:
        def number(name: str) -> Callable[[LevelView], str]:
            return lambda level: text.number(getattr(level, name))

        def variant(level: LevelView) -> str:
            return level.sku or level.variant_title

        return (
            Column("variant", self.tr("Variant"), variant),
            Column("location", self.tr("Place"), lambda level: level.location),
            Column("available", self.tr("Available"), number("available"), right=True),
            Column("on_hand", self.tr("On hand"), number("on_hand"), right=True),
            Column("committed", self.tr("Committed"), number("committed"), right=True),
            Column("incoming", self.tr("Incoming"), number("incoming"), right=True),
        )

    def _change_columns(self) -> Sequence[Column]:
        def when(row: ChangeRow) -> str:
            return text.date_time(row.at)

        return (
            Column("when", self.tr("When"), when, tooltip=lambda r: text.hover(r.at)),
            Column("what", self.tr("What changed"), text.change, tooltip=text.change),
        )

    # ------------------------------------------------------------------ pictures

    def _show_pictures(self, media: Sequence[MediaView]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._labels = {}
        for number, one in enumerate(media[:PICTURES]):
            label = QLabel()
            label.setFixedSize(QSize(PICTURE, PICTURE))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setObjectName(f"picture_{number}")
            label.setAccessibleName(one.alt or self.tr("Picture {0}").format(number + 1))
            self._grid.addWidget(label, number // 3, number % 3)
            self._labels.setdefault(one.url, []).append(label)
            self._draw(one.url)
        if not media:
            self._grid.addWidget(muted(self.tr("This product has no pictures.")), 0, 0)
        self._grid.setRowStretch(len(media) // 3 + 1, 1)
        self._grid.setColumnStretch(3, 1)

    def _draw(self, url: str) -> None:
        thumbnails, store = self.context.thumbnails, self.context.store
        if thumbnails is None or store is None:
            return
        image = thumbnails.get(url, store.environment.value)
        if image is None or image.isNull():
            return
        picture = QPixmap.fromImage(image).scaled(
            PICTURE,
            PICTURE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        for label in self._labels.get(url, ()):
            label.setPixmap(picture)

    @Slot(str)
    def _on_picture(self, url: str) -> None:
        self._draw(url)

    @Slot()
    def _on_open(self) -> None:
        if self._detail is not None:
            QDesktopServices.openUrl(QUrl(self._detail.admin_url))


def _scrolled(inside: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(inside)
    return area
