"""Signing in: a token that is there already, or one fetched with client id and secret."""

from __future__ import annotations

import html
import re
import threading
import time
from collections.abc import Callable
from datetime import datetime
from typing import Protocol
from urllib.parse import urlencode

from shopsync_gui.core.domain.errors import (
    AppNotFound,
    AppNotInstalled,
    BadAnswer,
    Cancelled,
    InvalidClient,
    OAuthError,
    RedirectRefused,
    SecurityRefusal,
    ServerError,
    ShopFrozen,
    ShopifyError,
    ShopLocked,
    ShopNotFound,
    ShopNotPermitted,
    ShopSyncError,
    Throttled,
    TokenRefused,
)
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.shopify.answers import retry_after
from shopsync_gui.core.shopify.decode import decode_object
from shopsync_gui.core.shopify.http import Reply
from shopsync_gui.core.shopify.masking import mask

RENEW_EARLY = 300.0
MINIMUM_DISTANCE = 60.0
"""Seconds between two sign-ins, so that a revoked app never turns into a storm."""
PATH = "/admin/oauth/access_token"
OAUTH = "OAuth"
DAY = 86_399.0
_OAUTH = re.compile(r"Oauth error (\w+)\s*:?\s*([^<]{0,200})", re.IGNORECASE)

Send = Callable[[str, str, dict[str, str], bytes], Reply]
"""Operation name, path, headers, content -> a good answer; recorded, and refusals raised."""


class Access(Protocol):
    """How the gate gets its token."""

    def token(self, send: Send) -> Secret:
        """A token that should work now."""
        ...

    def refused(self) -> bool:
        """A 401 came; whether asking ``token`` again may give another one."""
        ...

    def secrets(self) -> tuple[str, ...]:
        """Every secret in use, for masking."""
        ...


class TokenAccess:
    """An access token that the owner pasted; nothing can be renewed."""

    def __init__(self, secret: Secret) -> None:
        self._secret = secret

    def token(self, send: Send) -> Secret:  # noqa: ARG002 - nothing to ask for
        return self._secret

    def refused(self) -> bool:
        return False

    def secrets(self) -> tuple[str, ...]:
        return (self._secret.reveal(),)


class ClientCredentials:
    """Client id and secret of the owner's own app: tokens of 24 hours, kept in memory only.

    Renewed five minutes before the end, and once when Shopify answers 401.  After a token or a
    refusal came, Shopify is left alone for a minute; after no answer the gate may try again.
    """

    def __init__(
        self, client_id: str, secret: Secret, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._client_id = client_id
        self._secret = secret
        self._monotonic = monotonic
        self._token: Secret | None = None
        self._ends = 0.0
        self._answered: float | None = None
        self._refusal: ShopSyncError | None = None
        self._lock = threading.Lock()

    def token(self, send: Send) -> Secret:
        """The token in use, or a new one."""
        with self._lock:
            now = self._monotonic()
            if self._token is not None and now < self._ends - RENEW_EARLY:
                return self._token
            if self._is_recent(now):
                if self._token is None:
                    raise self._refusal or TokenRefused("the new token was refused as well")
                if now < self._ends:
                    return self._token
            try:
                token, lifetime = self._ask(send)
            except ShopSyncError as exc:
                if self._token is not None and now < self._ends and exc.retryable:
                    return self._token  # it still holds for some minutes
                if not exc.retryable and not isinstance(exc, Cancelled):
                    self._answered, self._refusal = now, exc
                raise
            self._answered, self._refusal = now, None
            self._token, self._ends = token, now + lifetime
            return token

    def refused(self) -> bool:
        """Drop the token; a new one may be asked for if the last was not asked for just now."""
        with self._lock:
            self._token = None
            return not self._is_recent(self._monotonic())

    def secrets(self) -> tuple[str, ...]:
        token = self._token
        own = (self._secret.reveal(),)
        return own if token is None else (*own, token.reveal())

    def _is_recent(self, now: float) -> bool:
        return self._answered is not None and now - self._answered < MINIMUM_DISTANCE

    def _ask(self, send: Send) -> tuple[Secret, float]:
        content = urlencode(
            {
                "grant_type": "client_credentials",
                "client_id": self._client_id,
                "client_secret": self._secret.reveal(),
            }
        ).encode()
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Accept": "application/json",
        }
        reply = send(OAUTH, PATH, headers, content)
        answer = decode_object(reply.body)
        token, lifetime = answer.get("access_token"), answer.get("expires_in", DAY)
        if (
            not isinstance(token, str)
            or not token.isascii()
            or not token.isprintable()
            or not token
        ):
            raise BadAnswer("no access token in the answer", operation=OAUTH)
        is_number = isinstance(lifetime, int | float) and not isinstance(lifetime, bool)
        return Secret(token), float(lifetime) if is_number and 0 < lifetime <= DAY else DAY


_CODES: dict[str, type[OAuthError]] = {
    "shop_not_permitted": ShopNotPermitted,
    "application_cannot_be_found": AppNotFound,
    "app_not_installed": AppNotInstalled,
    "invalid_client": InvalidClient,
}
_STATUS: dict[int, type[ShopifyError]] = {
    401: InvalidClient,
    402: ShopFrozen,
    404: ShopNotFound,
    423: ShopLocked,
    429: Throttled,
    430: SecurityRefusal,
}


def oauth_error(reply: Reply, now: datetime) -> ShopSyncError | None:
    """What a refusal of the token address means: JSON, or one of Shopify's HTML error pages.

    None for a good answer.
    """
    if reply.status == 200:
        return None
    request_id = reply.headers.get("x-request-id", "")
    detail = f"{reply.status} {reply.reason}"
    code, text = ("", "") if reply.status >= 500 or reply.status < 400 else _code_of(reply)
    if code:
        if code == "invalid_request" and "could not find shopify api application" in text.lower():
            code = "application_cannot_be_found"
        cls = _CODES.get(code, OAuthError)
        detail = f"{code}: {text}"
    elif reply.status >= 500:
        cls = ServerError
    elif reply.status < 400:
        cls = RedirectRefused
    else:
        cls = _STATUS.get(reply.status, OAuthError)
    return cls(
        mask(detail)[:300],
        request_id=request_id,
        operation=OAUTH,
        seconds=retry_after(reply.headers, now),
    )


def _code_of(reply: Reply) -> tuple[str, str]:
    if "json" in reply.headers.get("content-type", "") or reply.body[:1] == b"{":
        try:
            answer = decode_object(reply.body)
        except BadAnswer:
            return "", ""
        return str(answer.get("error", "")), str(answer.get("error_description", ""))[:200]
    found = _OAUTH.search(reply.body[:100_000].decode("utf-8", "replace"))
    if found is None:
        return "", ""
    return found.group(1).lower(), html.unescape(found.group(2)).strip()
