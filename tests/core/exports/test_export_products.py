"""The catalogue as CSV and JSON Lines: exact, harmless in spreadsheets, whole or not at all."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from shopsync_gui.core.domain.catalogue import FIELDS, CatalogueRow
from shopsync_gui.core.domain.errors import Cancelled, DiskFull, ExportFailed, UsageError
from shopsync_gui.core.exports.products import write_products

ROW = CatalogueRow(
    id="9007199254740993",
    store_name="nord",
    shopify_product_id=9007199254740995,
    shopify_variant_id=9007199254740993,
    product_title='Shirt "Été", 50 % ☀\nsecond line',
    variant_title="M / Red",
    status="active",
    product_image_url=None,
    variant_image_url=None,
    vendor="Nord & Søn",
    product_type="",
    product_url="https://nord.myshopify.com/products/shirt",
    product_handle="shirt",
    published_scope=None,
    price=Decimal("85.00"),
    compare_at_price=None,
    inventory_quantity=-18,
    options="Size,Colour",
    option_values="M,Red, dark",
    sku="0042",
)


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_has_the_twenty_fields_and_comes_back_the_same(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    other = replace(ROW, compare_at_price=Decimal("99.900"), inventory_quantity=None, sku=None)
    assert write_products([ROW, other], target, None, "csv") == 2
    assert target.read_bytes().startswith(",".join(FIELDS).encode() + b"\r\n")
    first, second = read_csv(target)
    assert list(first) == list(FIELDS)
    assert first["product_title"] == ROW.product_title
    assert (first["price"], first["compare_at_price"]) == ("85.00", "0")
    assert (first["inventory_quantity"], first["sku"]) == ("-18", "0042")
    assert (first["product_image_url"], first["published_scope"]) == ("", "")
    assert first["shopify_product_id"] == "9007199254740995"
    assert (second["compare_at_price"], second["inventory_quantity"]) == ("99.900", "")
    assert second["sku"] == ""


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_that_looks_like_a_formula_gets_an_apostrophe(tmp_path: Path, start: str) -> None:
    text = start + 'HYPERLINK("https://evil.example","x")'
    row = replace(ROW, product_title=text, vendor=text, sku=text, option_values=text)
    write_products([row], tmp_path / "out.csv", None, "csv")
    (back,) = read_csv(tmp_path / "out.csv")
    for name in ("product_title", "vendor", "sku", "option_values"):
        assert back[name] == f"'{text}"
    assert back["inventory_quantity"] == "-18"  # a number stays a number
    write_products([row], tmp_path / "out.jsonl", None, "jsonl")
    (line,) = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["vendor"] == text  # programs get the text as it is


def test_json_lines_keep_every_digit_and_tell_null_from_zero(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    other = replace(ROW, price=Decimal("0.10"), compare_at_price=Decimal("100000000000000000.01"))
    assert write_products([ROW, other], target, None, "jsonl") == 2
    lines = target.read_bytes().split(b"\n")
    assert lines.pop() == b""
    assert b'"price":85.00,' in lines[0].replace(b": ", b":")
    found: list[dict[str, Any]] = [json.loads(line, parse_float=Decimal) for line in lines]
    assert list(found[0]) == list(FIELDS)
    assert str(found[0]["price"]) == "85.00"
    assert found[0]["compare_at_price"] is None
    assert found[0]["published_scope"] is None
    assert found[0]["id"] == "9007199254740993"
    assert found[0]["shopify_variant_id"] == 9007199254740993
    assert found[0]["product_title"] == ROW.product_title
    assert (str(found[1]["price"]), str(found[1]["compare_at_price"])) == (
        "0.10",
        "100000000000000000.01",
    )
    assert {**found[0], "price": ROW.price} == {n: getattr(ROW, n) for n in FIELDS}


def test_json_lines_go_to_an_open_stream_that_stays_open() -> None:
    stream = io.BytesIO()
    assert write_products(iter([ROW, ROW]), None, stream, "jsonl") == 2
    assert len(stream.getvalue().splitlines()) == 2
    assert write_products([ROW], None, stream, "csv") == 1
    assert not stream.closed


def test_an_empty_catalogue_is_a_header_or_nothing(tmp_path: Path) -> None:
    assert write_products([], tmp_path / "a.csv", None, "csv") == 0
    assert (tmp_path / "a.csv").read_text() == ",".join(FIELDS) + "\n"
    assert write_products([], tmp_path / "a.jsonl", None, "jsonl") == 0
    assert (tmp_path / "a.jsonl").read_bytes() == b""


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_file_that_was_there_stays_when_the_export_fails(tmp_path: Path, form: str) -> None:
    target = tmp_path / "out"
    target.write_text("yesterday's")
    closed: list[bool] = []

    def rows() -> Iterator[CatalogueRow]:
        try:
            yield ROW
            yield ROW
            raise Cancelled
        finally:
            closed.append(True)

    with pytest.raises(Cancelled):
        write_products(rows(), target, None, form)
    assert target.read_text() == "yesterday's"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert closed == [True]
    assert write_products([ROW], target, None, form) == 1
    assert target.read_text() != "yesterday's"


def test_the_reading_ends_when_the_writing_fails(tmp_path: Path) -> None:
    closed: list[bool] = []

    def rows() -> Iterator[CatalogueRow]:
        try:
            while True:
                yield ROW
        finally:
            closed.append(True)

    class Full(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, _data: object, /) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    reading = rows()
    with pytest.raises(DiskFull):
        write_products(reading, None, Full(), "jsonl")  # pyright: ignore[reportArgumentType] raw is enough
    assert closed == [True]


def test_a_full_disk_is_named_and_nothing_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull) as caught:
        write_products([ROW], tmp_path / "out.csv", None, "csv")
    assert caught.value.subject == "out.csv"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_in_our_words(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed) as caught:
        write_products([ROW], tmp_path / "nowhere" / "out.csv", None, "csv")
    assert caught.value.subject == "out.csv"


def test_a_folder_in_the_place_of_the_file_is_said_in_our_words(tmp_path: Path) -> None:
    (tmp_path / "out.csv").mkdir()
    with pytest.raises(ExportFailed):
        write_products([ROW], tmp_path / "out.csv", None, "csv")
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_an_unknown_form_or_no_place_is_a_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        write_products([ROW], tmp_path / "out.xlsx", None, "xlsx")
    with pytest.raises(UsageError):
        write_products([ROW], None, None, "csv")
