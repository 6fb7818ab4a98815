"""Secrets of headless computers: read from the environment once, and taken out of it."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from dataclasses import dataclass, field

from shopsync_gui.core.domain.secret import Secret

_NAME = re.compile(r"SHOPSYNC_(TOKEN|CLIENT_ID|CLIENT_SECRET)_([A-Z0-9_]+)")


@dataclass(frozen=True, slots=True)
class EnvironmentSecrets:
    """What ``SHOPSYNC_TOKEN_<CODE>`` and its siblings held."""

    _found: dict[tuple[str, str], str] = field(
        default_factory=dict[tuple[str, str], str], repr=False
    )

    def token(self, code: str) -> Secret | None:
        """The access token for this store."""
        return self._secret("TOKEN", code)

    def client_secret(self, code: str) -> Secret | None:
        """The client secret for this store."""
        return self._secret("CLIENT_SECRET", code)

    def client_id(self, code: str) -> str:
        """The client id for this store; empty when not set."""
        return self._found.get(("CLIENT_ID", variable_code(code)), "")

    def _secret(self, kind: str, code: str) -> Secret | None:
        text = self._found.get((kind, variable_code(code)), "")
        return Secret(text) if text else None


def variable_code(code: str) -> str:
    """A store's code as it stands in a variable: upper case, other signs ``_``."""
    return re.sub(r"[^A-Z0-9]", "_", code.upper())


def take_secrets(environ: MutableMapping[str, str]) -> EnvironmentSecrets:
    """Read the variables and remove them, so that no child process inherits them."""
    found: dict[tuple[str, str], str] = {}
    for name in list(environ):
        match = _NAME.fullmatch(name)
        if match is not None:
            found[match.group(1), match.group(2)] = environ.pop(name).strip()
    return EnvironmentSecrets(found)
