"""The vault on a real Secret Service (gnome-keyring on a message bus of its own)."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

STEPS = Path(__file__).with_name("keyring_steps.py")
ROOT = Path(__file__).resolve().parents[3]
SECRET = "shpat_" + "5e7a1c90" * 4
UNLOCK = "printf %s test-only | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a login session of its own; its run-time folder has a short name."""
    with tempfile.TemporaryDirectory(prefix="ks") as runtime:
        home = tmp_path / "home"
        home.mkdir(mode=0o700)
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "DBUS_"))}
        kept.pop("DISPLAY", None)
        kept.pop("WAYLAND_DISPLAY", None)
        yield {
            **kept,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": runtime,
            "PYTHONPATH": str(ROOT),
        }


def _with_keyring(session: dict[str, str], *command: str, typed: str = SECRET) -> list[str]:
    """Lines that a command prints beside an unlocked keyring."""
    words = ["dbus-run-session", "--", "bash", "-c", f'exec 3<&0; {UNLOCK}; "$@" <&3', "x"]
    done = subprocess.run(
        [*words, *command],
        input=typed,
        env=session,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert SECRET not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout.splitlines()


def _traces(folder: Path) -> list[Path]:
    """Files that hold the secret, its tail or its base64."""
    marks = (SECRET[-16:].encode(), base64.b64encode(SECRET.encode()).rstrip(b"="))
    files = [p for p in folder.rglob("*") if p.is_file()]
    return [p for p in files if any(mark in p.read_bytes() for mark in marks)]


def test_a_secret_is_kept_given_back_and_forgotten(session: dict[str, str], tmp_path: Path) -> None:
    lines = _with_keyring(session, sys.executable, str(STEPS), "life")
    assert lines == ["SecretService.Keyring", "kept", "same", "None"]
    assert list((tmp_path / "home").rglob("*.keyring")), "the keyring was really written"
    assert _traces(tmp_path) == []


def test_a_locked_keyring_says_so_at_once(session: dict[str, str]) -> None:
    lines = _with_keyring(session, sys.executable, str(STEPS), "locked")
    assert lines[-1] == "keyring_locked"


def test_without_a_message_bus_there_is_no_keyring(session: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, str(STEPS), "life"],
        input=SECRET,
        env={**session, "DBUS_SESSION_BUS_ADDRESS": "disabled:"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.splitlines() == ["no_keyring"]


def test_a_keyring_that_throws_secrets_away_is_not_trusted(session: dict[str, str]) -> None:
    session["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    assert _with_keyring(session, sys.executable, str(STEPS), "life") == ["keyring_untrusted"]


def test_a_store_lives_on_the_keyring_and_its_token_stands_in_no_file(
    session: dict[str, str], tmp_path: Path
) -> None:
    session["SHOPSYNC_HOME"] = str(tmp_path / "data")
    program = f"{sys.executable} -m shopsync_gui"
    script = tmp_path / "life.sh"
    script.write_text(
        f"""
        {program} sample serve --port 0 --products 12 --home {tmp_path}/shop > {tmp_path}/address &
        server=$!
        while [ ! -s {tmp_path}/address ]; do :; done
        address=$(cat {tmp_path}/address)
        printf %s sample-shop-token |
            {program} stores add A --address "$address" --developer --token-stdin
        {program} stores show A | grep -i keyring
        {program} sync --store A --json | grep -o '"outcome": *"[a-z_]*"'
        {program} stores remove A && echo removed
        kill $server
        """,
        "utf-8",
    )
    lines = _with_keyring(session, "bash", str(script), typed="")
    assert any("SecretService" in line or "keyring" in line.lower() for line in lines), lines
    assert any('"done"' in line for line in lines), lines
    assert lines[-1] == "removed"
    texts = [p.read_bytes() for p in (tmp_path / "data").rglob("*") if p.is_file()]
    assert texts
    assert not any(b"sample-shop-token" in text for text in texts)
