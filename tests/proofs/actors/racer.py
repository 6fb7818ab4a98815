"""One of several programs on one home: ``racer HOME TRIES HOW`` prints what it met, as JSON.

``HOW`` is ``sync`` (starts runs as ``shopsync sync`` does), ``window`` (what a window does
meanwhile: marks dead runs, reads, saves a setting) or ``careless`` (``sync`` without the lock).
The first line printed says that it is ready; it begins when a line comes in.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Generator
from pathlib import Path

from shopsync_gui.bootstrap import build
from shopsync_gui.core.db.runs import RunRepository
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.errors import RunGoingOn, ShopSyncError
from shopsync_gui.core.domain.runs import Kind, Outcome, Trigger
from shopsync_gui.core.jobs.house import House
from shopsync_gui.core.jobs.run import interrupt_unfinished
from shopsync_gui.core.system.locks import store_lock

Met = Counter[str]


def main() -> None:
    """Wait for the start, race, tell."""
    home, tries, how = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    building = build({**os.environ, "SHOPSYNC_HOME": home})
    chance, met = random.Random(f"{os.environ.get('SHOPSYNC_SEED', '1')}/{os.getpid()}"), Met()
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(tries):
        met["tries"] += 1
        try:
            if how == "window":
                look(building.house, met)
            else:
                start(building.house, met, chance, is_careless=how == "careless")
        except RunGoingOn:
            met["busy"] += 1
            time.sleep(chance.uniform(0, 0.004))
        except ShopSyncError as exc:
            met[exc.code] += 1
    building.close()
    print(json.dumps(met), flush=True)


def start(house: House, met: Met, chance: random.Random, *, is_careless: bool) -> None:
    """A run's start and end, as ``core.jobs.run`` writes them, with nothing between."""
    with contextlib.nullcontext() if is_careless else store_lock(house.folders, "S"):
        runs, now = RunRepository(house.database), house.clock.now()
        with alone(house.folders.root / "witness", met):
            runs.interrupt_unfinished(1, now)
            number = runs.start(
                1, Trigger.COMMAND_LINE, (Kind.PRODUCTS,), False, None, os.getpid(), now
            )
            time.sleep(chance.uniform(0, 0.003))
            with house.database.read() as conn:
                row = conn.execute("SELECT id FROM run WHERE outcome = 'running'").fetchall()
            met["not the only run"] += row != [(number,)]
            runs.finish(number, Outcome.DONE, 0, 0.0, None, (), now)
            met["won"] += 1


def look(house: House, met: Met) -> None:
    """A window's start, its lists and a choice of its owner."""
    met["marked"] += len(interrupt_unfinished(house))
    stores = StoreRepository(house.database)
    assert [store.code for store in stores.all()] == ["S"]
    RunRepository(house.database).slot_tries(1)
    stores.mark_verified(1, house.clock.now())
    time.sleep(0.001)


@contextlib.contextmanager
def alone(witness: Path, met: Met) -> Generator[None]:
    """Count when somebody else is inside, by a file that only one can make."""
    try:
        os.close(os.open(witness, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        is_mine = True
    except FileExistsError:
        met["overlaps"] += 1
        is_mine = False
    try:
        yield
    finally:
        if is_mine:
            witness.unlink()


if __name__ == "__main__":
    main()
