"""Access scopes of the Admin API that ShopSync uses, and what each is for."""

from __future__ import annotations

from shopsync_gui.core.domain.stores import ScopeCheck

REQUIRED = ("read_products",)
OPTIONAL = ("read_inventory", "read_locations", "read_publications")
FEATURES: dict[str, str] = {
    "read_products": "products",
    "read_inventory": "inventory",
    "read_locations": "locations",
    "read_publications": "publications",
}


def covers(granted: tuple[str, ...], scope: str) -> bool:
    """Whether the granted scopes allow ``scope`` (``write_x`` implies ``read_x``)."""
    return scope in granted or scope.replace("read_", "write_", 1) in granted


def check(granted: tuple[str, ...]) -> tuple[ScopeCheck, ...]:
    """Every scope in use, whether granted, and the feature it serves."""
    return tuple(
        ScopeCheck(scope=s, feature=FEATURES[s], granted=covers(granted, s), required=s in REQUIRED)
        for s in REQUIRED + OPTIONAL
    )
