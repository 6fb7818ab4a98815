"""How long does the mirror take to be filled, and to see that (almost) nothing changed?

``python tests/benchmarks/bench_apply.py [PRODUCTS] [ROUNDS]`` makes a bulk file of products with
three variants and a medium each (200,000 products: a million lines).  The machine may be busy:
compare the ratios, not the seconds.
The floor of a first load is the least that such a load can do: read, decode typed, ``executemany``
into the same tables, make the indexes and the search, commit once.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import xxhash

from shopsync_gui.core.db.database import Database, drop_secondary, make_secondary
from shopsync_gui.core.domain.runs import Kind, Record
from shopsync_gui.core.mirror import search
from shopsync_gui.core.mirror.apply import ApplyPlan, apply
from shopsync_gui.core.mirror.tables import MEDIA, PRODUCT, VARIANT

TIME = "2026-11-20T10:00:00Z"
TEXT = "<p>" + "A lamp for the desk, the shelf and the hall. " * 6 + "</p>"


MADE_OF = (
    *("oak", "ash", "linen", "wool", "brass", "copper", "clay"),
    *("glass", "slate", "rattan", "cork", "felt", "hemp", "jute", "steel"),
)
LOOKS = (
    *("amber", "blue", "quiet", "winter", "coastal", "plain"),
    *("striped", "soft", "tall", "round", "early", "late", "northern"),
)
THINGS = (
    *("lamp", "bowl", "chair", "scarf", "mug", "basket", "clock"),
    *("candle", "vase", "table", "rug", "mirror", "tray", "stool", "jug"),
)


def title_of(product: int) -> str:
    """A title that shares its words with some products, as in a real shop."""
    words = (LOOKS[product % 13], MADE_OF[product % 15], THINGS[product // 7 % 15])
    return f"{' '.join(words).capitalize()} {product}"


def records(products: int, changed: bool) -> Iterator[dict[str, Any]]:
    """The shop; with ``changed`` every thousandth variant has another price."""
    for p in range(1, products + 1):
        image = f"https://cdn.example/s/files/1/{p}.jpg"
        yield {
            "id": f"gid://shopify/Product/{p}",
            "title": title_of(p),
            "handle": f"lamp-number-{p}",
            "descriptionHtml": TEXT,
            "vendor": f"Vendor {p % 50}",
            "productType": f"Type {p % 20}",
            "status": "ACTIVE",
            "tags": [("indoor", "outdoor", "gift")[p % 3], f"tag{p % 100}"],
            "isGiftCard": False,
            "totalInventory": 12,
            "tracksInventory": True,
            "hasOnlyDefaultVariant": False,
            "onlineStoreUrl": None,
            "createdAt": TIME,
            "updatedAt": TIME,
            "publishedAt": TIME,
            "category": None,
            "seo": {"title": None, "description": None},
            "options": [
                {
                    "id": f"gid://shopify/ProductOption/{p}",
                    "name": "Size",
                    "position": 1,
                    "optionValues": [
                        {"id": f"gid://shopify/ProductOptionValue/{p}{n}", "name": size}
                        for n, size in enumerate("SML")
                    ],
                }
            ],
            "variantsCount": {"count": 3},
            "priceRangeV2": {
                "minVariantPrice": {"amount": "9.5", "currencyCode": "EUR"},
                "maxVariantPrice": {"amount": "12.5", "currencyCode": "EUR"},
            },
            "featuredMedia": {
                "id": f"gid://shopify/MediaImage/{p}",
                "preview": {"image": {"url": image}},
            },
        }
        for n, size in enumerate("SML", 1):
            v = p * 10 + n
            yield {
                "id": f"gid://shopify/ProductVariant/{v}",
                "title": size,
                "sku": f"LAMP-{p}-{size}",
                "barcode": f"{4000000000000 + v}",
                "position": n,
                "price": "11.00" if changed and v % 1000 == 1 else "9.50",
                "compareAtPrice": None,
                "taxable": True,
                "inventoryPolicy": "DENY",
                "inventoryQuantity": 4,
                "availableForSale": True,
                "createdAt": TIME,
                "updatedAt": TIME,
                "selectedOptions": [{"name": "Size", "value": size}],
                "inventoryItem": {
                    "id": f"gid://shopify/InventoryItem/{v}",
                    "tracked": True,
                    "requiresShipping": True,
                    "unitCost": {"amount": "4.1", "currencyCode": "EUR"},
                    "countryCodeOfOrigin": None,
                    "harmonizedSystemCode": None,
                    "measurement": {"weight": {"unit": "KILOGRAMS", "value": 1.5}},
                },
                "image": None,
                "__parentId": f"gid://shopify/Product/{p}",
            }
        yield {
            "id": f"gid://shopify/MediaImage/{p}",
            "alt": "",
            "status": "READY",
            "mediaContentType": "IMAGE",
            "preview": {"image": {"url": image, "width": 800, "height": 600}},
            "__parentId": f"gid://shopify/Product/{p}",
        }


def write(path: Path, products: int, *, changed: bool) -> None:
    write_records(path, records(products, changed))


def write_records(path: Path, lines: Iterator[dict[str, Any]]) -> None:
    with path.open("wb") as file:
        for record in lines:
            text = json.dumps(record, separators=(",", ":")).replace("/", "\\/")
            file.write(text.encode() + b"\n")


def store(folder: Path, name: str) -> Database:
    database = Database.open_main(folder / name)
    with database.transaction() as conn:
        conn.execute(
            "INSERT INTO store (id, code, address, environment, access, created_at)"
            " VALUES (1, 'bench', 'x.myshopify.com', 'production', 'token', ?)",
            (TIME,),
        )
    return database


def apply_file(database: Database, path: Path, run_id: int) -> float:
    with database.transaction() as conn:
        conn.execute(
            "INSERT INTO run (id, store_id, run_trigger, kinds, pid, started_at, outcome)"
            " VALUES (?, 1, 'manual', '[]', 1, ?, 'running')",
            (run_id, TIME),
        )
    plan = ApplyPlan(1, run_id, Kind.PRODUCTS, (path,), datetime.now(UTC), full=True)
    begun = time.perf_counter()
    result = apply(database, plan, check=lambda: None, report=lambda _done, _total: None)
    seconds = time.perf_counter() - begun
    shown = {record.value: result.counts[record] for record in (Record.PRODUCT, Record.VARIANT)}
    print(
        f"  run {run_id}: {seconds:.2f} s", *(f"{k}: {v}" for k, v in shown.items()), sep="\n    "
    )
    return seconds


class _Money(msgspec.Struct):
    amount: str
    currencyCode: str  # noqa: N815 - as it stands in the file


class _Range(msgspec.Struct):
    minVariantPrice: _Money  # noqa: N815
    maxVariantPrice: _Money  # noqa: N815


class _Value(msgspec.Struct):
    name: str


class _Option(msgspec.Struct):
    name: str
    position: int
    optionValues: list[_Value]  # noqa: N815


class _Image(msgspec.Struct):
    url: str
    width: int | None = None
    height: int | None = None


class _Preview(msgspec.Struct):
    image: _Image | None = None


class _Media(msgspec.Struct):
    preview: _Preview | None = None


class _Count(msgspec.Struct):
    count: int


class _Selected(msgspec.Struct):
    name: str
    value: str


class _Weight(msgspec.Struct):
    value: float = 0.0
    unit: str = ""


class _Measurement(msgspec.Struct):
    weight: _Weight | None = None


class _Item(msgspec.Struct):
    id: str
    tracked: bool
    requiresShipping: bool  # noqa: N815
    unitCost: _Money | None = None  # noqa: N815
    measurement: _Measurement | None = None


class _Line(msgspec.Struct):
    """Every field of the three kinds of line, so that one typed decoder does for all."""

    id: str = ""
    parent: str | None = msgspec.field(name="__parentId", default=None)
    title: str = ""
    handle: str = ""
    descriptionHtml: str = ""  # noqa: N815
    vendor: str = ""
    productType: str = ""  # noqa: N815
    status: str = ""
    tags: list[str] = []
    isGiftCard: bool = False  # noqa: N815
    totalInventory: int | None = None  # noqa: N815
    tracksInventory: bool = False  # noqa: N815
    hasOnlyDefaultVariant: bool = False  # noqa: N815
    createdAt: str | None = None  # noqa: N815
    updatedAt: str | None = None  # noqa: N815
    publishedAt: str | None = None  # noqa: N815
    options: list[_Option] = []
    variantsCount: _Count | None = None  # noqa: N815
    priceRangeV2: _Range | None = None  # noqa: N815
    featuredMedia: _Media | None = None  # noqa: N815
    sku: str | None = None
    barcode: str | None = None
    position: int = 0
    price: str = ""
    compareAtPrice: str | None = None  # noqa: N815
    taxable: bool = False
    inventoryPolicy: str = ""  # noqa: N815
    inventoryQuantity: int | None = None  # noqa: N815
    availableForSale: bool = False  # noqa: N815
    selectedOptions: list[_Selected] = []  # noqa: N815
    inventoryItem: _Item | None = None  # noqa: N815
    alt: str | None = ""
    mediaContentType: str = ""  # noqa: N815
    preview: _Preview | None = None


def _url(media: _Media | None) -> str:
    preview = media and media.preview
    return preview.image.url if preview and preview.image else ""


def _weight(item: _Item) -> _Weight | None:
    return item.measurement and item.measurement.weight


def floor(database: Database, path: Path) -> float:
    """The least that a first load has to do."""
    decode = msgspec.json.Decoder(_Line).decode
    encode = msgspec.json.Encoder().encode
    digest = xxhash.xxh3_128_digest
    begun = time.perf_counter()
    with database.transaction() as conn:
        drop_secondary(conn)
        piles: dict[str, tuple[str, list[Any]]] = {}
        for table, more in ((PRODUCT, ()), (VARIANT, ()), (MEDIA, ("position",))):
            names = ("store_id", "digest", *table.row, *more)
            marks = ", ".join("?" * len(names))
            sql = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})"
            piles[table.name] = (sql, [])
        with path.open("rb", buffering=1 << 20) as file:
            for raw in file:
                line = raw[:-1]
                r = decode(line)
                if not r.id:
                    continue  # a sales channel's line
                kind, number = r.id[14:].split("/")
                if kind == "Product":
                    ranges, image = r.priceRangeV2, r.featuredMedia
                    assert ranges
                    assert r.variantsCount
                    options = [
                        {
                            "name": o.name,
                            "position": o.position,
                            "values": [v.name for v in o.optionValues],
                        }
                        for o in r.options
                    ]
                    name = "product"
                    row: tuple[Any, ...] = (
                        *(r.title, r.handle, r.vendor, r.productType, r.status),
                        ranges.minVariantPrice.amount,
                        ranges.maxVariantPrice.amount,
                        ranges.minVariantPrice.currencyCode,
                        *(r.totalInventory, r.tracksInventory, r.variantsCount.count),
                        *(r.isGiftCard, r.hasOnlyDefaultVariant, _url(image), "", ""),
                        encode(r.tags).decode(),
                        encode(options).decode(),
                        *("", "", r.createdAt, r.updatedAt, r.publishedAt, r.descriptionHtml),
                    )
                    row = (1, digest(line), int(number), *row)
                elif kind == "ProductVariant":
                    item = r.inventoryItem
                    assert item
                    assert r.parent
                    chosen = encode([(o.name, o.value) for o in r.selectedOptions]).decode()
                    name = "variant"
                    row = (
                        *(1, digest(line), int(number), int(r.parent[22:]), r.title, r.sku),
                        *(r.barcode, r.position, r.price, r.compareAtPrice, r.taxable),
                        *(r.inventoryPolicy, r.inventoryQuantity, r.availableForSale, chosen),
                        *(int(item.id[28:]), item.tracked, item.requiresShipping),
                        *((c.amount, c.currencyCode) if (c := item.unitCost) else (None, "")),
                        str(w.value) if (w := _weight(item)) else None,
                        *(w.unit if w else "", "", "", "", r.createdAt, r.updatedAt),
                    )
                elif kind == "MediaImage" and r.parent:
                    image_ = (r.preview and r.preview.image) or _Image("")
                    name = "media"
                    row = (
                        *(1, digest(line), int(r.parent[22:]), int(number), kind),
                        *(r.mediaContentType, r.alt or "", r.status, image_.url),
                        *(image_.width, image_.height, 1),
                    )
                else:
                    continue
                sql, rows = piles[name]
                rows.append(row)
                if len(rows) >= 1000:
                    conn.executemany(sql, rows)
                    rows.clear()
        for sql, rows in piles.values():
            conn.executemany(sql, rows)
        make_secondary(conn)
        search.fill(conn, 1)
    return time.perf_counter() - begun


def digested(path: Path) -> float:
    """Seconds to read the file and digest each line: the least that a re-sync has to do."""
    digest = xxhash.xxh3_128_digest
    begun = time.perf_counter()
    with path.open("rb", buffering=1 << 20) as file:
        for raw in file:
            digest(raw[:-1])
    return time.perf_counter() - begun


def peak_of(products: int) -> int:
    """Megabytes at most of a process of its own that loads so many products and syncs again."""
    call = [sys.executable, __file__, str(products), "memory"]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    return int(done.stdout.split()[-1])


def only_memory(products: int, syncs: tuple[bool, ...]) -> None:
    """A first load and what follows, in a process that does nothing else."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for run_id, changed in enumerate(syncs, 1):
            write(folder / "shop.jsonl", products, changed=changed)
            database = (
                store(folder, "shop.db") if run_id == 1 else Database.open_main(folder / "shop.db")
            )
            apply_file(database, folder / "shop.jsonl", run_id)
            database.close()
    # not ru_maxrss, which a child inherits from the process that started it
    status = Path("/proc/self/status").read_text("ascii")
    print(int(status.split("VmHWM:")[1].split()[0]) >> 10)


def main() -> None:
    products = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    if sys.argv[2:] == ["memory"]:
        only_memory(products, (False, True))
        return
    if sys.argv[2:] == ["load"]:
        only_memory(products, (False,))
        return
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    ratios: list[tuple[float, float, float]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        before, after = folder / "before.jsonl", folder / "after.jsonl"
        write(before, products, changed=False)
        write(after, products, changed=True)
        size = before.stat().st_size >> 20
        print(f"{products} products, {products * 5} lines, {size} MB")
        for number in range(rounds):
            bare = store(folder, f"bare{number}.db")
            least = floor(bare, before)
            bare.close()
            database = store(folder, f"shopsync{number}.db")
            first = apply_file(database, before, 1)
            again = apply_file(database, after, 2)
            database.close()
            read = digested(after)
            ratios.append((first / least, again / first, again / read))
            print(
                f"  floor {least:.2f} s, first load {first:.2f} s, re-sync {again:.2f} s,", end=""
            )
            print(f" reading and digesting {read:.2f} s")
    print(f"first load / floor: {statistics.median(r[0] for r in ratios):.2f} (at most 1.5)")
    print(f"re-sync / first load: {statistics.median(r[1] for r in ratios):.2f} (at most 0.25)")
    print(f"re-sync / reading: {statistics.median(r[2] for r in ratios):.2f} (at most 1.5)")
    many, few = peak_of(products * 4 // 5), peak_of(products * 4 // 50)
    print(f"peak at {products * 4:,} lines: {many} MB (at most 300)")
    print(f"growth against {products * 4 // 10:,} lines: {many - few} MB (at most 60)")


if __name__ == "__main__":
    main()
