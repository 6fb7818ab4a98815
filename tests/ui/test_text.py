"""Codes become words, values become local text, and every code has its sentences."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from shopsync_gui.core.domain import messages
from shopsync_gui.core.domain.errors import ALL, TokenRefused
from shopsync_gui.core.domain.runs import Outcome, Progress, Trigger
from shopsync_gui.core.domain.views import StoreState
from shopsync_gui.ui import text
from tests.ui.fake_rows import NOW, make_change, make_left_out, make_run


def test_every_error_has_what_happened_what_it_means_and_what_to_do() -> None:
    assert set(messages.SENTENCES) == set(ALL)
    for code, said in [*messages.SENTENCES.items(), *messages.REASONS.items()]:
        for sentence in (said.title, said.meaning, said.cure):
            assert sentence[0].isupper(), code
            assert sentence.endswith((".", "{count}.")), (code, sentence)
            assert "oops" not in sentence.lower()
        assert not re.search(r"\d{3}|[A-Z]{5,}|_", said.title), code


def test_an_unknown_code_still_gets_words() -> None:
    assert text.error("never heard of").title.startswith("Something happened")
    assert "token" in messages.describe(TokenRefused(subject="NORD"))
    assert "(NORD)" in messages.describe(TokenRefused(subject="NORD"))
    assert text.setting_reason("not_connected")
    assert text.setting_reason("nonsense") == ""


def test_a_reason_is_filled_with_its_facts() -> None:
    row = make_left_out(1)
    waiting = replace(row, reason="deletions_waiting", facts={"count": "612"})
    assert "612" in text.reason(waiting).title
    assert messages.fill("{nothing} here", {}) == "… here"


@pytest.mark.parametrize(
    ("language", "amount", "currency", "shown"),
    [
        ("en_GB", "1234567.891", "EUR", "€1,234,567.891"),
        ("en_GB", "-5.00", "USD", "-$5.00"),
        ("en_GB", "12.00", "CHF", "CHF 12.00"),
        ("fr_FR", "1234.50", "EUR", "1 234,50 €"),
        ("nl_NL", "12.5", "EUR", "€ 12,5"),
        ("en_GB", "99999999999999999999.99", "", "99,999,999,999,999,999,999.99"),
    ],
)
def test_money_keeps_every_digit_in_the_local_form(
    language: str, amount: str, currency: str, shown: str
) -> None:
    QLocale.setDefault(QLocale(language))
    made = text.money(Decimal(amount), currency)
    assert re.sub(r"[\u00a0\u202f]", " ", made) == shown
    assert text.money(None, "EUR") == "–"


def test_a_price_range_is_one_price_when_both_are_the_same() -> None:
    assert text.price_range(Decimal("9.00"), Decimal("9.00"), "EUR") == "€9.00"
    assert text.price_range(Decimal("9.00"), Decimal("19.00"), "EUR") == "€9.00 – €19.00"


@pytest.mark.parametrize(
    ("ago", "shown"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=1), "1 min ago"),
        (timedelta(minutes=4), "4 min ago"),
        (timedelta(hours=3), "3 h ago"),
        (timedelta(hours=20), "yesterday 14:12"),
    ],
)
def test_times_are_told_as_a_person_would(ago: timedelta, shown: str) -> None:
    assert text.relative(NOW - ago, NOW) == shown


def test_the_next_run_is_local_with_utc_beside_it() -> None:
    tonight = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
    assert text.next_run(tonight, NOW) == "tonight 03:00 (02:00 UTC)"
    assert text.next_run(tonight, tonight - timedelta(hours=1)) == "today 03:00 (02:00 UTC)"
    assert text.daily_at("02:00", NOW) == "03:00 (02:00 UTC)"
    assert "2026-11-22 02:00:00 UTC" in text.hover(tonight)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0.42, "0.4 s"), (12, "12 s"), (200, "3 min 20 s"), (3900, "1 h 5 min"), (None, "–")],
)
def test_durations_are_short(seconds: float | None, shown: str) -> None:
    assert text.duration(seconds) == shown


def test_every_outcome_trigger_and_state_has_a_word_and_a_shape() -> None:
    icons = [text.outcome_icon(outcome)[0] for outcome in Outcome]
    assert len(set(icons)) == len(icons)
    states = [text.state_icon(state)[0] for state in StoreState]
    assert len(set(states)) == len(states)
    assert all(text.outcome(outcome) for outcome in Outcome)
    assert all(text.trigger(trigger) for trigger in Trigger)
    assert text.outcome(Outcome.DONE_LEFT_OUT, 3) == "Done, 3 left out"


def test_a_run_is_told_in_one_line() -> None:
    assert text.result_sentence(make_run(7)) == "Synced: 1 change."
    assert text.result_sentence(make_run(9)) == "The connection broke in the middle of an answer."
    assert text.result_sentence(make_run(5)).endswith("2 left out.")
    assert text.result_sentence(make_run(21, counts={})) == "Synced: nothing changed."


def test_progress_says_what_how_far_and_why_it_waits() -> None:
    base = Progress(1, "NORD", "products", "fetching", 250, 1200)
    assert text.progress_sentence(base) == "Products: Fetching · 250 of 1,200"
    waiting = Progress(1, "NORD", "products", "fetching", 250, 1200, wait_seconds=3)
    assert "slow down" in text.progress_sentence(waiting)
    assert text.progress_sentence(Progress(1, "N", "inventory", "counting")) == (
        "Inventory: Counting …"
    )


def test_a_change_names_field_record_old_and_new() -> None:
    shown = text.change(make_change(3))
    assert shown.startswith("Price of ")
    assert shown.endswith("49.00 → 39.00")
    assert text.http_status(404) == "404 Not Found"
    assert text.http_status(None) == "No answer"
