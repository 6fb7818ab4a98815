"""Connecting a shop, step by step, as an owner would."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from shopsync_gui.core.domain.errors import NoKeyring
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.stores import AccessKind, SecretKeeper, Store, StoreDraft
from shopsync_gui.core.domain.wire import Sync
from shopsync_gui.ui.dialogs import ConnectWizard
from shopsync_gui.ui.workers.context import PageContext
from tests.ui.conftest import PlanEngine
from tests.ui.fake_rows import make_store
from tests.ui.fake_services import FakeWorld
from tests.ui.steps import Steps


@pytest.fixture
def wizard(context: PageContext, steps: Steps, plan_engine: PlanEngine) -> Iterator[ConnectWizard]:
    made = steps.open(ConnectWizard(context))
    yield made
    made.hide()


@pytest.fixture
def orders(context: PageContext) -> list[Sync]:
    given: list[Sync] = []
    context.engine.sync_ordered.connect(given.append)
    return given


def _by_token(wizard: ConnectWizard, steps: Steps, secret: str = "shpat_secret") -> None:  # noqa: S107 - made up
    steps.press(wizard, "way_token")
    steps.press(wizard, "wizard_next")
    steps.type_into(wizard, "shop_address", "kiln.myshopify.com")
    steps.type_into(wizard, "secret", secret)


def _next(wizard: ConnectWizard, steps: Steps) -> QPushButton:
    return steps.find(wizard, QPushButton, "wizard_next")


def test_the_sample_shop_is_one_click_away(
    wizard: ConnectWizard, steps: Steps, world: FakeWorld, orders: list[Sync]
) -> None:
    steps.press(wizard, "wizard_next")
    steps.wait_for(lambda: not wizard.isVisible())
    assert wizard.store_code == "SAMPLE"
    assert world.stores[-1].access is AccessKind.SAMPLE
    assert [o.store for o in orders] == ["SAMPLE"]


def test_a_second_sample_shop_gets_a_code_of_its_own(
    context: PageContext, steps: Steps, world: FakeWorld
) -> None:
    world.stores.append(make_store("SAMPLE", id=2))
    context.set_stores(tuple(world.stores))
    wizard = steps.open(ConnectWizard(context))
    steps.press(wizard, "wizard_next")
    steps.wait_for(lambda: wizard.store_code == "SAMPLE-2" and not wizard.isVisible())


def test_a_token_is_tested_before_the_store_is_added(
    wizard: ConnectWizard, steps: Steps, world: FakeWorld, orders: list[Sync]
) -> None:
    _by_token(wizard, steps)
    steps.wait_to_see(wizard, "Your shop: kiln.myshopify.com")
    steps.wait_for(_next(wizard, steps).isEnabled)
    steps.press(wizard, "wizard_next")
    assert not _next(wizard, steps).isEnabled()
    steps.wait_to_see(wizard, "Signed in to Nord")
    steps.wait_to_see(wizard, "We will only read")
    assert len(world.stores) == 1
    steps.press(wizard, "wizard_next")
    steps.wait_for(lambda: not wizard.isVisible())
    assert (wizard.store_code, world.stores[-1].address) == ("KILN", "kiln.myshopify.com")
    assert [o.store for o in orders] == ["KILN"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("https://admin.shopify.com/store/kiln/products", "Your shop: kiln.myshopify.com"),
        ("www.kiln-and-clay.example", "ends in .myshopify.com"),
        ("not an address", "Paste the address of your Shopify admin"),
    ],
)
def test_the_address_is_understood_while_it_is_typed(
    wizard: ConnectWizard, steps: Steps, typed: str, words: str
) -> None:
    _by_token(wizard, steps)
    steps.type_into(wizard, "shop_address", typed)
    steps.wait_to_see(wizard, words)


@pytest.mark.parametrize(
    ("way", "secret", "words"),
    [
        ("way_token", "shpss_1", "This looks like a client secret"),
        ("way_client_credentials", "shpat_1", "This looks like an access token"),
        ("way_token", "shprt_1", "This looks like a refresh token"),
    ],
)
def test_a_secret_in_the_wrong_place_is_noticed(
    wizard: ConnectWizard, steps: Steps, way: str, secret: str, words: str
) -> None:
    steps.press(wizard, way)
    steps.press(wizard, "wizard_next")
    steps.type_into(wizard, "secret", secret)
    steps.wait_to_see(wizard, words)


def test_client_credentials_need_both_halves(wizard: ConnectWizard, steps: Steps) -> None:
    steps.press(wizard, "way_client_credentials")
    steps.press(wizard, "wizard_next")
    steps.type_into(wizard, "shop_address", "kiln")
    steps.type_into(wizard, "secret", "shpss_1")
    assert not _next(wizard, steps).isEnabled()
    steps.type_into(wizard, "client_id", "abc")
    steps.wait_for(_next(wizard, steps).isEnabled)


def test_a_secret_is_never_shown(wizard: ConnectWizard, steps: Steps) -> None:
    _by_token(wizard, steps)
    assert "shpat" not in steps.find(wizard, QLineEdit, "secret").displayText()


def test_without_a_keyring_the_secret_may_be_kept_for_the_session(
    context: PageContext,
    services: Services,
    steps: Steps,
    world: FakeWorld,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[tuple[str, str]] = []
    sessions: list[bool] = []

    def add(draft: StoreDraft, secret: Secret | None, *, session_ok: bool) -> Store:
        sessions.append(session_ok)
        store = make_store(draft.code, id=9, keeper=SecretKeeper.SESSION)
        world.stores.append(store)
        return store

    def keep(code: str, secret: Secret) -> None:
        given.append((code, secret.reveal()))

    world.keyring = ""
    monkeypatch.setattr(services.access, "add_store", add)
    monkeypatch.setattr(context.engine, "keep_secret", keep)
    wizard = steps.open(ConnectWizard(context))
    _by_token(wizard, steps)
    steps.wait_to_see(wizard, "no keyring that ShopSync trusts")
    assert not _next(wizard, steps).isEnabled()
    steps.press(wizard, "session_only")
    steps.press(wizard, "wizard_next")
    steps.wait_to_see(wizard, "Signed in to Nord")
    steps.press(wizard, "wizard_next")
    steps.wait_for(lambda: not wizard.isVisible())
    assert sessions == [True]
    assert given == [("KILN", "shpat_secret")]


def test_a_keyring_that_refuses_leads_back_to_the_choice(
    wizard: ConnectWizard, steps: Steps, world: FakeWorld
) -> None:
    _by_token(wizard, steps)
    steps.wait_for(_next(wizard, steps).isEnabled)
    steps.press(wizard, "wizard_next")
    steps.wait_to_see(wizard, "Signed in to Nord")
    world.fail_with = NoKeyring()
    steps.press(wizard, "wizard_next")
    steps.wait_for(steps.find(wizard, QCheckBox, "session_only").isVisible)
    assert wizard.store_code == ""
    assert len(world.stores) == 1


def test_going_back_forgets_a_test_that_is_under_way(wizard: ConnectWizard, steps: Steps) -> None:
    _by_token(wizard, steps)
    steps.wait_for(_next(wizard, steps).isEnabled)
    steps.press(wizard, "wizard_next")
    steps.press(wizard, "wizard_back")
    steps.press(wizard, "wizard_back")
    assert steps.sees(wizard, "How do you want to connect?")
