"""The life of a bulk operation: started once, watched, found again, cancelled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from shopsync_gui.core.domain import errors
from shopsync_gui.core.shopify import bulk
from tests.core.shopify.conftest import Desk, bad, body_of, good, in_turn

TEXT = "{ products { edges { node { id } } } }"
GID = "gid://shopify/BulkOperation/1"


def state(status: str, **more: Any) -> dict[str, Any]:
    return {"id": GID, "status": status, "createdAt": "2026-11-21T07:00:00Z", **more}


def started(**more: Any) -> httpx.Response:
    payload = {"bulkOperation": state("CREATED"), "userErrors": [], **more}
    return good({"bulkOperationRunQuery": payload})


def refused(code: str, message: str = "no") -> httpx.Response:
    listed = [{"field": None, "message": message, "code": code}]
    return started(bulkOperation=None, userErrors=listed)


def polled(status: str, **more: Any) -> httpx.Response:
    return good({"bulkOperation": state(status, **more)})


def by_name(**answers: Callable[[httpx.Request], httpx.Response]) -> Any:
    return lambda request: answers[body_of(request)["operationName"]](request)


def listed(*nodes: dict[str, Any]) -> httpx.Response:
    return good({"bulkOperations": {"nodes": list(nodes)}})


def names(desk: Desk) -> list[str]:
    return [body_of(r)["operationName"] for r in desk.requests]


def test_it_is_started_with_its_text_and_shopifys_time(desk: Desk) -> None:
    handle = bulk.start(desk.gate(in_turn(started())), TEXT)
    assert handle == bulk.BulkHandle(GID, datetime(2026, 11, 21, 7, 59, 30, tzinfo=UTC))
    assert body_of(desk.requests[0])["variables"] == {"text": TEXT}


def test_after_a_lost_answer_the_running_one_is_found_instead_of_a_second_start(
    desk: Desk,
) -> None:
    spaced = TEXT.replace(" ", "\n  ")
    mine = state("RUNNING", query=spaced)
    other = {**state("RUNNING", query="{ x }"), "id": "gid://shopify/BulkOperation/2"}
    ended = {**state("COMPLETED", query=TEXT), "id": "gid://shopify/BulkOperation/3"}
    gate = desk.gate(
        by_name(
            StartBulk=in_turn(httpx.ReadError("cut")),
            ListBulk=in_turn(listed(other, ended, mine)),
        )
    )
    handle = bulk.start(gate, TEXT)
    assert handle == bulk.BulkHandle(GID, datetime(2026, 11, 21, 7, tzinfo=UTC))
    assert names(desk) == ["StartBulk", "ListBulk"]


def test_after_a_lost_answer_with_nothing_running_it_is_started_again(desk: Desk) -> None:
    gate = desk.gate(
        by_name(StartBulk=in_turn(httpx.Response(502), started()), ListBulk=in_turn(listed()))
    )
    assert bulk.start(gate, TEXT).gid == GID
    assert names(desk) == ["StartBulk", "ListBulk", "StartBulk"]


def test_a_start_that_is_always_lost_is_given_up(desk: Desk) -> None:
    gate = desk.gate(by_name(StartBulk=in_turn(httpx.ReadError("cut")), ListBulk=in_turn(listed())))
    with pytest.raises(errors.ConnectionCut):
        bulk.start(gate, TEXT)
    assert names(desk).count("StartBulk") == 4


@pytest.mark.parametrize("code", ["OPERATION_IN_PROGRESS", "LIMIT_REACHED"])
def test_it_waits_for_a_free_place(desk: Desk, code: str) -> None:
    gate = desk.gate(
        by_name(
            StartBulk=in_turn(refused(code), refused(code), started()), ListBulk=in_turn(listed())
        )
    )
    assert bulk.start(gate, TEXT).gid == GID
    assert desk.pauses == [1.0, 2.0]


def test_places_that_never_become_free_end_in_an_error(desk: Desk) -> None:
    gate = desk.gate(
        by_name(StartBulk=in_turn(refused("LIMIT_REACHED")), ListBulk=in_turn(listed()))
    )
    with pytest.raises(errors.BulkBusy):
        bulk.start(gate, TEXT)


def test_a_text_that_shopify_refuses_is_told_in_its_words(desk: Desk) -> None:
    with pytest.raises(errors.UserErrors, match="INVALID: no connection"):
        bulk.start(desk.gate(in_turn(refused("INVALID", "no connection"))), TEXT)
    assert len(desk.requests) == 1


@pytest.mark.parametrize(
    "payload",
    [None, {}, {"bulkOperation": {"id": 5}, "userErrors": []}, {"userErrors": [1]}],
    ids=repr,
)
def test_a_strange_start_is_a_bad_answer(desk: Desk, payload: object) -> None:
    gate = desk.gate(
        by_name(
            StartBulk=in_turn(good({"bulkOperationRunQuery": payload})),
            ListBulk=in_turn(listed()),
        )
    )
    with pytest.raises(errors.BadAnswer):
        bulk.start(gate, TEXT)


def watch(desk: Desk, *answers: httpx.Response) -> tuple[bulk.BulkDone, list[int]]:
    heard: list[int] = []
    done = bulk.wait(desk.gate(in_turn(*answers)), GID, report=heard.append, check=lambda: None)
    return done, heard


def test_it_is_watched_until_it_is_done(desk: Desk) -> None:
    done, heard = watch(
        desk,
        polled("CREATED", objectCount="0"),
        polled("RUNNING", objectCount="15"),
        polled(
            "COMPLETED",
            objectCount="20",
            rootObjectCount="5",
            fileSize="900",
            url="https://files.example/x",
        ),
    )
    assert done == bulk.BulkDone("https://files.example/x", 20, 900, 5)
    assert heard == [0, 15]


def test_nothing_found_is_no_failure(desk: Desk) -> None:
    done, _ = watch(desk, polled("COMPLETED", objectCount="0", url=None))
    assert (done.url, done.object_count) == (None, 0)


def test_objects_without_a_file_are_not_taken_for_nothing(desk: Desk) -> None:
    with pytest.raises(errors.BulkIncomplete):
        watch(desk, polled("COMPLETED", objectCount="7", url=None))


@pytest.mark.parametrize("status", ["FAILED", "CANCELED", "CANCELING", "EXPIRED"])
def test_an_end_without_a_result_is_told(desk: Desk, status: str) -> None:
    partial = "https://files.example/partial"
    with pytest.raises(errors.BulkFailed, match=f"{status} TIMEOUT"):
        watch(desk, polled(status, errorCode="TIMEOUT", partialDataUrl=partial))


def test_an_operation_that_shopify_forgot_is_told(desk: Desk) -> None:
    with pytest.raises(errors.BulkFailed):
        watch(desk, good({"bulkOperation": None}))


def test_a_finished_one_without_its_numbers_is_a_bad_answer(desk: Desk) -> None:
    with pytest.raises(errors.BadAnswer):
        watch(desk, polled("COMPLETED", url="https://files.example/x", objectCount="many"))


def test_it_looks_often_at_first_and_seldom_later(desk: Desk) -> None:
    running = [polled("RUNNING")] * 90
    watch(desk, *running, polled("COMPLETED", objectCount="0"))
    assert desk.pauses[0] == 0.3
    assert desk.pauses == sorted(desk.pauses)
    assert desk.pauses[-1] == 10.0
    age = 0.0
    for pause in desk.pauses:
        assert pause <= max(0.3, age * 0.1 + 0.001)
        age += pause


@pytest.mark.parametrize(
    ("answer", "usable"),
    [
        (polled("RUNNING"), True),
        (polled("COMPLETED"), True),
        (polled("FAILED"), False),
        (polled("CANCELING"), False),
        (good({"bulkOperation": None}), False),
        (bad("INVALID_VARIABLE"), False),
    ],
)
def test_an_earlier_one_is_taken_up_only_if_it_is_still_good(
    desk: Desk, answer: httpx.Response, usable: bool
) -> None:
    assert bulk.is_usable(desk.gate(in_turn(answer)), GID) is usable


def test_cancelling_reaches_shopify_although_the_run_was_cancelled(desk: Desk) -> None:
    def check() -> None:
        raise errors.Cancelled

    bulk.cancel_quietly(desk.gate(in_turn(good({"x": 1})), check=check), GID)
    assert names(desk) == ["CancelBulk"]


def test_cancelling_is_quiet_when_it_fails(desk: Desk) -> None:
    bulk.cancel_quietly(desk.gate(in_turn(httpx.ReadError("cut"))), GID)
    assert len(desk.requests) == 1


def test_a_status_that_nobody_knows_is_watched_for_a_while_only(desk: Desk) -> None:
    resting = good({"bulkOperation": state("RESTING")})
    known = good({"bulkOperation": state("RUNNING")})
    gate = desk.gate(in_turn(known, resting))
    with pytest.raises(errors.BadAnswer, match="RESTING"):
        bulk.wait(gate, GID, report=lambda _n: None, check=lambda: None)
    assert 20 < sum(desk.pauses) < 40


def test_starts_that_are_lost_for_long_are_told_as_lost_and_not_as_busy(desk: Desk) -> None:
    def slow(_request: httpx.Request) -> httpx.Response:
        desk.time += bulk.PATIENCE
        return listed()

    gate = desk.gate(by_name(StartBulk=in_turn(httpx.ReadError("cut")), ListBulk=slow))
    with pytest.raises(errors.ConnectionCut):
        bulk.start(gate, TEXT)
