"""Ids, secrets, scopes and the messages between window and engine."""

import copy
import pickle

import msgspec
import pytest

from shopsync_gui.core.domain import errors, scopes, wire
from shopsync_gui.core.domain.ids import gid, number_of, parse_gid
from shopsync_gui.core.domain.runs import Counts, Kind, Outcome, Progress, RunResult
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.domain.stores import AccessKind, ConnectionReport, StoreDraft


def test_ids_are_taken_apart_and_put_together() -> None:
    assert parse_gid("gid://shopify/Product/123") == ("Product", 123)
    assert parse_gid("gid://shopify/InventoryLevel/1?inventory_item_id=2") == ("InventoryLevel", 1)
    assert gid("Product", 123) == "gid://shopify/Product/123"


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "123",
        "gid://shopify/Product/",
        "gid://shopify/Product/0",
        f"gid://shopify/Product/{2**63}",
        "gid://shopify/Product/1\n",
        "gid://shopify/Product/1 OR 1=1",
        "gid://evil/Product/1",
    ],
)
def test_what_is_no_id_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match="id"):
        parse_gid(bad)


def test_an_id_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="Product"):
        number_of("gid://shopify/Order/1", "Product")


def test_a_secret_shows_itself_nowhere() -> None:
    secret = Secret("shpat_0123456789")
    assert "0123" not in f"{secret} {secret!r} {[secret]}"
    assert not hasattr(secret, "__dict__")
    with pytest.raises(TypeError):
        pickle.dumps(secret)
    with pytest.raises(TypeError):
        copy.copy(secret)
    assert secret == Secret("shpat_0123456789")
    assert secret != Secret("x")


def test_a_write_scope_covers_its_read_scope() -> None:
    assert scopes.covers(("write_products",), "read_products")
    assert not scopes.covers(("read_products",), "read_inventory")
    granted = {c.scope: c.granted for c in scopes.check(("read_products",))}
    assert granted == {
        "read_products": True,
        "read_inventory": False,
        "read_locations": False,
        "read_publications": False,
    }


ORDERS: tuple[wire.Order, ...] = (
    wire.Sync(order=1, store="A", kinds=(Kind.PRODUCTS, Kind.INVENTORY), slot="2026-01-01T02:00Z"),
    wire.Cancel(store="A"),
    wire.TestConnection(order=2, draft=StoreDraft("A", "a.myshopify.com", AccessKind.TOKEN)),
    wire.KeepSecret(store="A", secret="shpat_x"),
    wire.ForgetSecret(store="A"),
    wire.Leave(),
)
EVENTS: tuple[wire.Event, ...] = (
    wire.Ready(pid=1, version="0"),
    wire.RunStarted(order=1, run=2, store="A"),
    wire.Progressed(progress=Progress(1, "A", "products", "applying", 3, 4)),
    wire.RunEnded(order=1, result=RunResult(1, "A", Outcome.DONE, {"products": Counts(created=1)})),
    wire.Refused(order=1, store="A", code="run_going_on", message="…"),
    wire.ConnectionTested(order=1, report=ConnectionReport(reachable=True)),
    wire.Changed(store="A", areas=("runs",)),
)


@pytest.mark.parametrize("order", ORDERS)
def test_orders_survive_the_pipe(order: wire.Order) -> None:
    line = wire.to_line(order)
    assert line.count(b"\n") == 1
    assert wire.order_from(line) == order


@pytest.mark.parametrize("event", EVENTS)
def test_events_survive_the_pipe(event: wire.Event) -> None:
    assert wire.event_from(wire.to_line(event)) == event


@pytest.mark.parametrize("line", [b"", b"{}", b"garbage", b'{"type":"Unknown"}', b"[1]"])
def test_garbage_on_the_pipe_is_told_apart(line: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        wire.order_from(line)
    with pytest.raises(msgspec.DecodeError):
        wire.event_from(line)


def test_secrets_on_the_pipe_have_no_repr() -> None:
    assert "shpat" not in repr(wire.KeepSecret(store="A", secret="shpat_x"))
    test = wire.TestConnection(
        order=1, draft=StoreDraft("A", "a", AccessKind.TOKEN), secret="shpat_x"
    )
    assert "shpat" not in repr(test)


def test_every_error_has_a_code_of_its_own() -> None:
    seen: dict[str, type[errors.ShopSyncError]] = {}

    def walk(cls: type[errors.ShopSyncError]) -> None:
        assert cls.code not in seen, f"{cls.__name__} and {seen[cls.code].__name__}"
        seen[cls.code] = cls
        for sub in cls.__subclasses__():
            walk(sub)

    walk(errors.ShopSyncError)
    assert seen == errors.ALL
