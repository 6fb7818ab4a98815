"""*Test connection* says how far it came, and lets the owner stop it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from shopsync_gui.core.domain import errors
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.shopify.access import ClientCredentials
from shopsync_gui.core.shopify.check import check_connection
from tests.core.shopify.conftest import NOW, Desk, bad, good, in_turn

SHOP: dict[str, Any] = {
    "shop": {
        "name": "Lamps",
        "myshopifyDomain": "a.myshopify.com",
        "currencyCode": "EUR",
        "ianaTimezone": "Europe/Brussels",
        "plan": {"publicDisplayName": "Basic"},
    },
    "currentAppInstallation": {
        "accessScopes": [{"handle": "write_products"}, {"handle": "read_locations"}]
    },
}
COUNTED = {"productsCount": {"count": 7}, "productVariantsCount": {"count": 12_345}}


def test_a_good_connection_is_told_whole(desk: Desk) -> None:
    report = check_connection(desk.gate(in_turn(good(SHOP), good(COUNTED))))
    assert (report.reachable, report.signed_in, report.is_good) == (True, True, True)
    assert (report.shop_name, report.currency, report.plan) == ("Lamps", "EUR", "Basic")
    assert report.timezone == "Europe/Brussels"
    assert report.granted == ("read_locations", "write_products")
    assert {s.scope: s.granted for s in report.scopes} == {
        "read_products": True,
        "read_inventory": False,
        "read_locations": True,
        "read_publications": False,
    }
    assert (report.products, report.variants) == (7, 12_345)
    assert (report.api_version, report.served_version) == ("2026-10", "2026-10")
    assert report.tested_at == NOW


@pytest.mark.parametrize(
    ("answer", "code", "reachable", "signed_in"),
    [
        (httpx.ConnectError("no"), "offline", False, None),
        (httpx.Response(404, html="<html>"), "shop_not_found", False, None),
        (httpx.Response(302), "redirect_refused", False, None),
        (httpx.Response(401, json={"errors": "no"}), "token_refused", True, False),
        (httpx.Response(503), "server_error", True, None),
        (httpx.Response(200, html="<html>"), "bad_answer", True, None),
        (httpx.Response(402), "shop_frozen", True, False),
        (bad("SHOP_INACTIVE"), "shop_inactive", True, False),
    ],
)
def test_it_says_how_far_it_came(
    desk: Desk,
    answer: httpx.Response | Exception,
    code: str,
    reachable: bool,
    signed_in: bool | None,
) -> None:
    report = check_connection(desk.gate(in_turn(answer)))
    assert (report.error_code, report.reachable, report.signed_in) == (code, reachable, signed_in)
    assert not report.is_good


def test_a_wrong_secret_is_reachable_but_not_signed_in(desk: Desk) -> None:
    refusal = httpx.Response(400, json={"error": "invalid_client"})
    gate = desk.gate(in_turn(refusal), ClientCredentials("id", Secret("shpss_x")))
    report = check_connection(gate)
    assert (report.error_code, report.reachable, report.signed_in) == (
        "invalid_client",
        True,
        False,
    )


def test_without_the_product_scope_nothing_is_counted(desk: Desk) -> None:
    scopes = {"accessScopes": [{"handle": "read_orders"}]}
    report = check_connection(desk.gate(in_turn(good({**SHOP, "currentAppInstallation": scopes}))))
    assert (report.error_code, report.error_detail) == ("access_denied", "read_products")
    assert len(desk.requests) == 1


def test_a_hidden_plan_does_not_spoil_the_rest(desk: Desk) -> None:
    hidden = {**SHOP, "shop": {**SHOP["shop"], "plan": None}}
    fault = {"message": "no", "path": ["shop", "plan"], "extensions": {"code": "ACCESS_DENIED"}}
    partly = httpx.Response(200, json={"data": hidden, "errors": [fault]})
    report = check_connection(desk.gate(in_turn(partly, good(COUNTED))))
    assert report.is_good
    assert (report.shop_name, report.plan) == ("Lamps", "")


@pytest.mark.parametrize(
    "data",
    [
        {"shop": None},
        {"shop": [], "currentAppInstallation": {"accessScopes": "x"}},
        {"shop": {"name": 5, "plan": "x"}, "currentAppInstallation": {"accessScopes": [None, {}]}},
    ],
    ids=repr,
)
def test_strange_answers_never_crash_it(desk: Desk, data: dict[str, Any]) -> None:
    assert not check_connection(desk.gate(in_turn(good(data)))).is_good


@pytest.mark.parametrize(
    "counts", [{"productsCount": None}, {"productsCount": {"count": "7"}}, {"productsCount": {}}]
)
def test_numbers_that_are_none_are_a_bad_answer(desk: Desk, counts: dict[str, Any]) -> None:
    report = check_connection(desk.gate(in_turn(good(SHOP), good({**COUNTED, **counts}))))
    assert (report.error_code, report.signed_in) == ("bad_answer", True)


def test_another_version_shows_in_the_report(desk: Desk) -> None:
    answer = good(SHOP)
    answer.headers["X-Shopify-API-Version"] = "2027-01"
    report = check_connection(desk.gate(in_turn(answer, good(COUNTED))))
    assert (report.api_version, report.served_version) == ("2026-10", "2027-01")


def test_cancel_comes_out(desk: Desk) -> None:
    def check() -> None:
        raise errors.Cancelled

    with pytest.raises(errors.Cancelled):
        check_connection(desk.gate(in_turn(good(SHOP)), check=check))
