-- journal.db, step 1: HTTP exchanges. Can be deleted without loss.
-- request and response: masked, capped, zlib-compressed UTF-8.
CREATE TABLE log_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    store_id INTEGER NOT NULL,
    run_id INTEGER,
    operation TEXT NOT NULL,
    method TEXT NOT NULL,
    url TEXT NOT NULL,
    status INTEGER,
    description TEXT NOT NULL DEFAULT '',
    duration_ms INTEGER NOT NULL DEFAULT 0,
    request BLOB,
    response BLOB,
    request_size INTEGER NOT NULL DEFAULT 0,
    response_size INTEGER NOT NULL DEFAULT 0,
    request_id TEXT NOT NULL DEFAULT '',
    retry INTEGER NOT NULL DEFAULT 0,
    points_requested REAL,
    points_charged REAL,
    is_error INTEGER NOT NULL DEFAULT 0,
    error_code TEXT NOT NULL DEFAULT ''
);
CREATE INDEX log_entry_at ON log_entry (store_id, at);
CREATE INDEX log_entry_run ON log_entry (run_id);
