"""``shopsync`` and ``python -m shopsync_gui``: the command line; alone it opens the window."""

from __future__ import annotations

import sys


def main() -> None:
    """Entry point of the command line."""
    from shopsync_gui.cli.main import run

    sys.exit(run(sys.argv[1:]))


def main_gui() -> None:
    """Entry point of the window, without a console on Windows."""
    main()


if __name__ == "__main__":
    main()
