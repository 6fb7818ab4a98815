"""The rules of applying, one by one."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from shopsync_gui.core.domain.errors import Cancelled
from shopsync_gui.core.domain.runs import Counts, Kind, Record
from shopsync_gui.core.mirror import load, update
from tests.core.mirror.shopmodel import (
    NOW,
    Replica,
    add_store,
    census,
    collection,
    line,
    medium,
    member,
    metafield,
    product,
    publication,
    published,
    variant,
)


def some(*numbers: int) -> list[dict[str, Any]]:
    """Products with one variant each."""
    return [r for n in numbers for r in (product(n), variant(n * 10, n))]


# ------------------------------------------------------------------ the same record twice


def test_of_two_lines_of_a_record_the_last_one_wins(replica: Replica) -> None:
    old, new = product(1, title="Old"), product(1, title="New")
    result = replica.apply(old, new, variant(10, 1))
    assert result.counts[Record.PRODUCT] == Counts(created=1)
    assert replica.one("SELECT title FROM product") == "New"
    result = replica.apply(new, old, variant(10, 1))
    assert result.counts[Record.PRODUCT] == Counts(updated=1)
    assert replica.changes() == [("products", 1, "title", "New", "Old")]


def test_lines_of_a_record_far_apart_count_once_too(
    replica: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    replica.apply(*some(1, 2))
    monkeypatch.setattr(update, "BATCH", 1)
    titles = [product(1, title=title) for title in ("One", "Two", "Three")]
    result = replica.apply(titles[0], *some(2), titles[1], variant(10, 1), titles[2])
    assert result.counts[Record.PRODUCT] == Counts(updated=1, unchanged=1)
    assert replica.changes() == [("products", 1, "title", "Product 1", "Three")]


def test_a_known_line_after_a_newer_one_means_unchanged(replica: Replica) -> None:
    replica.apply(product(1), variant(10, 1))
    result = replica.apply(product(1, title="Between"), product(1), variant(10, 1))
    assert result.counts[Record.PRODUCT] == Counts(unchanged=1)
    assert replica.changes() == []


def test_a_record_in_two_files_counts_once(replica: Replica) -> None:
    plan_files: list[Path] = []
    for name in ("a", "b"):
        file = replica.folder / f"{name}.jsonl"
        file.write_bytes(line(product(1, title=name)))  # no newline at the end
        plan_files.append(file)
    result = replica.apply(files=tuple(plan_files))
    assert result.counts[Record.PRODUCT] == Counts(created=1)
    assert replica.one("SELECT title FROM product") == "b"


def test_media_that_came_twice_leave_no_gap_in_the_order(replica: Replica) -> None:
    replica.apply(product(1), medium(5, 1), medium(6, 1), medium(5, 1))
    assert replica.rows("SELECT id, position FROM media ORDER BY position") == [(6, 1), (5, 2)]


def test_media_of_two_kinds_may_share_a_number(replica: Replica) -> None:
    records = [product(1), medium(5, 1), medium(5, 1, "Video"), medium(5, 1, "X")]
    assert replica.apply(*records).counts[Record.MEDIA] == Counts(created=3)
    result = replica.apply(*records)
    assert result.counts[Record.MEDIA] == Counts(unchanged=3)


def test_a_medium_may_belong_to_two_products(replica: Replica) -> None:
    records = [product(1), product(2), medium(5, 1), medium(5, 2)]
    assert replica.apply(*records).counts[Record.MEDIA] == Counts(created=2)
    result = replica.apply(records[0], records[1], records[2])
    assert result.counts[Record.MEDIA] == Counts(unchanged=1, deleted=1)


# ------------------------------------------------------------------ bytes on disk


def test_windows_line_ends_and_empty_lines_mean_nothing(replica: Replica) -> None:
    replica.apply(*some(1, 2))
    file = replica.folder / "crlf.jsonl"
    records = [*some(1), product(2, title="New"), variant(20, 2)]
    file.write_bytes(b"\r\n\r\n".join(line(r) for r in records) + b"\r\n  \r\n")
    result = replica.apply(files=(file,))
    assert result.left_out == 0
    assert result.counts[Record.PRODUCT] == Counts(updated=1, unchanged=1)
    assert result.counts[Record.VARIANT] == Counts(unchanged=2)


def test_a_line_longer_than_a_block_is_one_line(replica: Replica) -> None:
    long = "x" * (3 << 20)
    replica.apply(product(1, descriptionHtml=long), *some(2))
    result = replica.apply(product(1, descriptionHtml=long + "y"), *some(2))
    assert result.counts[Record.PRODUCT] == Counts(updated=1, unchanged=1)
    assert replica.one("SELECT length(description_html) FROM product WHERE id = 1") == (3 << 20) + 1


def test_an_empty_spool_is_an_empty_shop(replica: Replica) -> None:
    result = replica.apply()
    assert result.counts[Record.PRODUCT] == Counts()
    replica.apply(*some(1, 2))
    assert replica.apply().counts[Record.PRODUCT] == Counts(deleted=2)


# ------------------------------------------------------------------ deletions


def test_a_bare_id_of_a_product_keeps_it_and_is_no_record(replica: Replica) -> None:
    replica.apply(*some(1, 2))
    result = replica.apply(*some(1), {"id": "gid://shopify/Product/2"}, variant(20, 2))
    assert result.counts[Record.PRODUCT] == Counts(unchanged=1)
    assert result.left_out == 0


def test_with_a_product_go_its_variants_media_and_metafields(replica: Replica) -> None:
    replica.apply(*some(1, 2), medium(5, 1), metafield(6, 1))
    result = replica.partial(missing=frozenset({1}))
    for record in (Record.PRODUCT, Record.VARIANT, Record.MEDIA, Record.METAFIELD):
        assert result.counts[record] == Counts(deleted=1)
    for table in ("product", "variant", "media", "metafield"):
        sql = f"SELECT deleted_at, digest FROM {table} WHERE deleted_at NOT NULL"
        assert replica.rows(sql) == [("2026-11-21T04:00:00Z", None)]
    assert ("products", 1, "-", "Product 1", None) in replica.changes()
    assert ("variants", 10, "-", "Variant 10", None) in replica.changes()


def test_metafields_that_were_not_fetched_are_not_gone(replica: Replica) -> None:
    replica.apply(product(1), metafield(6, 1))
    result = replica.apply(product(1), has_metafields=False)
    assert result.counts[Record.METAFIELD] == Counts()
    result = replica.partial(product(1), reread=(1,), has_metafields=False)
    assert result.counts[Record.METAFIELD] == Counts()
    assert replica.apply(product(1)).counts[Record.METAFIELD] == Counts(deleted=1)


def test_collections_and_channels_that_were_not_fetched_are_not_gone(replica: Replica) -> None:
    records = [product(1), collection(4), member(4, 1), publication(5), published(5, 1)]
    replica.apply(*records)
    replica.apply(product(1), has_collections=False, has_publications=False)
    count = (
        "SELECT (SELECT count(*) FROM product_{0}),"
        " (SELECT count(*) FROM {0} WHERE deleted_at IS NULL)"
    )
    assert replica.rows(count.format("collection")) == [(1, 1)]
    assert replica.rows(count.format("publication")) == [(1, 1)]
    replica.apply(product(1))
    assert replica.rows(count.format("collection")) == [(0, 0)]
    assert replica.rows(count.format("publication")) == [(0, 0)]


def test_a_partial_run_without_lists_deletes_no_collection(replica: Replica) -> None:
    replica.apply(product(1), collection(4), collection(5))
    replica.partial(census=census(1))
    assert replica.one("SELECT count(*) FROM collection WHERE deleted_at IS NULL") == 2
    replica.partial(collection(4), census=census(1))
    assert replica.rows("SELECT id FROM collection WHERE deleted_at IS NULL") == [(4,)]
    result = replica.partial(collection(4), collection(5))
    assert result.counts[Record.COLLECTION] == Counts(created=1, unchanged=1)


def test_a_returning_record_is_revived_though_its_line_is_the_same(replica: Replica) -> None:
    replica.apply(*some(1, 2))
    replica.apply(*some(1))
    result = replica.apply(*some(1, 2))
    assert result.counts[Record.PRODUCT] == Counts(created=1, unchanged=1)
    assert result.counts[Record.VARIANT] == Counts(created=1, unchanged=1)
    assert ("products", 2, "+", None, "Product 2") in replica.changes()
    assert replica.apply(*some(1, 2)).counts[Record.PRODUCT] == Counts(unchanged=2)


def test_a_product_read_again_is_not_gone_though_the_census_misses_it(replica: Replica) -> None:
    replica.apply(*some(1))
    replica.partial(*some(2), reread=(2,), census=census(1))
    assert replica.rows("SELECT id FROM product WHERE deleted_at IS NULL") == [(1,), (2,)]


def test_one_variant_that_moves_to_another_product_is_told(replica: Replica) -> None:
    replica.apply(*some(1, 2))
    replica.apply(product(1), product(2), variant(10, 2, title="Variant 10"), variant(20, 2))
    assert ("variants", 10, "product_id", "1", "2") in replica.changes()
    assert replica.found('"SKU 10"') == [2]


# ------------------------------------------------------------------ the brake


def many(count: int) -> list[dict[str, Any]]:
    return [product(n) for n in range(1, count + 1)]


def test_what_the_brake_kept_keeps_its_children_and_memberships(replica: Replica) -> None:
    links = [collection(4), member(4, 9), medium(5, 9), variant(90, 9)]
    replica.apply(*many(20), *links)
    result = replica.apply(*many(8), collection(4))
    assert result.deletions_waiting == 12
    assert result.counts[Record.PRODUCT] == Counts(unchanged=8, left_out=1)
    assert result.counts[Record.VARIANT] == Counts()
    for table in ("product", "variant", "media"):
        assert replica.one(f"SELECT count(*) FROM {table} WHERE deleted_at NOT NULL") == 0
    assert replica.rows("SELECT product_id FROM product_collection") == [(9,)]
    assert replica.left_out() == [("products", 0, 0, "deletions_waiting", "")]
    assert replica.one("SELECT facts FROM left_out") == '{"count":"12"}'
    assert replica.rows("SELECT record_id FROM doomed ORDER BY 1") == [(n,) for n in range(9, 21)]


def test_the_doomed_are_replaced_and_cleared_by_what_comes_later(replica: Replica) -> None:
    replica.apply(*many(20))
    replica.apply(*many(8))
    assert replica.apply(*many(10)).deletions_waiting == 10
    result = replica.partial(product(12), reread=(12,))
    assert result.deletions_waiting == 9
    assert result.left_out == 0
    assert replica.left_out() != []
    assert replica.apply(*many(20)).deletions_waiting == 0
    assert replica.left_out() == []


def test_ids_asked_for_in_vain_count_for_the_brake_too(replica: Replica) -> None:
    replica.apply(*many(20))
    result = replica.partial(missing=frozenset(range(1, 4)), census=census(*range(7, 21)))
    assert result.deletions_waiting == 6
    assert replica.partial(missing=frozenset({1, 2})).counts[Record.PRODUCT].deleted == 2
    result = replica.partial(census=census(*range(7, 21)), confirm_deletions=True)
    assert result.counts[Record.PRODUCT].deleted == 4
    assert result.deletions_waiting == 0


# ------------------------------------------------------------------ quiet fields and digests


def test_quiet_fields_are_written_each_time(replica: Replica) -> None:
    replica.apply(*some(1))
    for total in (7, 3, 7):
        result = replica.apply(product(1, totalInventory=total), variant(10, 1))
        assert result.counts[Record.PRODUCT] == Counts(unchanged=1)
        assert replica.one("SELECT total_inventory FROM product") == total
    assert replica.changes() == []


def test_an_unchanged_run_writes_nothing(replica: Replica) -> None:
    records = [*some(1), medium(5, 1), collection(4), member(4, 1), publication(5), published(5, 1)]
    replica.apply(*records)
    tables = ("product", "variant", "media", "collection", "product_collection", "publication")

    def rows() -> list[Any]:
        return [replica.rows(f"SELECT * FROM {table}") for table in tables]

    before = rows()
    size = replica.database.path.with_name("shopsync.db-wal")
    replica.database.checkpoint()
    replica.apply(*records)
    assert rows() == before
    assert size.stat().st_size < 100_000


# ------------------------------------------------------------------ words


def test_a_deleted_product_can_still_be_found(replica: Replica) -> None:
    replica.apply(*some(1, 2))
    replica.apply(*some(1))
    assert replica.found("title: 2") == [2]
    assert replica.found('skus: "SKU 20"') == [2]


def test_the_words_of_a_deleted_variant_are_forgotten(replica: Replica) -> None:
    replica.apply(*some(1), variant(11, 1))
    replica.apply(*some(1))
    assert replica.found('"SKU 11"') == []
    assert replica.found('"SKU 10"') == [1]


# ------------------------------------------------------------------ all or nothing


def test_a_cancel_at_any_moment_leaves_everything_as_it_was(replica: Replica) -> None:
    records = [*some(*range(1, 40)), *(collection(n) for n in range(1, 4)), medium(5, 1)]
    replica.apply(*some(*range(30, 60)), cursor=NOW)
    before = _state(replica)
    plan = replica.plan(records, confirm_deletions=True)
    stopped = 0
    while _is_stopped(replica, plan, stopped):
        assert _state(replica) == before
        assert not replica.database.connection().in_transaction
        stopped += 1
    assert stopped > 5
    assert _state(replica) != before


def _state(replica: Replica) -> list[list[tuple[Any, ...]]]:
    tables = ("product", "variant", "media", "change", "sync_state", "left_out", "run_count")
    return [replica.rows(f"SELECT * FROM {table}") for table in tables]


def _is_stopped(replica: Replica, plan: Any, after: int) -> bool:
    left = after

    def stop() -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise Cancelled

    try:
        _apply(replica, plan, stop)
    except Cancelled:
        return True
    return False


def _apply(replica: Replica, plan: Any, check: Any) -> None:
    from shopsync_gui.core.mirror.apply import apply

    apply(replica.database, plan, check=check, report=lambda _done, _total: None)


def test_a_long_statement_is_stopped_too(replica: Replica, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = False

    def stop() -> None:
        if stopped:
            raise Cancelled

    def endless(conn: Any, _store_id: int) -> None:
        nonlocal stopped
        stopped = True
        conn.execute(
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
        ).fetchall()

    monkeypatch.setattr(load.search, "fill", endless)
    with pytest.raises(Cancelled):
        replica.apply(*some(1), check=stop)
    assert replica.one("SELECT count(*) FROM product") == 0


def test_progress_never_runs_past_its_end(replica: Replica) -> None:
    for _ in range(2):
        replica.apply(*some(*range(1, 50)))
        assert replica.seen
        assert all(total is None or done <= total for done, total in replica.seen)


# ------------------------------------------------------------------ several stores, the rest


def test_stores_do_not_touch_each_other(replica: Replica) -> None:
    add_store(replica.database, 2)
    other = Replica(replica.database, replica.folder, store_id=2)
    replica.apply(*some(1, 2), collection(4), member(4, 1))
    other.apply(*some(1), collection(4), member(4, 1))
    replica.apply(*some(2))
    rows = "SELECT id FROM product WHERE store_id = ? AND deleted_at IS NULL"
    assert replica.rows(rows, 1) == [(2,)]
    assert replica.rows(rows, 2) == [(1,)]
    assert replica.rows(rows.replace("product", "variant"), 2) == [(10,)]
    assert replica.rows("SELECT store_id FROM product_collection") == [(2,)]
    assert other.apply(*some(1)).counts[Record.PRODUCT] == Counts(unchanged=1)
    assert other.found("title: 1") == [1]


def test_a_first_load_is_silent_even_beside_other_records(replica: Replica) -> None:
    replica.apply(collection(4))
    result = replica.apply(collection(4), *some(1))
    assert result.first_load
    assert result.counts[Record.PRODUCT] == Counts(created=1)
    assert replica.changes() == []


def test_the_indexes_are_there_after_a_first_load(replica: Replica) -> None:
    sql = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name"
    before = replica.rows(sql)
    result = replica.apply(*some(*range(1, 200)))
    assert result.first_load
    assert replica.rows(sql) == before


def test_the_cursor_is_kept_when_none_is_given(replica: Replica) -> None:
    replica.apply(*some(1), cursor=NOW, full_at=NOW, options={"a": "1", "b": "1"})
    replica.partial(census_at=NOW + timedelta(days=1), options={"b": "2"})
    assert replica.rows("SELECT kind, cursor, full_at, census_at, options FROM sync_state") == [
        (
            "products",
            "2026-11-21T02:00:00Z",
            "2026-11-21T02:00:00Z",
            "2026-11-22T02:00:00Z",
            '{"a":"1","b":"2"}',
        )
    ]


def test_any_sqlite_can_read_what_was_written(replica: Replica) -> None:
    replica.apply(*some(1), kind=Kind.PRODUCTS)
    replica.database.close()
    with sqlite3.connect(replica.database.path) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert conn.execute("PRAGMA foreign_key_check").fetchall() == []
    conn.close()
