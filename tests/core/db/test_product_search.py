"""Lists of products: order, filters, and texts that try to break the search."""

from __future__ import annotations

import time
from datetime import datetime

import pytest

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.search import distinct, product_ids
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.stores import AccessKind, SecretKeeper, Store, StoreDraft
from shopsync_gui.core.domain.views import Deleted, ProductQuery, ProductSort
from tests.core.db.mirror_rows import Mirror

HOSTILE = [
    "'",
    '"',
    '""',
    '"""',
    "''",
    "`",
    "\\",
    "%",
    "%%%",
    "_",
    "___",
    "*",
    "***",
    "?",
    ";",
    "--",
    "/*",
    "(",
    ")",
    "((((",
    "^",
    "^linen",
    "+",
    "-",
    "-linen",
    ":",
    "title:linen",
    "{title vendor}: linen",
    "AND",
    "OR",
    "NOT",
    "NEAR",
    "linen AND",
    "NOT linen",
    "NEAR(linen shirt, 2)",
    "linen OR OR",
    '" OR 1=1 --',
    'lin"en',
    '"linen',
    'linen" OR "mug',
    "'; DROP TABLE product; --",
    "x' UNION SELECT key FROM product --",
    "1); DELETE FROM product; --",
    "\x00",
    "lin\x00en",
    "\ud800",
    "lin\udfff",
    "\u202elinen",
    "\u200b\u200b\u200b",
    "\U0001f9e5\U0001f9e5\U0001f9e5",
    "e\u0301" * 50,
    "\n\t\r",
    "a " * 5000,
    '"' * 5000,
    "x" * 100_000,
    "%" * 60_000,
]


@pytest.fixture
def shop(mirror: Mirror) -> Mirror:
    """Four living products and a deleted one."""
    mirror.product(
        1, "Linen shirt", vendor="Nord", price_min="9.00", total_inventory=5, variants_count=2,
        updated_at="2026-11-01T00:00:00Z", tags='["Summer", "été"]',
    )  # fmt: skip
    mirror.product(
        2, "apron", vendor="nord", price_min="10.00", total_inventory=0, variants_count=1,
        updated_at="2026-11-03T00:00:00Z", status="DRAFT", product_type="Kitchen",
    )  # fmt: skip
    mirror.product(
        3, "Zebra mug 50%", vendor="Zoo", price_min="100.00", total_inventory=-2, variants_count=9,
        updated_at="2026-11-02T00:00:00Z", product_type="Kitchen",
    )  # fmt: skip
    mirror.product(4, "Éclair dish", vendor="", price_min=None, total_inventory=None)
    mirror.product(5, "Linen scarf", vendor="Gone", deleted_at="2026-11-05T00:00:00Z")
    mirror.variant(10, 1, sku="TS-01_A%b")
    mirror.variant(20, 2, sku="KIT/4711-X")
    mirror.variant(21, 2, sku="OLD-9999", deleted_at="2026-11-05T00:00:00Z")
    mirror.variant(50, 5, sku="GONE-1", deleted_at="2026-11-05T00:00:00Z")
    return mirror


def found(mirror: Mirror, **query: object) -> list[int]:
    with mirror.database.read() as conn:
        return list(product_ids(conn, ProductQuery(mirror.store.id, **query)))  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_makes_the_search_fail_or_changes_anything(shop: Mirror, text: str) -> None:
    everything = found(shop, deleted=Deleted.SHOW)
    for deleted in Deleted:
        assert set(found(shop, text=text, deleted=deleted)) <= set(everything)
    found(shop, vendors=(text,), statuses=(text,), product_types=(text,), stock=text)
    assert found(shop, deleted=Deleted.SHOW) == everything


def test_there_are_fifty_such_texts() -> None:
    assert len(HOSTILE) >= 50


@pytest.mark.parametrize(
    ("sort", "keys"),
    [
        (ProductSort.TITLE, [2, 1, 3, 4]),
        (ProductSort.VENDOR, [4, 1, 2, 3]),
        (ProductSort.TYPE, [2, 3, 1, 4]),
        (ProductSort.STATUS, [1, 3, 4, 2]),
        (ProductSort.PRICE, [4, 1, 2, 3]),
        (ProductSort.STOCK, [4, 3, 2, 1]),
        (ProductSort.VARIANTS, [4, 2, 1, 3]),
        (ProductSort.CHANGED, [4, 1, 3, 2]),
    ],
)
def test_every_column_sorts_both_ways(shop: Mirror, sort: ProductSort, keys: list[int]) -> None:
    assert found(shop, sort=sort) == keys
    assert found(shop, sort=sort, descending=True) == keys[::-1]


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ({"text": "lin"}, [1]),
        ({"text": "LINEN shi"}, [1]),
        ({"text": "shirt nord"}, [1]),
        ({"text": "linen apron"}, []),
        ({"text": "inen"}, []),
        ({"text": "eclair"}, [4]),
        ({"text": "éte"}, [1]),
        ({"text": "zebra & mug"}, [3]),
        ({"text": "50%"}, [3]),
        ({"text": "4711"}, [2]),
        ({"text": "t/47"}, [2]),
        ({"text": "ts-01"}, [1]),
        ({"text": "linen 01_a%"}, [1]),
        ({"text": "1_a"}, [1]),
        ({"text": "1%a"}, []),
        ({"text": "9999"}, []),
        ({"text": "   "}, [2, 1, 3, 4]),
        ({"text": "&"}, [2, 1, 3, 4]),
        ({"text": "---"}, []),
        ({"text": "gone", "deleted": Deleted.ONLY}, [5]),
        ({"text": "one-1", "deleted": Deleted.SHOW}, [5]),
        ({"deleted": Deleted.SHOW}, [2, 5, 1, 3, 4]),
        ({"deleted": Deleted.ONLY}, [5]),
        ({"statuses": ("DRAFT",)}, [2]),
        ({"statuses": ("DRAFT", "ACTIVE"), "product_types": ("Kitchen",)}, [2, 3]),
        ({"vendors": ("Nord",)}, [1]),
        ({"vendors": ("nord", "Zoo")}, [2, 3]),
        ({"stock": "none"}, [2, 3]),
        ({"stock": "some"}, [1]),
        ({"keys": (3, 1, 5)}, [1, 3]),
        ({"keys": (5,), "deleted": Deleted.SHOW}, [5]),
        ({"keys": (1, 2), "text": "apron"}, [2]),
    ],
    ids=str,
)
def test_filters_and_words_find_what_they_should(
    shop: Mirror, query: dict[str, object], keys: list[int]
) -> None:
    assert found(shop, **query) == keys


def test_products_that_a_run_changed_are_found(shop: Mirror) -> None:
    base = {"run_id": 7, "at": "x", "record": "variants", "record_id": 10, "field": "price"}
    shop.insert("change", product_id=1, **base)
    shop.insert("change", product_id=1, **base)
    shop.insert("change", product_id=2, **{**base, "run_id": 8})
    assert found(shop, changed_in_run=7) == [1]
    assert found(shop, changed_in_run=9) == []


def test_another_stores_products_are_never_found(shop: Mirror, store: Store) -> None:
    with shop.database.read() as conn:
        for text in ("", "linen", "4711"):
            assert list(product_ids(conn, ProductQuery(store.id + 1, text=text))) == []


def test_a_word_inside_a_sku_is_found_whatever_begins_so_elsewhere(
    shop: Mirror, now: datetime
) -> None:
    """Another store's titles and deleted products do not keep a SKU from being looked into."""
    shop.product(60, "Plain")
    shop.variant(600, 60, sku="XKOTO1")
    assert len(found(shop, text="koto")) == 1
    draft = StoreDraft("OTHER", "other.myshopify.com", AccessKind.TOKEN)
    other = StoreRepository(shop.database).add(draft, SecretKeeper.SESSION, "", now)
    Mirror(shop.database, other).product(61, "Koto")
    shop.product(62, "Koto gone", deleted_at="2026-11-05T00:00:00Z")
    assert len(found(shop, text="koto")) == 1


def test_the_filters_offer_what_is_in_use(shop: Mirror, store: Store) -> None:
    with shop.database.read() as conn:
        assert distinct(conn, store.id, "vendor") == ("Nord", "nord", "Zoo")
        assert distinct(conn, store.id, "status") == ("ACTIVE", "DRAFT")


def test_no_list_reads_product_rows_or_sorts_all_of_them(
    database: Database, shop: Mirror, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans: list[str] = []
    conn = database.connection()

    def explain(_cursor: object, sql: str, values: object) -> bool:
        with_plan = database.connection().cursor()
        conn.exec_trace = None
        plan = with_plan.execute(f"EXPLAIN QUERY PLAN {sql}", values)  # pyright: ignore[reportArgumentType]
        plans.extend(str(row[3]) for row in plan)
        conn.exec_trace = explain
        return True

    for sort in ProductSort:
        conn.exec_trace = explain
        product_ids(conn, ProductQuery(shop.store.id, sort=sort, descending=True))
        conn.exec_trace = None
    assert len(plans) == len(ProductSort)
    assert all("USING COVERING INDEX product_" in plan for plan in plans), plans


def test_ten_thousand_products_are_listed_at_once(mirror: Mirror) -> None:
    with mirror.database.transaction() as conn:
        conn.executemany(
            "INSERT INTO product (store_id, id, title, handle, vendor, product_type, status)"
            " VALUES (?, ?, ?, '', '', '', 'ACTIVE')",
            ((mirror.store.id, n + 1, f"Product {n * 7919 % 10_000:05}") for n in range(10_000)),
        )
    begun = time.monotonic()
    keys = found(mirror)
    assert time.monotonic() - begun < 1
    assert len(keys) == len(set(keys)) == 10_000
