"""Home: is my copy up to date, what changed, does anything need me?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView

from shopsync_gui.core.domain.runs import DoomedRow, Kind, Record
from shopsync_gui.core.domain.views import StoreState
from shopsync_gui.core.domain.wire import Sync
from shopsync_gui.ui.pages.home import HomePage
from shopsync_gui.ui.pages.needs_card import NeedsCard
from shopsync_gui.ui.widgets.labels import StatusLabel
from shopsync_gui.ui.workers.context import PageContext
from tests.ui.conftest import PlanEngine
from tests.ui.fake_rows import make_run, make_store
from tests.ui.fake_services import FakeWorld
from tests.ui.steps import Steps

MakePage = Callable[[], HomePage]


@pytest.fixture
def make_page(context: PageContext, world: FakeWorld, steps: Steps) -> MakePage:
    def make() -> HomePage:
        context.set_stores(tuple(world.stores))
        context.set_status(context.services.reader.status(1, world.now))
        page = steps.open(HomePage(context), 1000, 800)
        page.activate(None)
        card = steps.find(page, NeedsCard, "needs_card")
        steps.wait_for(lambda: all(w.isVisible() for w in card.findChildren(StatusLabel)))
        return page

    return make


@pytest.fixture
def orders(context: PageContext) -> list[Sync]:
    given: list[Sync] = []
    context.engine.sync_ordered.connect(given.append)
    return given


@pytest.fixture
def opened(context: PageContext) -> list[tuple[str, object]]:
    pages: list[tuple[str, object]] = []

    def note(name: str, argument: object) -> None:
        pages.append((name, argument))

    context.page_requested.connect(note)
    return pages


def test_the_status_the_next_run_and_the_size_are_in_sight(
    make_page: MakePage, steps: Steps
) -> None:
    page = make_page()
    steps.wait_to_see(page, "Up to date · ")
    steps.wait_to_see(page, "50 products and 125 variants are here.")
    assert steps.find(page, QLabel, "next_run").text().endswith("(02:00 UTC)")
    page.hide()


def test_sync_products_now_syncs_products_and_waits(
    make_page: MakePage, steps: Steps, orders: list[Sync], plan_engine: PlanEngine
) -> None:
    plan_engine({"NORD": ["started", "progress 340 1200", "hang"]})
    page = make_page()
    steps.press(page, "sync_products_now")
    assert [(o.store, o.kinds, o.full) for o in orders] == [("NORD", (Kind.PRODUCTS,), False)]
    assert not steps.find(page, QPushButton, "sync_products_now").isEnabled()
    page.context.set_status(
        replace(page.context.statuses[1], state=StoreState.WORKING),
    )
    steps.wait_to_see(page, "340 of 1,200")
    page.hide()


@pytest.mark.parametrize(
    ("choice", "kinds", "full"),
    [
        ("sync_everything", (Kind.PRODUCTS, Kind.INVENTORY), False),
        ("sync_inventory", (Kind.INVENTORY,), False),
        ("sync_full", (Kind.PRODUCTS, Kind.INVENTORY), True),
    ],
)
def test_the_menu_offers_the_other_syncs(
    make_page: MakePage,
    steps: Steps,
    orders: list[Sync],
    choice: str,
    kinds: tuple[Kind, ...],
    full: bool,
) -> None:
    page = make_page()
    menu = steps.find(page, QPushButton, "sync_more").menu()
    assert menu is not None
    steps.choose_in_menu(menu, choice)
    assert [(o.kinds, o.full) for o in orders] == [(kinds, full)]
    page.hide()


def test_open_left_outs_lead_to_their_run(
    make_page: MakePage, steps: Steps, opened: list[tuple[str, object]]
) -> None:
    page = make_page()
    steps.wait_to_see(page, "3 records could not be taken over.")
    steps.press(page, "show_left_out")
    steps.wait_for(lambda: opened)
    assert opened == [("sync_history", ("left_out", 25))]
    page.hide()


def test_waiting_deletions_are_shown_before_they_are_confirmed(
    make_page: MakePage, steps: Steps, world: FakeWorld, orders: list[Sync]
) -> None:
    world.doomed = [DoomedRow(Record.PRODUCT, 1, "Blue mug"), DoomedRow(Record.PRODUCT, 2, "Bag")]
    page = make_page()
    steps.wait_to_see(page, "2 records gone in Shopify, kept here.")
    steps.press(page, "show_doomed")
    dialog = steps.dialog(name="doomed_dialog")
    table = steps.find(dialog, QTableView, "doomed_table")
    steps.wait_for(lambda: table.model().rowCount() == 2)
    assert table.model().index(0, 1).data() == "Blue mug"
    assert orders == []
    steps.press(dialog, "mark_deleted")
    steps.wait_for(lambda: orders)
    assert orders[0].confirm_deletions
    page.hide()


def test_deleting_here_asks_first_and_keep_keeps(
    make_page: MakePage, steps: Steps, world: FakeWorld, orders: list[Sync]
) -> None:
    world.doomed = [DoomedRow(Record.PRODUCT, 1, "Blue mug")]
    page = make_page()
    steps.press(page, "confirm_deletions")
    steps.press(steps.dialog(name="confirm_deletions_question"), "keep")
    assert orders == []
    steps.press(page, "confirm_deletions")
    steps.press(steps.dialog(name="confirm_deletions_question"), "mark_deleted")
    steps.wait_for(lambda: orders)
    assert orders[0].confirm_deletions
    page.hide()


def test_a_refused_token_leads_to_the_store_card(
    make_page: MakePage, steps: Steps, world: FakeWorld, opened: list[tuple[str, object]]
) -> None:
    world.stores = [make_store(verified_error="token_refused")]
    page = make_page()
    steps.wait_to_see(page, "Shopify refused the access token.")
    steps.press(page, "open_store_card")
    assert opened == [("store_card", None)]
    page.hide()


def test_a_failed_last_run_needs_the_owner(
    make_page: MakePage, steps: Steps, world: FakeWorld, opened: list[tuple[str, object]]
) -> None:
    world.runs = [make_run(27)]
    page = make_page()
    steps.press(page, "show_failed")
    assert opened == [("sync_history", 27)]
    page.hide()


def test_calm_is_said_too(make_page: MakePage, steps: Steps, world: FakeWorld) -> None:
    world.left_outs = []
    page = make_page()
    steps.wait_to_see(page, "Nothing needs you.")
    page.hide()


def test_a_change_is_a_sentence_and_opens_its_product(
    make_page: MakePage, steps: Steps, opened: list[tuple[str, object]]
) -> None:
    page = make_page()
    steps.wait_to_see(page, "Stock of Oak bag 02: 0 → 14")
    steps.press(page, "show_change_1")
    assert opened == [("products", (2,))]
    page.hide()


def test_a_button_stays_the_same_while_nothing_changes(make_page: MakePage, steps: Steps) -> None:
    page = make_page()
    before = steps.find(page, QPushButton, "show_change_1")
    page.refresh(("runs",))
    assert steps.find(page, QPushButton, "show_change_1") is before
    page.hide()


def test_before_the_first_sync_home_says_so(
    make_page: MakePage, steps: Steps, world: FakeWorld
) -> None:
    world.runs, world.left_outs = [], []
    page = make_page()
    steps.wait_to_see(page, "Not synced yet")
    steps.wait_to_see(page, "Nothing yet. Changes in the shop appear here after a sync.")
    page.hide()
