"""How the fields of inventory items, levels and locations are had."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from shopsync_gui.sample import terms
from shopsync_gui.sample.fields import Arguments, Made, count_of, keys, money, of
from shopsync_gui.sample.lists import searched
from shopsync_gui.sample.paging import FieldError, Rows, in_place
from shopsync_gui.sample.records import Item, Level, Location
from shopsync_gui.sample.selection import Scene, Value

QUANTITY_NAMES = (
    "available",
    "on_hand",
    "committed",
    "incoming",
    "reserved",
    "damaged",
    "safety_stock",
    "quality_control",
)
_LABELS = {
    "on_hand": "On hand",
    "safety_stock": "Safety stock",
    "quality_control": "Quality control",
}


def _quantities(_scene: Scene, arguments: Arguments) -> Value:
    names: list[str] = arguments["names"]
    for name in names:
        if name not in QUANTITY_NAMES:
            raise FieldError(
                f"The specified quantity name '{name}' doesn't exist.", "INVALID_FIELD_ARGUMENTS"
            )
    getters = [(name, attrgetter(name)) for name in names]

    def get(level: Level) -> list[tuple[Level, str, int]]:
        return [(level, name, value(level)) for name, value in getters]

    return get


def _quantity_id(found: tuple[Level, str, int]) -> str:
    level, name, _ = found
    number = level.location.number + 11
    query = f"inventory_item_id={level.item.number}&name={name}"
    return f"gid://shopify/InventoryQuantity/{number}?{query}"


def _level_key(level: Level) -> tuple[int, int]:
    return (level.item.number, level.location.number)


def _item_levels(scene: Scene, arguments: Arguments) -> Value:
    return _levels(scene, arguments, lambda item: item.levels)


def _levels(scene: Scene, arguments: Arguments, get: Callable[[Any], Any]) -> Value:
    matches = searched(scene, arguments, terms.LEVELS, lambda level: level.item.variant.sku or "")
    inactive, reverse = arguments.get("includeInactive"), bool(arguments.get("reverse"))

    def rows(record: Any) -> Rows:
        found = [x for x in get(record) if (inactive or x.is_active) and matches(x)]
        return Rows(sorted(found, key=_level_key), _level_key, reverse)

    return rows


def _location_levels(scene: Scene, arguments: Arguments) -> Value:
    items = scene.shop.catalogue.items

    def at(location: Location) -> list[Level]:
        return [x for item in items.values() for x in item.levels if x.location is location]

    return _levels(scene, arguments, at)


def _item_level(_scene: Scene, arguments: Arguments) -> Value:
    wanted, inactive = arguments["locationId"], arguments.get("includeInactive")
    return lambda item: next(
        (x for x in item.levels if x.location.gid == wanted and (inactive or x.is_active)),
        None,
    )


def _location_level(_scene: Scene, arguments: Arguments) -> Value:
    wanted, inactive = arguments["inventoryItemId"], arguments.get("includeInactive")

    def get(location: Location) -> Level | None:
        item: Item | None = _scene.shop.catalogue.items.get(_number(wanted))
        levels = item.levels if item is not None else []
        return next(
            (x for x in levels if x.location is location and (inactive or x.is_active)), None
        )

    return get


def _number(text: str) -> int:
    tail = text.rsplit("/", 1)[-1]
    return int(tail) if tail.isdecimal() else 0


def _item_variants(_scene: Scene, _arguments: Arguments) -> Value:
    return lambda item: in_place([item.variant])


def _duplicates(scene: Scene, _arguments: Arguments) -> Value:
    catalogue = scene.shop.catalogue
    return lambda item: catalogue.duplicates(item.variant.sku)


def _address(location: Location) -> dict[str, Any]:
    return {
        "address1": location.address1 or None,
        "address2": None,
        "city": location.city,
        "country": "Belgium" if location.country == "BE" else location.country,
        "countryCode": location.country,
        "formatted": [x for x in (location.address1, f"{location.zip} {location.city}") if x],
        "latitude": None,
        "longitude": None,
        "phone": None,
        "province": None,
        "provinceCode": None,
        "zip": location.zip or None,
    }


def _quantity_names(_record: Any) -> list[dict[str, Any]]:
    parts = [name for name in QUANTITY_NAMES if name not in ("on_hand", "incoming")]
    return [
        {
            "name": name,
            "displayName": _LABELS.get(name, name.capitalize()),
            "isInUse": True,
            "belongsTo": ["on_hand"] if name in parts else [],
            "comprises": parts if name == "on_hand" else [],
        }
        for name in QUANTITY_NAMES
    ]


PLAIN: dict[str, dict[str, Value]] = {
    "InventoryItem": {
        "id": attrgetter("gid"),
        "legacyResourceId": lambda item: str(item.number),
        **of("tracked", "requiresShipping", "createdAt", "updatedAt", "variant"),
        "sku": attrgetter("variant.sku"),
        "unitCost": lambda item: money(item.cost),
        "countryCodeOfOrigin": attrgetter("country"),
        "provinceCodeOfOrigin": lambda _item: None,
        "harmonizedSystemCode": attrgetter("hs_code"),
        "measurement": lambda item: item,
        "locationsCount": lambda item: count_of(len(item.levels)),
        "inventoryHistoryUrl": lambda _item: None,
        "trackedEditable": lambda _item: {"locked": False, "reason": None},
    },
    "InventoryItemMeasurement": {
        "id": lambda item: f"gid://shopify/InventoryItemMeasurement/{item.number}",
        "weight": lambda item: {"unit": item.weight_unit, "value": item.weight},
    },
    "Weight": keys("unit", "value"),
    "EditableProperty": keys("locked", "reason"),
    "InventoryLevel": {
        "id": attrgetter("gid"),
        **of("createdAt", "updatedAt", "isActive", "item", "location"),
        "canDeactivate": lambda level: level.on_hand == 0,
        "deactivationAlert": lambda _level: None,
    },
    "InventoryQuantity": {
        "id": _quantity_id,
        "name": lambda found: found[1],
        "quantity": lambda found: found[2],
        "updatedAt": lambda found: found[0].updated_at,
    },
    "InventoryProperties": {"quantityNames": _quantity_names},
    "InventoryQuantityName": keys("name", "displayName", "isInUse", "belongsTo", "comprises"),
    "Location": {
        "id": attrgetter("gid"),
        "legacyResourceId": lambda place: str(place.number),
        **of("name", "isActive", "createdAt", "updatedAt"),
        "address": _address,
        "addressVerified": lambda _place: True,
        "activatable": lambda place: not place.is_active,
        "deactivatable": attrgetter("is_active"),
        "deletable": lambda place: not place.is_active,
        "deactivatedAt": lambda place: None if place.is_active else place.updated_at,
        "isFulfillmentService": lambda _place: False,
        "fulfillsOnlineOrders": attrgetter("is_active"),
        "shipsInventory": attrgetter("is_active"),
        "hasUnfulfilledOrders": lambda _place: False,
        "fulfillmentService": lambda _place: None,
    },
    "LocationAddress": keys(
        "address1",
        "address2",
        "city",
        "country",
        "countryCode",
        "formatted",
        "latitude",
        "longitude",
        "phone",
        "province",
        "provinceCode",
        "zip",
    ),
}
MADE: dict[str, dict[str, Made]] = {
    "InventoryItem": {
        "inventoryLevels": _item_levels,
        "inventoryLevel": _item_level,
        "variants": _item_variants,
        "duplicateSkuCount": _duplicates,
    },
    "InventoryLevel": {"quantities": _quantities},
    "Location": {"inventoryLevels": _location_levels, "inventoryLevel": _location_level},
}
