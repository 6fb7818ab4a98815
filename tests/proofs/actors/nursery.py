"""Programs that are ready at once: a process that has everything loaded forks for each try.

It says its own number first.  Then one line of JSON in: ``actor`` (a module beside this one),
``words`` (for its ``main``), ``environment``, ``output`` and ``errors`` (files), ``is_traced``
(whether to wait for strace); and out one line with the number of the child, one with its exit code
(minus the signal).
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from tests.proofs.actors import careless, command_line, copier, patient, stepper

KNOWN = {
    "careless": careless,
    "command_line": command_line,
    "copier": copier,
    "patient": patient,
    "stepper": stepper,
}
LATER = ("httpx", "shopsync_gui.cli.sync", "shopsync_gui.core.jobs.run", "graphql")
_PR_SET_PTRACER = 0x59616D61
_ANY = ctypes.c_ulong(-1)


def main() -> None:
    """Take orders until standard input ends."""
    for name in LATER:
        importlib.import_module(name)
    print(os.getpid(), flush=True)
    for line in sys.stdin:
        order: dict[str, Any] = json.loads(line)
        child = os.fork()
        if child == 0:
            _live(order)
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _live(order: dict[str, Any]) -> None:
    """Be the program of the order, from its start to its end."""
    code = 70
    try:
        os.environ.update(order["environment"])
        for number, name in ((1, "output"), (2, "errors")):
            handle = os.open(order[name], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            os.dup2(handle, number)
        if order["is_traced"]:
            _wait_for_strace()
        code = KNOWN[order["actor"]].main(order["words"])
    except BaseException:  # noqa: BLE001 - as the interpreter itself would tell it
        traceback.print_exc()
        code = 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _wait_for_strace() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANY, 0, 0, 0)
    until = time.monotonic() + 20
    while "TracerPid:\t0" in Path("/proc/self/status").read_text():
        if time.monotonic() > until:
            raise TimeoutError("strace did not come")
        time.sleep(0.001)
    time.sleep(0.003)


if __name__ == "__main__":
    main()
