"""``shopsync sync``: a run without a window."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from shopsync_gui.bootstrap import build
from shopsync_gui.cli import exits
from shopsync_gui.cli.progress import ProgressLine
from shopsync_gui.core.domain import messages
from shopsync_gui.core.domain.errors import Cancelled
from shopsync_gui.core.domain.runs import EVERYTHING, Kind, Outcome, RunResult, Trigger
from shopsync_gui.core.jobs.run import RunOrder, run

OUTCOMES = {
    Outcome.RUNNING: "The sync goes on.",
    Outcome.DONE: "Done.",
    Outcome.DONE_LEFT_OUT: "Done, but some records were left out. `shopsync history` counts them.",
    Outcome.FAILED: "The sync failed.",
    Outcome.CANCELLED: "The sync was cancelled. Your data is as it was before.",
    Outcome.INTERRUPTED: "The sync was interrupted.",
}


def sync(options: argparse.Namespace) -> int:
    """Run it and print what came of it."""
    kinds = EVERYTHING if options.what == "all" else (Kind(options.what),)
    building = build()
    try:
        with _stop_signals() as stop, ProgressLine(sys.stderr) as line:

            def check() -> None:
                if stop.is_set():
                    raise Cancelled

            result = run(
                building.house,
                RunOrder(
                    store=options.store.upper(),
                    kinds=kinds,
                    full=options.full,
                    trigger=Trigger.COMMAND_LINE,
                    confirm_deletions=options.confirm_deletions,
                ),
                check=check,
                report=line.show,
                started=lambda _run: None,
            )
    finally:
        building.close()
    if options.json:
        print(json.dumps(as_json(result)))
    else:
        _print(result)
    return exits.of_result(result, terminated=stop.by == signal.SIGTERM)


class _Stop(threading.Event):
    """Set by Ctrl+C or SIGTERM; ``by`` says by which."""

    by: int = 0


@contextmanager
def _stop_signals() -> Generator[_Stop]:
    stop = _Stop()

    def on_signal(number: int, _frame: object) -> None:
        stop.by = number
        stop.set()

    names = [signal.SIGINT, signal.SIGTERM]
    before = [signal.signal(name, on_signal) for name in names]
    try:
        yield stop
    finally:
        for name, handler in zip(names, before, strict=True):
            signal.signal(name, handler)


def as_json(result: RunResult) -> dict[str, Any]:
    """The object that ``--json`` prints."""
    error = result.error
    return {
        "run": result.run,
        "store": result.store,
        "outcome": result.outcome.value,
        "kinds": {name: asdict(counts) for name, counts in result.kinds.items()},
        "requests": result.requests,
        "points": result.points,
        "seconds": result.seconds,
        "peak_rss_mb": result.peak_rss_mb,
        "count_differences": [asdict(d) for d in result.count_differences],
        "error": None
        if error is None
        else {"code": error.code, "message": error.message, "request_id": error.request_id or None},
    }


def _print(result: RunResult) -> None:
    print(OUTCOMES[result.outcome])
    for name, counts in result.kinds.items():
        facts = [f"{v} {k.replace('_', ' ')}" for k, v in asdict(counts).items() if v]
        print(f"  {name.replace('_', ' ')}: {', '.join(facts) or 'nothing changed'}")
    for difference in result.count_differences:
        print(f"  {difference.kind}: {difference.here} here, {difference.shopify} in Shopify")
    print(f"  {result.requests} requests, {result.points:g} points, {result.seconds:.1f} s")
    if result.error is not None:
        sentence = messages.sentences(result.error.code)
        about = f" ({result.error.subject})" if result.error.subject else ""
        print(f"{sentence.title}{about}", file=sys.stderr)
        print(sentence.cure, file=sys.stderr)
        if result.error.request_id:
            print(f"Request ID: {result.error.request_id}", file=sys.stderr)
