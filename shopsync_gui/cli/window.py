"""``shopsync`` alone: the window. Qt is imported here and nowhere else in the command line."""

from __future__ import annotations

import argparse

from shopsync_gui.bootstrap import build


def open_window(options: argparse.Namespace) -> int:
    """Show the window (or the tray) until the owner quits."""
    from shopsync_gui.ui.app import WindowArguments, run_window

    building = build()
    try:
        return run_window(
            building.services,
            WindowArguments(
                background=options.background,
                sample=options.sample,
                developer=options.developer,
            ),
        )
    finally:
        building.close()
