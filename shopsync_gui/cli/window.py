"""``shopsync`` alone: the window. Qt is imported here and nowhere else in the command line."""

from __future__ import annotations

import argparse

from shopsync_gui.bootstrap import build
from shopsync_gui.core.domain.stores import AccessKind, StoreDraft


def open_window(options: argparse.Namespace) -> int:
    """Show the window (or the tray) until the owner quits."""
    from shopsync_gui.ui.app import WindowArguments, run_window

    building = build()
    try:
        if options.sample and not building.services.reader.stores():
            draft = StoreDraft("SAMPLE", "", AccessKind.SAMPLE)
            building.services.access.add_store(draft, None, session_ok=False)
        return run_window(
            building.services,
            WindowArguments(background=options.background, developer=options.developer),
        )
    finally:
        building.close()
