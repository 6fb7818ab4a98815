"""A window's start up to the question whether it is the only one: ``starter``.

For each line, the folder of a home, it opens everything and takes the lock; it prints ``1`` when it
is the one instance, else ``0``, or what went wrong; then it waits for a line and lets go.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication

from shopsync_gui.bootstrap import build
from shopsync_gui.core.domain.errors import ShopSyncError
from shopsync_gui.ui.workers.instance import Instance


def main() -> None:
    """Start again and again."""
    application = QCoreApplication([])
    print("ready", flush=True)
    for line in sys.stdin:
        try:
            building = build({**os.environ, "SHOPSYNC_HOME": line.strip()})
        except ShopSyncError as exc:
            print(f"{exc.code} {exc}", flush=True)
            sys.stdin.readline()
            continue
        instance = Instance(building.services.machine.data_dir)
        print(int(instance.take()), flush=True)
        sys.stdin.readline()
        instance.release()
        building.close()
        print("free", flush=True)
    del application


if __name__ == "__main__":
    main()
