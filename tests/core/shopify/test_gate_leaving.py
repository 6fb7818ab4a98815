"""The owner stops the run: heard while waiting, while a shop is silent, and once more after it."""

from __future__ import annotations

import threading

import httpx
import pytest

from shopsync_gui.core.domain import errors
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.shopify.access import TokenAccess
from shopsync_gui.core.shopify.gate import Gate
from shopsync_gui.core.shopify.operations import BULK_CANCEL, Operation
from tests.core.shopify.conftest import TOKEN, Desk, FixedClock, good, in_turn, streamed

CHEAP = Operation("Cheap", "query Cheap { shop { name } }", cost=1)


def test_cancel_during_a_long_wait_is_heard_at_once() -> None:
    """In real time: the wait would take minutes."""
    asked: list[int] = []
    told: list[float | None] = []

    def check() -> None:
        if told:
            asked.append(1)
        if len(asked) > 3:
            raise errors.Cancelled

    def limited(_request: httpx.Request) -> httpx.Response:
        return streamed(httpx.Response(429, headers={"Retry-After": "200"}))

    gate = Gate(
        "https://a.myshopify.com",
        TokenAccess(Secret(TOKEN)),
        recorder=lambda _entry: None,
        clock=FixedClock(),
        check=check,
        waiting=told.append,
        transport=httpx.MockTransport(limited),
    )
    with pytest.raises(errors.Cancelled):
        gate.query(CHEAP, {})
    gate.close()
    assert isinstance(told[0], float)
    assert told[0] > 100
    assert told[-1] is None


def test_cancel_is_heard_within_one_pause() -> None:
    """In real time too: the pause has no end that a test would wait for."""
    asked: list[int] = []

    def check() -> None:
        asked.append(1)
        if len(asked) == 3:
            raise errors.Cancelled

    gate = Gate(
        "https://a.myshopify.com",
        TokenAccess(Secret(TOKEN)),
        recorder=lambda _entry: None,
        clock=FixedClock(),
        check=check,
        waiting=lambda _seconds: None,
    )
    with pytest.raises(errors.Cancelled):
        gate.wait(3_600.0)
    gate.close()


def test_a_cancelled_exchange_is_in_the_log_but_no_error(desk: Desk) -> None:
    begun = threading.Event()
    over = threading.Event()

    def slow(_request: httpx.Request) -> httpx.Response:
        begun.set()
        over.wait(10)
        return good()

    def check() -> None:
        if begun.is_set():
            raise errors.Cancelled

    with pytest.raises(errors.Cancelled):
        desk.gate(slow, check=check).query(CHEAP, {})
    over.set()
    assert [(e.status, e.is_error, e.error_code) for e in desk.entries] == [
        (None, False, "cancelled")
    ]


def test_a_last_word_is_sent_although_the_run_was_cancelled(desk: Desk) -> None:
    def check() -> None:
        raise errors.Cancelled

    def slow(_request: httpx.Request) -> httpx.Response:
        assert polled.wait(10)
        return good()

    polled = threading.Event()
    gate = desk.gate(slow, check=check)
    heard = gate._http._check

    def poll() -> None:
        polled.set()
        heard()

    gate._http._check = poll
    with pytest.raises(errors.Cancelled):
        gate.query(CHEAP, {})
    assert desk.requests == []
    gate.part(BULK_CANCEL, {"id": "x"}, seconds=2)
    assert len(desk.requests) == 1
    with pytest.raises(errors.Cancelled):
        gate.query(CHEAP, {})


def test_a_last_word_is_said_once(desk: Desk) -> None:
    with pytest.raises(errors.ServerError):
        desk.gate(in_turn(httpx.Response(503))).part(BULK_CANCEL, {"id": "x"}, seconds=2)
    assert len(desk.requests) == 1
    assert desk.pauses == []
