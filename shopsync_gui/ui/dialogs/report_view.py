"""The steps of *Test connection*, each with its own mark."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopsync_gui.core.domain.stores import ConnectionReport
from shopsync_gui.ui import text
from shopsync_gui.ui.widgets.labels import PlainLabel, StatusLabel
from shopsync_gui.ui.widgets.tones import GRID


class ReportView(QWidget):
    """Address, sign-in, scopes, version, numbers; and on an error what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("connection_report")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)

    def show_waiting(self) -> None:
        """The test goes on."""
        self._clear()
        self._line("loader-circle", self.tr("Testing the connection …"), "info")

    def show_report(self, report: ConnectionReport) -> None:
        """Each step and how it ended."""
        self._clear()
        self._step(report.reachable, self.tr("Address reachable"), self.tr("Address not reachable"))
        if report.signed_in is not None:
            self._step(
                report.signed_in,
                self.tr("Signed in to {0}").format(report.shop_name or report.myshopify_domain),
                self.tr("Not signed in"),
            )
        for check in report.scopes:
            feature = text.feature(check.feature)
            if check.granted:
                self._line("circle-check", f"{check.scope}: {feature}", "good")
            else:
                words = self.tr("{0} is missing: {1} stays off").format(check.scope, feature)
                self._line("circle-x" if check.required else "circle-alert", words, "warn")
        if report.served_version:
            same = report.served_version == report.api_version
            words = self.tr("API version {0}").format(report.served_version)
            self._line(
                "circle-check" if same else "circle-alert", words, "good" if same else "warn"
            )
        if report.products is not None and report.variants is not None:
            words = self.tr("{0} and {1} found").format(
                self.tr("%n product(s)", "", report.products),
                self.tr("%n variant(s)", "", report.variants),
            )
            self._line("circle-check", words, "good")
        if report.error_code:
            words = text.error(report.error_code)
            self._add(PlainLabel(words.title, name="report_title", wrap=True, role="heading3"))
            self._add(PlainLabel(words.cure, name="report_cure", wrap=True))
            if report.request_id:
                self._add(
                    PlainLabel(
                        self.tr("Request ID: {0}").format(report.request_id),
                        name="report_request_id",
                        selectable=True,
                    )
                )
        elif report.is_good:
            self._line("shield-check", self.tr("All good. We will only read."), "good")

    def _step(self, good: bool, yes: str, no: str) -> None:
        self._line(
            "circle-check" if good else "circle-x", yes if good else no, "good" if good else "bad"
        )

    def _line(self, icon: str, words: str, tone: str) -> None:
        label = StatusLabel(name="report_step")
        label.wrap()
        label.show_state(icon, words, tone)
        self._add(label)

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
