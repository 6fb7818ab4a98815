"""The gate: what is sent, what comes back, when it waits, repeats or gives up."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from shopsync_gui.core.domain import errors
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.shopify.access import ClientCredentials
from shopsync_gui.core.shopify.operations import BULK_START, COUNTS, Operation
from tests.core.shopify.conftest import TOKEN, Desk, Stream, bad, body_of, good, in_turn

CHEAP = Operation("Cheap", "query Cheap { shop { name } }", cost=1)
THROTTLE = {
    "requestedQueryCost": 500,
    "actualQueryCost": None,
    "throttleStatus": {
        "maximumAvailable": 2000.0,
        "currentlyAvailable": 100.0,
        "restoreRate": 100.0,
    },
}


def test_a_query_carries_token_operation_and_version(desk: Desk) -> None:
    answer = desk.gate(in_turn(good())).query(CHEAP, {"a": 1})
    request = desk.requests[0]
    assert str(request.url) == "https://a.myshopify.com/admin/api/2026-10/graphql.json"
    assert request.headers["X-Shopify-Access-Token"] == TOKEN
    assert request.headers["User-Agent"].startswith("ShopSync/")
    assert body_of(request) == {
        "query": CHEAP.text,
        "variables": {"a": 1},
        "operationName": "Cheap",
    }
    assert answer.data == {"shop": {"name": "A"}}
    assert answer.server_date == datetime(2026, 11, 21, 7, 59, 30, tzinfo=UTC)


def test_throttled_waits_as_long_as_the_points_need_and_repeats(desk: Desk) -> None:
    refused = httpx.Response(
        200,
        json={
            "errors": [{"message": "Throttled", "extensions": {"code": "THROTTLED"}}],
            "extensions": {"cost": THROTTLE},
        },
    )
    desk.gate(in_turn(refused, good())).query(CHEAP, {})
    assert 4.0 <= sum(desk.pauses) <= 12.0
    assert [s for s in desk.told if s is not None]
    assert desk.told[-1] is None


def test_it_slows_down_before_the_points_are_used_up(desk: Desk) -> None:
    cost: dict[str, Any] = {**THROTTLE, "requestedQueryCost": 100, "actualQueryCost": 90}
    gate = desk.gate(in_turn(good(cost=cost)))
    gate.query(CHEAP, {})
    assert desk.pauses == []
    gate.query(CHEAP, {})
    assert sum(desk.pauses) == pytest.approx(5.0, abs=1.0)
    assert gate.points == 180


@pytest.mark.parametrize(
    "failure",
    [
        httpx.Response(500, text="<html>"),
        httpx.Response(503, text=""),
        httpx.ReadError("cut"),
        httpx.ConnectTimeout("slow"),
        httpx.Response(200, text="<html>Page temporarily unavailable</html>"),
        httpx.Response(200, content=b'{"data":'),
        bad("INTERNAL_SERVER_ERROR"),
    ],
)
def test_passing_trouble_is_tried_again(desk: Desk, failure: httpx.Response | Exception) -> None:
    desk.gate(in_turn(failure, failure, good())).query(CHEAP, {})
    assert len(desk.requests) == 3
    assert len(desk.pauses) == 2
    assert desk.pauses[0] < desk.pauses[1]
    assert [e.retry for e in desk.entries] == [0, 1, 2]
    assert [e.is_error for e in desk.entries] == [True, True, False]


def test_it_gives_up_after_five_repeats(desk: Desk) -> None:
    with pytest.raises(errors.ServerError) as caught:
        desk.gate(in_turn(httpx.Response(502, headers={"X-Request-ID": "r"}))).query(CHEAP, {})
    assert len(desk.requests) == 6
    assert (caught.value.request_id, caught.value.operation) == ("r", "Cheap")


def test_what_is_not_safe_to_repeat_is_sent_once(desk: Desk) -> None:
    with pytest.raises(errors.ConnectionCut):
        desk.gate(in_turn(httpx.ReadError("cut"))).query(BULK_START, {"text": "{}"})
    assert len(desk.requests) == 1


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (httpx.Response(400), errors.QueryRefused),
        (httpx.Response(401, json={"errors": "[API] Invalid API key"}), errors.TokenRefused),
        (httpx.Response(402), errors.ShopFrozen),
        (httpx.Response(403, json={"errors": "no"}), errors.AccessDenied),
        (httpx.Response(403, html="<html>"), errors.Forbidden),
        (httpx.Response(404), errors.ShopNotFound),
        (httpx.Response(423), errors.ShopLocked),
        (httpx.Response(430), errors.SecurityRefusal),
        (
            httpx.Response(302, headers={"Location": "https://evil.example/"}),
            errors.RedirectRefused,
        ),
        (bad("ACCESS_DENIED", requiredAccess="`read_products`"), errors.AccessDenied),
        (bad("MAX_COST_EXCEEDED"), errors.CostTooHigh),
        (bad("SHOP_INACTIVE"), errors.ShopInactive),
        (bad("undefinedField"), errors.QueryRefused),
    ],
)
def test_a_refusal_is_told_by_its_name_and_not_repeated(
    desk: Desk, answer: httpx.Response, expected: type[errors.ShopSyncError]
) -> None:
    with pytest.raises(expected):
        desk.gate(in_turn(answer)).query(CHEAP, {})
    assert len(desk.requests) == 1
    assert desk.entries[0].error_code == expected.code


def test_an_ignored_filter_is_an_error(desk: Desk) -> None:
    search = [{"path": ["products"], "warnings": [{"field": "updted_at", "message": "Invalid"}]}]
    with pytest.raises(errors.SearchIgnored, match="updted_at"):
        desk.gate(in_turn(good(search=search))).query(CHEAP, {})


@pytest.mark.parametrize(
    ("text", "waits"), [("0", 0.05), ("1", 1.0), ("rubbish", 0.5), (None, 0.5), ("-3", 0.05)]
)
def test_retry_after_is_honoured(desk: Desk, text: str | None, waits: float) -> None:
    headers = {} if text is None else {"Retry-After": text}
    desk.gate(in_turn(httpx.Response(429, headers=headers), good())).query(CHEAP, {})
    assert sum(desk.pauses) == pytest.approx(waits, rel=0.3)


def test_a_day_of_waiting_is_told_instead_of_waited(desk: Desk) -> None:
    with pytest.raises(errors.Throttled) as caught:
        desk.gate(in_turn(httpx.Response(429, headers={"Retry-After": "86400"}))).query(CHEAP, {})
    assert caught.value.seconds == 86_400
    assert desk.pauses == []


def test_another_version_than_asked_for_is_noticed(desk: Desk) -> None:
    answer = good()
    answer.headers["X-Shopify-API-Version"] = "2027-01"
    gate = desk.gate(in_turn(answer))
    gate.query(CHEAP, {})
    assert gate.served_version == "2027-01"


def test_no_log_entry_shows_a_token(desk: Desk) -> None:
    answer = good({"echo": f"{TOKEN} shpss_secret99 plain"})
    desk.gate(in_turn(answer)).query(CHEAP, {"t": TOKEN})
    entry = desk.entries[0]
    shown = repr(entry)
    assert TOKEN not in shown
    assert "shpss_secret99" not in shown
    assert "plain" in entry.response
    assert (entry.status, entry.request_id) == (200, "req-1")


def test_a_bomb_is_stopped(desk: Desk) -> None:
    bomb = gzip.compress(b"\0" * 200_000_000, 1)
    headers = {"Content-Encoding": "gzip"}
    answer = httpx.Response(200, stream=Stream(bomb), headers=headers)
    with pytest.raises(errors.AnswerTooLarge):
        desk.gate(in_turn(answer)).query(CHEAP, {})


def test_gzip_is_read(desk: Desk) -> None:
    plain = good()
    content = gzip.compress(plain.content)
    headers = {"Content-Encoding": "gzip"}
    answer = httpx.Response(200, stream=Stream(content), headers=headers)
    assert desk.gate(in_turn(answer)).query(CHEAP, {}).data == {"shop": {"name": "A"}}


@pytest.mark.parametrize(
    "body",
    [
        b'{"data":{"a":NaN}}',
        b'{"data":' + b"[" * 200_000 + b"]" * 200_000 + b"}",
        b'{"data":{"a":1e400}}',
        b"[]",
        b"null",
        b'"x"',
        b"",
        b"\xff\xfe",
        b'{"data":null}',
        b'{"data":[]}',
    ],
)
def test_malformed_json_is_a_bad_answer(desk: Desk, body: bytes) -> None:
    answer = httpx.Response(200, content=body, headers={"Content-Type": "application/json"})
    with pytest.raises(errors.BadAnswer):
        desk.gate(in_turn(answer)).query(CHEAP, {})


def test_a_lone_surrogate_does_not_spoil_a_page(desk: Desk) -> None:
    answer = httpx.Response(200, content=b'{"data":{"a":"x\\ud800y"}}')
    assert desk.gate(in_turn(answer)).query(CHEAP, {}).data == {"a": "x\ufffdy"}


# ------------------------------------------------------------------ signing in


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


# ------------------------------------------------------------------ cancel


def test_cancel_is_heard_while_a_socket_blocks(desk: Desk) -> None:
    from shopsync_gui.core.shopify.gate import Gate
    from tests.core.shopify.conftest import FixedClock

    server = socket.create_server(("127.0.0.1", 0))
    accepted = threading.Event()
    held: list[socket.socket] = []

    def accept() -> None:
        held.append(server.accept()[0])
        accepted.set()

    thread = threading.Thread(target=accept)
    thread.start()

    def check() -> None:
        if accepted.is_set():
            raise errors.Cancelled

    gate = Gate(
        f"http://127.0.0.1:{server.getsockname()[1]}",
        desk.gate(in_turn(good()))._access,
        recorder=desk.entries.append,
        clock=FixedClock(),
        check=check,
        waiting=desk.told.append,
    )
    begun = time.monotonic()
    with pytest.raises(errors.Cancelled):
        gate.query(COUNTS, {})
    gate.close()
    assert time.monotonic() - begun < 5
    thread.join()
    for one in held:
        one.close()
    server.close()
