"""The command line without transactions: each statement counts at once. To show what kills find."""

from __future__ import annotations

import contextlib
from collections.abc import Generator

from shopsync_gui.core.db.database import Connection, Database
from tests.proofs.actors import command_line


def main(words: list[str]) -> int:
    """As ``command_line``."""
    Database.transaction = _each_by_itself
    return command_line.main(words)


@contextlib.contextmanager
def _each_by_itself(self: Database) -> Generator[Connection]:
    yield self.connection()
