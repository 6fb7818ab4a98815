"""Log entries: kept whatever happens, found, read, and deleted for good."""

from __future__ import annotations

import logging
import random
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.journal import Journal
from shopsync_gui.core.domain.journal import LogEntry
from shopsync_gui.core.domain.views import LogQuery


def entry(at: datetime, **values: object) -> LogEntry:
    base = LogEntry(
        at=at,
        operation="products",
        method="POST",
        url="https://nord.myshopify.com/admin/api/2026-10/graphql.json",
        status=200,
        description="OK",
        duration_ms=120,
        request='{"query": "…"}',
        response='{"data": {}}',
        request_size=14,
        response_size=12,
        request_id="req-1",
        points_requested=12.0,
        points_charged=3.5,
        store_id=1,
        run_id=7,
    )
    return replace(base, **values)  # pyright: ignore[reportArgumentType]


def found(journal: Journal, **query: object) -> list[int]:
    return list(journal.ids(LogQuery(1, **query)))  # pyright: ignore[reportArgumentType]


def test_an_entry_comes_back_with_request_and_response(journal: Journal, now: datetime) -> None:
    journal.record(entry(now, response="é" * 1000, retry=2, error_code="x", is_error=True))
    (number,) = found(journal)
    detail = journal.detail(number)
    assert detail is not None
    assert (detail.request, detail.response) == ('{"query": "…"}', "é" * 1000)
    assert (detail.request_size, detail.response_size) == (14, 12)
    row = detail.row
    assert (row.at, row.run_id, row.status, row.retry) == (now, 7, 200, 2)
    assert (row.points_requested, row.points_charged) == (12.0, 3.5)
    assert (row.is_error, row.error_code, row.request_id) == (True, "x", "req-1")
    assert journal.rows((number, 999)) == (row,)
    assert journal.detail(999) is None


def test_entries_are_found_and_sorted(journal: Journal, now: datetime) -> None:
    journal.record(entry(now, duration_ms=5, run_id=1))
    journal.record(
        entry(now + timedelta(seconds=1), status=503, is_error=True, request_id="ab%_c", run_id=2)
    )
    journal.record(
        entry(
            now + timedelta(seconds=2),
            status=None,
            description="no answer",
            operation="Bulk",
            run_id=None,
            is_error=True,
            duration_ms=900,
        )
    )
    journal.record(entry(now, store_id=2))
    assert found(journal) == [3, 2, 1]
    assert found(journal, descending=False) == [1, 2, 3]
    assert found(journal, errors_only=True) == [3, 2]
    assert found(journal, run_id=2) == [2]
    assert found(journal, status="5") == [2]
    assert found(journal, status="none") == [3]
    assert found(journal, status="rubbish") == [3, 2, 1]
    assert found(journal, text="NO ANSWER") == [3]
    assert found(journal, text="b%_") == [2]
    assert found(journal, text="503") == [2]
    assert found(journal, sort="duration_ms") == [3, 2, 1]
    assert found(journal, sort="operation", descending=False) == [3, 1, 2]
    assert found(journal, sort="no such column") == [3, 2, 1]


@pytest.mark.parametrize("text", ["'", '"', "%", "\x00", "\ud800", "'; DROP TABLE log_entry --"])
def test_no_text_makes_the_search_fail(journal: Journal, now: datetime, text: str) -> None:
    journal.record(entry(now))
    assert found(journal, text=text) in ([], [1])
    assert found(journal) == [1]


def test_a_journal_that_cannot_be_written_only_says_so_in_the_log(
    journal: Journal, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    connection = journal._database.connection()
    connection.execute("PRAGMA query_only = ON")
    with caplog.at_level(logging.WARNING):
        journal.record(entry(now, response="secret answer"))
    connection.execute("PRAGMA query_only = OFF")
    assert "could not be kept" in caplog.text
    assert "secret answer" not in caplog.text
    assert found(journal) == []


def test_texts_with_impossible_signs_are_kept_all_the_same(journal: Journal, now: datetime) -> None:
    journal.record(entry(now, operation="a\x00b", response="x\ud800y", url="u\ud800"))
    (number,) = found(journal)
    detail = journal.detail(number)
    assert detail is not None
    assert detail.response == "x?y"


def test_entries_older_than_seven_days_go(journal: Journal, now: datetime) -> None:
    for days in (0, 6, 8, 20):
        journal.record(entry(now - timedelta(days=days)))
    assert journal.prune(now) == 2
    assert found(journal) == [1, 2]
    assert journal.prune(now) == 0


def test_above_the_size_cap_the_oldest_entries_go_first(journal: Journal, now: datetime) -> None:
    chance = random.Random(1)
    for n in range(600):
        body = chance.randbytes(3000).hex()
        journal.record(entry(now - timedelta(seconds=n), response=body))
    journal._database.checkpoint()
    before = journal._database.path.stat().st_size
    gone = journal.prune(now, size_cap=before - 500_000)
    assert 50 < gone < 250
    assert found(journal) == list(range(1, 600 - gone + 1))  # the newest
    assert before - 1_000_000 < journal._database.path.stat().st_size <= before - 500_000


def test_deleting_by_time_touches_one_store_only(journal: Journal, now: datetime) -> None:
    journal.record(entry(now - timedelta(days=2)))
    journal.record(entry(now))
    journal.record(entry(now - timedelta(days=2), store_id=2))
    assert journal.delete(1, now - timedelta(days=1)) == 1
    assert found(journal) == [2]
    assert journal.delete(1, None) == 1
    assert found(journal) == []
    assert list(journal.ids(LogQuery(2))) == [3]


def test_what_was_deleted_is_not_in_the_file_any_more(journal: Journal, now: datetime) -> None:
    path = journal._database.path
    for n in range(200):
        journal.record(entry(now, url=f"https://customer-{n}.example/", request="", response=""))
    journal._database.checkpoint()
    assert b"customer-" in path.read_bytes()
    assert journal.delete(1, None) == 200
    assert b"customer-" not in path.read_bytes()
    assert path.with_name("journal.db-wal").stat().st_size == 0


def test_threads_have_connections_of_their_own(journal: Journal, now: datetime) -> None:
    journal.record(entry(now))
    journal.close_thread()
    assert found(journal) == [1]
    assert journal.describe().startswith("journal.db")
    assert isinstance(journal._database, Database)
