"""``shopsync sample serve``: the sample shop for everyone who wants to try against it."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from shopsync_gui.core.system.paths import find_folders
from shopsync_gui.sample.server import serve


def serve_sample(options: argparse.Namespace) -> int:
    """Serve until Ctrl+C or SIGTERM."""
    home = Path(options.home) if options.home else find_folders(os.environ).root / "sample-serve"
    serve(
        home,
        port=options.port,
        products=options.products,
        seed=options.seed,
        csv=Path(options.csv) if options.csv else None,
        plan=options.plan,
        ready=lambda address: print(address, flush=True),
        with_parent=options.with_parent,
    )
    return 0
