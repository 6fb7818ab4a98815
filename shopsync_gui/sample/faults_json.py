"""Answers that are JSON, or almost: bent for ``sample.faults``."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, cast

_GID = re.compile(rb"gid://shopify/(Product|ProductVariant|InventoryItem)/\d+")
_TITLE = re.compile(rb'"title"\s*:\s*"')
_STATUS = re.compile(rb'"status"\s*:\s*"(ACTIVE|DRAFT|ARCHIVED)"')
_CURSOR = re.compile(rb'"endCursor"\s*:\s*(?:"[^"]*"|null)')
_NEXT = re.compile(rb'"hasNextPage"\s*:\s*(?:true|false)')


def _first(extra: bytes) -> Callable[[bytes], bytes]:
    """Something put in front of everything else."""

    def bend(body: bytes) -> bytes:
        return b'{"x":' + extra + b"," + body.lstrip()[1:]

    return bend


def _decoded(change: Callable[[dict[str, Any]], None]) -> Callable[[bytes], bytes]:
    def bend(body: bytes) -> bytes:
        found: dict[str, Any] = json.loads(body)
        change(found)
        return json.dumps(found).encode()

    return bend


def _half_failed(answer: dict[str, Any]) -> None:
    data: Any = answer.get("data")
    names = list(cast("dict[str, Any]", data)) if isinstance(data, dict) else []
    answer["errors"] = [
        {
            "message": "Internal error. Looks like something went wrong on our end.",
            "path": names[:1],
            "extensions": {"code": "INTERNAL_SERVER_ERROR", "requestId": "half-sample"},
        }
    ]


def _ignored_filter(answer: dict[str, Any]) -> None:
    warning = {
        "field": "updated_at",
        "message": "Input `updated_at` is not a valid filter.",
        "code": "invalid_field",
    }
    search: list[dict[str, Any]] = [
        {"path": ["products"], "query": "updated_at", "parsed": {}, "warnings": [warning]}
    ]
    answer.setdefault("extensions", {})["search"] = search


def _grown(value: Any) -> Any:
    """Every object with a field of tomorrow."""
    if isinstance(value, list):
        return [_grown(one) for one in cast("list[Any]", value)]
    if not isinstance(value, dict):
        return value
    old = cast("dict[str, Any]", value)
    return {"aFieldOfTomorrow": {"deep": [1, "two"]}, **{k: _grown(v) for k, v in old.items()}}


def _extra(answer: dict[str, Any]) -> None:
    answer["data"] = _grown(answer.get("data"))
    answer["aKeyOfTomorrow"] = 1


def _bulk(answer: dict[str, Any]) -> dict[str, Any]:
    """The bulk operation that is told about; an empty one if there is none."""
    data: dict[str, Any] = answer.get("data") or {}
    found: Any = data.get("bulkOperation")
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def _operation(**values: Any) -> Callable[[bytes], bytes]:
    """A bulk operation that came to another end."""

    def change(answer: dict[str, Any]) -> None:
        _bulk(answer).update(values)

    return _decoded(change)


def _three_more(answer: dict[str, Any]) -> None:
    """The numbers of a file with three lines more, its size not told."""
    node = _bulk(answer)
    if node.get("objectCount"):
        node["objectCount"] = str(int(str(node["objectCount"])) + 3)
        node["fileSize"] = None


def _refused(answer: dict[str, Any]) -> None:
    data: dict[str, Any] = answer.get("data") or {}
    if "bulkOperationRunQuery" in data:
        words = "A bulk query operation for this app and shop is already in progress"
        error = {"field": None, "message": words, "code": "OPERATION_IN_PROGRESS"}
        data["bulkOperationRunQuery"] = {"bulkOperation": None, "userErrors": [error]}


def _same_cursor(body: bytes) -> bytes:
    return _NEXT.sub(b'"hasNextPage":true', _CURSOR.sub(b'"endCursor":"ever the same"', body))


JSON_FAULTS: dict[str, Callable[[bytes], bytes]] = {
    "truncated_json": lambda body: body[: len(body) // 2],
    "deep_json": _first(b"[" * 200_000 + b"]" * 200_000),
    "huge_number": _first(b"9" * 5_000),
    "infinite_number": _first(b"1e400"),
    "not_a_number": _first(b"NaN"),
    "surrogate": lambda body: _TITLE.sub(rb'"title":"\\ud800', body),
    "nul": lambda body: _TITLE.sub(rb'"title":"\\u0000', body),
    "two_to_63": lambda body: _GID.sub(rb"gid://shopify/\1/9223372036854775808", body),
    "no_object": lambda _body: b'["what?"]',
    "data_and_errors": _decoded(_half_failed),
    "search_warning": _decoded(_ignored_filter),
    "extra_fields": _decoded(_extra),
    "unknown_enum": lambda body: _STATUS.sub(b'"status":"FROZEN_SOLID"', body),
    "same_cursor": _same_cursor,
    "bulk_failed": _operation(
        status="FAILED", errorCode="INTERNAL_SERVER_ERROR", partialDataUrl="/bulk/none", url=None
    ),
    "bulk_canceled": _operation(status="CANCELED", url=None),
    "bulk_expired": _operation(status="EXPIRED", url=None),
    "bulk_null_url": _operation(status="COMPLETED", objectCount="25", url=None),
    "bulk_three_more": _decoded(_three_more),
    "bulk_unknown_status": _operation(status="RESTING"),
    "bulk_in_progress": _decoded(_refused),
}
"""Name -> what becomes of the body."""
