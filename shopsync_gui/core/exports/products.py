"""The twenty fields of the catalogue as a file: CSV for spreadsheets, JSON Lines for programs."""

from __future__ import annotations

import contextlib
import csv
import errno
import io
import os
import tempfile
from collections.abc import Callable, Generator, Iterable
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO

import msgspec

from shopsync_gui.core.domain.catalogue import FIELDS, CatalogueRow
from shopsync_gui.core.domain.errors import DiskFull, ExportFailed, UsageError

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def write_products(
    rows: Iterable[CatalogueRow], target: Path | None, stream: BinaryIO | None, form: str
) -> int:
    """Write the rows to a file or to an open stream, one by one; how many there were.

    ``form`` is ``csv`` or ``jsonl``.  A file appears whole or not at all: it is written beside its
    place and then renamed; one that was there is replaced only then.  Raises ``ExportFailed``
    (``subject``: the file's name), ``DiskFull``, and what reading the rows raises.
    """
    write = _WRITERS.get(form)
    if write is None or (target is None) == (stream is None):
        raise UsageError("csv or jsonl, to a file or to a stream", subject=form)
    with _closing(rows), _failures("" if target is None else target.name):
        if target is None:
            assert stream is not None
            written = write(rows, stream)
            stream.flush()
            return written
        with _replacing(target) as file:
            return write(rows, file)


# ------------------------------------------------------------------ CSV


def _write_csv(rows: Iterable[CatalogueRow], out: BinaryIO) -> int:
    """Header, then a line per row; no price to compare with is 0, everything else unknown empty."""
    text = io.TextIOWrapper(out, encoding="utf-8", errors="replace", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow(FIELDS)
        written = 0
        for row in rows:
            writer.writerow([_cell(name, getattr(row, name)) for name in FIELDS])
            written += 1
        return written
    finally:
        text.detach()  # the stream is the caller's


def _cell(name: str, value: object) -> str:
    if value is None:
        return "0" if name == "compare_at_price" else ""
    if isinstance(value, str):
        return _defused(value)
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _defused(text: str) -> str:
    """A text that a spreadsheet would run as a formula gets an apostrophe in front."""
    return f"'{text}" if text.startswith(_DANGEROUS) else text


# ------------------------------------------------------------------ JSON Lines


def _write_jsonl(rows: Iterable[CatalogueRow], out: BinaryIO) -> int:
    """An object per line; unknown is null, prices are numbers with exactly Shopify's digits."""
    encode = msgspec.json.Encoder(decimal_format="number").encode
    written = 0
    for row in rows:
        out.write(encode(row) + b"\n")
        written += 1
    return written


_WRITERS: dict[str, Callable[[Iterable[CatalogueRow], BinaryIO], int]] = {
    "csv": _write_csv,
    "jsonl": _write_jsonl,
}


# ------------------------------------------------------------------ whole or not at all


@contextlib.contextmanager
def _replacing(target: Path) -> Generator[BinaryIO]:
    """A file beside ``target`` that takes its place when everything went well."""
    handle, name = tempfile.mkstemp(f".{target.name[:80]}.part", ".", target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb", buffering=1 << 20) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def _failures(name: str) -> Generator[None]:
    try:
        yield
    except BrokenPipeError:
        raise  # the reader of the stream has enough; the command line ends quietly
    except OSError as exc:
        if exc.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(str(exc.strerror), subject=name) from exc
        raise ExportFailed(str(exc.strerror or exc), subject=name) from exc


@contextlib.contextmanager
def _closing(rows: Iterable[CatalogueRow]) -> Generator[None]:
    """End the reading of the rows even when the writing failed."""
    try:
        yield
    finally:
        if isinstance(rows, Generator):
            rows.close()
