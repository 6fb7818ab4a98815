"""Who may come in: access tokens, client credentials, and Shopify's ways to refuse."""

from __future__ import annotations

import hmac
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from shopsync_gui.sample.constants import SAMPLE_CLIENT_ID, SAMPLE_CLIENT_SECRET, SAMPLE_TOKEN

LIFE = 86_399.0
"""Seconds that a token from client credentials lives."""


class OauthError(Exception):
    """A refused request for a token: HTTP status, code and text of the page."""

    def __init__(self, code: str, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.code = code
        self.status = status


@dataclass(slots=True)
class Doors:
    """The tokens of the sample shop and what they may see; ``monotonic`` tells seconds."""

    granted: frozenset[str]
    monotonic: Callable[[], float]
    is_installed: bool = True
    is_same_organization: bool = True
    _issued: dict[str, float] = field(default_factory=dict[str, float])
    _revoked: set[str] = field(default_factory=set[str])
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def lets_in(self, token: str | None) -> bool:
        """Whether a request with this token is answered."""
        if not token:
            return False
        with self._lock:
            if token in self._revoked:
                return False
            ends = self._issued.get(token)
        if ends is not None:
            return self.monotonic() < ends
        return hmac.compare_digest(token.encode(), SAMPLE_TOKEN.encode())

    def revoke_all(self) -> None:
        """End every token, as uninstalling the app does; the built-in one too."""
        with self._lock:
            self._revoked.update(self._issued, {SAMPLE_TOKEN})

    def issue(self, form: dict[str, str]) -> dict[str, str | int]:
        """Answer a request for a token by client credentials, or raise ``OauthError``."""
        wanted = ("client_id", "client_secret", "grant_type")
        missing = [name for name in wanted if not form.get(name)]
        if missing:
            raise OauthError("invalid_request", f"Missing or invalid {missing[0]}")
        if form["client_id"] != SAMPLE_CLIENT_ID:
            key = form["client_id"]
            raise OauthError(
                "application_cannot_be_found",
                f"Could not find Shopify API application with api_key {key}",
            )
        if not hmac.compare_digest(form["client_secret"].encode(), SAMPLE_CLIENT_SECRET.encode()):
            raise OauthError("invalid_client", "Client authentication failed")
        if form["grant_type"] != "client_credentials":
            raise OauthError("unsupported_grant_type", "The grant type is not supported")
        if not self.is_installed:
            raise OauthError("app_not_installed", "The app is not installed on this shop")
        if not self.is_same_organization:
            raise OauthError(
                "shop_not_permitted", "Client credentials cannot be performed on this shop."
            )
        token = f"sample-{secrets.token_urlsafe(24)}"
        with self._lock:
            self._issued[token] = self.monotonic() + LIFE
        return {
            "access_token": token,
            "scope": ",".join(sorted(self.granted)),
            "expires_in": int(LIFE),
        }
