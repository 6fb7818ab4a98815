"""What an answer means, however oddly it is put."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from typing import Any

import pytest

from shopsync_gui.core.domain import errors
from shopsync_gui.core.shopify.answers import read_answer, retry_after, server_date
from shopsync_gui.core.shopify.http import Reply

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)


def reply(body: object, status: int = 200, kind: str = "application/json", **headers: str) -> Reply:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    shown = {"content-type": kind, "x-request-id": "rq", **headers}
    return Reply(status, "Reason", shown, content, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Sat, 21 Nov 2026 07:00:00 GMT",
        "Sat, 21 Nov 2026 07:00:00 -0000",  # a time without a zone for the standard library
        "Sat, 21 Nov 2026 08:00:00 +0100",
    ],
)
def test_shopifys_clock_is_read_in_utc_wherever_we_are(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as tokyo:
        tokyo.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        found = server_date({"date": text}, NOW)
    time.tzset()
    assert found == datetime(2026, 11, 21, 7, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "yesterday", "Sat, 99 Nov 2026 07:00:00 GMT"])
def test_our_clock_serves_where_shopifys_cannot_be_read(text: str) -> None:
    assert server_date({"date": text}, NOW) == NOW
    assert server_date({}, NOW) == NOW


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0.0),
        ("2.5", 2.5),
        ("-4", 0.0),
        ("86400", 86_400.0),
        ("Sat, 21 Nov 2026 08:00:30 GMT", 30.0),
        ("Sat, 21 Nov 2026 07:00:00 GMT", 0.0),
        ("soon", None),
        ("nan", None),
        ("inf", None),
        ("1e999", None),
        ("", None),
    ],
)
def test_retry_after_is_a_number_or_a_date(text: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": text}, NOW) == seconds


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"errors": "[API] Invalid API key"}, "[API] Invalid API key"),
        ({"errors": {"query": "Required parameter missing"}}, "query: Required parameter missing"),
        ({"errors": [{"message": "Not so"}]}, "Not so"),
        ({"errors": []}, ""),
        ([], ""),
        (b"{", ""),
        ({"errors": "key shpat_abcdef012345 is wrong"}, "key *** is wrong"),
    ],
)
def test_the_words_of_a_refusal_are_kept(body: object, words: str) -> None:
    error = read_answer(reply(body, 401), NOW).error
    assert isinstance(error, errors.TokenRefused)
    assert error.detail == (f"401 Reason: {words}" if words else "401 Reason")
    assert error.request_id == "rq"


def test_a_forbidden_scope_is_named() -> None:
    words = "[API] This action requires merchant approval for read_products scope."
    error = read_answer(reply({"errors": words}, 403), NOW).error
    assert isinstance(error, errors.AccessDenied)
    assert error.subject == "read_products"


@pytest.mark.parametrize("body", [{"errors": "Not Found"}, {"errors": {"a": 1}}, {"data": None}])
def test_an_answer_without_data_is_a_bad_answer(body: object) -> None:
    found = read_answer(reply(body), NOW)
    assert isinstance(found.error, errors.BadAnswer)
    assert found.answer is None


def test_html_instead_of_json_is_said_in_so_many_words() -> None:
    error = read_answer(reply(b"<!DOCTYPE html><HTML>", kind="text/html"), NOW).error
    assert isinstance(error, errors.BadAnswer)
    assert error.detail == "HTML instead of JSON"


def fault(code: str, **more: Any) -> dict[str, Any]:
    return {"message": f"about {code}", "extensions": {"code": code}, **more}


def test_of_several_errors_the_one_about_everything_decides() -> None:
    body = {"data": None, "errors": [fault("ACCESS_DENIED", path=["a"]), fault("THROTTLED")]}
    assert isinstance(read_answer(reply(body), NOW).error, errors.Throttled)


def test_a_throttled_answer_says_how_long_the_points_take() -> None:
    status = {"maximumAvailable": 1000, "currentlyAvailable": 50, "restoreRate": 50}
    cost = {"requestedQueryCost": 300, "throttleStatus": status}
    body = {"errors": [{"message": "Throttled"}], "extensions": {"cost": cost}}
    error = read_answer(reply(body), NOW).error
    assert isinstance(error, errors.Throttled)
    assert error.seconds == 5.0


def test_shopifys_own_request_id_is_preferred() -> None:
    one = {"message": "x", "extensions": {"code": "INTERNAL_SERVER_ERROR", "requestId": "own"}}
    error = read_answer(reply({"errors": [one]}), NOW).error
    assert isinstance(error, errors.ServerError)
    assert error.request_id == "own"


@pytest.mark.parametrize(
    "cost",
    [
        None,
        "cheap",
        {"requestedQueryCost": True, "throttleStatus": []},
        {"throttleStatus": {"maximumAvailable": "2000"}},
        {"requestedQueryCost": 1e300},
    ],
)
def test_nonsense_about_points_is_left_aside(cost: object) -> None:
    found = read_answer(reply({"data": {}, "extensions": {"cost": cost}}), NOW)
    assert found.error is None
    assert (found.cost.requested, found.cost.bucket) == (None, None)


@pytest.mark.parametrize("search", ["x", [1], [{"warnings": "x"}], [{"warnings": [1]}], {}])
def test_strange_warnings_never_crash(search: object) -> None:
    read_answer(reply({"data": {}, "extensions": {"search": search}}), NOW)


@pytest.mark.parametrize("listed", [[1], [None], [{"path": "x"}], [{"extensions": [1]}], [{}]])
def test_strange_errors_are_still_errors(listed: object) -> None:
    assert read_answer(reply({"data": {}, "errors": listed}), NOW).error is not None


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (500, errors.ServerError),
        (502, errors.ServerError),
        (525, errors.ServerError),
        (418, errors.BadAnswer),
        (204, errors.BadAnswer),
        (301, errors.RedirectRefused),
    ],
)
def test_every_status_has_a_meaning(status: int, kind: type[errors.ShopSyncError]) -> None:
    assert isinstance(read_answer(reply(b"", status), NOW).error, kind)
