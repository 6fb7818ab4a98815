"""Whatever happens in a shop and to the syncs: after one that looked at everything both are equal.

Hypothesis invents histories: edits, deletions, products that come back, days that pass; syncs of
every kind, cancelled ones, failing ones, and edits in the middle of one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from hypothesis import Phase
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from shopsync_gui.core.domain.errors import Cancelled
from shopsync_gui.core.domain.runs import EVERYTHING, Outcome, RunResult
from shopsync_gui.core.jobs.run import RunOrder, run
from shopsync_gui.sample.faults import Fault
from shopsync_gui.sample.records import Product
from shopsync_gui.sample.shop import SampleShop, Settings
from tests.proofs.scale import IS_WHOLE, SEED, scale
from tests.proofs.stage import SKIPPED, Stage, staged

HISTORIES = 100
STEPS = 20
PRODUCTS = 12
TITLES = st.sampled_from(["Lamp", "Desk", "Shelf"])
FAULTS = st.sampled_from(
    ["status_500", "truncated_json", "cut_body", "status_401", "data_and_errors", "wrong_type"]
)
OPERATIONS = st.sampled_from(
    ["", "ProductChanges", "ProductsById", "ProductIds", "BulkFile", "LevelChanges", "Locations"]
)
_numbers = count()
_stages: list[Stage] = []
Facts = dict[str, set[tuple[Any, ...]]]


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with staged(tmp_path, 1) as made:
        _stages.append(made)
        yield made
        _stages.clear()


class History(RuleBasedStateMachine):
    """One shop and one home."""

    def __init__(self) -> None:
        super().__init__()
        self.stage, number = _stages[0], next(_numbers)
        self.first = self.stage.shop
        self.shop = SampleShop(
            self.stage.folder / f"shop-{number}",
            Settings(PRODUCTS, 7, None),
            plan="plus",
            clock=self.stage.clock.now,
            monotonic=SKIPPED.monotonic,
        )
        self.stage.shop = self.stage.server.shop = self.shop
        self.home = self.stage.new_home(f"home-{number}")
        self.gone: list[Product] = []

    # -------------------------------------------------------------- the shop

    def product(self, data: st.DataObject) -> Product:
        products = sorted(self.shop.catalogue.products)
        return self.shop.catalogue.products[data.draw(st.sampled_from(products))]

    @rule(minutes=st.sampled_from([1, 10, 300, 1500]))
    def time_passes(self, minutes: int) -> None:
        self.stage.clock.at += timedelta(minutes=minutes)

    @precondition(lambda self: self.shop.catalogue.products)
    @rule(data=st.data(), title=TITLES, tags=st.lists(TITLES, unique=True))
    def edit_product(self, data: st.DataObject, title: str, tags: list[str]) -> None:
        self.shop.edit_product(self.product(data).number, title=title, tags=tags)

    @precondition(lambda self: self.shop.catalogue.products)
    @rule(data=st.data(), price=st.sampled_from(["9.50", "11.00"]), stock=st.integers(0, 50))
    def edit_variant(self, data: st.DataObject, price: str, stock: int) -> None:
        variants = self.product(data).variants
        variant = variants[data.draw(st.integers(0, len(variants) - 1))]
        self.shop.edit_variant(variant.number, price=price)
        self.shop.set_stock(variant.number, stock)

    @rule(title=TITLES)
    def add_product(self, title: str) -> None:
        rows = [{"title": "Red", "price": "7.00", "quantity": 3}, {"title": "Blue"}]
        self.shop.add_product(title=title, variants=rows)

    @precondition(lambda self: self.shop.catalogue.products)
    @rule(data=st.data())
    def delete_product(self, data: st.DataObject) -> None:
        product = self.product(data)
        self.shop.delete_product(product.number)
        self.gone.append(product)

    @precondition(lambda self: self.shop.catalogue.products)
    @rule(data=st.data())
    def delete_variant(self, data: st.DataObject) -> None:
        product = self.product(data)
        if len(product.variants) > 1:
            self.shop.delete_variant(product.variants[data.draw(st.integers(0, 1))].number)

    @precondition(lambda self: self.gone)
    @rule(data=st.data())
    def come_back(self, data: st.DataObject) -> None:
        """With the same ids; everything of it is of now."""
        product = self.gone.pop(data.draw(st.integers(0, len(self.gone) - 1)))
        catalogue = self.shop.catalogue
        with self.shop.lock:
            catalogue.products[product.number] = product
            catalogue.products = dict(sorted(catalogue.products.items()))
            for variant in product.variants:
                catalogue.variants[variant.number] = variant
                catalogue.items[variant.item.number] = variant.item
            catalogue.variants = dict(sorted(catalogue.variants.items()))
            catalogue.items = dict(sorted(catalogue.items.items()))
            for group in product.collections:
                group.products[product.number] = product
            catalogue.touch_skus()
            product.updated_at = self.shop.now()
            for variant in product.variants:
                variant.updated_at = variant.item.updated_at = product.updated_at
                for level in variant.item.levels:
                    level.updated_at = product.updated_at

    # -------------------------------------------------------------- the syncs

    @rule()
    def sync_what_changed(self) -> None:
        self.sync(full=False)

    @rule(is_full=st.booleans())
    def sync_and_compare(self, is_full: bool) -> None:
        with self.stage.house(self.home) as house, house.database.read() as conn:
            is_left = conn.execute("SELECT count(*) FROM bulk_operation").fetchall() != [(0,)]
        if is_left:  # the file of a run that did not end is of that time: use it up first
            assert self.sync(full=is_full).error is None
        result = self.sync(full=is_full, confirm_deletions=True)
        assert result.outcome is Outcome.DONE, result.error
        here, there = facts_here(self.stage, self.home), facts_of(self.shop)
        for name, facts in there.items():
            assert (name, here[name] - facts, facts - here[name]) == (name, set(), set())

    @rule(is_full=st.booleans(), looks=st.integers(0, 60))
    def sync_cancelled(self, is_full: bool, looks: int) -> None:
        def check() -> None:
            nonlocal looks
            looks -= 1
            if looks < 0:
                raise Cancelled

        self.sync(full=is_full, check=check)

    @rule(is_full=st.booleans(), fault=FAULTS, operation=OPERATIONS, skip=st.integers(0, 3))
    def sync_with_a_fault(self, is_full: bool, fault: str, operation: str, skip: int) -> None:
        self.stage.faults(Fault(fault, operation, skip, 0))
        self.sync(full=is_full)
        self.stage.faults()

    @precondition(lambda self: self.shop.catalogue.products)
    @rule(data=st.data(), is_full=st.booleans(), looks=st.integers(0, 40), title=TITLES)
    def sync_while_the_owner_edits(
        self, data: st.DataObject, is_full: bool, looks: int, title: str
    ) -> None:
        number = self.product(data).number

        def check() -> None:
            nonlocal looks
            looks -= 1
            if looks == 0:
                self.stage.clock.at += timedelta(minutes=10)
                self.shop.edit_product(number, title=f"{title} of now")

        self.sync(full=is_full, check=check)

    def sync(
        self,
        *,
        full: bool,
        confirm_deletions: bool = False,
        check: Callable[[], None] = lambda: None,
    ) -> RunResult:
        order = RunOrder("S", EVERYTHING, full, confirm_deletions=confirm_deletions)
        with self.stage.house(self.home) as house:
            return run(house, order, check=check, report=_ignore, started=_ignore)

    def teardown(self) -> None:
        self.stage.faults()
        try:
            self.sync_and_compare(is_full=False)
        finally:
            self.stage.shop = self.stage.server.shop = self.first
            self.shop.close()


def _ignore(_what: object) -> None:
    """Nobody listens."""


def facts_of(shop: SampleShop) -> Facts:
    """What the shop knows."""
    found: Facts = {"products": set(), "variants": set(), "levels": set(), "collections": set()}
    for product in shop.catalogue.products.values():
        found["products"].add((product.number, product.title, product.vendor, len(product.media)))
        for group in product.collections:
            found["collections"].add((product.number, group.number))
        for variant in product.variants:
            facts = (product.number, variant.number, variant.price, variant.sku, variant.quantity)
            found["variants"].add(facts)
            for level in variant.item.levels:
                place = (variant.item.number, level.location.number)
                found["levels"].add((*place, level.available, level.on_hand))
    return found


QUESTIONS = {
    "products": """
        SELECT p.id, p.title, p.vendor,
               (SELECT count(*) FROM media m
                 WHERE m.product_id = p.id AND m.deleted_at IS NULL)
          FROM product p WHERE p.deleted_at IS NULL""",
    "variants": """
        SELECT product_id, id, price, sku, inventory_quantity
          FROM variant WHERE deleted_at IS NULL""",
    "levels": """
        SELECT item_id, location_id, available, on_hand
          FROM inventory_level WHERE deleted_at IS NULL""",
    "collections": """
        SELECT c.product_id, c.collection_id FROM product_collection c
          JOIN product p ON p.id = c.product_id AND p.deleted_at IS NULL""",
}


def facts_here(stage: Stage, home: Path) -> Facts:
    """What the mirror knows."""
    with stage.house(home) as house, house.database.read() as conn:
        return {name: set(conn.execute(sql).fetchall()) for name, sql in QUESTIONS.items()}


def test_every_history_ends_with_the_mirror_equal_to_the_shop(stage: Stage) -> None:
    settings = hypothesis.settings(
        max_examples=scale(HISTORIES),
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink) if IS_WHOLE else (Phase.generate,),
        suppress_health_check=(hypothesis.HealthCheck.too_slow,),
    )
    hypothesis.seed(SEED)(History)
    run_state_machine_as_test(History, settings=settings)
