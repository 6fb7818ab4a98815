"""The first start: two buttons, and the sample shop is alive within five seconds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.stores import AccessKind, Environment, Store, StoreDraft
from shopsync_gui.ui.widgets import icons
from shopsync_gui.ui.widgets.buttons import push_button
from shopsync_gui.ui.widgets.cards import Card
from shopsync_gui.ui.widgets.labels import heading, muted
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext

SAMPLE_CODE = "SAMPLE"


class FirstStart(QWidget):
    """Shown while no shop is connected."""

    connect_requested = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first_start")
        self._context = context
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        title = heading(self.tr("Welcome to ShopSync"), name="first_start_title")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        sentence = muted(
            self.tr(
                "It keeps a copy of your Shopify shop on this computer, and tells you what changed."
            ),
        )
        sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sample = push_button(
            self.tr("Try with a sample shop"), name="try_sample", icon="flask-conical"
        )
        self.sample.clicked.connect(self._on_sample)
        self.connect_shop = push_button(
            self.tr("Connect my shop"), name="connect_shop_button", icon="plug", primary=True
        )
        self.connect_shop.clicked.connect(self.connect_requested)
        cards = QHBoxLayout()
        cards.setSpacing(2 * GRID)
        cards.addStretch(1)
        for name, head, words, button in (
            (
                "sample_card",
                self.tr("Look around first"),
                self.tr(
                    "A made-up shop with products. No account, no internet, "
                    "leave it with one click."
                ),
                self.sample,
            ),
            (
                "connect_card",
                self.tr("Start with your shop"),
                self.tr(
                    "You need an access token, or the client id and secret of your own Shopify app."
                ),
                self.connect_shop,
            ),
        ):
            card = Card(head, name=name)
            card.setFixedWidth(304)
            card.body.addWidget(muted(words))
            card.body.addStretch(1)
            card.body.addWidget(button)
            cards.addWidget(card)
        cards.addStretch(1)
        self._note = muted(
            self.tr("ShopSync only reads from Shopify. Nothing in your shop is changed."),
            name="first_start_note",
        )
        self._note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addWidget(title)
        column.addWidget(sentence)
        column.addSpacing(2 * GRID)
        column.addLayout(cards)
        column.addSpacing(2 * GRID)
        column.addWidget(self._note)
        column.addStretch(3)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(icons.pixmap("store", "accent", 48, icons.ratio_of(self)))

    @Slot()
    def _on_sample(self) -> None:
        self.sample.setEnabled(False)
        self._note.setText(self.tr("Opening the sample shop …"))
        draft = StoreDraft(
            code=SAMPLE_CODE,
            address="sample",
            access=AccessKind.SAMPLE,
            environment=Environment.SAMPLE,
        )

        def add(services: Services) -> Store:
            known = (s for s in services.reader.stores() if s.access == AccessKind.SAMPLE)
            found = next(known, None)
            return found or services.access.add_store(draft, None, session_ok=True)

        self._context.background.apart(
            add, self._on_added, self._on_failed, name="sample shop", areas=("stores",)
        )

    @Slot(object)
    def _on_added(self, store: Store) -> None:
        self.sample.setEnabled(True)
        self._context.wish_store(store.code)
        self._context.engine.sync(store.code)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.sample.setEnabled(True)
        self._note.setText("")
        self._context.report(error)
