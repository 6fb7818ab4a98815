"""A connected shop and its settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Environment(StrEnum):
    """What kind of shop this is."""

    PRODUCTION = "production"
    SANDBOX = "sandbox"
    SAMPLE = "sample"


class AccessKind(StrEnum):
    """How ShopSync signs in."""

    SAMPLE = "sample"
    CLIENT_CREDENTIALS = "client_credentials"
    TOKEN = "token"  # noqa: S105 - the name of a way, not a token


class LoggingMode(StrEnum):
    """Which HTTP exchanges become log entries."""

    OFF = "off"
    ERRORS = "errors"
    ALL = "all"


class SecretKeeper(StrEnum):
    """Where the store's secrets are."""

    KEYRING = "keyring"
    SESSION = "session"
    ENVIRONMENT = "environment"
    BUILT_IN = "built_in"  # the sample shop's, which is no secret
    NONE = "none"


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """Every switch of the store card. Each field's name is its key on the command line."""

    name: str = ""
    background: bool = True
    """Run syncs in background; off shows a dialog with progress and stops at errors."""
    auto_sync: bool = False
    """The daily sync."""
    daily_at: str = "02:00"
    """UTC, ``HH:MM``."""
    metafields: bool = False
    """Fetch metafields of products too (slower)."""
    logging: LoggingMode = LoggingMode.ERRORS


@dataclass(frozen=True, slots=True)
class Store:
    """One row of the store list."""

    id: int
    code: str
    """Upper case, ``[A-Z0-9_-]{1,20}``."""
    address: str
    """``x.myshopify.com``, or ``http://127.0.0.1:PORT`` in developer mode, or ``sample``."""
    environment: Environment
    access: AccessKind
    developer: bool
    settings: StoreSettings
    created_at: datetime
    client_id: str = ""
    """Not a secret; the client secret is in the keyring."""
    keeper: SecretKeeper = SecretKeeper.NONE
    keyring_backend: str = ""
    shop_name: str = ""
    myshopify_domain: str = ""
    currency: str = ""
    timezone: str = ""
    """The shop's IANA time zone."""
    plan: str = ""
    scopes: tuple[str, ...] = ()
    """Granted, as Shopify last said."""
    api_version: str = ""
    verified_at: datetime | None = None
    verified_error: str = ""
    """Code of the error of the last test or sign-in, empty when it went well."""

    @property
    def is_connected(self) -> bool:
        """Whether a sign-in has succeeded and not been refused since."""
        return self.verified_at is not None and self.verified_error == ""

    @property
    def title(self) -> str:
        """What the owner calls it."""
        return self.settings.name or self.shop_name or self.code


@dataclass(frozen=True, slots=True)
class StoreDraft:
    """What the wizard or the command line knows before a store exists."""

    code: str
    address: str
    access: AccessKind
    developer: bool = False
    client_id: str = ""
    environment: Environment = Environment.PRODUCTION


@dataclass(frozen=True, slots=True)
class ScopeCheck:
    """One scope and the feature it serves (``feature`` is a code, see ``scopes.FEATURES``)."""

    scope: str
    feature: str
    granted: bool
    required: bool


@dataclass(frozen=True, slots=True)
class ConnectionReport:
    """The result of *Test connection*, step by step; later steps are None when not reached."""

    reachable: bool
    signed_in: bool | None = None
    scopes: tuple[ScopeCheck, ...] = ()
    granted: tuple[str, ...] = ()
    api_version: str = ""
    served_version: str = ""
    shop_name: str = ""
    myshopify_domain: str = ""
    currency: str = ""
    timezone: str = ""
    plan: str = ""
    products: int | None = None
    variants: int | None = None
    error_code: str = ""
    error_detail: str = ""
    request_id: str = ""
    tested_at: datetime | None = None

    @property
    def is_good(self) -> bool:
        """Whether products can be synced through this connection."""
        return (
            self.error_code == ""
            and bool(self.signed_in)
            and all(s.granted for s in self.scopes if s.required)
        )


@dataclass(frozen=True, slots=True)
class AppSettings:
    """The program's own settings, not a store's."""

    language: str = ""
    """Empty: the system's; else ``en``, ``fr``, ``nl``."""
    appearance: str = "system"
    """``system``, ``light`` or ``dark``."""
    autostart: bool = False
    autostart_asked: bool = False
    tray_hint_shown: bool = False
    current_store: str = ""
    paused_until: datetime | None = None
    hidden_columns: tuple[str, ...] = field(default=())
    """``page.column`` of columns switched off in tables."""
