"""Signing in: tokens fetched, kept, renewed, refused."""

from __future__ import annotations

import base64
from collections.abc import Callable

import httpx
import pytest

from shopsync_gui.core.domain import errors
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.shopify.access import ClientCredentials
from shopsync_gui.core.shopify.operations import BULK_START, Operation
from tests.core.shopify.conftest import Desk, Handler, good, in_turn

CHEAP = Operation("Cheap", "query Cheap { shop { name } }", cost=1)


def test_client_credentials_are_exchanged_once_and_renewed_on_401(desk: Desk) -> None:
    now = [0.0]
    issued: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("access_token"):
            issued.append(f"tok-{len(issued)}")
            return httpx.Response(
                200,
                json={"access_token": issued[-1], "scope": "read_products", "expires_in": 86399},
            )
        if request.headers["X-Shopify-Access-Token"] == "tok-0" and now[0] > 100:
            return httpx.Response(401, json={"errors": "expired"})
        return good()

    access = ClientCredentials("id", Secret("shpss_topsecret"), monotonic=lambda: now[0])
    gate = desk.gate(handle, access)
    gate.query(CHEAP, {})
    gate.query(CHEAP, {})
    assert issued == ["tok-0"]
    now[0] = 200.0
    gate.query(CHEAP, {})
    assert issued == ["tok-0", "tok-1"]
    now[0] = 200.0 + 86_399 - 299
    gate.query(CHEAP, {})
    assert issued == ["tok-0", "tok-1", "tok-2"]
    shown = repr(desk.entries)
    assert "shpss_topsecret" not in shown
    assert "tok-1" not in shown


def test_a_revoked_app_causes_no_storm(desk: Desk) -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("access_token"):
            return httpx.Response(200, json={"access_token": "t", "expires_in": 86399})
        return httpx.Response(401, json={"errors": "no"})

    gate = desk.gate(handle, ClientCredentials("id", Secret("s3cret"), monotonic=lambda: 5.0))
    for _ in range(3):
        with pytest.raises(errors.TokenRefused):
            gate.query(CHEAP, {})
    assert sum(r.url.path.endswith("access_token") for r in desk.requests) == 1


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (
            httpx.Response(
                400, html="<title>400 - Oauth error shop_not_permitted: Client …</title>"
            ),
            errors.ShopNotPermitted,
        ),
        (
            httpx.Response(
                400,
                html="<p>Oauth error invalid_request: Could not find Shopify API application with"
                " api_key x</p>",
            ),
            errors.AppNotFound,
        ),
        (
            httpx.Response(400, html="Oauth error application_cannot_be_found: x"),
            errors.AppNotFound,
        ),
        (httpx.Response(400, json={"error": "app_not_installed"}), errors.AppNotInstalled),
        (httpx.Response(401, json={"error": "invalid_client"}), errors.InvalidClient),
        (httpx.Response(400, json={"error": "invalid_request"}), errors.OAuthError),
        (httpx.Response(404, html="<html>"), errors.ShopNotFound),
        (httpx.Response(402), errors.ShopFrozen),
        (httpx.Response(200, json={"token": 1}), errors.BadAnswer),
    ],
)
def test_each_failed_sign_in_has_its_own_name(
    desk: Desk, answer: httpx.Response, expected: type[errors.ShopSyncError]
) -> None:
    gate = desk.gate(in_turn(answer), ClientCredentials("id", Secret("shpss_x")))
    with pytest.raises(expected):
        gate.query(CHEAP, {})


def shop(sign_in: Handler, answer: Callable[[], httpx.Response] = good) -> Handler:
    """A shop whose token address answers with ``sign_in``."""

    def handle(request: httpx.Request) -> httpx.Response:
        return sign_in(request) if request.url.path.endswith("access_token") else answer()

    return handle


def token(text: str = "t0ken-abc", seconds: object = 86_399) -> httpx.Response:
    return httpx.Response(200, json={"access_token": text, "expires_in": seconds})


def credentials(desk: Desk) -> ClientCredentials:
    return ClientCredentials("id-1", Secret("shpss_topsecret"), monotonic=lambda: desk.time)


def test_what_is_sent_is_a_form_with_id_and_secret(desk: Desk) -> None:
    desk.gate(shop(in_turn(token())), credentials(desk)).query(CHEAP, {})
    sent = desk.requests[0]
    assert str(sent.url) == "https://a.myshopify.com/admin/oauth/access_token"
    assert dict(httpx.QueryParams(sent.content.decode())) == {
        "grant_type": "client_credentials",
        "client_id": "id-1",
        "client_secret": "shpss_topsecret",
    }
    assert "X-Shopify-Access-Token" not in sent.headers
    assert desk.requests[1].headers["X-Shopify-Access-Token"] == "t0ken-abc"


@pytest.mark.parametrize(
    "trouble", [httpx.Response(503), httpx.ConnectError("no"), httpx.Response(429)]
)
def test_passing_trouble_while_signing_in_is_tried_again(
    desk: Desk, trouble: httpx.Response | Exception
) -> None:
    sign_in = in_turn(trouble, trouble, token())
    desk.gate(shop(sign_in), credentials(desk)).query(CHEAP, {})
    assert [e.operation for e in desk.entries] == ["OAuth", "OAuth", "OAuth", "Cheap"]
    assert [e.is_error for e in desk.entries] == [True, True, False, False]


def test_trouble_while_signing_in_repeats_even_what_may_be_sent_only_once(desk: Desk) -> None:
    """Nothing was asked for yet."""
    gate = desk.gate(shop(in_turn(httpx.Response(503), token())), credentials(desk))
    gate.query(BULK_START, {"text": "{}"})
    assert [e.operation for e in desk.entries] == ["OAuth", "OAuth", "StartBulk"]


def test_a_refused_sign_in_is_not_repeated_within_a_minute(desk: Desk) -> None:
    sign_in = in_turn(httpx.Response(400, json={"error": "invalid_client"}))
    gate = desk.gate(shop(sign_in), credentials(desk))
    for _ in range(3):
        with pytest.raises(errors.InvalidClient):
            gate.query(CHEAP, {})
    assert len(desk.requests) == 1
    desk.time += 61
    with pytest.raises(errors.InvalidClient):
        gate.query(CHEAP, {})
    assert len(desk.requests) == 2


def test_an_old_token_serves_while_a_new_one_cannot_be_had(desk: Desk) -> None:
    sign_in = in_turn(token(seconds=400), httpx.Response(503))
    gate = desk.gate(shop(sign_in), credentials(desk))
    gate.query(CHEAP, {})
    desk.time += 200
    gate.query(CHEAP, {})
    assert [e.operation for e in desk.entries] == ["OAuth", "Cheap", "OAuth", "Cheap"]


def test_a_token_that_lives_for_seconds_causes_no_storm(desk: Desk) -> None:
    gate = desk.gate(shop(in_turn(token(seconds=30))), credentials(desk))
    for _ in range(5):
        gate.query(CHEAP, {})
        desk.time += 1
    assert [e.operation for e in desk.entries].count("OAuth") == 1
    desk.time += 30
    gate.query(CHEAP, {})
    assert [e.operation for e in desk.entries].count("OAuth") == 2


@pytest.mark.parametrize("seconds", [None, "soon", True, 1e300, -5])
def test_a_strange_lifetime_is_taken_for_a_day(desk: Desk, seconds: object) -> None:
    gate = desk.gate(shop(in_turn(token(seconds=seconds))), credentials(desk))
    for _ in range(3):
        gate.query(CHEAP, {})
        desk.time += 43_000
    assert [e.operation for e in desk.entries] == ["OAuth", "Cheap", "Cheap", "Cheap"]
    gate.query(CHEAP, {})
    assert [e.operation for e in desk.entries].count("OAuth") == 2


@pytest.mark.parametrize("text", ["", "two\nlines", "ünïcode", "tab\t"])
def test_a_token_that_no_header_can_carry_is_refused(desk: Desk, text: str) -> None:
    with pytest.raises(errors.BadAnswer):
        desk.gate(shop(in_turn(token(text))), credentials(desk)).query(CHEAP, {})


def test_a_redirect_of_the_sign_in_is_not_followed(desk: Desk) -> None:
    away = httpx.Response(302, headers={"Location": "https://evil.example/"})
    with pytest.raises(errors.RedirectRefused):
        desk.gate(shop(in_turn(away)), credentials(desk)).query(CHEAP, {})
    assert len(desk.requests) == 1


def test_neither_secret_nor_token_is_ever_written_down(desk: Desk) -> None:
    """Not even where Shopify, or somebody in its place, repeats them."""
    coded = base64.b64encode(b"shpss_topsecret").decode()
    leak = httpx.Response(400, html=f"Oauth error invalid_request: shpss_topsecret {coded}")
    gate = desk.gate(shop(in_turn(leak)), credentials(desk))
    with pytest.raises(errors.OAuthError) as caught:
        gate.query(CHEAP, {})
    desk.time += 100
    echo = good({"a": "t0ken-abc"})
    other = desk.gate(shop(in_turn(token()), lambda: echo), credentials(desk))
    other.query(CHEAP, {"a": "t0ken-abc"})
    shown = repr(desk.entries) + repr(caught.value) + caught.value.detail + repr(other.__dict__)
    for secret in ("topsecret", coded, "t0ken-abc"):
        assert secret not in shown
    assert [e.error_code for e in desk.entries] == ["oauth", "", ""]
