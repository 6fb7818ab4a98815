"""Runs inside a session of its own with a real Secret Service: prints what the vault did.

    python keyring_steps.py life | locked | null

Started by ``test_real_keyring.py``; the secret comes on standard input, never as an argument.
"""

from __future__ import annotations

import subprocess
import sys

from shopsync_gui.core.domain.errors import VaultError
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.system.vault import Vault

SEND = "dbus-send --session --print-reply --dest=org.freedesktop.secrets"
COLLECTION = "/org/freedesktop/secrets/collection/login"
LOCK = (
    f"{SEND} /org/freedesktop/secrets org.freedesktop.Secret.Service.Lock"
    f" array:objpath:{COLLECTION}"
)
IS_LOCKED = (
    f"{SEND} {COLLECTION} org.freedesktop.DBus.Properties.Get"
    " string:org.freedesktop.Secret.Collection string:Locked"
)


def lock() -> None:
    """Lock the keyring, until it says that it is."""
    for _ in range(100):
        subprocess.run(LOCK.split(), check=True, capture_output=True)
        told = subprocess.run(IS_LOCKED.split(), check=True, capture_output=True, text=True)
        if "boolean true" in told.stdout:
            return
    raise SystemExit("the keyring does not lock")


def main(step: str) -> None:
    """Print one word a step, or the code of the vault's error."""
    secret = Secret(sys.stdin.read())
    vault = Vault(seconds=20)
    try:
        print(vault.backend_name())
        vault.keep("demo.myshopify.com", "admin-token", secret)
        print("kept")
        if step == "locked":
            lock()
            Vault(seconds=20).get("demo.myshopify.com", "admin-token")
            print("was open")
            return
        back = Vault(seconds=20).get("demo.myshopify.com", "admin-token")
        print("same" if back is not None and back.reveal() == secret.reveal() else "other")
        vault.forget("demo.myshopify.com", "admin-token")
        vault.forget("demo.myshopify.com", "admin-token")
        print(vault.get("demo.myshopify.com", "admin-token"))
    except VaultError as exc:
        print(exc.code)


if __name__ == "__main__":
    main(sys.argv[1])
