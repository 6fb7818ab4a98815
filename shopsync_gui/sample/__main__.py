"""``python -m shopsync_gui.sample --home DIR``: prints one JSON line when it is ready."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from shopsync_gui.sample.server import serve


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until the end of the parent, SIGTERM or Ctrl+C."""
    parser = argparse.ArgumentParser(prog="python -m shopsync_gui.sample")
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--products", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--csv", type=Path)
    parser.add_argument("--plan", choices=("basic", "plus"), default="basic")
    parser.add_argument("--with-parent", action="store_true", help="end when stdin closes")
    options = parser.parse_args(arguments)
    serve(
        options.home,
        port=options.port,
        products=options.products,
        seed=options.seed,
        csv=options.csv,
        plan=options.plan,
        ready=_ready,
        with_parent=options.with_parent,
    )
    return 0


def _ready(address: str) -> None:
    sys.stdout.write(json.dumps({"address": address}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
