"""Peewee's view of the small tables (the mirror itself is read and written by plain SQL).

The classes are bound to no database: each query is executed with the one it is meant for,
``query.execute(database.orm)``.  Only text, whole numbers and floats: peewee's own date and
decimal fields do not work with apsw.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from peewee import CompositeKey, FloatField, IntegerField, Model, TextField

from shopsync_gui.core.db.values import time_of, time_text


class UtcField(TextField):
    """An aware time, kept as text."""

    def db_value(self, value: Any) -> Any:
        return time_text(value) if isinstance(value, datetime) else value

    def python_value(self, value: Any) -> Any:
        return time_of(value)


class FlagField(IntegerField):
    """Yes or no, kept as 1 or 0."""

    def db_value(self, value: Any) -> Any:
        return None if value is None else int(bool(value))

    def python_value(self, value: Any) -> Any:
        return None if value is None else bool(value)


class AppSettingRow(Model):
    name = TextField(primary_key=True)
    value = TextField()

    class Meta:
        table_name = "app_setting"


class StoreRow(Model):
    id = IntegerField(primary_key=True)
    code = TextField()
    address = TextField()
    environment = TextField()
    access = TextField()
    developer = FlagField()
    client_id = TextField()
    keeper = TextField()
    keyring_backend = TextField()
    shop_name = TextField()
    myshopify_domain = TextField()
    currency = TextField()
    timezone = TextField()
    plan = TextField()
    scopes = TextField()
    api_version = TextField()
    verified_at = UtcField(null=True)
    verified_error = TextField()
    auto_sync_since = UtcField(null=True)
    created_at = UtcField()

    class Meta:
        table_name = "store"


class StoreSettingRow(Model):
    store_id = IntegerField()
    name = TextField()
    value = TextField()

    class Meta:
        table_name = "store_setting"
        primary_key = CompositeKey("store_id", "name")


class SyncStateRow(Model):
    store_id = IntegerField()
    kind = TextField()
    cursor = UtcField(null=True)
    started = UtcField(null=True)
    full_at = UtcField(null=True)
    census_at = UtcField(null=True)
    options = TextField()

    class Meta:
        table_name = "sync_state"
        primary_key = CompositeKey("store_id", "kind")


class BulkOperationRow(Model):
    id = IntegerField(primary_key=True)
    store_id = IntegerField()
    purpose = TextField()
    gid = TextField()
    query_digest = TextField()
    server_started = UtcField()
    created_at = UtcField()

    class Meta:
        table_name = "bulk_operation"


class RunTableRow(Model):
    id = IntegerField(primary_key=True)
    store_id = IntegerField()
    run_trigger = TextField()
    kinds = TextField()
    is_full = FlagField()
    slot = UtcField(null=True)
    pid = IntegerField()
    started_at = UtcField()
    ended_at = UtcField(null=True)
    outcome = TextField()
    requests = IntegerField()
    points = FloatField()
    error_code = TextField()
    error_message = TextField()
    error_request_id = TextField()
    error_operation = TextField()
    error_detail = TextField()
    error_subject = TextField()
    differences = TextField()

    class Meta:
        table_name = "run"


class RunCountRow(Model):
    run_id = IntegerField()
    record = TextField()
    created = IntegerField()
    updated = IntegerField()
    unchanged = IntegerField()
    deleted = IntegerField()
    left_out = IntegerField()
    failed = IntegerField()

    class Meta:
        table_name = "run_count"
        primary_key = CompositeKey("run_id", "record")


class LeftOutTableRow(Model):
    id = IntegerField(primary_key=True)
    store_id = IntegerField()
    run_id = IntegerField()
    record = TextField()
    record_id = IntegerField()
    owner_id = IntegerField()
    title = TextField()
    reason = TextField()
    facts = TextField()
    retry = FlagField()
    ignored = FlagField()
    resolved_at = UtcField(null=True)
    first_seen_at = UtcField()
    last_run_id = IntegerField()

    class Meta:
        table_name = "left_out"
