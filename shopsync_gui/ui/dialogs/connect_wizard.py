"""Connect a shop: three ways in words an owner understands, then a test; we only read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from shopsync_gui.core.domain.address import reduce_address
from shopsync_gui.core.domain.errors import CustomDomain, ShopSyncError, UsageError, VaultError
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.domain.stores import (
    AccessKind,
    ConnectionReport,
    SecretKeeper,
    Store,
    StoreDraft,
)
from shopsync_gui.core.domain.wire import ConnectionTested, Refused
from shopsync_gui.ui import text
from shopsync_gui.ui.dialogs.report_view import ReportView
from shopsync_gui.ui.viewmodels.secrets import Look, look_of
from shopsync_gui.ui.widgets.buttons import push_button
from shopsync_gui.ui.widgets.labels import PlainLabel, heading, muted
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext

WAYS = (AccessKind.SAMPLE, AccessKind.CLIENT_CREDENTIALS, AccessKind.TOKEN)


class ConnectWizard(QDialog):
    """Three steps: which way, the details, the test. ``store_code`` holds the result."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.store_code = ""
        self.setObjectName("connect_wizard")
        self.setWindowTitle(self.tr("Connect a shop"))
        self.setMinimumSize(600, 520)
        self._order = 0
        self._address = ""
        self._keyring: str | None = None
        self._steps = QStackedWidget()
        for step in (self._way_step(), self._details_step(), self._test_step()):
            self._steps.addWidget(step)
        self._back = push_button(self.tr("Back"), name="wizard_back")
        self._next = push_button(self.tr("Continue"), name="wizard_next", primary=True)
        self._stop = push_button(self.tr("Cancel"), name="wizard_cancel")
        self._back.clicked.connect(self._on_back)
        self._next.clicked.connect(self._on_next)
        self._stop.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._stop)
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._steps, 1)
        column.addLayout(row)
        context.engine.connection_tested.connect(self._on_tested)
        context.engine.refused.connect(self._on_refused)
        context.background.apart(
            lambda services: services.access.keyring_name(), self._on_keyring, name="keyring"
        )
        self._show_step(0)

    # ------------------------------------------------------------------ the steps

    def _way_step(self) -> QWidget:
        page, column = _page()
        column.addWidget(heading(self.tr("How do you want to connect?"), 1, name="wizard_title"))
        self._ways = QButtonGroup(self)
        words = {
            AccessKind.SAMPLE: (
                self.tr("&Sample shop"),
                self.tr("Try everything with an invented shop. No account needed."),
            ),
            AccessKind.CLIENT_CREDENTIALS: (
                self.tr("Client &id and secret"),
                self.tr(
                    "Of an app that you made in Shopify's Dev Dashboard, in the same organisation"
                    " as your shop. The usual way."
                ),
            ),
            AccessKind.TOKEN: (
                self.tr("I already have an access &token"),
                self.tr("Of a custom app made in your Shopify admin before 2026 (shpat_…)."),
            ),
        }
        for number, way in enumerate(WAYS):
            title, sentence = words[way]
            button = QRadioButton(title)
            button.setObjectName(f"way_{way.value}")
            self._ways.addButton(button, number)
            column.addWidget(button)
            explained = muted(sentence)
            explained.setContentsMargins(3 * GRID, 0, 0, GRID)
            column.addWidget(explained)
        self._ways.buttons()[0].setChecked(True)
        column.addStretch(1)
        return page

    def _details_step(self) -> QWidget:
        page, column = _page()
        self._details_title = heading("", 1, name="details_title")
        self._address_field = QLineEdit()
        self._address_field.setObjectName("shop_address")
        self._address_field.setPlaceholderText("your-shop.myshopify.com")
        self._address_field.textChanged.connect(self._on_address)
        self._address_words = muted("", name="address_words")
        self._id_field = QLineEdit()
        self._id_field.setObjectName("client_id")
        self._id_field.textChanged.connect(self._on_details)
        self._secret_field = QLineEdit()
        self._secret_field.setObjectName("secret")
        self._secret_field.setEchoMode(QLineEdit.EchoMode.Password)
        self._secret_field.textChanged.connect(self._on_details)
        self._secret_words = muted("", name="secret_words")
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setSpacing(GRID)
        self._form.addRow(self.tr("Shop &address"), self._address_field)
        self._form.addRow(self._address_words)
        self._form.addRow(self.tr("&Client id"), self._id_field)
        self._form.addRow(self.tr("&Secret"), self._secret_field)
        self._form.addRow(self._secret_words)
        self._session = QCheckBox(self.tr("Keep it for this &session only"))
        self._session.setObjectName("session_only")
        self._session.toggled.connect(self._on_details)
        self._keyring_words = PlainLabel("", name="keyring_words", wrap=True)
        column.addWidget(self._details_title)
        column.addLayout(self._form)
        column.addWidget(self._keyring_words)
        column.addWidget(self._session, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def _test_step(self) -> QWidget:
        page, column = _page()
        column.addWidget(heading(self.tr("Test connection"), 1, name="test_title"))
        self._report = ReportView()
        column.addWidget(self._report)
        column.addWidget(
            muted(self.tr("We will only read: ShopSync changes nothing in your shop."))
        )
        column.addStretch(1)
        return page

    # ------------------------------------------------------------------ moving

    def _way(self) -> AccessKind:
        return WAYS[max(0, self._ways.checkedId())]

    def _show_step(self, number: int) -> None:
        self._steps.setCurrentIndex(number)
        self._back.setVisible(number > 0)
        self._next.setEnabled(True)
        self._next.setText(self.tr("Finish and sync") if number == 2 else self.tr("Continue"))
        self._next.setDefault(True)
        if number == 1:
            by_token = self._way() is AccessKind.TOKEN
            self._details_title.setText(
                self.tr("Your access token") if by_token else self.tr("Your app's id and secret")
            )
            self._form.setRowVisible(self._id_field, not by_token)
            label = self._form.labelForField(self._secret_field)
            label.setProperty(
                "text", self.tr("Access &token") if by_token else self.tr("Client &secret")
            )
            self._show_keyring()
            self._on_details()
            self._address_field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_back(self) -> None:
        self._order = 0
        self._show_step(max(0, self._steps.currentIndex() - 1))

    @Slot()
    def _on_next(self) -> None:
        step = self._steps.currentIndex()
        if step == 0 and self._way() is AccessKind.SAMPLE:
            self._add(StoreDraft(self._free_code("SAMPLE"), "", AccessKind.SAMPLE), None)
        elif step == 0:
            self._show_step(1)
        elif step == 1:
            self._show_step(2)
            self._next.setEnabled(False)
            self._report.show_waiting()
            self._order = self.context.engine.test_connection(self._draft("TEST"), self._secret())
        else:
            address = self._address
            self._next.setEnabled(False)
            self.context.background.apart(
                lambda services: services.access.suggest_code(address),
                self._on_code,
                self._on_failed,
                name="suggest-code",
            )

    # ------------------------------------------------------------------ details

    @Slot(str)
    def _on_address(self, typed: str) -> None:
        self._address = ""
        words = ""
        if typed.strip():
            try:
                self._address = reduce_address(typed, developer=self.context.is_developer)
                words = self.tr("Your shop: {0}").format(self._address)
            except CustomDomain:
                words = self.tr(
                    "This is the address your customers use. ShopSync needs the one that ends in"
                    " .myshopify.com: in Shopify, see Settings, Domains."
                )
            except UsageError:
                words = self.tr(
                    "Paste the address of your Shopify admin, or your-shop.myshopify.com."
                )
        self._address_words.setText(words)
        self._on_details()

    @Slot()
    def _on_details(self) -> None:
        by_token = self._way() is AccessKind.TOKEN
        look = look_of(self._secret_field.text())
        words = ""
        if not by_token and look_of(self._id_field.text()) is not Look.UNKNOWN:
            words = self.tr("The client id is the other one: this looks like a secret.")
        elif by_token and look is Look.CLIENT_SECRET:
            words = self.tr(
                "This looks like a client secret (shpss_). Go back and choose that way."
            )
        elif not by_token and look is Look.TOKEN:
            words = self.tr("This looks like an access token. Go back and choose that way.")
        elif look is Look.REFRESH_TOKEN:
            words = self.tr("This looks like a refresh token, which cannot be used here.")
        self._secret_words.setText(words)
        ready = bool(self._address and self._secret_field.text().strip())
        ready = ready and (by_token or bool(self._id_field.text().strip()))
        ready = ready and (bool(self._keyring) or self._session.isChecked())
        if self._steps.currentIndex() == 1:
            self._next.setEnabled(ready)

    @Slot(object)
    def _on_keyring(self, name: str) -> None:
        self._keyring = name
        self._show_keyring()
        self._on_details()

    def _show_keyring(self) -> None:
        found = bool(self._keyring)
        self._session.setVisible(self._keyring is not None and not found)
        if self._keyring is None:
            self._keyring_words.setText(self.tr("Looking for your keyring …"))
        elif found:
            self._keyring_words.setText(
                self.tr("The secret is kept in your computer's keyring and nowhere else.")
            )
        else:
            self._keyring_words.setText(
                self.tr(
                    "This computer has no keyring that ShopSync trusts. It writes secrets nowhere"
                    " else, so you would be asked again at each start."
                )
            )

    def _secret(self) -> Secret:
        return Secret(self._secret_field.text().strip())

    def _draft(self, code: str) -> StoreDraft:
        way = self._way()
        return StoreDraft(
            code=code,
            address=self._address,
            access=way,
            developer=self.context.is_developer,
            client_id=self._id_field.text().strip() if way is AccessKind.CLIENT_CREDENTIALS else "",
        )

    def _free_code(self, wished: str) -> str:
        taken = {s.code for s in self.context.stores}
        numbered = (f"{wished}-{n}" for n in range(2, 100))
        return wished if wished not in taken else next(c for c in numbered if c not in taken)

    # ------------------------------------------------------------------ answers

    @Slot(object)
    def _on_tested(self, event: ConnectionTested) -> None:
        if event.order == self._order:
            self._report.show_report(event.report)
            self._next.setEnabled(event.report.is_good)

    @Slot(object)
    def _on_refused(self, event: Refused) -> None:
        if event.order == self._order:
            self._report.show_report(ConnectionReport(reachable=False, error_code=event.code))

    @Slot(object)
    def _on_code(self, code: str) -> None:
        self._add(self._draft(code), self._secret())

    def _add(self, draft: StoreDraft, secret: Secret | None) -> None:
        session_ok = self._session.isChecked()
        self._next.setEnabled(False)
        self.store_code = draft.code
        self.context.background.apart(
            lambda services: services.access.add_store(draft, secret, session_ok=session_ok),
            self._on_added,
            self._on_failed,
            name="add-store",
        )

    @Slot(object)
    def _on_added(self, store: Store) -> None:
        self.store_code = store.code
        if store.keeper is SecretKeeper.SESSION:
            self.context.engine.keep_secret(store.code, self._secret())
        self._secret_field.clear()
        self.context.wish_store(store.code)
        self.context.announce_areas("stores", store=store.code)
        self.context.engine.sync(store.code)
        self.accept()

    @Slot(object)
    def _on_failed(self, error: ShopSyncError) -> None:
        self.store_code = ""
        self._next.setEnabled(True)
        if isinstance(error, VaultError) and self._steps.currentIndex() == 2:
            self._keyring = ""
            self._show_step(1)
            self._keyring_words.setText(text.error(error.code).title)
            self._session.setVisible(True)
            return
        self.context.report(error)


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID)
    return page, column
