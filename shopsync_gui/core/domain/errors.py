"""Everything that can go wrong, in one tree.

Each class has a stable ``code`` (log entries, command line, translations) and says whether trying
again by itself may help (``retryable``).  Libraries' own errors are translated into these once, at
the edge.  ``detail`` is for *Copy details* and never holds a secret or a customer's data;
``subject`` names the record, file or address concerned.
"""

from __future__ import annotations


class ShopSyncError(Exception):
    """Something went wrong that we have words for (see ``messages.SENTENCES``)."""

    code = "unexpected"
    retryable = False

    def __init__(
        self,
        detail: str = "",
        *,
        subject: str = "",
        request_id: str = "",
        operation: str = "",
        seconds: float | None = None,
    ) -> None:
        super().__init__(detail or self.code)
        self.detail = detail
        self.subject = subject
        self.request_id = request_id
        self.operation = operation
        self.seconds = seconds


class Cancelled(ShopSyncError):
    """The owner stopped the run."""

    code = "cancelled"


class Terminated(Cancelled):
    """The computer or the system asked the program to end."""

    code = "terminated"


# ------------------------------------------------------------------ usage and settings


class UsageError(ShopSyncError):
    """The command or the value typed is not one we know."""

    code = "usage"


class UnknownStore(UsageError):
    code = "unknown_store"


class StoreExists(UsageError):
    code = "store_exists"


class BadAddress(UsageError):
    """Not a myshopify.com address (``subject`` is what was typed)."""

    code = "bad_address"


class CustomDomain(BadAddress):
    """The shop's public address was given; the Admin API answers only on myshopify.com."""

    code = "custom_domain"


class UnknownSetting(UsageError):
    code = "unknown_setting"


class BadSetting(UsageError):
    code = "bad_setting"


class RunGoingOn(ShopSyncError):
    """Another run of this store holds the lock."""

    code = "run_going_on"


# ------------------------------------------------------------------ secrets


class VaultError(ShopSyncError):
    """The keyring could not keep or give a secret."""

    code = "vault"


class NoKeyring(VaultError):
    code = "no_keyring"


class KeyringLocked(VaultError):
    code = "keyring_locked"


class KeyringTimeout(VaultError):
    code = "keyring_timeout"


class KeyringUntrusted(VaultError):
    code = "keyring_untrusted"


class KeyringLost(VaultError):
    """What was written did not come back."""

    code = "keyring_lost"


class SecretTooLong(VaultError):
    code = "secret_too_long"


class NoToken(VaultError):
    """Nothing is stored for this store."""

    code = "no_token"


# ------------------------------------------------------------------ the network


class NetworkError(ShopSyncError):
    """Shopify could not be reached."""

    code = "offline"
    retryable = True


class NameNotFound(NetworkError):
    code = "dns"


class TlsFailed(NetworkError):
    code = "tls"
    retryable = False


class TimedOut(NetworkError):
    code = "timeout"


class ConnectionCut(NetworkError):
    code = "connection_cut"


class AnswerTooLarge(NetworkError):
    code = "answer_too_large"
    retryable = False


class RedirectRefused(NetworkError):
    code = "redirect_refused"
    retryable = False


# ------------------------------------------------------------------ Shopify says no


class ShopifyError(ShopSyncError):
    """Shopify answered, and the answer is not what we asked for."""

    code = "shopify"


class ServerError(ShopifyError):
    """5xx, or INTERNAL_SERVER_ERROR inside a 200."""

    code = "server_error"
    retryable = True


class Throttled(ShopifyError):
    """The points are used up; ``seconds`` says how long to wait."""

    code = "throttled"
    retryable = True


class CostTooHigh(ShopifyError):
    """MAX_COST_EXCEEDED: ask for smaller pages."""

    code = "max_cost"


class AccessDenied(ShopifyError):
    """A scope or permission is missing (``subject`` names it)."""

    code = "access_denied"


class TokenRefused(ShopifyError):
    """401: token missing, wrong, expired or revoked."""

    code = "token_refused"


class ShopFrozen(ShopifyError):
    code = "shop_frozen"


class Forbidden(ShopifyError):
    code = "forbidden"


class ShopNotFound(ShopifyError):
    code = "shop_not_found"


class ShopLocked(ShopifyError):
    code = "shop_locked"


class SecurityRefusal(ShopifyError):
    """430: Shopify took the request for an attack."""

    code = "security_refusal"


class ShopInactive(ShopifyError):
    code = "shop_inactive"


class QueryRefused(ShopifyError):
    """The query does not fit the version that Shopify served: update ShopSync."""

    code = "query_refused"


class VersionFellForward(ShopifyError):
    """Shopify served another API version than the one asked for."""

    code = "version_fell_forward"


class SearchIgnored(ShopifyError):
    """``extensions.search`` warned: the filter was ignored, so everything would match."""

    code = "search_ignored"


class BadAnswer(ShopifyError):
    """HTML instead of JSON, malformed JSON, missing fields, a cursor that comes twice."""

    code = "bad_answer"
    retryable = True


class UserErrors(ShopifyError):
    """A mutation's ``userErrors`` (``detail`` holds Shopify's words)."""

    code = "user_errors"


class OAuthError(ShopifyError):
    code = "oauth"


class ShopNotPermitted(OAuthError):
    code = "shop_not_permitted"


class AppNotFound(OAuthError):
    code = "application_cannot_be_found"


class AppNotInstalled(OAuthError):
    code = "app_not_installed"


class InvalidClient(OAuthError):
    code = "invalid_client"


class BulkFailed(ShopifyError):
    code = "bulk_failed"
    retryable = True


class BulkBusy(ShopifyError):
    """Five bulk operations run already."""

    code = "bulk_busy"
    retryable = True


class BulkIncomplete(ShopifyError):
    """The file is not as long as Shopify says: nothing of it is used."""

    code = "bulk_incomplete"
    retryable = True


# ------------------------------------------------------------------ the local side


class DatabaseError(ShopSyncError):
    code = "database"


class DatabaseNewer(DatabaseError):
    """Written by a newer ShopSync."""

    code = "database_newer"


class DatabaseDamaged(DatabaseError):
    code = "database_damaged"


class DatabaseBusy(DatabaseError):
    code = "database_busy"
    retryable = True


class DiskFull(DatabaseError):
    code = "disk_full"


class FolderUnsafe(DatabaseError):
    """The data folder can be written by others, or cannot be written at all."""

    code = "folder_unsafe"


class EngineDied(ShopSyncError):
    """The process that syncs ended unexpectedly; it is started again."""

    code = "engine_died"
    retryable = True


class ExportFailed(ShopSyncError):
    code = "export_failed"


ALL: dict[str, type[ShopSyncError]] = {}


def _collect(cls: type[ShopSyncError]) -> None:
    ALL[cls.code] = cls
    for sub in cls.__subclasses__():
        _collect(sub)


_collect(ShopSyncError)
