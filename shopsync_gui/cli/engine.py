"""``shopsync engine``: the process that syncs for a window (started by it, not by people)."""

from __future__ import annotations

import os
import signal
import sys
import threading

from shopsync_gui.bootstrap import build
from shopsync_gui.core.jobs.engine import Engine
from shopsync_gui.core.system.process import lower_priority


def serve_engine() -> int:
    """Take orders from standard input until it closes or SIGTERM comes."""
    lower_priority()
    # The pipe to the window is private: anything printed by mistake must not end up in it.
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    building = build()
    orders = os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    engine = Engine(building.house, output)

    def leave() -> None:
        engine.leave()
        building.close()
        os._exit(0)

    def on_term(_number: int, _frame: object) -> None:
        # A new thread, because the main one may hold any lock just now.
        threading.Thread(target=leave, name="leave", daemon=True).start()

    signal.signal(signal.SIGTERM, on_term)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        engine.serve(orders)
    finally:
        building.close()
        sys.stderr.flush()
    # A keyring that waits for an answer, or a socket that hangs, must not keep us alive.
    os._exit(0)
