"""What an answer of the Admin API says: data, points, or one of our errors."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, cast

from shopsync_gui.core.domain import errors
from shopsync_gui.core.shopify.decode import decode_object
from shopsync_gui.core.shopify.http import Reply
from shopsync_gui.core.shopify.masking import mask

LONGEST_WAIT = 300.0
"""Seconds that we wait at a stretch."""


@dataclass(frozen=True, slots=True)
class Bucket:
    """Shopify's points: how many there may be, are there now, come back per second."""

    maximum: float
    available: float
    restore_rate: float


@dataclass(frozen=True, slots=True)
class Cost:
    """``extensions.cost``; None where Shopify did not say."""

    requested: float | None = None
    charged: float | None = None
    bucket: Bucket | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """One of ``errors``: Shopify's code, words, and the field concerned, e.g. ``shop.plan``."""

    code: str
    message: str
    path: str
    scopes: str = ""
    """Scopes that would help, as far as Shopify names them."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A good answer. ``server_date`` is Shopify's own clock (UTC).

    ``faults`` is empty unless parts were asked for (``Gate.query(partial=True)``): then the fields
    at their paths are unknown, not empty.
    """

    data: dict[str, Any]
    cost: Cost
    server_date: datetime
    request_id: str
    served_version: str
    faults: tuple[Fault, ...] = ()

    @property
    def points_requested(self) -> float | None:
        """What Shopify reserved for it."""
        return self.cost.requested

    @property
    def points_charged(self) -> float | None:
        """What it cost in the end."""
        return self.cost.charged


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer, an error, or both: data came, and errors on some of its fields."""

    answer: Answer | None
    error: errors.ShopSyncError | None
    cost: Cost


def read_answer(reply: Reply, now: datetime) -> Reading:
    """What came; errors are not raised, so that the log entry comes first."""
    request_id = reply.headers.get("x-request-id", "")
    refused = _by_status(reply, request_id, now)
    if refused is not None:
        return Reading(None, refused, Cost())
    try:
        body = decode_object(reply.body)
    except errors.BadAnswer as exc:
        detail = exc.detail if is_json(reply) else f"{_kind(reply)} instead of JSON"
        return Reading(None, errors.BadAnswer(detail, request_id=request_id), Cost())
    cost = _cost(body)
    faults, error = _failure(body, request_id, cost)
    data = body.get("data")
    if not isinstance(data, dict):
        missing = errors.BadAnswer("no data", request_id=request_id)
        return Reading(None, error or missing, cost)
    answer = Answer(
        data=cast("dict[str, Any]", data),
        cost=cost,
        server_date=server_date(reply.headers, now),
        request_id=request_id,
        served_version=reply.headers.get("x-shopify-api-version", "").strip()[:40],
        faults=faults,
    )
    # An error without a place, or about the whole request, leaves no answer to use.
    usable = error is None or (faults and all(f.path for f in faults))
    return Reading(answer if usable else None, error, cost)


def server_date(headers: Mapping[str, str], now: datetime) -> datetime:
    """The ``Date`` header; our own clock where it is missing or unreadable."""
    return _http_date(headers.get("date", "")) or now


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds that ``Retry-After`` asks for (a number or a date); None for rubbish."""
    text = headers.get("retry-after", "").strip()
    if not text:
        return None
    try:
        seconds = float(text)
    except ValueError:
        moment = _http_date(text)
        if moment is None:
            return None
        seconds = (moment - now).total_seconds()
    return max(0.0, seconds) if math.isfinite(seconds) else None


def _http_date(text: str) -> datetime | None:
    """HTTP's dates are in GMT, also where they do not say so."""
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


# ------------------------------------------------------------------ HTTP status

_STATUS: dict[int, type[errors.ShopifyError]] = {
    400: errors.QueryRefused,
    401: errors.TokenRefused,
    402: errors.ShopFrozen,
    404: errors.ShopNotFound,
    423: errors.ShopLocked,
    429: errors.Throttled,
    430: errors.SecurityRefusal,
}


def _by_status(reply: Reply, request_id: str, now: datetime) -> errors.ShopSyncError | None:
    status = reply.status
    if status == 200:
        return None
    words = _words(reply)
    detail = f"{status} {reply.reason}: {words}" if words else f"{status} {reply.reason}"
    if 300 <= status < 400:
        return errors.RedirectRefused(detail, request_id=request_id)
    if status == 403:
        if not is_json(reply):
            return errors.Forbidden(detail, request_id=request_id)
        return errors.AccessDenied(detail, subject=_scopes(words), request_id=request_id)
    cls = errors.ServerError if status >= 500 else _STATUS.get(status, errors.BadAnswer)
    seconds = retry_after(reply.headers, now)
    return cls(detail, request_id=request_id, seconds=seconds)


def _words(reply: Reply) -> str:
    """Shopify's own words of a refusal: ``errors`` may be a text, an object or a list."""
    if not is_json(reply):
        return ""
    try:
        found = decode_object(reply.body).get("errors")
    except errors.BadAnswer:
        return ""
    if isinstance(found, list):
        found = _dict(cast("list[Any]", found)[0] if found else None).get("message")
    elif isinstance(found, dict):
        found = "; ".join(f"{k}: {v}" for k, v in cast("dict[str, Any]", found).items())
    return mask(str(found))[:200] if found else ""


def is_json(reply: Reply) -> bool:
    """Whether it says that it is JSON."""
    return "json" in reply.headers.get("content-type", "").lower()


def _kind(reply: Reply) -> str:
    return "HTML" if b"<html" in reply.body[:2_000].lower() else "something else"


# ------------------------------------------------------------------ errors inside a 200

_CODES: dict[str, type[errors.ShopifyError]] = {
    "THROTTLED": errors.Throttled,
    "MAX_COST_EXCEEDED": errors.CostTooHigh,
    "SHOP_INACTIVE": errors.ShopInactive,
    "INTERNAL_SERVER_ERROR": errors.ServerError,
    "TIMEOUT": errors.ServerError,
    "ACCESS_DENIED": errors.AccessDenied,
}
_RANK = {code: rank for rank, code in enumerate(_CODES)}


def _failure(
    body: dict[str, Any], request_id: str, cost: Cost
) -> tuple[tuple[Fault, ...], errors.ShopSyncError | None]:
    found = body.get("errors")
    if isinstance(found, list) and found:
        listed = [_dict(e) for e in cast("list[Any]", found)]
        faults = tuple(_fault(e) for e in listed)
        # What decides is what concerns the whole request, then the first one told.
        worst = min(range(len(listed)), key=lambda n: (_RANK.get(faults[n].code, len(_RANK)), n))
        return faults, _of_fault(faults[worst], listed[worst], request_id, cost)
    if found:
        return (), errors.BadAnswer(mask(str(cast("object", found)))[:300], request_id=request_id)
    warnings = _search_warnings(body)
    if warnings:
        return (), errors.SearchIgnored(warnings, request_id=request_id)
    return (), None


def _fault(error: dict[str, Any]) -> Fault:
    extensions = _dict(error.get("extensions"))
    path = error.get("path")
    parts = cast("list[Any]", path) if isinstance(path, list) else []
    message = mask(str(error.get("message") or ""))[:400]
    code = str(extensions.get("code") or "")[:80]
    if not code and message == "Throttled":
        code = "THROTTLED"
    return Fault(
        code=code,
        message=message,
        path=".".join(str(p) for p in parts)[:200],
        scopes=_scopes(str(extensions.get("requiredAccess") or "")),
    )


def _of_fault(
    fault: Fault, error: dict[str, Any], request_id: str, cost: Cost
) -> errors.ShopSyncError:
    cls = _CODES.get(fault.code, errors.QueryRefused)
    seconds: float | None = None
    if cls is errors.Throttled and cost.bucket is not None and cost.bucket.restore_rate > 0:
        missing = (cost.requested or 0) - cost.bucket.available
        # Slower than this, look again meanwhile: the rate may be lowered for a while only.
        seconds = min(max(0.0, missing / cost.bucket.restore_rate), LONGEST_WAIT)
    own_id = _dict(error.get("extensions")).get("requestId")
    return cls(
        f"{fault.code}: {fault.message}",
        subject=(fault.scopes or fault.path) if cls is errors.AccessDenied else "",
        request_id=str(own_id or request_id)[:100],
        seconds=seconds,
    )


_SCOPE = re.compile(r"\b(?:read|write)_[a-z_]+")


def _scopes(text: str) -> str:
    """The scopes that Shopify names in its sentence, else nothing."""
    return ", ".join(dict.fromkeys(_SCOPE.findall(text)))[:200]


def _search_warnings(body: dict[str, Any]) -> str:
    """Shopify ignores a filter it does not understand: everything would match."""
    search = _dict(body.get("extensions")).get("search")
    texts: list[str] = []
    for entry in cast("list[Any]", search) if isinstance(search, list) else []:
        warnings = _dict(entry).get("warnings")
        for one in cast("list[Any]", warnings) if isinstance(warnings, list) else []:
            warning = _dict(one)
            texts.append(f"{warning.get('field')}: {warning.get('message')}")
    return "; ".join(texts)[:300]


def _cost(body: dict[str, Any]) -> Cost:
    cost = _dict(_dict(body.get("extensions")).get("cost"))
    status = _dict(cost.get("throttleStatus"))
    numbers = [
        _number(status.get(n)) for n in ("maximumAvailable", "currentlyAvailable", "restoreRate")
    ]
    bucket = None
    if numbers[0] is not None and numbers[1] is not None and numbers[2] is not None:
        bucket = Bucket(numbers[0], numbers[1], numbers[2])
    return Cost(
        _number(cost.get("requestedQueryCost")), _number(cost.get("actualQueryCost")), bucket
    )


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e12:
        return None
    return float(value)


def _dict(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
