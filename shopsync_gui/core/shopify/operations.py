"""Every question that ShopSync asks, built from the scopes that the token has.

Texts are validated against the Admin schema in a test.  ``cost`` is the requested cost to expect
(a few points more or less); the real one is in each answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from shopsync_gui.core.domain import scopes

_MONEY = "{ amount currencyCode }"
_PAGE = "pageInfo { hasNextPage endCursor }"
_PRODUCT = f"""
    title handle descriptionHtml vendor productType status tags isGiftCard
    totalInventory tracksInventory hasOnlyDefaultVariant onlineStoreUrl
    createdAt updatedAt publishedAt
    category {{ fullName }}
    seo {{ title description }}
    options {{ id name position optionValues {{ id name }} }}
    variantsCount {{ count }}
    priceRangeV2 {{ minVariantPrice {_MONEY} maxVariantPrice {_MONEY} }}
    featuredMedia {{ id preview {{ image {{ url }} }} }}"""
# `image` is deprecated for `media`, but a connection would be one level too deep for bulk.
# Everything of the inventory item that is asked for here needs `read_products` only.
_VARIANT = f"""
    id title sku barcode position price compareAtPrice taxable
    inventoryPolicy inventoryQuantity availableForSale createdAt updatedAt
    selectedOptions {{ name value }}
    image {{ url }}
    inventoryItem {{ id tracked requiresShipping
        unitCost {_MONEY} countryCodeOfOrigin harmonizedSystemCode
        measurement {{ weight {{ unit value }} }} }}"""
_MEDIA = "id alt status mediaContentType preview { image { url width height } }"
_PUBLISHED = "isPublished publishDate publication { id }"
_METAFIELD = "id namespace key type value updatedAt"
_ITEM = f"sku tracked updatedAt unitCost {_MONEY}"
_LEVEL = """id updatedAt isActive location { id }
    quantities(names: ["available", "on_hand", "committed", "incoming", "reserved", "damaged",
        "safety_stock", "quality_control"]) { name quantity }"""
_STOCK = "id inventoryQuantity product { id totalInventory }"


@dataclass(frozen=True, slots=True)
class Operation:
    """One text to send. ``is_safe``: may be repeated when no answer came.

    ``first`` is the page size that the text asks for when its variable ``$first`` is left out.
    """

    name: str
    text: str
    cost: float
    is_safe: bool = True
    first: int = 250


@dataclass(frozen=True, slots=True)
class ByIds:
    """Reads records whole by their ids: the first pages of their connections, and the rest.

    ``root`` is the field for one record; ``sizes`` are the page sizes to begin with (variables of
    the text); ``children`` maps each connection to the operation that reads its further pages.
    """

    operation: Operation
    root: str
    batch: int
    sizes: Mapping[str, int] = field(default_factory=dict[str, int])
    children: Mapping[str, Operation] = field(default_factory=dict[str, Operation])


def _listing(
    name: str, field_: str, arguments: str, node: str, first: int, cost: float
) -> Operation:
    text = f"""query {name}($first: Int = {first}, $after: String) {{
  {field_}(first: $first, after: $after{arguments}) {{ nodes {{ {node} }} {_PAGE} }}
}}"""
    return Operation(name, text, cost, first=first)


# ------------------------------------------------------------------ connection


CONNECTION_CHECK = Operation(
    "ConnectionCheck",
    """query ConnectionCheck {
  shop { name myshopifyDomain currencyCode ianaTimezone plan { publicDisplayName } }
  currentAppInstallation { accessScopes { handle } }
}""",
    cost=5,
)
COUNTS = Operation(
    "Counts",
    """query Counts {
  productsCount(limit: null) { count precision }
  productVariantsCount(limit: null) { count precision }
}""",
    cost=20,
)

# ------------------------------------------------------------------ products


PRODUCT_CHANGES = Operation(
    "ProductChanges",
    f"""query ProductChanges($first: Int = 250, $after: String, $filter: String) {{
  products(first: $first, after: $after, query: $filter, sortKey: UPDATED_AT) {{
    nodes {{ id updatedAt }} {_PAGE}
  }}
}}""",
    cost=13,
)
PRODUCT_IDS = _listing("ProductIds", "products", ", sortKey: ID", "id", 250, 13)
COLLECTIONS = _listing(
    "Collections", "collections", ", sortKey: ID", "id title handle updatedAt", 250, 13
)
PUBLICATIONS = _listing(
    "Publications",
    "publications",
    "",
    "id catalog { title ... on AppCatalog { apps(first: 1) { nodes { handle title } } } }",
    50,
    45,
)


def products_by_id(granted: tuple[str, ...], *, metafields: bool) -> ByIds:
    """Products whole: variants, media, collections, channels and (if wanted) metafields."""
    parts: dict[str, tuple[str, str, float]] = {
        "variants": (_VARIANT, ", sortKey: POSITION", 60),
        "media": (_MEDIA, ", sortKey: POSITION", 25),
        "collections": ("id", "", 13),
    }
    if scopes.covers(granted, "read_publications"):
        parts["resourcePublicationsV2"] = (_PUBLISHED, ", onlyPublished: false", 25)
    if metafields:
        parts["metafields"] = (_METAFIELD, "", 13)
    return _by_ids("Product", "product", _PRODUCT, parts, batch=40, first=20, many={"variants": 50})


def bulk_products(granted: tuple[str, ...]) -> str:
    """Products with variants, media and channels: at most four connections."""
    channels = (
        f"resourcePublicationsV2(onlyPublished: false) {{ edges {{ node {{ {_PUBLISHED} }} }} }}"
        if scopes.covers(granted, "read_publications")
        else ""
    )
    return f"""{{ products {{ edges {{ node {{ id {_PRODUCT}
    variants {{ edges {{ node {{ {_VARIANT} }} }} }}
    media {{ edges {{ node {{ {_MEDIA} }} }} }}
    {channels}
}} }} }} }}"""


def bulk_organisation(*, metafields: bool) -> str:
    """Which collections a product is in, and its metafields if wanted."""
    wanted = f"metafields {{ edges {{ node {{ {_METAFIELD} }} }} }}" if metafields else ""
    return f"""{{ products {{ edges {{ node {{ id
    collections {{ edges {{ node {{ id }} }} }}
    {wanted}
}} }} }} }}"""


BULK_PRODUCT_IDS = "{ products { edges { node { id } } } }"

# ------------------------------------------------------------------ inventory


LOCATIONS = _listing(
    "Locations",
    "locations",
    ", includeInactive: true, includeLegacy: true",
    "id name isActive address { city countryCode } updatedAt",
    100,
    30,
)
INVENTORY_CHANGES = Operation(
    "InventoryChanges",
    f"""query InventoryChanges($first: Int = 250, $after: String, $filter: String) {{
  inventoryItems(first: $first, after: $after, query: $filter) {{
    nodes {{ id updatedAt }} {_PAGE}
  }}
}}""",
    cost=13,
)
INVENTORY_ITEM_IDS = _listing("InventoryItemIds", "inventoryItems", "", "id", 250, 13)
LEVEL_CHANGES = Operation(
    "LevelChanges",
    f"""query LevelChanges($id: ID!, $first: Int = 250, $after: String, $filter: String) {{
  location(id: $id) {{
    inventoryLevels(first: $first, after: $after, query: $filter) {{
      nodes {{ id updatedAt item {{ id }} }} {_PAGE}
    }}
  }}
}}""",
    cost=25,
)


def inventory_by_id(_granted: tuple[str, ...]) -> ByIds:
    """Inventory items with their levels at every place, and what their variants show."""
    parts = {"inventoryLevels": (_LEVEL, "", 40.0), "variants": (_STOCK, "", 15.0)}
    return _by_ids(
        "InventoryItem", "inventoryItem", _ITEM, parts, batch=100, first=20, many={"variants": 5}
    )


def bulk_inventory(_granted: tuple[str, ...]) -> str:
    """Every inventory item with levels and variants: three connections."""
    return f"""{{ inventoryItems {{ edges {{ node {{ id {_ITEM}
    inventoryLevels {{ edges {{ node {{ {_LEVEL} }} }} }}
    variants {{ edges {{ node {{ {_STOCK} }} }} }}
}} }} }} }}"""


BULK_INVENTORY_ITEM_IDS = "{ inventoryItems { edges { node { id } } } }"

# ------------------------------------------------------------------ bulk control

_BULK = "id status errorCode createdAt objectCount rootObjectCount fileSize url partialDataUrl"
BULK_START = Operation(
    "StartBulk",
    f"""mutation StartBulk($text: String!) {{
  bulkOperationRunQuery(query: $text, groupObjects: false) {{
    bulkOperation {{ {_BULK} }}
    userErrors {{ field message code }}
  }}
}}""",
    cost=10,
    is_safe=False,
)
BULK_POLL = Operation(
    "PollBulk",
    f"query PollBulk($id: ID!) {{ bulkOperation(id: $id) {{ {_BULK} }} }}",
    cost=1,
)
BULK_LIST = Operation(
    "ListBulk",
    f"""query ListBulk {{
  bulkOperations(first: 20, sortKey: CREATED_AT, reverse: true) {{
    nodes {{ {_BULK} query }}
  }}
}}""",
    cost=7,
)
BULK_CANCEL = Operation(
    "CancelBulk",
    """mutation CancelBulk($id: ID!) {
  bulkOperationCancel(id: $id) { bulkOperation { id status } userErrors { field message } }
}""",
    cost=10,
)


# ------------------------------------------------------------------ building


def _by_ids(
    kind: str,
    root: str,
    own: str,
    parts: Mapping[str, tuple[str, str, float]],
    *,
    batch: int,
    first: int,
    many: Mapping[str, int],
) -> ByIds:
    sizes = {name: many.get(name, first) for name in parts}
    variables = "".join(f", ${name}: Int!" for name in parts)
    body = "\n    ".join(
        f"{name}(first: ${name}{arguments}) {{ nodes {{ {node} }} {_PAGE} }}"
        for name, (node, arguments, _) in parts.items()
    )
    text = f"""query {kind}sById($ids: [ID!]!{variables}) {{
  nodes(ids: $ids) {{ id ... on {kind} {{ {own}
    {body}
  }} }}
}}"""
    children = {
        name: Operation(
            f"{kind}{name[0].upper()}{name[1:]}",
            f"""query {kind}{name[0].upper()}{name[1:]}(
  $id: ID!, $first: Int = 250, $after: String
) {{
  {root}(id: $id) {{
    {name}(first: $first, after: $after{arguments}) {{ nodes {{ {node} }} {_PAGE} }}
  }}
}}""",
            cost,
        )
        for name, (node, arguments, cost) in parts.items()
    }
    total = sum(cost for _, _, cost in parts.values())
    return ByIds(Operation(f"{kind}sById", text, total), root, batch, sizes, children)
