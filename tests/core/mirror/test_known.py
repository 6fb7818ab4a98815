"""Digests in packed arrays: each stored line is recognised, in whatever order it comes."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path

from shopsync_gui.core.domain.runs import Kind
from shopsync_gui.core.mirror.known import Known
from shopsync_gui.core.mirror.scan import Scan
from shopsync_gui.core.mirror.tables import FAMILIES, MEDIA, PRODUCT, VARIANT
from tests.core.mirror.shopmodel import Replica, line, medium, never, product, variant


def shop(count: int) -> list[bytes]:
    records = (r for n in range(1, count + 1) for r in (product(n), variant(n, n), medium(n, n)))
    return [line(record) for record in records]


def known_of(replica: Replica) -> Known:
    with replica.database.read() as conn:
        return Known(conn, replica.store_id, FAMILIES[Kind.PRODUCTS].tables, never)


def test_lines_are_known_in_any_order(replica: Replica) -> None:
    lines = shop(300)
    replica.apply(*lines)
    for seed in range(3):
        random.Random(seed).shuffle(lines)
        known = known_of(replica)
        assert known.meet(lines, 1) == []
        known.settle()
        assert [known.rows[t].by_digest for t in (PRODUCT, VARIANT, MEDIA)] == [300] * 3
        assert not list(known.rows[VARIANT].unmet())


def test_each_row_knows_the_line_it_came_in(replica: Replica) -> None:
    lines = shop(20)
    replica.apply(*lines)
    known = known_of(replica)
    changed = [*lines[:10], b"{}", *lines[11:40], lines[3], b"[]"]
    assert known.meet(changed, 101) == [10, 41]
    rows = known.rows[PRODUCT]
    assert [rows.lines[slot] for slot in range(5)] == [101, 141, 107, 110, 113]
    known.settle()
    assert sum(rows.by_digest for rows in known.rows.values()) == 39


def test_rows_without_a_digest_and_deleted_rows_are_not_known(replica: Replica) -> None:
    lines = shop(3)
    replica.apply(*lines)
    with replica.database.transaction() as conn:
        conn.execute("UPDATE product SET digest = NULL WHERE id = 1")
        conn.execute("UPDATE product SET deleted_at = 'x' WHERE id = 2")
    known = known_of(replica)
    assert known.meet(lines, 1) == [0, 3]
    assert len(known.rows[PRODUCT].keys) == 2


def test_a_row_costs_few_bytes(replica: Replica) -> None:
    lines = shop(500)
    replica.apply(*lines)
    known = known_of(replica)
    arrays = [value for value in vars(known).values() if hasattr(value, "itemsize")]
    for rows in known.rows.values():
        arrays += [rows.keys, rows.owners, rows.positions]
    assert sum(map(sys.getsizeof, arrays)) < 60 * len(lines)


def test_a_changed_line_is_read_again_from_where_it_lies(replica: Replica, tmp_path: Path) -> None:
    lines = shop(50)
    replica.apply(*lines)
    lines[31] = line(variant(11, 11, price="1.00"))
    ends: list[Callable[[int], bytes]] = [lambda _: b"\n", lambda n: b"\r\n" if n % 3 else b"\n"]
    for end in ends:
        file = tmp_path / "again.jsonl"
        file.write_bytes(b"".join(text + end(n) for n, text in enumerate(lines)))
        with Scan((file,)) as scan:
            scan.run(known_of(replica), never, lambda _done, _total: None)
            places = scan.places[VARIANT.shape]
            assert [places.id[at] for at in range(len(places))] == [11]
            assert scan.read(VARIANT.shape, 0).text == lines[31]
            assert scan.read(VARIANT.shape, 0).line == 32
