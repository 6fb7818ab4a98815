"""Stores and their settings."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime, timedelta

import pytest

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.runs import RunRepository
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.errors import BadSetting, StoreExists, UnknownSetting, UnknownStore
from shopsync_gui.core.domain.runs import EVERYTHING, Trigger
from shopsync_gui.core.domain.scopes import check
from shopsync_gui.core.domain.stores import (
    AccessKind,
    AppSettings,
    ConnectionReport,
    Environment,
    LoggingMode,
    SecretKeeper,
    Store,
    StoreDraft,
    StoreSettings,
)


@pytest.fixture
def stores(database: Database) -> StoreRepository:
    return StoreRepository(database)


def good(now: datetime) -> ConnectionReport:
    granted = ("read_products", "read_inventory")
    return ConnectionReport(
        reachable=True,
        signed_in=True,
        scopes=check(granted),
        granted=granted,
        api_version="2026-10",
        served_version="2026-10",
        shop_name="Nord",
        myshopify_domain="nord.myshopify.com",
        currency="EUR",
        timezone="Europe/Brussels",
        plan="Basic",
        tested_at=now,
    )


def test_a_new_store_has_the_default_settings(stores: StoreRepository, now: datetime) -> None:
    draft = StoreDraft(
        "SHOP",
        "shop.myshopify.com",
        AccessKind.CLIENT_CREDENTIALS,
        developer=True,
        client_id="abc",
        environment=Environment.SANDBOX,
    )
    store = stores.add(draft, SecretKeeper.SESSION, "", now)
    assert store.settings == StoreSettings()
    assert (store.code, store.address, store.client_id) == ("SHOP", "shop.myshopify.com", "abc")
    assert store.developer
    assert store.environment is Environment.SANDBOX
    assert store.created_at == now
    assert not store.is_connected
    assert stores.all() == (store,)
    assert stores.by_id(store.id) == stores.get("shop") == store


def test_a_code_is_taken_once(stores: StoreRepository, store: Store, now: datetime) -> None:
    with pytest.raises(StoreExists):
        stores.add(StoreDraft(store.code, "x", AccessKind.TOKEN), SecretKeeper.NONE, "", now)
    assert stores.all() == (store,)


def test_an_unknown_store_is_said_to_be_so(stores: StoreRepository) -> None:
    for ask in (lambda: stores.get("NOBODY"), lambda: stores.by_id(99)):
        with pytest.raises(UnknownStore):
            ask()
    with pytest.raises(UnknownStore):
        stores.set_setting("NOBODY", "name", "x")


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("name", "  My shop ", "My shop"),
        ("name", "", ""),
        ("background", "off", False),
        ("background", "YES", True),
        ("auto_sync", "1", True),
        ("metafields", "true", True),
        ("metafields", "no", False),
        ("daily_at", "23:59", "23:59"),
        ("logging", "All", LoggingMode.ALL),
    ],
)
def test_a_setting_is_stored_from_text(
    stores: StoreRepository, store: Store, key: str, text: str, value: object
) -> None:
    changed = stores.set_setting(store.code, key, text)
    assert getattr(changed.settings, key) == value
    assert stores.get(store.code) == changed
    others = [f.name for f in fields(StoreSettings) if f.name != key]
    assert all(getattr(changed.settings, n) == getattr(store.settings, n) for n in others)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("background", "maybe"),
        ("auto_sync", ""),
        ("daily_at", "24:00"),
        ("daily_at", "2:00"),
        ("daily_at", "٠٢:٠٠"),
        ("logging", "some"),
        ("name", "x" * 101),
        ("name", "a\nb"),
        ("name", "a\x00b"),
        ("name", "a\ud800"),
    ],
)
def test_a_value_that_does_not_fit_changes_nothing(
    stores: StoreRepository, store: Store, key: str, text: str
) -> None:
    with pytest.raises(BadSetting) as caught:
        stores.set_setting(store.code, key, text)
    assert caught.value.subject == key
    assert stores.get(store.code) == store


def test_an_unknown_setting_is_refused(stores: StoreRepository, store: Store) -> None:
    with pytest.raises(UnknownSetting):
        stores.set_setting(store.code, "colour", "blue")


def test_switching_the_daily_sync_on_counts_from_now(
    stores: StoreRepository, store: Store, now: datetime
) -> None:
    later = now + timedelta(hours=5)
    assert stores.auto_sync_since(store.id) is None
    stores.set_setting(store.code, "auto_sync", "on", now)
    assert stores.auto_sync_since(store.id) == now
    stores.set_setting(store.code, "auto_sync", "on", later)
    assert stores.auto_sync_since(store.id) == now
    stores.set_setting(store.code, "daily_at", "10:00", later)
    assert stores.auto_sync_since(store.id) == later


def test_a_good_report_connects_the_store(
    stores: StoreRepository, store: Store, now: datetime
) -> None:
    stores.save_report(store.id, good(now))
    known = stores.get(store.code)
    assert known.is_connected
    assert (known.shop_name, known.currency, known.plan) == ("Nord", "EUR", "Basic")
    assert known.scopes == ("read_products", "read_inventory")
    assert (known.api_version, known.timezone) == ("2026-10", "Europe/Brussels")
    assert known.verified_at == now


def test_a_refused_sign_in_disconnects_but_keeps_what_is_known(
    stores: StoreRepository, store: Store, now: datetime
) -> None:
    stores.save_report(store.id, good(now))
    stores.save_report(
        store.id, ConnectionReport(reachable=True, signed_in=False, error_code="token_refused")
    )
    known = stores.get(store.code)
    assert not known.is_connected
    assert known.verified_error == "token_refused"
    assert known.shop_name == "Nord"
    assert known.scopes == ("read_products", "read_inventory")
    stores.mark_verified(store.id, now)
    assert stores.get(store.code).is_connected
    stores.mark_refused(store.id, "no_token")
    assert stores.get(store.code).verified_error == "no_token"


def test_being_offline_says_nothing_about_the_sign_in(
    stores: StoreRepository, store: Store, now: datetime
) -> None:
    stores.save_report(store.id, good(now))
    before = stores.get(store.code)
    stores.save_report(store.id, ConnectionReport(reachable=False, error_code="dns"))
    assert stores.get(store.code) == before


def test_a_report_without_the_required_scope_does_not_connect(
    stores: StoreRepository, store: Store, now: datetime
) -> None:
    stores.save_report(store.id, replace(good(now), scopes=check(()), granted=()))
    assert stores.get(store.code).verified_error == "access_denied"


def test_the_keeper_of_the_secret_can_change(stores: StoreRepository, store: Store) -> None:
    stores.set_keeper(store.code, SecretKeeper.SESSION)
    known = stores.get(store.code)
    assert (known.keeper, known.keyring_backend) == (SecretKeeper.SESSION, "")


def fill(database: Database, store: Store, now: datetime) -> None:
    """A run, a left-out record, a change, a product with words, for one store."""
    run_id = RunRepository(database).start(
        store.id, Trigger.MANUAL, EVERYTHING, False, None, 1, now
    )
    rows = (
        "INSERT INTO left_out (id, store_id, run_id, record, record_id, reason, first_seen_at,"
        " last_run_id) VALUES (:store, :store, :run, 'products', 5, 'unreadable', 'x', :run)",
        "INSERT INTO run_left_out VALUES (:run, :store)",
        "INSERT INTO run_count (run_id, record) VALUES (:run, 'products')",
        "INSERT INTO change (store_id, run_id, at, record, record_id, field)"
        " VALUES (:store, :run, 'x', 'products', 5, 'title')",
        "INSERT INTO doomed VALUES (:store, 'products', 5, :run)",
        "INSERT INTO product (key, store_id, id, title, handle, vendor, product_type, status)"
        " VALUES (:store, :store, 5, 'x', 'x', 'x', 'x', 'ACTIVE')",
        "INSERT INTO variant (store_id, id, product_id, title, price) VALUES (:store, 6, 5, '', 1)",
        "INSERT INTO product_search (rowid, title) VALUES (:store, 'x')",
        "INSERT INTO sync_state (store_id, kind) VALUES (:store, 'products')",
    )
    with database.transaction() as conn:
        for sql in rows:
            names = {"store": store.id, "run": run_id}
            conn.execute(sql, {n: v for n, v in names.items() if f":{n}" in sql})


def test_removing_a_store_removes_all_that_came_from_it_and_nothing_else(
    database: Database, stores: StoreRepository, now: datetime
) -> None:
    first = stores.add(StoreDraft("ONE", "a", AccessKind.TOKEN), SecretKeeper.NONE, "", now)
    second = stores.add(StoreDraft("TWO", "b", AccessKind.TOKEN), SecretKeeper.NONE, "", now)
    for store in (first, second):
        fill(database, store, now)
    stores.set_setting("ONE", "name", "First")
    stores.remove("ONE")
    assert stores.all() == (second,)
    tables = ("run", "run_count", "left_out", "run_left_out", "change", "doomed", "product")
    with database.read() as conn:
        for table in (*tables, "variant", "product_search", "sync_state", "store"):
            assert conn.execute(f"SELECT count(*) FROM {table}").fetchall() == [(1,)], table
        assert conn.execute("SELECT count(*) FROM store_setting").fetchall() == [(0,)]
        found = conn.execute("SELECT rowid FROM product_search('x')").fetchall()
    assert found == [(second.id,)]


def test_the_programs_own_settings_come_back(stores: StoreRepository, now: datetime) -> None:
    assert stores.app_settings() == AppSettings()
    wished = AppSettings(
        language="fr",
        appearance="dark",
        autostart=True,
        autostart_asked=True,
        tray_hint_shown=True,
        current_store="NORD",
        paused_until=now,
        hidden_columns=("products.vendor", "log.url"),
    )
    stores.set_app_settings(wished)
    assert stores.app_settings() == wished
    stores.set_app_settings(AppSettings())
    assert stores.app_settings() == AppSettings()
