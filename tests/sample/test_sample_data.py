"""The made-up data: what is wrong on purpose, product files, and the pictures."""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from shopsync_gui import resources
from shopsync_gui.sample.catalogue import Catalogue
from shopsync_gui.sample.constants import IMAGE_HOST
from shopsync_gui.sample.records import Product
from shopsync_gui.sample.shop_csv import BadCsv
from shopsync_gui.sample.vocabulary import FAMILIES
from tests.sample.conftest import Caller

OURS = resources.path("sample", "products.csv")


def by_handle(catalogue: Catalogue, handle: str) -> Product:
    return next(p for p in catalogue.products.values() if p.handle == handle)


@pytest.fixture
def ours(opened: Callable[..., Caller]) -> Catalogue:
    return opened(csv=OURS).shop.catalogue


def test_three_hundred_products_have_each_seeded_problem(opened: Callable[..., Caller]) -> None:
    products = list(opened(300).shop.catalogue.products.values())
    variants = [v for p in products for v in p.variants]
    skus = Counter(v.sku for v in variants if v.sku)
    assert len(products) == 300
    assert len(variants) > 600
    assert [sku for sku, times in skus.items() if times > 1]
    assert [v for v in variants if v.sku is None]
    assert [v for v in variants if v.sku and v.sku != v.sku.strip()]
    assert [v for v in variants if v.barcode == "12345"]
    assert [v for v in variants if v.quantity < 0]
    assert [v for v in variants if v.compare_at and float(v.compare_at) < float(v.price)]
    assert [v for v in variants if v.item.cost and float(v.item.cost) > float(v.price)]
    assert [v for v in variants if not v.item.tracked]
    assert [p for p in products if not p.media]
    assert [p for p in products if p.status == "DRAFT" and p.total_inventory > 0]
    assert [p for p in products if not p.description_html]
    assert [p for p in products if not p.vendor]
    assert {p.status for p in products} == {"ACTIVE", "DRAFT", "ARCHIVED", "UNLISTED"}
    assert len({p.handle for p in products}) == 300


def test_a_variants_options_are_its_products(opened: Callable[..., Caller]) -> None:
    for product in opened(100).shop.catalogue.products.values():
        names = [o.name for o in product.options]
        allowed = [{v.name for v in o.values} for o in product.options]
        chosen: list[tuple[str, ...]] = []
        for variant in product.variants:
            assert [name for name, _ in variant.selected] == names
            pairs = zip(variant.selected, allowed, strict=True)
            assert all(value in values for (_, value), values in pairs)
            chosen.append(tuple(value for _, value in variant.selected))
        assert len(set(chosen)) == len(chosen)


def test_every_picture_of_the_shop_is_a_packaged_small_png(
    opened: Callable[..., Caller], ours: Catalogue
) -> None:
    made = opened(300, home=None).shop.catalogue
    names = {m.url for c in (made, ours) for p in c.products.values() for m in p.media}
    assert len(names) >= 2 * len(FAMILIES) - 2
    for url in names:
        assert url.startswith(f"https://{IMAGE_HOST}/")
        path = resources.path("sample", "images", url.rsplit("/", 1)[-1])
        content = path.read_bytes()
        assert content.startswith(b"\x89PNG")
        assert struct.unpack(">II", content[16:24]) == (320, 320)
        assert len(content) < 8_000


# ------------------------------------------------------------------ product files


def test_our_file_has_what_a_shop_has(ours: Catalogue) -> None:
    products = list(ours.products.values())
    variants = [v for p in products for v in p.variants]
    skus = Counter(v.sku for v in variants if v.sku)
    assert len(products) == 15
    assert [sku for sku, times in skus.items() if times > 1] == ["LWS-1", "CANDLE-1"]
    assert [v for v in variants if v.sku is None]
    assert [v.sku for v in variants if v.sku and v.sku != v.sku.strip()]
    assert max(len(p.options) for p in products) == 3
    assert {p.status for p in products} == {"ACTIVE", "DRAFT", "ARCHIVED"}


def test_rows_of_one_handle_make_one_product_even_apart(ours: Catalogue) -> None:
    mug = by_handle(ours, "harbour-mug")
    assert [o.name for o in mug.options] == ["Colour", "Size"]
    assert {v.title for v in mug.variants} == {
        f"{colour} / {size}" for colour in ("Sage", "Clay", "Ink") for size in ("Small", "Large")
    }
    assert [m.alt for m in mug.media] == ["Harbour Mug in sage", None, "Harbour Mug in ink"]
    clay = [v for v in mug.variants if v.title.startswith("Clay")]
    assert {v.media for v in clay} == {mug.media[1]}
    assert mug.tags == ["bestseller", "mug", "stoneware"]
    assert mug.seo_title == "Harbour Mug | Kiln Street"


def test_each_column_ends_in_its_field(ours: Catalogue) -> None:
    lamp = by_handle(ours, "attic-lamp")
    variant = lamp.variants[0]
    assert (variant.sku, variant.price, variant.compare_at) == ("LAMP\t7", "189.00", "229.00")
    assert (variant.policy, variant.quantity) == ("CONTINUE", -3)
    assert (variant.item.cost, variant.item.weight_unit) == ("201.00", "POUNDS")
    assert variant.item.weight == 9.5
    basket = by_handle(ours, "market-basket")
    assert not any(v.item.tracked for v in basket.variants)
    assert [v.quantity for v in basket.variants] == [7, 7, 7]
    assert basket.total_inventory == 0
    voucher = by_handle(ours, "gift-voucher")
    assert voucher.is_gift_card
    assert not voucher.variants[0].taxable
    assert not voucher.variants[0].item.requires_shipping
    draft = by_handle(ours, "studio-vase")
    assert (draft.status, draft.published, draft.media) == ("DRAFT", {}, [])
    assert draft.variants[0].barcode == "4006381333931"
    assert by_handle(ours, "formula-bowl").title == "=Formula Bowl"
    assert "\n" in by_handle(ours, "formula-bowl").description_html


EXPORT = """Handle,Title,Body (HTML),Vendor,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Variant Compare At Price,Image Src,Image Position,Status
lamp,Floor Lamp,"<p>Two
lines, ""quoted""</p>",Us,"b, a",true,Title,Default Title,,,1,69.99,85.00,https://cdn.invalid/lamp.jpg?v=1,1,active
gloves,Gloves,,Us,,false,Color,Green,G,shopify,1,9.99,,https://cdn.invalid/1.jpg,2,active
gloves,,,,,,,Yellow,,shopify,3,15.99,,https://cdn.invalid/2.jpg,1,
gloves,,,,,,,,,,,,,https://cdn.invalid/3.jpg,3,
"""  # noqa: E501


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_an_export_of_shopifys_is_read_exactly(
    opened: Callable[..., Caller], tmp_path: Path, mark: str
) -> None:
    path = tmp_path / "export.csv"
    path.write_text(mark + EXPORT, "utf-8")
    caller = opened(csv=path)
    data = caller.data(
        """{ products(first: 9) { nodes { title handle descriptionHtml vendor tags status
          totalInventory tracksInventory publishedAt onlineStoreUrl options { name }
          media(first: 9) { nodes { preview { image { url } } } }
          variants(first: 9) { nodes { title sku price compareAtPrice inventoryQuantity
            inventoryItem { tracked } } } } } }"""
    )
    lamp, gloves = data["products"]["nodes"]
    assert lamp["descriptionHtml"] == '<p>Two\nlines, "quoted"</p>'
    assert (lamp["tags"], lamp["totalInventory"]) == (["a", "b"], 0)
    assert lamp["publishedAt"] is not None
    assert lamp["variants"]["nodes"] == [
        {
            "title": "Default Title",
            "sku": None,
            "price": "69.99",
            "compareAtPrice": "85.00",
            "inventoryQuantity": 1,
            "inventoryItem": {"tracked": False},
        }
    ]
    assert (gloves["publishedAt"], gloves["onlineStoreUrl"]) == (None, None)
    assert gloves["options"] == [{"name": "Color"}]
    assert [v["title"] for v in gloves["variants"]["nodes"]] == ["Green", "Yellow"]
    assert gloves["totalInventory"] == 4
    assert len(gloves["media"]["nodes"]) == 3


def test_a_shop_from_a_file_does_not_need_the_file_to_stay_the_same(
    opened: Callable[..., Caller], tmp_path: Path
) -> None:
    path = tmp_path / "export.csv"
    path.write_text(EXPORT, "utf-8")
    caller = opened(csv=path)
    number = next(iter(caller.shop.catalogue.products))
    caller.shop.edit_product(number, title="Mine")
    caller.shop.close()
    assert opened(csv=path).shop.catalogue.products[number].title == "Mine"
    path.write_text(EXPORT.replace("69.99", "70.99"), "utf-8")
    assert opened(csv=path).shop.catalogue.products[number].title == "Floor Lamp"


def test_another_file_is_refused(opened: Callable[..., Caller], tmp_path: Path) -> None:
    path = tmp_path / "letters.csv"
    path.write_text("a;b\n1;2\n", "utf-8")
    with pytest.raises(BadCsv, match="no column Handle"):
        opened(csv=path)
