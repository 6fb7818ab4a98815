"""What an answer of the Admin API says: data, points, or one of our errors."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, cast

from shopsync_gui.core.domain import errors
from shopsync_gui.core.shopify.decode import decode_object
from shopsync_gui.core.shopify.http import Reply


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
class Answer:
    """A good answer. ``server_date`` is Shopify's own clock (UTC)."""

    data: dict[str, Any]
    cost: Cost
    server_date: datetime
    request_id: str
    served_version: str


def read_answer(reply: Reply, now: datetime) -> tuple[Answer | errors.ShopSyncError, Cost]:
    """The answer, or the error that it means (not raised, so that the log entry comes first)."""
    request_id = reply.headers.get("x-request-id", "")
    refused = _by_status(reply, request_id)
    if refused is not None:
        return refused, Cost()
    try:
        body = decode_object(reply.body)
    except errors.BadAnswer as exc:
        detail = exc.detail if _is_json(reply) else f"{_kind(reply)} instead of JSON"
        return errors.BadAnswer(detail, request_id=request_id), Cost()
    cost = _cost(body)
    failed = _graphql_error(body, request_id, cost)
    if failed is not None:
        return failed, cost
    data = body.get("data")
    if not isinstance(data, dict):
        return errors.BadAnswer("no data", request_id=request_id), cost
    answer = Answer(
        data=cast("dict[str, Any]", data),
        cost=cost,
        server_date=server_date(reply.headers, now),
        request_id=request_id,
        served_version=reply.headers.get("x-shopify-api-version", ""),
    )
    return answer, cost


def server_date(headers: Mapping[str, str], now: datetime) -> datetime:
    """The ``Date`` header; our own clock where it is missing or unreadable."""
    try:
        return parsedate_to_datetime(headers.get("date", "")).astimezone(UTC)
    except (ValueError, TypeError):
        return now


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds that ``Retry-After`` asks for (a number or a date); None for rubbish."""
    text = headers.get("retry-after", "").strip()
    if not text:
        return None
    try:
        seconds = float(text)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(text).astimezone(UTC) - now).total_seconds()
        except (ValueError, TypeError):
            return None
    return max(0.0, seconds) if math.isfinite(seconds) else None


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


def _by_status(reply: Reply, request_id: str) -> errors.ShopSyncError | None:
    status = reply.status
    if status == 200:
        return None
    detail = f"{status} {reply.reason}"
    if 300 <= status < 400:
        return errors.RedirectRefused(detail, request_id=request_id)
    if status == 403:
        cls = errors.AccessDenied if _is_json(reply) else errors.Forbidden
        return cls(detail, request_id=request_id)
    if status >= 500:
        return errors.ServerError(detail, request_id=request_id)
    return _STATUS.get(status, errors.BadAnswer)(detail, request_id=request_id)


def _is_json(reply: Reply) -> bool:
    return "json" in reply.headers.get("content-type", "").lower()


def _kind(reply: Reply) -> str:
    return "HTML" if b"<html" in reply.body[:2_000].lower() else "something else"


# ------------------------------------------------------------------ errors inside a 200

_CODES: dict[str, type[errors.ShopifyError]] = {
    "THROTTLED": errors.Throttled,
    "MAX_COST_EXCEEDED": errors.CostTooHigh,
    "ACCESS_DENIED": errors.AccessDenied,
    "SHOP_INACTIVE": errors.ShopInactive,
    "INTERNAL_SERVER_ERROR": errors.ServerError,
    "TIMEOUT": errors.ServerError,
}


def _graphql_error(
    body: dict[str, Any], request_id: str, cost: Cost
) -> errors.ShopSyncError | None:
    found = body.get("errors")
    if isinstance(found, str) and found:
        return errors.BadAnswer(found[:300], request_id=request_id)
    if isinstance(found, list) and found:
        return _of_code(_dict(cast("list[Any]", found)[0]), request_id, cost)
    if found:
        return errors.BadAnswer(str(cast("object", found))[:300], request_id=request_id)
    warnings = _search_warnings(body)
    if warnings:
        return errors.SearchIgnored(warnings, request_id=request_id)
    return None


def _of_code(error: dict[str, Any], request_id: str, cost: Cost) -> errors.ShopSyncError:
    extensions = _dict(error.get("extensions"))
    code = str(extensions.get("code", ""))
    cls = _CODES.get(code, errors.QueryRefused)
    seconds: float | None = None
    if cls is errors.Throttled and cost.bucket is not None and cost.bucket.restore_rate > 0:
        missing = (cost.requested or 0) - cost.bucket.available
        seconds = max(0.0, missing / cost.bucket.restore_rate)
    access = extensions.get("requiredAccess")
    path = ".".join(str(p) for p in error.get("path") or ())
    return cls(
        f"{code}: {error.get('message', '')}"[:400],
        subject=str(access or path)[:200] if cls is errors.AccessDenied else "",
        request_id=str(extensions.get("requestId") or request_id),
        seconds=seconds,
    )


def _search_warnings(body: dict[str, Any]) -> str:
    """Shopify ignores a filter it does not understand: everything would match."""
    search = _dict(body.get("extensions")).get("search")
    texts: list[str] = []
    for entry in cast("list[Any]", search) if isinstance(search, list) else []:
        found = [_dict(w) for w in _dict(entry).get("warnings") or ()]
        texts += [f"{w.get('field')}: {w.get('message')}" for w in found]
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
    return float(value) if isinstance(value, int | float) and math.isfinite(value) else None


def _dict(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
