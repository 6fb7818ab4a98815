"""Whatever a shop goes through: afterwards the mirror is the shop, and the history tells how."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.domain.runs import Kind, Record
from shopsync_gui.core.mirror.apply import ApplyResult
from shopsync_gui.core.mirror.tables import FAMILIES, PRODUCT, Table
from tests.core.mirror.shopmodel import (
    Replica,
    add_store,
    census,
    collection,
    medium,
    member,
    metafield,
    product,
    publication,
    published,
    variant,
)

TITLES = st.sampled_from(["Lamp", "Desk", "Shelf"])
PRICES = st.sampled_from(["9.50", "9.5", "11.00"])
SKUS = st.sampled_from([None, "red", "blue"])
LISTED = st.frozensets(st.integers(1, 3), max_size=3)


@dataclass(frozen=True)
class ShopProduct:
    title: str
    updated: int
    variants: tuple[tuple[int, str, str | None], ...]
    media: tuple[int, ...]
    alt: str
    metafields: frozenset[int]
    collections: frozenset[int]
    publications: frozenset[int]


@dataclass(frozen=True)
class Shop:
    products: dict[int, ShopProduct]
    collections: dict[int, str]
    publications: frozenset[int]


@st.composite
def shops(draw: st.DrawFn) -> Shop:
    numbers = draw(st.lists(st.integers(1, 4), unique=True, max_size=4))
    pool = draw(st.permutations(range(1, 8)))
    collections = draw(st.dictionaries(st.integers(1, 3), TITLES, max_size=3))
    publications = draw(LISTED)
    products: dict[int, ShopProduct] = {}
    for place, number in enumerate(numbers):
        mine = pool[place * 2 : place * 2 + draw(st.integers(0, 2))]
        products[number] = ShopProduct(
            draw(TITLES),
            draw(st.integers(0, 1)),
            tuple((v, draw(PRICES), draw(SKUS)) for v in mine),
            tuple(draw(st.lists(st.integers(1, 4), unique=True, max_size=3))),
            draw(TITLES),
            frozenset(number * 10 + n for n in draw(st.frozensets(st.integers(1, 2)))),
            draw(LISTED) & collections.keys(),
            draw(LISTED) & publications,
        )
    return Shop(products, collections, publications)


def lines_of(number: int, p: ShopProduct) -> list[dict[str, Any]]:
    """A product and its children."""
    return [
        product(number, title=p.title, updatedAt=f"2026-11-20T1{p.updated}:00:00Z"),
        *(variant(v, number, price=price, sku=sku) for v, price, sku in p.variants),
        *(medium(m, number, alt=p.alt) for m in p.media),
        *(metafield(m, number, value=p.title) for m in p.metafields),
        *(member(c, number) for c in p.collections),
        *(published(c, number) for c in p.publications),
    ]


def lists_of(shop: Shop) -> list[dict[str, Any]]:
    return [
        *(collection(c, title=title) for c, title in shop.collections.items()),
        *(publication(c) for c in shop.publications),
    ]


def identity(record: dict[str, Any]) -> str:
    return json.dumps([record.get("id"), record.get("__parentId"), record.get("publication")])


@st.composite
def disorders(
    draw: st.DrawFn, records: list[dict[str, Any]], former: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The same records with repeats, older versions in front, bare ids, in another order."""
    older = {identity(record): record for record in former}
    mixed = list(records)
    if draw(st.booleans()):
        mixed = list(draw(st.permutations(records)))
    front: list[dict[str, Any]] = []
    for record in records:
        what = draw(st.integers(0, 11))
        if what == 0:
            front.append({**record, "title": "Old", "alt": "Old", "value": "Old", "price": "1.00"})
        elif what == 1:
            front.append(record)
        elif what == 3 and identity(record) in older:
            front.append(older[identity(record)])  # a line that the mirror knows, but not the last
        elif what == 2 and "/Product/" in str(record.get("id")):
            front.append({"id": record["id"]})
    return front + mixed


def snapshot(replica: Replica, table: Table) -> dict[tuple[Any, ...], dict[str, Any]]:
    """Living rows of a table by their key (only what is told in changes)."""
    names = table.row
    found = replica.rows(f"SELECT {', '.join(names)} FROM {table.name} WHERE deleted_at IS NULL")
    width = len(table.key)
    return {
        row[:width]: {n: v for n, v in zip(names, row, strict=True) if n not in table.quiet}
        for row in found
    }


def snapshots(replica: Replica) -> dict[Record, dict[tuple[Any, ...], dict[str, Any]]]:
    return {t.record: snapshot(replica, t) for t in FAMILIES[Kind.PRODUCTS].tables}


def assert_equal(replica: Replica, shop: Shop, emitted: list[dict[str, Any]]) -> None:
    """The mirror holds what the shop has, no more and no less."""
    living = replica.rows("SELECT id, title FROM product WHERE deleted_at IS NULL")
    assert dict(living) == {n: p.title for n, p in shop.products.items()}
    rows = replica.rows("SELECT id, product_id, price, sku FROM variant WHERE deleted_at IS NULL")
    wanted = {(v[0], n, v[1], v[2]) for n, p in shop.products.items() for v in p.variants}
    assert set(rows) == wanted
    order: dict[int, list[int]] = {}
    rows = replica.rows(
        "SELECT product_id, id, position, alt FROM media WHERE deleted_at IS NULL"
        " ORDER BY product_id, position"
    )
    for owner, number, place, alt in rows:
        order.setdefault(owner, []).append(number)
        assert place == len(order[owner])
        assert alt == shop.products[owner].alt
    assert {n: set(m) for n, m in order.items()} == {
        n: set(p.media) for n, p in shop.products.items() if p.media
    }
    last = {identity(record): at for at, record in enumerate(emitted)}
    for owner, numbers in order.items():
        came = [last.get(identity(medium(n, owner))) for n in numbers]
        if None not in came:
            assert came == sorted(came)  # pyright: ignore[reportArgumentType] None is excluded
    rows = replica.rows("SELECT product_id, id FROM metafield WHERE deleted_at IS NULL")
    assert set(rows) == {(n, m) for n, p in shop.products.items() for m in p.metafields}
    for name, field in (("collection", "collections"), ("publication", "publications")):
        rows = replica.rows(
            f"SELECT l.product_id, l.{name}_id FROM product_{name} l"
            " JOIN product p ON p.id = l.product_id WHERE p.deleted_at IS NULL"
        )
        assert set(rows) == {(n, c) for n, p in shop.products.items() for c in getattr(p, field)}
    for word in ("red", "blue"):
        having = {n for n, p in shop.products.items() if any(v[2] == word for v in p.variants)}
        assert set(replica.found(f"skus: {word}")) & shop.products.keys() == having
    for title in ("Lamp", "Desk", "Shelf"):
        having = {n for n, p in shop.products.items() if p.title == title}
        assert set(replica.found(f"title: {title}")) & shop.products.keys() == having


def assert_told(
    replica: Replica,
    before: dict[Record, dict[tuple[Any, ...], dict[str, Any]]],
    deleted: set[tuple[Record, int]],
) -> None:
    """The run's changes are exactly the difference of the two states."""
    after = snapshots(replica)
    told: set[tuple[Any, ...]] = set()
    for record, number, owner, field, old, new in replica.rows(
        "SELECT record, record_id, product_id, field, old, new FROM change"
        " WHERE run_id = (SELECT max(id) FROM run)"
    ):
        change = (record, number, owner if record == "media" else 0, field, old, new)
        assert change not in told
        told.add(change)
    expected: set[tuple[Any, ...]] = set()
    back: set[tuple[str, int]] = set()
    titles = {t.record: t.title for t in FAMILIES[Kind.PRODUCTS].tables}

    def note(record: Record, key: tuple[Any, ...], field: str, old: Any, new: Any) -> None:
        number, owner = (key[1], key[0]) if record is Record.MEDIA else (key[0], 0)
        texts = (None if value is None else str(value) for value in (old, new))
        expected.add((record.value, number, owner, field, *texts))

    for record, rows in after.items():
        for key, row in rows.items():
            was = before[record].get(key)
            if was is None:
                note(record, key, "+", None, row[titles[record]])
                number = key[1] if record is Record.MEDIA else key[0]
                if (record, number) in deleted:
                    back.add((record.value, number))
                continue
            for field, value in row.items():
                if was[field] != value:
                    note(record, key, field, was[field], value)
        for key, was in before[record].items():
            if key not in rows:
                note(record, key, "-", was[titles[record]], None)
    # A record that came back may also tell what became of it while it was away.
    assert {c for c in told if (c[0], c[1]) not in back or c[3] in "+-"} == {
        c for c in expected if (c[0], c[1]) not in back or c[3] in "+-"
    }


def assert_counts(result: ApplyResult, records: list[dict[str, Any]]) -> None:
    """Created, updated and unchanged are the records that came; each counts once."""
    kinds = {
        "Product": Record.PRODUCT,
        "ProductVariant": Record.VARIANT,
        "MediaImage": Record.MEDIA,
        "Metafield": Record.METAFIELD,
        "Collection": Record.COLLECTION,
        "Publication": Record.PUBLICATION,
    }
    expected = dict.fromkeys(kinds.values(), 0)
    for record in records:
        kind = str(record.get("id", "")).split("/")[-2:-1]
        if kind and not (kind == ["Collection"] and "__parentId" in record):
            expected[kinds[kind[0]]] += 1
    met = {r: c.created + c.updated + c.unchanged for r, c in result.counts.items()}
    assert met == expected
    assert result.left_out == 0
    assert not result.orphans


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(st.data())
def test_whatever_the_shop_goes_through_the_mirror_follows(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        database = Database.open_main(Path(name) / "shopsync.db")
        try:
            add_store(database, 1)
            _live(Replica(database, Path(name)), data)
        finally:
            database.close()


def _live(replica: Replica, data: st.DataObject) -> None:
    shop = data.draw(shops(), "first")
    records = [*(r for n, p in shop.products.items() for r in lines_of(n, p)), *lists_of(shop)]
    emitted = data.draw(disorders(records, []))
    assert_counts(replica.apply(*emitted), records)
    assert_equal(replica, shop, emitted)
    assert replica.one("SELECT count(*) FROM change") == 0
    for _ in range(data.draw(st.integers(1, 3), "steps")):
        then, shop = shop, data.draw(shops(), "next")
        before = snapshots(replica)
        deleted = {
            (table.record, number)
            for table in FAMILIES[Kind.PRODUCTS].tables
            for (number,) in replica.rows(f"SELECT id FROM {table.name} WHERE deleted_at NOT NULL")
        }
        first_load = not replica.rows(f"SELECT 1 FROM {PRODUCT.name} LIMIT 1")
        if data.draw(st.booleans(), "full"):
            records = [
                *(r for n, p in shop.products.items() for r in lines_of(n, p)),
                *lists_of(shop),
            ]
            emitted = data.draw(disorders(records, emitted))
            result = replica.apply(*emitted)
        else:
            changed = [n for n, p in shop.products.items() if then.products.get(n) != p]
            gone = then.products.keys() - shop.products.keys()
            asked = {n for n in gone if data.draw(st.booleans(), "asked for")}
            records = [r for n in changed for r in lines_of(n, shop.products[n])]
            # An empty list in a partial run is taken for one that was not read.
            lists = lists_of(shop)
            hidden = lists_of(then) if not shop.collections or not shop.publications else []
            records += lists
            emitted = data.draw(disorders(records, emitted))
            result = replica.partial(
                *emitted,
                reread=tuple(changed),
                missing=frozenset(asked),
                census=census(*shop.products),
            )
            if hidden:
                assert_counts(result, records)
                replica.apply(
                    *(r for n, p in shop.products.items() for r in lines_of(n, p)), *lists
                )
                assert_equal(replica, shop, [])
                continue
        assert_counts(result, records)
        assert_equal(replica, shop, emitted)
        if not first_load:
            assert_told(replica, before, deleted)
        for counts in result.counts.values():
            assert min(counts.created, counts.updated, counts.unchanged, counts.deleted) >= 0
