"""Exports that a button or the command line starts."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from shopsync_gui.core.db.catalogue import iter_catalogue
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.errors import UsageError
from shopsync_gui.core.exports.products import write_products
from shopsync_gui.core.jobs.house import House

FORMS = {".csv": "csv", ".jsonl": "jsonl"}


class ProductExporter:
    """Implements ``services.Exporter``."""

    def __init__(self, house: House) -> None:
        self._house = house

    def export_products(self, code: str, target: Path, keys: tuple[int, ...] | None) -> int:
        """Write the twenty fields to a file; its ending says in which form."""
        form = FORMS.get(target.suffix.lower())
        if form is None:
            raise UsageError("the file's name must end in .csv or .jsonl", subject=target.name)
        store = StoreRepository(self._house.database).get(code)
        rows = iter_catalogue(self._house.database, store, keys)
        return write_products(rows, target=target, stream=None, form=form)

    def stream_products(self, code: str, stream: BinaryIO) -> int:
        """Write the twenty fields as JSON Lines to an open stream."""
        store = StoreRepository(self._house.database).get(code)
        rows = iter_catalogue(self._house.database, store, None)
        return write_products(rows, target=None, stream=stream, form="jsonl")
