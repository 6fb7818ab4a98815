"""The Products page, as a person uses it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView, QTabWidget, QToolButton, QWidget

from shopsync_gui.core.domain.errors import DatabaseBusy
from shopsync_gui.ui.pages.products import ProductsPage
from shopsync_gui.ui.workers.context import PageContext
from tests.ui.conftest import PlanEngine
from tests.ui.fake_rows import make_store
from tests.ui.fake_services import FakeWorld
from tests.ui.steps import Steps

CTRL = Qt.KeyboardModifier.ControlModifier


class Nobody(QObject):
    """Takes an answer that no page asked for."""

    @Slot(object)
    def hears(self, _answer: object) -> None:
        pass


@pytest.fixture
def page(context: PageContext, steps: Steps) -> Iterator[ProductsPage]:
    made = ProductsPage(context)
    steps.open(made, 1200, 700)
    made.activate(None)
    steps.wait_for(lambda: steps.sees(made, "products"))
    yield made
    made.hide()


def _table(page: QWidget, steps: Steps) -> QTableView:
    return steps.find(page, QTableView, "products_table")


def _cell(page: QWidget, steps: Steps, row: int, column: int) -> str:
    return str(_table(page, steps).model().index(row, column).data() or "")


def _pick(page: ProductsPage, steps: Steps, row: int = 0) -> None:
    steps.wait_for(lambda: _cell(page, steps, row, 1) not in ("", "…"))
    steps.pick_row(page, "products_table", row)
    steps.wait_for(lambda: steps.find(page, QLabel, "detail_title").text())


def test_living_products_are_listed_with_their_number(page: ProductsPage, steps: Steps) -> None:
    steps.wait_to_see(page, "49 products")
    steps.wait_for(lambda: _cell(page, steps, 0, 0).startswith("Blue"))


def test_typing_finds_products_and_clearing_shows_all(page: ProductsPage, steps: Steps) -> None:
    steps.type_into(page, "search_field", "candle 08")
    steps.wait_to_see(page, "1 product")
    steps.type_into(page, "search_field", "no such thing")
    steps.wait_to_see(page, "Nothing fits")
    steps.press(page, "list_empty_button")
    steps.wait_to_see(page, "49 products")
    assert steps.find(page, QLineEdit, "search_field").text() == ""


def test_ctrl_f_goes_to_the_search_field(page: ProductsPage, steps: Steps) -> None:
    table = _table(page, steps)
    table.setFocus()
    steps.press_key(table, Qt.Key.Key_F, CTRL)
    steps.wait_for(steps.find(page, QLineEdit, "search_field").hasFocus)


@pytest.mark.parametrize(
    ("chip", "choice", "words"),
    [
        ("status_filter", "status_filter_DRAFT", "10 products"),
        ("vendor_filter", "vendor_filter_Blauw", "12 products"),
        ("deleted_filter", "deleted_filter_only", "1 product"),
    ],
)
def test_a_filter_chip_narrows_the_list(
    page: ProductsPage, steps: Steps, chip: str, choice: str, words: str
) -> None:
    button = steps.find(page, QToolButton, chip)
    steps.wait_for(button.isEnabled)
    menu = button.menu()
    assert menu is not None
    steps.choose_in_menu(menu, choice)
    steps.wait_to_see(page, words)


def test_a_click_on_a_heading_sorts_downwards(page: ProductsPage, steps: Steps) -> None:
    steps.wait_for(lambda: _cell(page, steps, 0, 0) == "Blue bag 22")
    header = _table(page, steps).horizontalHeader()
    place = header.viewport().rect().topLeft()
    place.setX(header.sectionViewportPosition(0) + 20)
    place.setY(10)
    QTest.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    steps.wait_for(lambda: _cell(page, steps, 0, 0).startswith("Winter"))


def test_choosing_a_product_opens_its_detail(page: ProductsPage, steps: Steps) -> None:
    _pick(page, steps)
    steps.wait_to_see(page, "Open in Shopify")
    assert steps.sees(page, "A fine thing.")
    tabs = steps.find(page, QTabWidget, "detail_tabs")
    assert [tabs.tabText(n).split()[0] for n in range(tabs.count())] == [
        "Overview",
        "Variants",
        "Media",
        "Stock",
        "Changes",
    ]
    variants = steps.find(page, QTableView, "variants_table")
    assert str(variants.model().index(0, 1).data()).startswith("SKU-")


def test_what_looks_like_html_is_shown_as_it_is(page: ProductsPage, steps: Steps) -> None:
    page.activate("bold")
    steps.wait_to_see(page, "1 product")
    _pick(page, steps)
    title = steps.find(page, QLabel, "detail_title")
    assert title.text() == "Mug <b>bold</b> & more"
    assert title.textFormat() is Qt.TextFormat.PlainText


def test_show_it_shows_one_product_and_one_click_shows_all(
    page: ProductsPage, steps: Steps
) -> None:
    page.activate((8,))
    steps.wait_to_see(page, "Only 1 chosen product")
    steps.wait_for(lambda: steps.find(page, QLabel, "detail_title").text() == "Blue candle 08")
    steps.press(page, "only_filter")
    steps.wait_to_see(page, "49 products")


def test_export_writes_what_fits_the_search(
    page: ProductsPage, steps: Steps, world: FakeWorld, tmp_path: Path
) -> None:
    steps.type_into(page, "search_field", "candle 08")
    steps.wait_to_see(page, "1 product")
    page.export_to(tmp_path / "out.csv")
    steps.wait_for(lambda: world.exported)
    assert world.exported == [("NORD", tmp_path / "out.csv", (8,))]


def test_export_without_a_search_writes_the_whole_catalogue(
    page: ProductsPage, steps: Steps, world: FakeWorld, context: PageContext, tmp_path: Path
) -> None:
    said: list[str] = []
    context.said.connect(said.append)
    page.export_to(tmp_path / "out.jsonl")
    steps.wait_for(lambda: said)
    assert world.exported == [("NORD", tmp_path / "out.jsonl", None)]
    assert said == ["50 rows written to out.jsonl"]


def test_without_products_the_next_step_is_a_button(
    context: PageContext, steps: Steps, world: FakeWorld, plan_engine: PlanEngine
) -> None:
    world.products = []
    plan_engine({"NORD": ["started", "hang"]})
    page = steps.open(ProductsPage(context), 1200, 700)
    page.activate(None)
    steps.wait_to_see(page, "No products yet")
    steps.press(page, "list_empty_button")
    steps.wait_for(lambda: context.engine.is_running("NORD"))
    page.refresh(("products",))
    steps.wait_to_see(page, "The sync is running")
    page.hide()


def test_a_failed_reading_says_why_and_can_be_tried_again(
    context: PageContext, steps: Steps, world: FakeWorld
) -> None:
    page = steps.open(ProductsPage(context), 1200, 700)
    world.fail_with = DatabaseBusy()
    page.read()
    steps.wait_to_see(page, "The database is being written by another program.")
    steps.press(page, "list_empty_button")
    steps.wait_to_see(page, "49 products")
    page.hide()


def test_a_slow_first_reading_is_announced(
    context: PageContext, steps: Steps, world: FakeWorld
) -> None:
    go_on = threading.Event()
    page = steps.open(ProductsPage(context), 1200, 700)
    nobody = Nobody(page)
    context.background.query(lambda _services: go_on.wait(10), nobody.hears)
    page.read()
    steps.wait_to_see(page, "Reading …")
    go_on.set()
    steps.wait_to_see(page, "49 products")
    page.hide()


def test_new_data_keeps_the_place_in_the_list(
    page: ProductsPage, steps: Steps, world: FakeWorld
) -> None:
    table = _table(page, steps)
    table.verticalScrollBar().setValue(400)
    world.products = world.products[:-2]
    page.refresh(("products",))
    steps.wait_to_see(page, "48 products")
    steps.wait_for(lambda: table.verticalScrollBar().value() == 400)


def test_filters_outlive_a_changed_store_but_not_another_store(
    page: ProductsPage, steps: Steps, context: PageContext
) -> None:
    steps.type_into(page, "search_field", "candle")
    assert context.store is not None
    context.set_stores((make_store(plan="Plus"),))
    assert page.search.text() == "candle"
    context.set_stores((make_store("OTHER", id=2),))
    assert page.search.text() == ""


def test_a_column_can_be_switched_off_for_good(
    page: ProductsPage, steps: Steps, world: FakeWorld
) -> None:
    menu = steps.find(page, QToolButton, "columns_button").menu()
    assert menu is not None
    menu.aboutToShow.emit()
    vendor = next(a for a in menu.actions() if a.text() == "Vendor")
    vendor.trigger()
    assert _table(page, steps).isColumnHidden(1)
    steps.wait_for(lambda: world.settings.hidden_columns == ("products.vendor",))
