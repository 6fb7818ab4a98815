"""A changed setting that Ctrl+Z takes back."""

from __future__ import annotations

from PySide6.QtGui import QUndoCommand

from shopsync_gui.ui.workers.context import PageContext


class SettingCommand(QUndoCommand):
    """One setting of one store, from text to text."""

    def __init__(
        self, context: PageContext, code: str, key: str, before: str, after: str, words: str
    ) -> None:
        super().__init__(words)
        self._context = context
        self._code, self._key = code, key
        self._before, self._after = before, after

    def redo(self) -> None:
        """Set it."""
        self._write(self._after)

    def undo(self) -> None:
        """Set it back."""
        self._write(self._before)

    def _write(self, value: str) -> None:
        code, key = self._code, self._key
        self._context.background.change(
            lambda services: services.writer.set_setting(code, key, value),
            store=code,
            areas=("stores", "settings"),
        )
