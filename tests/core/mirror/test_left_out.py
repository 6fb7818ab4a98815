"""What cannot be taken over is named, spared, tried again and closed when it is well."""

from __future__ import annotations

from typing import Any

from shopsync_gui.core.domain.runs import Counts, Record
from shopsync_gui.core.mirror.plan import LeftOut
from tests.core.mirror.shopmodel import (
    Replica,
    collection,
    line,
    member,
    metafield,
    product,
    variant,
)


def some(*numbers: int) -> list[dict[str, Any]]:
    """Products with one variant each."""
    return [r for n in numbers for r in (product(n), variant(n * 10, n))]


# ------------------------------------------------------------------ left out


def test_a_product_that_cannot_be_read_is_neither_changed_nor_gone(replica: Replica) -> None:
    replica.apply(*some(1, 2))
    result = replica.apply(product(1, status=None), *some(2), variant(10, 1))
    assert result.counts[Record.PRODUCT] == Counts(unchanged=1, left_out=1)
    assert result.counts[Record.VARIANT] == Counts(unchanged=2)
    assert replica.left_out() == [("products", 1, 1, "unreadable", "Product 1")]


def test_the_children_of_a_new_unreadable_product_are_left_out_with_it(replica: Replica) -> None:
    for records in (some(2), [*some(2), collection(4)]):
        result = replica.apply(*records, product(1, status=None), variant(10, 1), member(4, 1))
        assert result.orphans == frozenset()
        assert set(replica.left_out()) == {
            ("products", 1, 1, "unreadable", "Product 1"),
            ("variants", 10, 1, "parent_missing", "Variant 10"),
        }
    replica.apply(*some(1, 2), collection(4), member(4, 1))
    assert replica.left_out() == []


def test_the_name_of_what_cannot_be_read_comes_from_the_mirror(replica: Replica) -> None:
    replica.apply(*some(1))
    replica.apply(product(1), line(variant(10, 1, sku=None))[:-1])
    assert replica.left_out() == [("variants", 10, 1, "unreadable", "Variant 10")]
    replica.apply(product(1), line(variant(77, 1))[:-1])
    assert replica.left_out()[0][4] == "77"


def test_an_unreadable_child_spares_the_other_children_of_its_product(replica: Replica) -> None:
    replica.apply(*some(1, 2), variant(11, 1))
    result = replica.apply(product(1), variant(10, 1, price="x"), *some(2))
    assert result.counts[Record.VARIANT] == Counts(unchanged=1, left_out=1)
    bad = {"id": "gid://shopify/Riddle/1", "__parentId": "gid://shopify/Product/1"}
    result = replica.partial(product(1), bad, reread=(1,))
    assert result.counts[Record.VARIANT] == Counts()
    assert replica.one("SELECT count(*) FROM variant WHERE deleted_at IS NULL") == 3


def test_the_same_problem_is_one_row_however_often_it_is_met(replica: Replica) -> None:
    bad = [product(1), variant(10, 1, price="x")]
    runs = [replica.run() for _ in range(2)]
    for run in runs:
        replica.apply(*bad, run_id=run)
    assert replica.rows("SELECT run_id, last_run_id FROM left_out") == [(runs[0], runs[1])]
    assert replica.rows("SELECT run_id FROM run_left_out") == [(runs[0],), (runs[1],)]


def test_a_partial_run_closes_only_what_it_read(replica: Replica) -> None:
    replica.apply(product(1), variant(10, 1, price="x"), product(2), variant(20, 2, price="x"))
    replica.partial(*some(1), reread=(1,))
    assert [row[1] for row in replica.left_out()] == [20]
    replica.partial(missing=frozenset({2}))
    assert replica.left_out() == []


def test_what_the_fetch_could_not_read_is_left_out_and_spared(replica: Replica) -> None:
    replica.apply(*some(1, 2))
    lost = LeftOut(Record.PRODUCT, 1, 1, "Product 1", "unreadable", {}, retry=True)
    result = replica.apply(*some(2), unreadable=(lost,))
    assert result.counts[Record.PRODUCT] == Counts(unchanged=1, left_out=1)
    assert replica.one("SELECT count(*) FROM variant WHERE deleted_at IS NULL") == 2


def test_orphans_are_asked_for_and_taken_over_in_the_second_round(replica: Replica) -> None:
    run = replica.run()
    result = replica.apply(*some(1), metafield(6, 9), member(4, 8), run_id=run)
    assert result.orphans == frozenset({8, 9})
    assert result.left_out == 0
    again = replica.partial(
        product(9), metafield(6, 9), product(8), member(4, 8), reread=(8, 9), final=True, run_id=run
    )
    assert again.counts[Record.PRODUCT] == Counts(created=2)
    assert replica.left_out() == []
    assert replica.rows("SELECT product_id FROM product_collection") == [(8,)]
    counts = "SELECT created, unchanged FROM run_count WHERE run_id = ? AND record = 'products'"
    assert replica.rows(counts, run) == [(3, 0)]


def test_orphans_stand_in_the_retry_list_in_case_the_second_round_never_comes(
    replica: Replica,
) -> None:
    replica.apply(*some(1), collection(4))
    replica.apply(*some(1), collection(4), metafield(6, 9))
    assert replica.left_out() == [("metafields", 6, 9, "parent_missing", "key6")]
    assert replica.rows("SELECT retry, owner_id FROM left_out") == [(1, 9)]
