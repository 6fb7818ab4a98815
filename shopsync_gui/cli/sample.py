"""``shopsync sample serve``: the sample shop for everyone who wants to try against it."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from shopsync_gui.core.domain.errors import UsageError
from shopsync_gui.core.system.paths import find_folders
from shopsync_gui.sample.server import serve
from shopsync_gui.sample.shop_csv import BadCsv


def serve_sample(options: argparse.Namespace) -> int:
    """Serve until Ctrl+C or SIGTERM; ``UsageError`` for a CSV file that cannot be used."""
    home = Path(options.home) if options.home else find_folders(os.environ).root / "sample-serve"
    csv = Path(options.csv) if options.csv else None
    try:
        serve(
            home,
            port=options.port,
            products=options.products,
            seed=options.seed,
            csv=csv,
            plan=options.plan,
            ready=lambda address: print(address, flush=True),
            with_parent=options.with_parent,
        )
    except (BadCsv, UnicodeDecodeError) as exc:
        raise UsageError(f"no product CSV of Shopify's: {exc}", subject=str(csv)) from exc
    except OSError as exc:
        if csv is None or exc.filename != str(csv):
            raise
        raise UsageError(exc.strerror or "", subject=str(csv)) from exc
    return 0
