"""A database on disk, a store in it, and short words to put products into the mirror."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.journal import Journal
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.stores import AccessKind, SecretKeeper, Store, StoreDraft
from tests.core.db.mirror_rows import Mirror

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A new main database."""
    opened = Database.open_main(tmp_path / "shopsync.db")
    yield opened
    opened.close()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A new journal."""
    opened = Journal(Database.open_journal(tmp_path / "journal.db"))
    yield opened
    opened.close()


@pytest.fixture
def store(database: Database) -> Store:
    """A store that has never synced."""
    draft = StoreDraft(code="NORD", address="nord.myshopify.com", access=AccessKind.TOKEN)
    return StoreRepository(database).add(draft, SecretKeeper.KEYRING, "Test keyring", NOW)


@pytest.fixture
def mirror(database: Database, store: Store) -> Mirror:
    """The store's mirror, to be filled."""
    return Mirror(database, store)


@pytest.fixture
def now() -> datetime:
    """Saturday morning."""
    return NOW
