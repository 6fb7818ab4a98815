"""How the fields of the shop, its app, channels, events and bulk operations are had."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

from shopsync_gui.sample.constants import (
    CANDIDATES,
    CURRENCY,
    DOMAIN,
    PLAN_NAMES,
    SAMPLE_CLIENT_ID,
    SHOP_NAME,
    TIME_ZONE,
    VERSION,
    VERSIONS,
)
from shopsync_gui.sample.fields import Arguments, Made, checked, keys, of
from shopsync_gui.sample.paging import in_place, ordered
from shopsync_gui.sample.records import Publication, gid
from shopsync_gui.sample.search import moment_of
from shopsync_gui.sample.selection import Scene, Value

if TYPE_CHECKING:
    from shopsync_gui.sample.shop import SampleShop

# ------------------------------------------------------------------ shop, app, channels


def _offset(shop: SampleShop) -> int:
    moment = moment_of(shop.clock().strftime("%Y-%m-%dT%H:%M:%S"))
    delta = moment.utcoffset() if moment is not None else None
    return int(delta.total_seconds()) // 60 if delta is not None else 0


def _offset_text(shop: SampleShop) -> str:
    minutes = _offset(shop)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


_ADDRESS: dict[str, Any] = {
    "id": "gid://shopify/ShopAddress/60217000000",
    "address1": "Vlaanderenstraat 12",
    "address2": None,
    "city": "Gent",
    "company": SHOP_NAME,
    "country": "Belgium",
    "countryCodeV2": "BE",
    "formatted": ["Vlaanderenstraat 12", "9000 Gent", "Belgium"],
    "formattedArea": "Gent, Belgium",
    "phone": None,
    "province": None,
    "provinceCode": None,
    "zip": "9000",
}


def versions(_root: Any) -> list[dict[str, Any]]:
    """The versions that the shop can serve, and those to come."""
    names = [*VERSIONS, *CANDIDATES]
    labels = {VERSION: f"{VERSION} (Latest)", "2027-01": "2027-01 (Release candidate)"}
    return [
        {"handle": n, "displayName": labels.get(n, n), "supported": n in VERSIONS} for n in names
    ]


def _app(_record: Any) -> dict[str, Any]:
    return {
        "kind": "App",
        "gid": gid("App", 60_118_000_001),
        "title": "ShopSync",
        "handle": "shopsync",
        "apiKey": SAMPLE_CLIENT_ID,
    }


def _scopes(scene: Scene, _arguments: Arguments) -> Value:
    handles = sorted(scene.granted)
    return lambda _app: [
        {"handle": handle, "description": handle.replace("_", " ").capitalize()}
        for handle in handles
    ]


def _channel_app(catalog: Any) -> list[dict[str, Any]]:
    channel: Publication = catalog["publication"]
    number = channel.number % 100_000 + 129_000
    return [{"gid": gid("App", number), "title": channel.title, "handle": channel.handle}]


class _Catalog(dict[str, Any]):
    """A channel's catalog; its kind tells the branch of the interface to take."""

    kind = "AppCatalog"


def _catalog(channel: Publication) -> _Catalog:
    number = channel.number + 3
    return _Catalog(
        id=gid("AppCatalog", number),
        title=f"Channel Catalog {number}",
        status="ACTIVE",
        publication=channel,
    )


def publications(scene: Scene, arguments: Arguments) -> Value:
    """The sales channels."""
    kind, reverse = arguments.get("catalogType"), bool(arguments.get("reverse"))
    shop = cast("SampleShop", scene.shop)
    found = list(shop.catalogue.publications.values()) if kind in (None, "NONE", "APP") else []
    return lambda _root: ordered(found, lambda p: (p.number, p.number), reverse=reverse)


def _published(scene: Scene, _arguments: Arguments) -> Value:
    products = cast("SampleShop", scene.shop).catalogue.products
    return lambda channel: ordered(
        [p for p in products.values() if channel.number in p.published],
        lambda p: (p.number, p.number),
    )


# ------------------------------------------------------------------ bulk operations


def _address_of(name: str) -> Made:
    def make(scene: Scene, _arguments: Arguments) -> Value:
        return lambda op: f"{scene.base}/bulk/{path}" if (path := getattr(op, name)) else None

    return make


def _run_bulk(scene: Scene, arguments: Arguments) -> Value:
    shop = cast("SampleShop", scene.shop)
    return lambda _root: shop.bulk.start(arguments["query"], scene.granted)


def _cancel_bulk(scene: Scene, arguments: Arguments) -> Value:
    shop = cast("SampleShop", scene.shop)
    text = checked(arguments["id"])
    return lambda _root: shop.bulk.cancel(text)


def _text(name: str) -> Value:
    get = attrgetter(name)

    def value(record: Any) -> str | None:
        found = get(record)
        return None if found is None else str(found)

    return value


PLAIN: dict[str, dict[str, Value]] = {
    "Shop": {
        "id": lambda _s: gid("Shop", 60_217_000_000),
        "name": lambda _s: SHOP_NAME,
        "email": lambda _s: "hello@sample.shopsync.invalid",
        "contactEmail": lambda _s: "hello@sample.shopsync.invalid",
        "description": lambda _s: "Things for a quiet home",
        "shopOwnerName": lambda _s: "Sample Owner",
        "myshopifyDomain": lambda _s: DOMAIN,
        "url": lambda _s: f"https://{DOMAIN}",
        "primaryDomain": lambda _s: {
            "id": gid("Domain", 80_400_000_000),
            "host": DOMAIN,
            "url": f"https://{DOMAIN}",
            "sslEnabled": True,
        },
        "currencyCode": lambda _s: CURRENCY,
        "enabledPresentmentCurrencies": lambda _s: [CURRENCY],
        "ianaTimezone": lambda _s: TIME_ZONE,
        "timezoneOffset": _offset_text,
        "timezoneOffsetMinutes": _offset,
        "timezoneAbbreviation": lambda s: "CEST" if _offset(s) == 120 else "CET",
        "weightUnit": lambda _s: "KILOGRAMS",
        "unitSystem": lambda _s: "METRIC_SYSTEM",
        "taxesIncluded": lambda _s: True,
        "taxShipping": lambda _s: False,
        "setupRequired": lambda _s: False,
        "checkoutApiSupported": lambda _s: True,
        "createdAt": lambda s: s.opened_at,
        "updatedAt": lambda s: s.opened_at,
        "plan": lambda s: {
            "publicDisplayName": PLAN_NAMES[s.plan],
            "displayName": PLAN_NAMES[s.plan],
            "partnerDevelopment": False,
            "shopifyPlus": s.plan == "plus",
        },
        "resourceLimits": lambda _s: {
            "locationLimit": 10,
            "maxProductOptions": 3,
            "maxProductVariants": 2048,
            "redirectLimitReached": False,
        },
        "customerAccountsV2": lambda _s: {
            "customerAccountsVersion": "NEW_CUSTOMER_ACCOUNTS",
            "loginLinksVisibleOnStorefrontAndCheckout": True,
            "loginRequiredAtCheckout": False,
            "url": None,
        },
        "shopAddress": lambda _s: _ADDRESS,
        "billingAddress": lambda _s: _ADDRESS,
        "shipsToCountries": lambda _s: ["BE", "DE", "FR", "LU", "NL"],
    },
    "Domain": keys("id", "host", "url", "sslEnabled"),
    "ShopPlan": keys("publicDisplayName", "displayName", "partnerDevelopment", "shopifyPlus"),
    "ShopResourceLimits": keys(
        "locationLimit", "maxProductOptions", "maxProductVariants", "redirectLimitReached"
    ),
    "CustomerAccountsV2": keys(
        "customerAccountsVersion",
        "loginLinksVisibleOnStorefrontAndCheckout",
        "loginRequiredAtCheckout",
        "url",
    ),
    "ShopAddress": keys(*_ADDRESS),
    "ApiVersion": keys("handle", "displayName", "supported"),
    "AppInstallation": {
        "id": lambda _s: gid("AppInstallation", 512_000_000_001),
        "app": _app,
        "launchUrl": lambda _s: f"https://{DOMAIN}/admin/apps/shopsync",
        "uninstallUrl": lambda _s: None,
    },
    "AccessScope": keys("handle", "description"),
    "App": {"id": lambda app: app["gid"], **keys("title", "handle", "apiKey")},
    "Publication": {
        "id": attrgetter("gid"),
        "name": attrgetter("title"),
        "autoPublish": lambda _p: True,
        "supportsFuturePublishing": lambda p: p.handle == "online_store",
        "catalog": _catalog,
    },
    "AppCatalog": keys("id", "title", "status", "publication"),
    "BasicEvent": {
        "id": attrgetter("gid"),
        **of("action", "createdAt", "subjectType", "message"),
        "subjectId": attrgetter("subject_gid"),
        "appTitle": lambda _e: None,
        "author": lambda _e: SHOP_NAME,
        "attributeToApp": lambda _e: False,
        "attributeToUser": lambda _e: True,
        "criticalAlert": lambda _e: False,
        "hasAdditionalContent": lambda _e: False,
        "additionalContent": lambda _e: None,
        "additionalData": lambda _e: None,
        "arguments": lambda e: e.message,
        "secondaryMessage": lambda _e: None,
        "subject": lambda _e: None,
    },
    "BulkOperation": {
        "id": attrgetter("gid"),
        **of("status", "query", "createdAt", "completedAt", "errorCode"),
        "type": attrgetter("operation_type"),
        "objectCount": _text("object_count"),
        "rootObjectCount": _text("root_count"),
        "fileSize": _text("file_size"),
    },
    "BulkOperationRunQueryPayload": keys("bulkOperation", "userErrors"),
    "BulkOperationCancelPayload": keys("bulkOperation", "userErrors"),
    "BulkOperationUserError": keys("field", "message", "code"),
    "UserError": keys("field", "message"),
    "PageInfo": {
        "hasNextPage": attrgetter("has_next"),
        "hasPreviousPage": attrgetter("has_previous"),
        "startCursor": lambda page: page.cursor(page.records[0]) if page.records else None,
        "endCursor": lambda page: page.cursor(page.records[-1]) if page.records else None,
    },
}
MADE: dict[str, dict[str, Made]] = {
    "AppInstallation": {"accessScopes": _scopes},
    "AppCatalog": {"apps": lambda _s, _a: lambda catalog: in_place(_channel_app(catalog))},
    "Publication": {"includedProducts": _published, "products": _published},
    "BulkOperation": {"url": _address_of("url"), "partialDataUrl": _address_of("partial_url")},
    "Mutation": {"bulkOperationRunQuery": _run_bulk, "bulkOperationCancel": _cancel_bulk},
}
