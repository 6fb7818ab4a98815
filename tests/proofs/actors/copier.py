"""Makes a copy of a home's database, as each day's first sync does: ``copier FOLDER TIME``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from shopsync_gui.core.db.database import Database


def main(words: list[str]) -> int:
    """Open the database as the program does and copy it."""
    root = Path(words[0])
    database = Database.open_main(root / "shopsync.db", backups=root / "backups")
    try:
        made = database.backup(root / "backups", datetime.fromisoformat(words[1]))
    finally:
        database.close()
    print(made.name)
    return 0
