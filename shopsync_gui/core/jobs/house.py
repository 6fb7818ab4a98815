"""The things that every job shares, made once by ``bootstrap``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.journal import Journal
from shopsync_gui.core.domain.clock import Clock
from shopsync_gui.core.domain.stores import Store
from shopsync_gui.core.jobs.secrets import SecretSource
from shopsync_gui.core.system.paths import Folders


@dataclass(frozen=True, slots=True)
class House:
    """Folders, databases, clock, secrets, and where a store's requests go."""

    folders: Folders
    database: Database
    journal: Journal
    clock: Clock
    secrets: SecretSource
    base_url: Callable[[Store], str]
    """The url requests start with; for the sample shop this starts its process when needed."""
    version: str
