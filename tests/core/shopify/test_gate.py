"""The gate: what is sent, what comes back, when it waits, repeats or gives up."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from shopsync_gui.core.domain import errors
from shopsync_gui.core.shopify.gate import PATIENCE
from shopsync_gui.core.shopify.operations import BULK_START, Operation
from tests.core.shopify.conftest import (
    TOKEN,
    Desk,
    Stream,
    bad,
    body_of,
    good,
    in_turn,
)

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


def test_it_gives_up_after_four_repeats_and_half_a_minute_at_most(desk: Desk) -> None:
    with pytest.raises(errors.ServerError) as caught:
        desk.gate(in_turn(httpx.Response(502, headers={"X-Request-ID": "r"}))).query(CHEAP, {})
    assert len(desk.requests) == 5
    assert sum(desk.pauses) < PATIENCE
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
    ("text", "waits"), [("0", 0.05), ("1", 1.0), ("rubbish", 1.0), (None, 1.0), ("-3", 0.05)]
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


def test_another_version_than_asked_for_is_told_once_and_remembered(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    other = good()
    other.headers["X-Shopify-API-Version"] = "2027-01"
    gate = desk.gate(in_turn(good(), other, other, good()))
    assert gate.served_version == "2026-10"
    for _ in range(4):
        gate.query(CHEAP, {})
    assert gate.served_version == "2027-01"
    assert [r.getMessage() for r in caplog.records] == [
        "Shopify served version 2027-01 instead of 2026-10"
    ]


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


def test_a_rate_limit_page_shows_how_long_it_waits(desk: Desk) -> None:
    limited = httpx.Response(429, headers={"Retry-After": "7"})
    desk.gate(in_turn(limited, good())).query(CHEAP, {})
    assert sum(desk.pauses) == pytest.approx(7.0, rel=0.15)
    assert [s for s in desk.told if s is not None]
    assert desk.told[-1] is None


def out_of_points(rate: float) -> httpx.Response:
    """Throttled, with the points that come back each second."""
    status = {"maximumAvailable": 2000, "currentlyAvailable": 0, "restoreRate": rate}
    cost = {"requestedQueryCost": 500, "throttleStatus": status}
    errors_ = [{"message": "Throttled", "extensions": {"code": "THROTTLED"}}]
    return httpx.Response(200, json={"errors": errors_, "extensions": {"cost": cost}})


def test_waiting_for_points_does_not_use_up_the_repeats_for_trouble(desk: Desk) -> None:
    trouble = httpx.Response(503)
    answers = [out_of_points(100), trouble] * 4
    desk.gate(in_turn(*answers, good())).query(CHEAP, {})
    assert len(desk.requests) == 9


def test_points_that_never_come_end_in_an_error(desk: Desk) -> None:
    with pytest.raises(errors.Throttled):
        desk.gate(in_turn(out_of_points(100))).query(CHEAP, {})
    assert len(desk.requests) == 21
    with pytest.raises(errors.Throttled):
        desk.gate(in_turn(bad("THROTTLED"))).query(CHEAP, {})
    assert 24 <= len(desk.requests) <= 28, "nobody said how long: told within half a minute"


def test_points_that_come_back_slowly_are_waited_for_five_minutes_at_a_stretch(
    desk: Desk,
) -> None:
    desk.gate(in_turn(out_of_points(0.1), good())).query(CHEAP, {})
    assert 300 <= max(s for s in desk.told if s is not None) <= 330
    assert len(desk.requests) == 2


def test_a_small_bucket_is_used_whole_instead_of_waiting_for_ever(desk: Desk) -> None:
    small = {"maximumAvailable": 100, "currentlyAvailable": 95, "restoreRate": 10}
    cost = {"requestedQueryCost": 90, "actualQueryCost": 5, "throttleStatus": small}
    gate = desk.gate(in_turn(good(cost=cost)))
    gate.query(CHEAP, {})
    gate.query(CHEAP, {})
    assert desk.pauses == []


def test_the_points_that_came_back_meanwhile_are_counted(desk: Desk) -> None:
    status = {"maximumAvailable": 2000, "currentlyAvailable": 100, "restoreRate": 100}
    cost = {"requestedQueryCost": 100, "actualQueryCost": 90, "throttleStatus": status}
    gate = desk.gate(in_turn(good(cost=cost)))
    gate.query(CHEAP, {})
    desk.time += 5.0
    gate.query(CHEAP, {})
    assert desk.pauses == []


def test_an_unknown_operation_is_paced_by_its_expected_cost(desk: Desk) -> None:
    status = {"maximumAvailable": 2000, "currentlyAvailable": 550, "restoreRate": 100}
    gate = desk.gate(in_turn(good(cost={"requestedQueryCost": 1, "throttleStatus": status})))
    gate.query(CHEAP, {})
    gate.query(Operation("Dear", "query Dear { shop { name } }", cost=250), {})
    assert sum(desk.pauses) == pytest.approx(2.0, abs=0.1)


# ------------------------------------------------------------------ data and errors together

PART = {
    "data": {"shop": {"name": "A", "plan": None}},
    "errors": [
        {
            "message": "no",
            "path": ["shop", "plan"],
            "extensions": {"code": "ACCESS_DENIED", "requiredAccess": "`read_x` access scope."},
        }
    ],
}


def test_half_an_answer_is_no_answer(desk: Desk) -> None:
    with pytest.raises(errors.AccessDenied) as caught:
        desk.gate(in_turn(httpx.Response(200, json=PART))).query(CHEAP, {})
    assert caught.value.subject == "read_x"


def test_half_an_answer_is_given_to_whoever_asks_for_it(desk: Desk) -> None:
    gate = desk.gate(in_turn(httpx.Response(200, json=PART)))
    answer = gate.query(CHEAP, {}, partial=True)
    assert answer.data["shop"]["name"] == "A"
    assert [(f.code, f.path, f.scopes) for f in answer.faults] == [
        ("ACCESS_DENIED", "shop.plan", "read_x")
    ]
    assert desk.entries[0].is_error


def test_half_an_answer_is_asked_for_again_while_that_may_help(desk: Desk) -> None:
    fault = {"message": "x", "path": ["shop"], "extensions": {"code": "INTERNAL_SERVER_ERROR"}}
    half = httpx.Response(200, json={"data": {"shop": None}, "errors": [fault]})
    answer = desk.gate(in_turn(half, good())).query(CHEAP, {}, partial=True)
    assert answer.faults == ()
    assert len(desk.requests) == 2


def test_an_error_about_everything_leaves_no_part_to_use(desk: Desk) -> None:
    body = {"data": {"shop": None}, "errors": [{"message": "x", "extensions": {"code": "OTHER"}}]}
    with pytest.raises(errors.QueryRefused):
        desk.gate(in_turn(httpx.Response(200, json=body))).query(CHEAP, {}, partial=True)
