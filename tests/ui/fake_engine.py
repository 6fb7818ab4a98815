"""A small program that speaks like the engine: a script for each store says what a sync does.

Run as ``python fake_engine.py PLAN`` where PLAN is a JSON file ``{store code: [step, …]}``.
Steps: ``"started"``, ``"progress DONE TOTAL"``, ``"done"``, ``"left_out"``, ``"failed CODE"``,
``"refused CODE"``, ``"hang"`` (until cancelled), ``"die"``, ``"garbage"``, ``"pieces"`` (the next
lines come in pieces), ``"tell"`` (writes the secrets it was given to PLAN.secrets).
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from pathlib import Path

import msgspec

from shopsync_gui.core.domain.runs import Counts, Outcome, Progress, RunError, RunResult
from shopsync_gui.core.domain.stores import ConnectionReport
from shopsync_gui.core.domain.wire import (
    Cancel,
    Changed,
    ConnectionTested,
    Event,
    KeepSecret,
    Leave,
    Progressed,
    Ready,
    Refused,
    RunEnded,
    RunStarted,
    Sync,
    TestConnection,
    order_from,
    to_line,
)


class FakeEngine:
    def __init__(self, plan: Path) -> None:
        self.plan = plan
        self.in_pieces = False
        self.secrets: dict[str, str] = {}
        self.hanging: dict[str, Sync] = {}
        self.runs = 100

    def say(self, event: Event) -> None:
        line = to_line(event)
        if self.in_pieces:
            for start in range(0, len(line), 7):
                os.write(1, line[start : start + 7])
        else:
            os.write(1, line)

    def end(self, order: Sync, outcome: Outcome, error: RunError | None = None) -> None:
        counts = {"products": Counts(created=3, unchanged=47, left_out=0)}
        if outcome == Outcome.DONE_LEFT_OUT:
            counts = {"products": Counts(updated=1, unchanged=47, left_out=2)}
        if error is not None or outcome == Outcome.CANCELLED:
            counts = {}
        result = RunResult(self.runs, order.store, outcome, counts, error=error)
        self.say(RunEnded(order=order.order, result=result))
        self.say(Changed(store=order.store, areas=("runs", "products")))

    def sync(self, order: Sync) -> None:
        self.runs += 1
        steps = json.loads(self.plan.read_text("utf-8")).get(order.store, ["started", "done"])
        for step in steps:
            word, *rest = step.split()
            match word:
                case "started":
                    self.say(RunStarted(order=order.order, run=self.runs, store=order.store))
                case "progress":
                    done, total = int(rest[0]), int(rest[1])
                    progress = Progress(
                        self.runs, order.store, "products", "fetching", done, total or None
                    )
                    self.say(Progressed(progress=progress))
                case "done":
                    self.end(order, Outcome.DONE)
                case "left_out":
                    self.end(order, Outcome.DONE_LEFT_OUT)
                case "failed":
                    self.end(order, Outcome.FAILED, RunError(rest[0], "it failed", "req-9"))
                case "refused":
                    self.say(
                        Refused(order=order.order, store=order.store, code=rest[0], message="no")
                    )
                case "hang":
                    self.hanging[order.store] = order
                case "die":
                    os._exit(9)
                case "garbage":
                    os.write(1, b"\xff\xfe not json\n{}\n[1,2]\n" + b"x" * 100_000 + b"\n")
                    os.write(2, b"a line for the log\n")
                case "pieces":
                    self.in_pieces = True
                case "tell":
                    text = json.dumps(self.secrets)
                    self.plan.with_suffix(".secrets").write_text(text, "utf-8")
                case _:
                    raise ValueError(step)

    def run(self) -> None:
        self.say(Ready(pid=os.getpid(), version="0.1.0"))
        for line in sys.stdin.buffer:
            try:
                order = order_from(line)
            except msgspec.DecodeError:
                continue
            match order:
                case Sync():
                    self.sync(order)
                case Cancel():
                    hanging = self.hanging.pop(order.store, None)
                    if hanging is not None:
                        self.end(hanging, Outcome.CANCELLED)
                case TestConnection():
                    report = ConnectionReport(reachable=True, signed_in=True, shop_name="Nord")
                    self.say(ConnectionTested(order=order.order, report=report))
                case KeepSecret():
                    self.secrets[order.store] = order.secret
                case Leave():
                    break
                case _:
                    pass
        if "stubborn" in json.loads(self.plan.read_text("utf-8")):
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            threading.Event().wait(60)


if __name__ == "__main__":
    FakeEngine(Path(sys.argv[1])).run()
