"""Codes and values become words: translated sentences, local numbers, money, dates.

Use it as ``from shopsync_gui.ui import text`` and then ``text.relative(when, now)``.  Everything
follows the language that is installed at the moment of the call, so a window only has to ask
again after ``LanguageChange``.
"""

from __future__ import annotations

from shopsync_gui.ui.text.numbers import Numbers
from shopsync_gui.ui.text.sentences import ErrorWords, Sentences
from shopsync_gui.ui.text.times import Times
from shopsync_gui.ui.text.words import Words

_numbers, _times, _words, _sentences = Numbers(), Times(), Words(), Sentences()

# numbers
number = _numbers.number
decimal = _numbers.decimal
money = _numbers.money
price_range = _numbers.price_range
size = _numbers.size
percent = _numbers.percent

# times
relative = _times.relative
date_time = _times.date_time
day = _times.day
clock_time = _times.clock_time
day_and_time = _times.day_and_time
utc = _times.utc
hover = _times.hover
next_run = _times.next_run
daily_at = _times.daily_at
duration = _times.duration
time_left = _times.time_left

# words
outcome = _words.outcome
outcome_icon = _words.outcome_icon
trigger = _words.trigger
kind = _words.kind
kinds = _words.kinds
record = _words.record
counted = _words.counted
field = _words.field
change = _words.change
change_value = _words.change_value
phase = _words.phase
product_status = _words.product_status
environment = _words.environment
access_kind = _words.access_kind
keeper = _words.keeper
logging_mode = _words.logging_mode
feature = _words.feature
http_status = _words.http_status

# sentences
error = _sentences.error
reason = _sentences.reason
setting_reason = _sentences.setting_reason
status_sentence = _sentences.status_sentence
state_icon = _sentences.state_icon
progress_sentence = _sentences.progress_sentence
result_sentence = _sentences.result_sentence

__all__ = [
    "ErrorWords",
    "access_kind",
    "change",
    "change_value",
    "clock_time",
    "counted",
    "daily_at",
    "date_time",
    "day",
    "day_and_time",
    "decimal",
    "duration",
    "environment",
    "error",
    "feature",
    "field",
    "hover",
    "http_status",
    "keeper",
    "kind",
    "kinds",
    "logging_mode",
    "money",
    "next_run",
    "number",
    "outcome",
    "outcome_icon",
    "percent",
    "phase",
    "price_range",
    "product_status",
    "progress_sentence",
    "reason",
    "record",
    "relative",
    "result_sentence",
    "setting_reason",
    "size",
    "state_icon",
    "status_sentence",
    "time_left",
    "trigger",
    "utc",
]
