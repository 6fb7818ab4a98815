"""Brings a database to a schema of two more steps: ``stepper FILE``.

The steps rebuild a table that others point to, fill a new one from it, and drop a column: what
real steps do.
"""

from __future__ import annotations

from pathlib import Path

from shopsync_gui.core.db.database import MAIN_MARK, Database
from shopsync_gui.core.db.migrate import Schema, packaged_steps

MORE = (
    """
    CREATE TABLE collection_new (
        key INTEGER PRIMARY KEY,
        store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
        id INTEGER NOT NULL,
        digest BLOB,
        deleted_at TEXT,
        title TEXT NOT NULL,
        handle TEXT NOT NULL DEFAULT '',
        updated_at TEXT,
        note TEXT NOT NULL DEFAULT 'new',
        UNIQUE (store_id, id)
    );
    INSERT INTO collection_new (key, store_id, id, digest, deleted_at, title, handle, updated_at)
        SELECT key, store_id, id, digest, deleted_at, title, handle, updated_at FROM collection;
    DROP TABLE collection;
    ALTER TABLE collection_new RENAME TO collection;
    """,
    """
    CREATE TABLE price_history (
        store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
        variant_id INTEGER NOT NULL,
        price TEXT NOT NULL,
        PRIMARY KEY (store_id, variant_id)
    ) WITHOUT ROWID;
    INSERT INTO price_history SELECT store_id, id, price FROM variant;
    UPDATE variant SET hs_code = 'none' WHERE hs_code = '';
    CREATE INDEX price_history_price ON price_history (store_id, price);
    """,
)


def main(words: list[str]) -> int:
    """Open it with the longer schema."""
    path = Path(words[0])
    schema = Schema(MAIN_MARK, packaged_steps("main") + MORE)
    Database(path, schema, backup_folder=path.parent / "backups").close()
    print("migrated")
    return 0
