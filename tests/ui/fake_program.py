"""The whole program over fake services: ``python fake_program.py FOLDER [--background]``."""

from __future__ import annotations

import sys
from pathlib import Path

from shopsync_gui.ui.app import WindowArguments, run_window
from tests.ui import fake_pages
from tests.ui.fake_services import FakeWorld, fake_services

if __name__ == "__main__":
    root = Path(sys.argv[1])
    world = FakeWorld(root)
    plan = root / "plan.json"
    if not plan.exists():
        plan.write_text('{"NORD": ["started", "progress 3 9", "hang"]}', "utf-8")
    world.engine = [sys.executable, str(Path(__file__).with_name("fake_engine.py")), str(plan)]
    fake_pages.install()
    sys.exit(run_window(fake_services(world), WindowArguments("--background" in sys.argv)))
