"""The store card: who the shop is, how we sign in, and every switch."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTime, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.domain.stores import (
    ConnectionReport,
    LoggingMode,
    SecretKeeper,
    Store,
)
from shopsync_gui.core.domain.wire import ConnectionTested, Refused
from shopsync_gui.ui import text
from shopsync_gui.ui.dialogs.report_view import ReportView
from shopsync_gui.ui.pages.setting_command import SettingCommand
from shopsync_gui.ui.viewmodels.store_form import StoreFacts, draft_of, form_of
from shopsync_gui.ui.widgets.buttons import push_button
from shopsync_gui.ui.widgets.cards import Card, KeyValueGrid
from shopsync_gui.ui.widgets.labels import heading, muted
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext


class StoreCardPage(QWidget):
    """Settings are saved as they are changed; Ctrl+Z takes a change back."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName("store_card_page")
        self.setProperty("role", "page")
        self._filling = False
        self._test_order = 0
        self._keepers: dict[str, SecretKeeper] = {}
        self._shown_facts: list[tuple[str, str]] = []
        self._title = heading("", 1, name="page_title")
        self._general = Card(self.tr("General"), name="general_card")
        self._products = Card(self.tr("Products"), name="products_card")
        self._automation = Card(self.tr("Automation"), name="automation_card")
        self._journal = Card(self.tr("Journal"), name="journal_card")
        self._danger = Card(self.tr("Danger zone"), name="danger_card")
        self._fill_general()
        self._fill_products()
        self._fill_automation()
        self._fill_journal()
        self._fill_danger()
        self._lay_out()
        context.store_changed.connect(self._show)
        context.status_changed.connect(self._show)
        context.engine.sync_ordered.connect(self._show)
        context.engine.run_ended.connect(self._show)
        context.engine.connection_tested.connect(self._on_tested)
        context.engine.refused.connect(self._on_refused)

    def activate(self, _argument: object | None) -> None:
        """Shown (again)."""
        self._show()
        self._read_keeper()

    def refresh(self, _areas: tuple[str, ...]) -> None:
        """The store's own values come with ``store_changed``."""
        self._show()

    # ------------------------------------------------------------------ parts

    def _lay_out(self) -> None:
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(2 * GRID)
        for card in (
            self._general,
            self._products,
            self._automation,
            self._journal,
            self._danger,
        ):
            cards.addWidget(card)
        cards.addStretch(1)
        inside.setMaximumWidth(860)
        area = QScrollArea()
        area.setObjectName("store_card_scroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._title)
        column.addWidget(area, 1)

    def _fill_general(self) -> None:
        self._name = QLineEdit()
        self._name.setObjectName("store_name")
        self._name.setMaxLength(100)
        self._name.editingFinished.connect(self._on_name)
        form = QFormLayout()
        form.addRow(self.tr("&Name"), self._name)
        self._facts = KeyValueGrid(name="store_facts")
        self._test = push_button(self.tr("Test connection"), name="test_connection", icon="plug")
        self._test.clicked.connect(self._on_test)
        self._report = ReportView()
        self._report.hide()
        self._enter = push_button(
            self.tr("Enter the secret for this session …"), name="enter_secret", icon="key-round"
        )
        self._enter.clicked.connect(self._on_enter)
        self._enter.hide()
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._test)
        row.addWidget(self._enter)
        row.addStretch(1)
        self._general.body.addLayout(form)
        self._general.body.addWidget(self._facts)
        self._general.body.addLayout(row)
        self._general.body.addWidget(self._report)
        self._background = self._switch(
            "background",
            self.tr("Run syncs in &background"),
            self.tr(
                "On: the window stays usable and errors become a notification. Off: a dialog shows"
                " the progress and stops at an error with its details."
            ),
            self._general,
        )

    def _fill_products(self) -> None:
        self._metafields = self._switch(
            "metafields",
            self.tr("Fetch &metafields too"),
            self.tr(
                "Own fields of your products. The next sync reads everything once and is slower."
            ),
            self._products,
        )

    def _fill_automation(self) -> None:
        self._auto = self._switch("auto_sync", self.tr("&Daily sync"), "", self._automation)
        self._auto_words = muted("", name="auto_sync_words")
        self._daily_at = QTimeEdit()
        self._daily_at.setObjectName("daily_at")
        self._daily_at.setDisplayFormat("HH:mm")
        self._daily_at.setFixedWidth(96)
        self._daily_at.editingFinished.connect(self._on_daily_at)
        self._local = muted("", name="daily_at_local", wrap=False)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._daily_at)
        row.addWidget(self._local, 1)
        form = QFormLayout()
        label = QLabel(self.tr("&Time (UTC)"))
        label.setBuddy(self._daily_at)
        form.addRow(label, row)
        self._automation.body.addWidget(self._auto_words)
        self._automation.body.addLayout(form)

    def _fill_journal(self) -> None:
        self._logging = QComboBox()
        self._logging.setObjectName("logging")
        for mode in (LoggingMode.OFF, LoggingMode.ERRORS, LoggingMode.ALL):
            self._logging.addItem(text.logging_mode(mode), mode.value)
        self._logging.setMaximumWidth(260)
        self._logging.activated.connect(self._on_logging)
        form = QFormLayout()
        form.addRow(self.tr("&Logging"), self._logging)
        self._journal.body.addLayout(form)
        self._log_words = muted("", name="logging_words")
        self._journal.body.addWidget(self._log_words)

    def _fill_danger(self) -> None:
        self._danger.body.addWidget(
            muted(
                self.tr(
                    "Removes this store from ShopSync: its copy, its history and its secret."
                    " Your shop in Shopify is not touched."
                )
            )
        )
        self._remove = push_button(
            self.tr("Remove this store …"), name="remove_store", icon="trash-2", danger=True
        )
        self._remove.clicked.connect(self._on_remove)
        row = QHBoxLayout()
        row.addWidget(self._remove)
        row.addStretch(1)
        self._danger.body.addLayout(row)

    def _switch(
        self,
        key: str,
        label: str,
        words: str,
        card: Card,
    ) -> QCheckBox:
        box = QCheckBox(label)
        box.setObjectName(key)
        box.clicked.connect(self._on_switch)
        card.body.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        if words:
            card.body.addWidget(muted(words, name=f"{key}_words"))
        return box

    # ------------------------------------------------------------------ showing

    @Slot()
    @Slot(object)
    def _show(self, _what: object = None) -> None:
        store = self.context.store
        self._title.setText(self.tr("Store card"))
        self.setEnabled(store is not None)
        if store is None:
            return
        self._filling = True
        settings = store.settings
        if not self._name.hasFocus():
            self._name.setText(settings.name)
        self._name.setPlaceholderText(store.shop_name or store.code)
        self._background.setChecked(settings.background)
        self._metafields.setChecked(settings.metafields)
        self._auto.setChecked(settings.auto_sync)
        form = form_of(
            store, self._keeper_of(store), running=self.context.engine.is_running(store.code)
        )
        self._auto.setEnabled(not form.daily_sync)
        if not self._daily_at.hasFocus():
            self._daily_at.setTime(QTime.fromString(settings.daily_at, "HH:mm"))
        self._daily_at.setEnabled(not form.daily_at)
        self._daily_at.setToolTip(form.daily_at)
        self._enter.setVisible(form.asks_secret)
        self._remove.setEnabled(not form.remove)
        self._remove.setToolTip(form.remove)
        self._logging.setCurrentIndex(self._logging.findData(settings.logging.value))
        self._log_words.setText(
            self.tr("Remember to switch it back: logging everything makes the journal grow.")
            if settings.logging is LoggingMode.ALL
            else self.tr("Errors are enough in daily use.")
        )
        now = self.context.now()
        self._local.setText(text.daily_at(settings.daily_at, now))
        self._auto_words.setText(form.daily_sync or self._auto_sentence())
        facts = StoreFacts().of(store, self._keeper_of(store))
        if facts != self._shown_facts:
            self._shown_facts = facts
            self._facts.show_facts(facts)
        self._filling = False

    def _keeper_of(self, store: Store) -> SecretKeeper:
        """Where the secret is right now; until that is known, where it was put."""
        return self._keepers.get(store.code, store.keeper)

    def _auto_sentence(self) -> str:
        status = self.context.status
        if status is not None and status.next_daily_at is not None:
            when = text.next_run(status.next_daily_at, self.context.now())
            return self.tr("Next: {0}").format(when)
        return self.tr("Once a day, also made up for once when the computer slept.")

    def _read_keeper(self) -> None:
        code = self.context.store_code
        if code:
            self.context.background.apart(
                lambda s: (code, s.access.keeper(code)), self._on_keeper, name="keeper"
            )

    @Slot(object)
    def _on_keeper(self, found: tuple[str, SecretKeeper]) -> None:
        code, keeper = found
        if self._keepers.get(code) is not SecretKeeper.SESSION:  # entered here a moment ago
            self._keepers[code] = keeper
        self._show()

    # ------------------------------------------------------------------ changing

    @Slot(bool)
    def _on_switch(self, checked: bool) -> None:
        box = self.sender()
        if isinstance(box, QCheckBox):
            self._set(box.objectName(), "on" if checked else "off", box.text().replace("&", ""))

    @Slot()
    def _on_name(self) -> None:
        self._set("name", self._name.text().strip(), self.tr("Name"))

    @Slot()
    def _on_daily_at(self) -> None:
        self._set("daily_at", self._daily_at.time().toString("HH:mm"), self.tr("Time"))

    @Slot(int)
    def _on_logging(self, _index: int) -> None:
        self._set("logging", str(self._logging.currentData()), self.tr("Logging"))

    def _set(self, key: str, value: str, words: str) -> None:
        store = self.context.store
        if self._filling or store is None:
            return
        old = getattr(store.settings, key)
        before = ("on" if old else "off") if isinstance(old, bool) else str(old)
        if before != value:
            self.context.undo.push(
                SettingCommand(self.context, store.code, key, before, value, words)
            )

    # ------------------------------------------------------------------ test connection

    @Slot()
    def _on_test(self) -> None:
        store = self.context.store
        if store is None:
            return
        self._test.setEnabled(False)
        self._report.show()
        self._report.show_waiting()
        self._test_order = self.context.engine.test_connection(
            draft_of(store), stored_code=store.code
        )

    @Slot(object)
    def _on_tested(self, event: ConnectionTested) -> None:
        if event.order == self._test_order:
            self._test.setEnabled(True)
            self._report.show_report(event.report)

    @Slot(object)
    def _on_refused(self, event: Refused) -> None:
        if event.order == self._test_order:
            self._test.setEnabled(True)
            self._report.show_report(ConnectionReport(reachable=False, error_code=event.code))

    @Slot()
    def _on_enter(self) -> None:
        dialog = QInputDialog(self)
        dialog.setObjectName("enter_secret_dialog")
        dialog.setWindowTitle(self.tr("Enter the secret"))
        dialog.setLabelText(
            self.tr("The access token or client secret. It is forgotten when ShopSync ends.")
        )
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        dialog.setOkButtonText(self.tr("Use it"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.textValueSelected.connect(self._on_secret)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_secret(self, typed: str) -> None:
        store = self.context.store
        if store is None or not typed.strip():
            return
        self.context.engine.keep_secret(store.code, Secret(typed.strip()))
        self._keepers[store.code] = SecretKeeper.SESSION
        self._show()
        self._on_test()

    # ------------------------------------------------------------------ removing

    @Slot()
    def _on_remove(self) -> None:
        store = self.context.store
        if store is None:
            return
        dialog = QInputDialog(self)
        dialog.setObjectName("remove_store_dialog")
        dialog.setWindowTitle(self.tr("Remove this store"))
        dialog.setLabelText(
            self.tr("Type the code {0} to remove the store and its copy here.").format(store.code)
        )
        dialog.setOkButtonText(self.tr("Remove"))
        dialog.setCancelButtonText(self.tr("Keep"))
        dialog.textValueSelected.connect(self._on_remove_typed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_remove_typed(self, typed: str) -> None:
        store = self.context.store
        if store is None or typed.strip().upper() != store.code:
            self.context.say(self.tr("Nothing was removed: the code was not the same."))
            return
        code = store.code
        self.context.engine.cancel(code)
        self.context.engine.forget_secret(code)
        self.context.background.apart(
            lambda services: services.access.remove_store(code),
            self._on_removed,
            name="remove-store",
            store=code,
            areas=("stores", "products", "runs", "log"),
        )

    @Slot(object)
    def _on_removed(self, _nothing: object) -> None:
        self.context.say(self.tr("The store was removed. Shopify was not touched."))
