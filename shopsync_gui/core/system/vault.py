"""The owner's keyring: the only place where a secret is kept.

Backends are chosen from a list of those that really keep secrets; a keyring that is missing,
locked, asks and gets no answer, or throws away what it was given is told apart.  Nothing is ever
written anywhere else.
"""

from __future__ import annotations

import hmac
import threading
from collections.abc import Callable
from typing import Protocol, TypeVar, cast

from shopsync_gui.core.domain.errors import (
    KeyringLocked,
    KeyringLost,
    KeyringTimeout,
    KeyringUntrusted,
    NoKeyring,
    SecretTooLong,
    VaultError,
)
from shopsync_gui.core.domain.secret import Secret

SERVICE = "ShopSync"
SECONDS = 20.0
LONGEST = 1_280
"""Characters: what Windows keeps in one entry."""
TRUSTED = (
    "keyring.backends.SecretService",
    "keyring.backends.kwallet",
    "keyring.backends.libsecret",
    "keyring.backends.Windows",
    "keyring.backends.macOS",
)
_T = TypeVar("_T")


class Backend(Protocol):
    """What of ``keyring.backend.KeyringBackend`` we use."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


def pick_backend() -> Backend:
    """The best trusted keyring of this session; ``NoKeyring`` or ``KeyringUntrusted``."""
    import keyring.backend
    import keyring.core

    try:
        candidates = keyring.backend.get_all_keyring()
    except Exception as exc:
        raise NoKeyring(type(exc).__name__) from exc
    chosen = keyring.core.load_env() or keyring.core.load_config()
    if chosen is not None and not type(chosen).__module__.startswith(TRUSTED):
        raise KeyringUntrusted(type(chosen).__module__)
    good = [k for k in candidates if type(k).__module__.startswith(TRUSTED) and k.priority > 0]
    if not good:
        raise NoKeyring("no trusted keyring answers")
    return cast("Backend", max(good, key=lambda k: k.priority))


class Vault:
    """Keeps, gives and forgets secrets; every call ends within ``seconds``."""

    def __init__(
        self, pick: Callable[[], Backend] = pick_backend, seconds: float = SECONDS
    ) -> None:
        self._pick = pick
        self._seconds = seconds
        self._backend: Backend | None = None

    def backend_name(self) -> str:
        """The keyring in use, e.g. ``SecretService.Keyring``; raises ``VaultError``."""
        return self._bounded(lambda: _name(self._chosen()))

    def keep(self, domain: str, purpose: str, secret: Secret) -> None:
        """Write a secret and read it back; ``SecretTooLong``, ``KeyringLost`` and the rest."""
        text = secret.reveal()
        if len(text) > LONGEST:
            raise SecretTooLong(f"{len(text)} characters, at most {LONGEST}", subject=domain)
        account = f"{domain}/{purpose}"

        def write() -> None:
            backend = self._chosen()
            backend.set_password(SERVICE, account, text)
            back = backend.get_password(SERVICE, account)
            if back is None or not hmac.compare_digest(back.encode(), text.encode()):
                raise KeyringLost(_name(backend), subject=domain)

        self._bounded(write)

    def get(self, domain: str, purpose: str) -> Secret | None:
        """The secret, or None when nothing is kept."""
        found = self._bounded(lambda: self._chosen().get_password(SERVICE, f"{domain}/{purpose}"))
        return None if found is None else Secret(found)

    def forget(self, domain: str, purpose: str) -> None:
        """Remove a secret; nothing happens when there is none."""

        def remove() -> None:
            backend = self._chosen()
            account = f"{domain}/{purpose}"
            if backend.get_password(SERVICE, account) is not None:
                backend.delete_password(SERVICE, account)

        self._bounded(remove)

    def _chosen(self) -> Backend:
        if self._backend is None:
            self._backend = self._pick()
        return self._backend

    def _bounded(self, work: Callable[[], _T]) -> _T:
        """Run in a daemon thread: a prompt that nobody answers must not keep anything alive."""
        box: list[_T] = []
        failure: list[BaseException] = []

        def target() -> None:
            try:
                box.append(work())
            except BaseException as exc:  # noqa: BLE001 - handed to the caller, who raises it
                failure.append(exc)

        thread = threading.Thread(target=target, name="vault", daemon=True)
        thread.start()
        thread.join(self._seconds)
        if thread.is_alive():
            raise KeyringTimeout(f"no answer within {self._seconds:.0f} s")
        if failure:
            raise _translated(failure[0])
        return box[0]


def _name(backend: Backend) -> str:
    cls = type(backend)
    return f"{cls.__module__.rsplit('.', 1)[-1]}.{cls.__name__}"


def _translated(exc: BaseException) -> BaseException:
    if isinstance(exc, VaultError):
        return exc
    import keyring.errors

    if isinstance(exc, keyring.errors.KeyringLocked | keyring.errors.InitError):
        return KeyringLocked(type(exc).__name__)
    if isinstance(exc, keyring.errors.NoKeyringError):
        return NoKeyring(type(exc).__name__)
    # The text of a foreign exception may hold anything; its name is enough.
    return VaultError(type(exc).__name__)
