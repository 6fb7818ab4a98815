"""Folders, locks, secrets of the environment, the vault's five situations, autostart, logs."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

import pytest
from keyring.errors import InitError
from keyring.errors import KeyringLocked as Locked

from shopsync_gui.core.domain import errors
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.system import vault as vaults
from shopsync_gui.core.system.autostart import Autostart, desktop_entry, windows_command
from shopsync_gui.core.system.environment import take_secrets
from shopsync_gui.core.system.locks import store_lock
from shopsync_gui.core.system.logs import redact, start_logging, stop_logging
from shopsync_gui.core.system.paths import find_folders
from shopsync_gui.core.system.vault import Vault


def test_every_folder_is_the_owners_alone(tmp_path: Path) -> None:
    folders = find_folders({"SHOPSYNC_HOME": str(tmp_path / "home")})
    for folder in (folders.root, folders.locks, folders.spool, folders.logs, folders.thumbnails):
        assert folder.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_others_may_write_to_is_refused(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o777)
    with pytest.raises(errors.FolderUnsafe):
        find_folders({"SHOPSYNC_HOME": str(home)})


def test_one_holder_per_store(tmp_path: Path) -> None:
    folders = find_folders({"SHOPSYNC_HOME": str(tmp_path / "home")})
    with store_lock(folders, "A"):
        with pytest.raises(errors.RunGoingOn), store_lock(folders, "A"):
            pass
        with store_lock(folders, "B"):
            pass
    with store_lock(folders, "A"):
        pass


def test_secrets_are_taken_out_of_the_environment() -> None:
    environ = {"SHOPSYNC_TOKEN_MY_SHOP": "t", "SHOPSYNC_CLIENT_ID_B": "i", "HOME": "/x"}
    found = take_secrets(environ)
    assert environ == {"HOME": "/x"}
    assert found.token("my-shop") == Secret("t")
    assert found.client_id("B") == "i"
    assert found.client_secret("B") is None
    assert "'t'" not in repr(found)


class _Memory:
    """A keyring that may refuse, forget or hang."""

    def __init__(self, trouble: Exception | None = None, *, forgets: bool = False) -> None:
        self.kept: dict[str, str] = {}
        self.trouble = trouble
        self.forgets = forgets

    def get_password(self, service: str, username: str) -> str | None:
        if self.trouble:
            raise self.trouble
        return self.kept.get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.trouble:
            raise self.trouble
        if not self.forgets:
            self.kept[f"{service}/{username}"] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[f"{service}/{username}"]


def test_a_secret_is_kept_read_back_and_forgotten() -> None:
    backend = _Memory()
    vault = Vault(lambda: backend)
    vault.keep("a.myshopify.com#A", "admin-token", Secret("shpat_1"))
    assert list(backend.kept) == ["ShopSync/a.myshopify.com#A/admin-token"]
    assert vault.get("a.myshopify.com#A", "admin-token") == Secret("shpat_1")
    vault.forget("a.myshopify.com#A", "admin-token")
    vault.forget("a.myshopify.com#A", "admin-token")
    assert vault.get("a.myshopify.com#A", "admin-token") is None


@pytest.mark.parametrize(
    ("backend", "expected"),
    [
        (_Memory(Locked("shpat_x")), errors.KeyringLocked),
        (_Memory(InitError("shpat_x")), errors.KeyringLocked),
        (_Memory(OSError("shpat_x")), errors.VaultError),
        (_Memory(forgets=True), errors.KeyringLost),
    ],
)
def test_each_trouble_has_its_own_name_and_shows_no_secret(
    backend: _Memory, expected: type[errors.VaultError]
) -> None:
    with pytest.raises(expected) as caught:
        Vault(lambda: backend).keep("a", "admin-token", Secret("shpat_x"))
    assert "shpat_x" not in f"{caught.value} {caught.value.detail}"


def test_a_prompt_that_nobody_answers_does_not_hang() -> None:
    release = threading.Event()

    def pick() -> _Memory:
        release.wait(20)
        return _Memory()

    with pytest.raises(errors.KeyringTimeout):
        Vault(pick, seconds=0.05).get("a", "b")
    release.set()


def test_a_secret_longer_than_windows_keeps_is_refused() -> None:
    with pytest.raises(errors.SecretTooLong):
        Vault(_Memory).keep("a", "b", Secret("x" * 1_281))


def test_without_a_session_bus_there_is_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    with pytest.raises(errors.NoKeyring):
        Vault().backend_name()


def test_a_backend_that_throws_secrets_away_is_not_trusted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with pytest.raises(errors.KeyringUntrusted):
        vaults.pick_backend()


def test_autostart_is_written_recognised_and_removed(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path)}
    autostart = Autostart(["/opt/shop sync/shopsync"], environ, "linux")
    assert not autostart.is_enabled()
    autostart.set_enabled(True)
    assert autostart.is_enabled()
    assert 'Exec="/opt/shop sync/shopsync" --background' in autostart.file.read_text("utf-8")
    other = Autostart(["/elsewhere"], environ, "linux")
    assert not other.is_enabled()
    autostart.set_enabled(False)
    assert not autostart.file.exists()


def test_commands_are_quoted_by_each_systems_rules() -> None:
    assert "%%" in desktop_entry(["/a%b"])
    assert windows_command(["C:\\Program Files\\x.exe", "--background"]) == (
        '"C:\\Program Files\\x.exe" --background'
    )


def test_the_log_file_shows_no_secret(tmp_path: Path) -> None:
    handler = start_logging(tmp_path)
    logging.getLogger("shopsync_gui.x").warning("token shpat_abc123 of anna@example.com")
    stop_logging(handler)
    written = (tmp_path / "shopsync.log").read_text("utf-8")
    assert "shpat_abc123" not in written
    assert "anna@" not in written
    assert (tmp_path / "shopsync.log").stat().st_mode & 0o777 == 0o600
    assert redact("X-Shopify-Access-Token: abc") == "X-Shopify-Access-Token: ***"
