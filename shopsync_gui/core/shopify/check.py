"""*Test connection*: address, sign-in, scopes, version, numbers - one after the other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from shopsync_gui.core.domain import scopes
from shopsync_gui.core.domain.errors import (
    BadAnswer,
    Cancelled,
    NetworkError,
    OAuthError,
    ServerError,
    ShopNotFound,
    ShopSyncError,
    Throttled,
    TokenRefused,
    VaultError,
)
from shopsync_gui.core.domain.stores import ConnectionReport
from shopsync_gui.core.shopify import API_VERSION
from shopsync_gui.core.shopify.gate import Gate
from shopsync_gui.core.shopify.operations import CONNECTION_CHECK, COUNTS

_UNREACHABLE = (NetworkError, ShopNotFound)
_REFUSED = (OAuthError, TokenRefused)
_UNDECIDED = (ServerError, Throttled, BadAnswer)


def check_connection(gate: Gate) -> ConnectionReport:
    """Try every step and say how far it went; errors are in the report, not raised.

    Only ``Cancelled`` and errors of the vault come out.
    """
    report = ConnectionReport(reachable=False, api_version=API_VERSION, tested_at=gate.clock.now())
    try:
        answer = gate.query(CONNECTION_CHECK, {}, partial=True)
    except (Cancelled, VaultError):
        raise
    except _UNREACHABLE as exc:
        return _failed(report, exc)
    except _REFUSED as exc:
        return replace(_failed(report, exc), reachable=True, signed_in=False)
    except _UNDECIDED as exc:
        return replace(_failed(report, exc), reachable=True)
    except ShopSyncError as exc:
        return replace(_failed(report, exc), reachable=True, signed_in=False)
    shop = _object(answer.data.get("shop"))
    granted = _handles(answer.data.get("currentAppInstallation"))
    report = replace(
        report,
        reachable=True,
        signed_in=True,
        granted=granted,
        scopes=scopes.check(granted),
        served_version=gate.served_version,
        shop_name=_text(shop.get("name")),
        myshopify_domain=_text(shop.get("myshopifyDomain")),
        currency=_text(shop.get("currencyCode")),
        timezone=_text(shop.get("ianaTimezone")),
        plan=_text(_object(shop.get("plan")).get("publicDisplayName")),
    )
    if not scopes.covers(granted, "read_products"):
        return replace(report, error_code="access_denied", error_detail="read_products")
    try:
        counts = gate.query(COUNTS, {}).data
        return replace(
            report,
            products=_count(counts, "productsCount"),
            variants=_count(counts, "productVariantsCount"),
        )
    except (Cancelled, VaultError):
        raise
    except ShopSyncError as exc:
        return _failed(report, exc)


def _handles(installation: object) -> tuple[str, ...]:
    listed = _object(installation).get("accessScopes")
    found = cast("list[Any]", listed) if isinstance(listed, list) else []
    return tuple(sorted(h for s in found if (h := _text(_object(s).get("handle")))))


def _count(data: dict[str, Any], name: str) -> int:
    count = _object(data.get(name)).get("count")
    if isinstance(count, bool) or not isinstance(count, int):
        raise BadAnswer(f"no {name} in the answer", operation=COUNTS.name)
    return count


def _text(value: object) -> str:
    return value[:300] if isinstance(value, str) else ""


def _object(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _failed(report: ConnectionReport, exc: ShopSyncError) -> ConnectionReport:
    return replace(
        report, error_code=exc.code, error_detail=exc.detail[:300], request_id=exc.request_id
    )
