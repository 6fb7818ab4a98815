"""The base of everything that translates: ``self.tr`` is what Qt's ``lupdate`` looks for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class Translating:
    """Texts of a class are translated in a context of the class's name."""

    def tr(self, source: str, comment: str = "", n: int = -1) -> str:
        """The text in the installed language; ``%n`` becomes ``n`` with the right plural."""
        return QCoreApplication.translate(type(self).__name__, source, comment, n)
