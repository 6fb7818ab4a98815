"""*Test connection*: address, sign-in, scopes, version, numbers - one after the other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from shopsync_gui.core.domain import scopes
from shopsync_gui.core.domain.errors import (
    NetworkError,
    RedirectRefused,
    ShopNotFound,
    ShopSyncError,
)
from shopsync_gui.core.domain.stores import ConnectionReport
from shopsync_gui.core.shopify import API_VERSION
from shopsync_gui.core.shopify.gate import Gate
from shopsync_gui.core.shopify.operations import CONNECTION_CHECK, COUNTS

_UNREACHABLE = (NetworkError, ShopNotFound, RedirectRefused)


def check_connection(gate: Gate) -> ConnectionReport:
    """Try every step and say how far it went; errors are in the report, not raised.

    Only ``Cancelled`` and errors of the vault come out.
    """
    report = ConnectionReport(reachable=False, api_version=API_VERSION, tested_at=gate.clock.now())
    try:
        answer = gate.query(CONNECTION_CHECK, {})
    except _UNREACHABLE as exc:
        return _failed(report, exc)
    except ShopSyncError as exc:
        return replace(_failed(report, exc), reachable=True, signed_in=False)
    shop: dict[str, Any] = answer.data.get("shop") or {}
    plan: dict[str, Any] = shop.get("plan") or {}
    installation: dict[str, Any] = answer.data.get("currentAppInstallation") or {}
    granted = tuple(sorted(s["handle"] for s in installation.get("accessScopes") or ()))
    report = replace(
        report,
        reachable=True,
        signed_in=True,
        granted=granted,
        scopes=scopes.check(granted),
        served_version=answer.served_version or API_VERSION,
        shop_name=str(shop.get("name") or ""),
        myshopify_domain=str(shop.get("myshopifyDomain") or ""),
        currency=str(shop.get("currencyCode") or ""),
        timezone=str(shop.get("ianaTimezone") or ""),
        plan=str(plan.get("publicDisplayName") or ""),
    )
    if not scopes.covers(granted, "read_products"):
        return replace(report, error_code="access_denied", error_detail="read_products")
    try:
        counts = gate.query(COUNTS, {}).data
        return replace(
            report,
            products=int(counts["productsCount"]["count"]),
            variants=int(counts["productVariantsCount"]["count"]),
        )
    except ShopSyncError as exc:
        return _failed(report, exc)


def _failed(report: ConnectionReport, exc: ShopSyncError) -> ConnectionReport:
    return replace(
        report, error_code=exc.code, error_detail=exc.detail[:300], request_id=exc.request_id
    )
