"""The developers' log file: small, rotating, without secrets."""

from __future__ import annotations

import logging
import os
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

_TOKEN = re.compile(r"shp[a-z]{2,3}_[0-9A-Za-z]+")
_HEADER = re.compile(r"(x-shopify-access-token['\"]?\s*[:=]\s*)\S+", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
SIZE = 1_000_000
KEPT = 3


def redact(text: str) -> str:
    """Replace tokens, access headers and e-mail addresses with ``***``."""
    return _MAIL.sub("***", _HEADER.sub(r"\1***", _TOKEN.sub("***", text)))


class _Redacting(logging.Formatter):
    """Redacts the whole line, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


class _PrivateFile(RotatingFileHandler):
    def _open(self):  # pyright: ignore[reportIncompatibleMethodOverride] the same object, opened 0600
        return open(self.baseFilename, self.mode, encoding="utf-8", opener=_private)


def start_logging(folder: Path) -> logging.Handler:
    """Log warnings and more into ``folder/shopsync.log``; httpx and httpcore stay quiet."""
    handler = _PrivateFile(folder / "shopsync.log", maxBytes=SIZE, backupCount=KEPT, delay=True)
    handler.setFormatter(_Redacting("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.INFO)
    root = logging.getLogger()
    root.addHandler(handler)
    logging.getLogger("shopsync_gui").setLevel(logging.INFO)
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Close the file again."""
    logging.getLogger().removeHandler(handler)
    handler.close()
