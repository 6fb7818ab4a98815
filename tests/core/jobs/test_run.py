"""Whole runs against the sample shop: the mirror follows the shop, the history says how."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

import pytest

from shopsync_gui.core.db import space
from shopsync_gui.core.db.runs import RunRepository
from shopsync_gui.core.domain.errors import Cancelled, RunGoingOn
from shopsync_gui.core.domain.runs import Kind, Outcome, Trigger
from shopsync_gui.core.jobs.run import interrupt_unfinished
from shopsync_gui.core.system.locks import store_lock
from tests.core.jobs.conftest import Desk


class Usage(NamedTuple):
    """As ``shutil.disk_usage`` gives it."""

    total: int
    used: int
    free: int


def test_both_ways_of_fetching_end_in_the_same_mirror(desk: Desk) -> None:
    assert desk.sync().outcome is Outcome.DONE
    desk.edit("evolve", days=5)
    desk.clock.ahead = timedelta(days=1)
    desk.sync()
    by_pages = desk.mirror()
    again = desk.sync(full=True)
    assert again.outcome is Outcome.DONE
    assert desk.mirror() == by_pages
    assert again.kinds["products"].changed == 0


def test_an_edit_in_the_shop_is_one_change_here(desk: Desk) -> None:
    desk.sync()
    number = desk.product_ids()[0]
    desk.edit("edit_product", id=number, fields={"title": "Blue mug"})
    result = desk.sync(Kind.PRODUCTS)
    assert result.kinds["products"].updated == 1
    assert next(c for c in desk.changes() if c[2] == "title")[4] == "Blue mug"
    idle = desk.sync(Kind.PRODUCTS)
    assert idle.kinds["products"].changed == 0


def test_stock_that_moves_is_seen_without_a_full_sync(desk: Desk) -> None:
    desk.sync()
    item, place, old = desk.rows(
        "SELECT item_id, location_id, available FROM inventory_level WHERE available > 3 LIMIT 1"
    )[0]
    variant = desk.rows("SELECT id FROM variant WHERE inventory_item_id = ?", item)[0][0]
    desk.edit("set_stock", id=variant, location=place, available=old + 7)
    desk.sync()
    assert desk.rows(
        "SELECT available FROM inventory_level WHERE item_id = ? AND location_id = ?", item, place
    ) == [(old + 7,)]


def test_the_daily_census_brings_what_is_missing_here_whatever_its_date(desk: Desk) -> None:
    desk.sync()
    whole = desk.mirror()
    lost, deleted = desk.product_ids()[2], desk.product_ids()[5]
    item = desk.rows("SELECT inventory_item_id FROM variant WHERE product_id = ?", lost)[0][0]
    with desk.house.database.transaction() as conn:
        for table in ("variant", "media", "product_collection", "product_publication"):
            conn.execute(f"DELETE FROM {table} WHERE product_id = ?", (lost,))
        conn.execute("DELETE FROM product WHERE id = ?", (lost,))
        conn.execute(
            "UPDATE product SET deleted_at = '2026-01-01T00:00:00Z' WHERE id = ?", (deleted,)
        )
        conn.execute("DELETE FROM inventory_level WHERE item_id = ?", (item,))
        conn.execute("DELETE FROM inventory_item WHERE id = ?", (item,))
    desk.sync()
    assert lost not in desk.product_ids()
    desk.clock.ahead = timedelta(days=1)
    result = desk.sync()
    assert result.outcome is Outcome.DONE
    assert result.count_differences == ()
    assert desk.mirror() == whole


def test_a_deleted_product_is_found_by_the_daily_census(desk: Desk) -> None:
    desk.sync()
    number = desk.product_ids()[3]
    desk.edit("delete_product", id=number)
    desk.sync(Kind.PRODUCTS)
    assert number in desk.product_ids()
    desk.clock.ahead = timedelta(days=1)
    result = desk.sync(Kind.PRODUCTS)
    assert result.kinds["products"].deleted == 1
    assert number not in desk.product_ids()
    assert result.count_differences == ()


def test_a_deleted_variant_is_found_when_its_product_is_read_again(desk: Desk) -> None:
    desk.sync()
    variant = desk.rows(
        "SELECT max(id) FROM variant GROUP BY product_id HAVING count(*) > 1 LIMIT 1"
    )[0][0]
    desk.edit("delete_variant", id=variant)
    result = desk.sync(Kind.PRODUCTS)
    assert result.kinds["variants"].deleted == 1


def test_many_deletions_wait_for_the_owner(desk: Desk) -> None:
    desk.sync(Kind.PRODUCTS)
    for number in desk.product_ids()[:40]:
        desk.edit("delete_product", id=number)
    held = desk.sync(Kind.PRODUCTS, full=True)
    assert held.outcome is Outcome.DONE_LEFT_OUT
    assert len(desk.product_ids()) == 300
    confirmed = desk.sync(Kind.PRODUCTS, confirm_deletions=True)
    assert confirmed.outcome is Outcome.DONE
    assert len(desk.product_ids()) == 260


def test_cancel_leaves_the_data_as_it_was(desk: Desk) -> None:
    desk.sync()
    before = desk.mirror()
    desk.edit("evolve", days=3)
    steps = 0

    def check() -> None:
        nonlocal steps
        steps += 1
        if steps > 3:
            raise Cancelled

    result = desk.sync(full=True, check=check)
    assert result.outcome is Outcome.CANCELLED
    assert desk.mirror() == before
    assert not list(desk.house.folders.spool.iterdir())
    assert desk.sync().outcome is Outcome.DONE


def test_a_shop_that_is_gone_is_a_failed_run_and_nothing_is_lost(desk: Desk) -> None:
    desk.sync()
    before = desk.mirror()
    desk.shop.stop()
    result = desk.sync(Kind.PRODUCTS)
    assert result.outcome is Outcome.FAILED
    assert result.error is not None
    assert desk.mirror() == before
    row = RunRepository(desk.house.database).rows((result.run,))[0]
    assert row.outcome is Outcome.FAILED
    assert row.error is not None


def test_a_run_that_died_is_marked_as_interrupted(desk: Desk) -> None:
    runs = RunRepository(desk.house.database)
    number = runs.start(1, Trigger.MANUAL, (Kind.PRODUCTS,), False, None, 1, desk.clock.now())
    with store_lock(desk.house.folders, "S"):
        assert interrupt_unfinished(desk.house) == ()
    assert interrupt_unfinished(desk.house) == ("S",)
    assert runs.rows((number,))[0].outcome is Outcome.INTERRUPTED


def test_one_run_per_store_at_a_time(desk: Desk) -> None:
    with store_lock(desk.house.folders, "S"), pytest.raises(RunGoingOn):
        desk.sync()


def test_progress_is_told_with_numbers(desk: Desk) -> None:
    desk.sync()
    phases = {p.phase for p in desk.progress}
    assert {"signing_in", "bulk_wait", "downloading", "applying", "counting"} <= phases
    applying = [p for p in desk.progress if p.phase == "applying"]
    assert all(p.total for p in applying)


def test_a_bulk_operation_of_a_run_that_died_is_taken_up_again(desk: Desk) -> None:
    from shopsync_gui.core.db.sync_state import SyncStateRepository

    class Died(BaseException):
        """As if the process were gone."""

    def check() -> None:
        states = SyncStateRepository(desk.house.database)
        if states.bulk(1, "organisation") is not None:
            raise Died

    with pytest.raises(Died):
        desk.sync(Kind.PRODUCTS, check=check)
    kept = SyncStateRepository(desk.house.database).bulk(1, "products")
    assert kept is not None
    started = desk.rows("SELECT gid FROM bulk_operation ORDER BY id")
    assert desk.sync(Kind.PRODUCTS).outcome is Outcome.DONE
    assert desk.rows("SELECT gid FROM bulk_operation") == []
    assert len(started) == 2


def test_a_disk_that_is_almost_full_stops_a_sync_before_anything_is_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.sync()
    desk.edit("evolve", days=3)
    before = desk.mirror()
    with monkeypatch.context() as patch:
        patch.setattr(space, "disk_usage", lambda _folder: Usage(10**9, 10**9, space.RESERVE + 100))
        result = desk.sync(full=True)
    assert (result.outcome, result.error and result.error.code) == (Outcome.FAILED, "disk_full")
    assert desk.mirror() == before
    assert desk.sync().outcome is Outcome.DONE
    assert desk.mirror() != before
