"""Exit codes, one meaning each."""

from __future__ import annotations

from shopsync_gui.core.domain import errors
from shopsync_gui.core.domain.runs import Outcome, RunResult

DONE = 0
FAILED = 1
USAGE = 2
RUN_GOING_ON = 3
NO_TOKEN = 4
REFUSED = 5
DATABASE = 6
LEFT_OUT = 10
CANCELLED = 130
TERMINATED = 143

_REFUSALS = (
    errors.TokenRefused,
    errors.AccessDenied,
    errors.Forbidden,
    errors.ShopFrozen,
    errors.ShopLocked,
    errors.ShopNotFound,
    errors.ShopInactive,
    errors.SecurityRefusal,
    errors.OAuthError,
)


def of_error(code: str) -> int:
    """The exit code of an error's code."""
    kind = errors.ALL.get(code, errors.ShopSyncError)
    table: tuple[tuple[type[errors.ShopSyncError], int], ...] = (
        (errors.RunGoingOn, RUN_GOING_ON),
        (errors.UsageError, USAGE),
        (errors.VaultError, NO_TOKEN),
        (errors.DatabaseError, DATABASE),
        (errors.Terminated, TERMINATED),
        (errors.Cancelled, CANCELLED),
    )
    if issubclass(kind, _REFUSALS):
        return REFUSED
    return next((code for cls, code in table if issubclass(kind, cls)), FAILED)


def of_result(result: RunResult, *, terminated: bool) -> int:
    """The exit code of a run."""
    if result.outcome is Outcome.DONE:
        return DONE
    if result.outcome is Outcome.DONE_LEFT_OUT:
        return LEFT_OUT
    if result.outcome is Outcome.CANCELLED:
        return TERMINATED if terminated else CANCELLED
    return of_error(result.error.code) if result.error else FAILED
