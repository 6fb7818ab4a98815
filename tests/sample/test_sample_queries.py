from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sample.conftest import Caller


def first_gid(caller: Caller) -> str:
    return next(iter(caller.shop.catalogue.products.values())).gid


def test_aliases_fragments_and_typename_give_what_a_graphql_server_gives(caller: Caller) -> None:
    data = caller.data(
        """query($id: ID!) {
          it: product(id: $id) { __typename name: title ...More ...More media(first: 1) {
            nodes { __typename id ... on MediaImage { image { width } } ... on Video { duration } }
          } }
        }
        fragment More on Product { seo { title } seo { description } variants(first: 1) {
          edges { cursor node { position } } nodes { selectedOptions { name value } } } }""",
        id=first_gid(caller),
    )
    product = next(iter(caller.shop.catalogue.products.values()))
    it = data["it"]
    assert it["__typename"] == "Product"
    assert it["name"] == product.title
    assert set(it["seo"]) == {"title", "description"}
    assert it["variants"]["edges"][0]["node"] == {"position": 1}
    assert it["variants"]["nodes"][0]["selectedOptions"][0].keys() == {"name", "value"}
    media = it["media"]["nodes"][0]
    assert media["__typename"] == "MediaImage"
    assert media["image"] == {"width": 320}
    assert "duration" not in media


def test_skip_and_include_leave_fields_out(caller: Caller) -> None:
    text = """query($yes: Boolean!) { shop {
      name @include(if: $yes) currencyCode @skip(if: $yes) id @skip(if: false) } }"""
    assert caller.data(text, yes=True)["shop"].keys() == {"name", "id"}
    assert caller.data(text, yes=False)["shop"].keys() == {"currencyCode", "id"}


def test_nodes_keep_their_order_and_are_null_when_missing(caller: Caller) -> None:
    level = next(iter(caller.shop.catalogue.items.values())).levels[0]
    ids = [level.gid, "gid://shopify/Product/1", first_gid(caller), level.item.gid]
    found = caller.data("query($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }", ids=ids)
    assert [n and n["id"] for n in found["nodes"]] == [level.gid, None, ids[2], ids[3]]
    assert found["nodes"][0]["__typename"] == "InventoryLevel"


def test_more_than_250_ids_are_refused(caller: Caller) -> None:
    ids = ["gid://shopify/Product/1"] * 251
    answer = caller.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=ids)
    assert answer["data"] is None
    assert answer["errors"][0]["extensions"]["code"] == "MAX_INPUT_SIZE_EXCEEDED"


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("{ products(first: 1) { nodes { foo } } }", "undefinedField", "'foo' doesn't exist"),
        ("{ products(firs: 1) { nodes { id } } }", "argumentNotAccepted", "'firs'"),
        ("{ product { id } }", "missingRequiredArguments", "required arguments: id"),
        ("query Q($a: Int) { shop { name } }", "variableNotUsed", "$a is declared by Q"),
        ("{ products(first: $x) { nodes { id } } }", "variableNotDefined", "$x is used by"),
        ("{ shop { name }", "PARSE_ERROR", "syntax error"),
        ("{ shop { name @foo } }", "undefinedDirective", "@foo is not defined"),
        ("{ shop }", "selectionMismatch", "must have selections"),
        ("{ shop { name { x } } }", "selectionMismatch", "on scalars"),
        ("{ shop { ...A } }", "useAndDefineFragment", "A was used, but not defined"),
        ("{ shop { ... on Nothing { id } } }", "undefinedType", "No such type Nothing"),
        ("{ products(first: 1, sortKey: NO) { nodes { id } } }", "argumentLiterals", "NO"),
        (
            "query($x: String) { products(first: $x) { nodes { id } } }",
            "variableMismatch",
            "$x",
        ),
    ],
)
def test_a_wrong_query_gets_shopifys_code_with_status_200(
    caller: Caller, text: str, code: str, words: str
) -> None:
    answer = caller.ask(text)
    assert "data" not in answer
    error = answer["errors"][0]
    assert error["extensions"]["code"].startswith(code)
    assert words in error["message"]
    assert error["locations"]


def test_a_wrong_variable_is_named_with_its_reason(caller: Caller) -> None:
    text = "query($first: Int!) { products(first: $first) { nodes { id } } }"
    for value in ({"first": "many"}, {}):
        error = caller.ask(text, **value)["errors"][0]
        assert error["extensions"]["code"] == "INVALID_VARIABLE"
        assert error["message"] == "Variable $first of type Int! was provided invalid value"
        assert error["extensions"]["problems"][0]["explanation"]


def test_a_missing_scope_nulls_the_field_and_names_the_scope(
    opened: Callable[..., Caller],
) -> None:
    caller = opened(granted=("read_products",))
    answer = caller.ask("{ productsCount { count } ordersCount { count } }")
    assert answer["data"] == {"productsCount": {"count": 40}, "ordersCount": None}
    error = answer["errors"][0]
    assert error["path"] == ["ordersCount"]
    assert error["extensions"]["code"] == "ACCESS_DENIED"
    assert "`read_orders`" in error["extensions"]["requiredAccess"]


def test_a_denied_field_that_may_not_be_null_takes_its_parent_away(
    opened: Callable[..., Caller],
) -> None:
    caller = opened(granted=("read_products",))
    text = "query($id: ID!) { product(id: $id) { id resourcePublicationsV2(first: 1) { nodes { isPublished } } } }"  # noqa: E501
    answer = caller.ask(text, id=first_gid(caller))
    assert answer["data"] == {"product": None}
    assert answer["errors"][0]["path"] == ["product", "resourcePublicationsV2"]
    assert opened(granted=("write_products", "read_publications")).data(text, id=first_gid(caller))[
        "product"
    ]


def test_a_write_scope_covers_reading(opened: Callable[..., Caller]) -> None:
    assert opened(granted=("write_products",)).data("{ products(first: 1) { nodes { id } } }")


def test_a_field_the_sample_shop_does_not_have_says_so(caller: Caller) -> None:
    answer = caller.ask("{ shop { name currencyFormats { moneyFormat } } }")
    assert "no Shop.currencyFormats" in answer["errors"][0]["message"]
    assert answer["data"] is None


def test_channels_tell_their_app_through_the_catalog(caller: Caller) -> None:
    data = caller.data(
        """{ publications(first: 5) { nodes { id catalog { title ... on AppCatalog {
          apps(first: 1) { nodes { handle title } } } } } } }"""
    )
    apps = [n["catalog"]["apps"]["nodes"][0] for n in data["publications"]["nodes"]]
    assert apps == [
        {"handle": "online_store", "title": "Online Store"},
        {"handle": "pos", "title": "Point of Sale"},
    ]


def test_scopes_versions_and_plan_are_told(opened: Callable[..., Caller]) -> None:
    data = opened(plan="plus").data(
        """{ currentAppInstallation { accessScopes { handle } }
          publicApiVersions { handle supported } shop { plan { publicDisplayName } } }"""
    )
    handles = [s["handle"] for s in data["currentAppInstallation"]["accessScopes"]]
    assert handles == ["read_inventory", "read_locations", "read_products", "read_publications"]
    assert {"handle": "2026-10", "supported": True} in data["publicApiVersions"]
    assert data["shop"]["plan"]["publicDisplayName"] == "Shopify Plus"


def test_counts_stop_at_their_limit_and_say_so(caller: Caller) -> None:
    data = caller.data(
        """{ a: productsCount { count precision } b: productsCount(limit: 10) { count precision }
          c: productsCount(limit: null, query: "id:0") { count precision } }"""
    )
    assert data["a"] == {"count": 40, "precision": "EXACT"}
    assert data["b"] == {"count": 10, "precision": "AT_LEAST"}
    assert data["c"] == {"count": 0, "precision": "EXACT"}


def test_stock_is_told_by_state_and_on_hand_is_their_sum(caller: Caller) -> None:
    item = next(iter(caller.shop.catalogue.items.values()))
    data = caller.data(
        """query($id: ID!) { inventoryItem(id: $id) { sku variants(first: 2) { nodes {
          inventoryQuantity } } inventoryLevels(first: 10) { nodes { id location { id }
          quantities(names: ["on_hand", "available", "committed", "damaged"]) { name quantity }
        } } } }""",
        id=item.gid,
    )["inventoryItem"]
    total = 0
    for level in data["inventoryLevels"]["nodes"]:
        counts = {q["name"]: q["quantity"] for q in level["quantities"]}
        assert counts["on_hand"] == counts["available"] + counts["committed"] + counts["damaged"]
        assert f"?inventory_item_id={item.number}" in level["id"]
        total += counts["available"]
    assert data["variants"]["nodes"][0]["inventoryQuantity"] == total


def test_an_unknown_quantity_name_is_an_error(caller: Caller) -> None:
    item = next(iter(caller.shop.catalogue.items.values()))
    answer = caller.ask(
        """query($id: ID!) { inventoryItem(id: $id) { inventoryLevels(first: 1) { nodes {
          quantities(names: ["sold"]) { name } } } } }""",
        id=item.gid,
    )
    assert answer["errors"][0]["extensions"]["code"] == "INVALID_FIELD_ARGUMENTS"
    assert answer["data"] == {"inventoryItem": None}


def test_inactive_locations_hide_unless_asked_for(caller: Caller) -> None:
    text = "{ locations(first: 9 %s) { nodes { isActive } } }"
    shown = caller.data(text % "")["locations"]["nodes"]
    every = caller.data(text % ", includeInactive: true")["locations"]["nodes"]
    assert all(place["isActive"] for place in shown)
    assert len(every) == len(shown) + 1


def test_no_required_field_is_ever_null(caller: Caller) -> None:
    """Asks all plain fields of every record for the ones that the schema says are never null."""
    from graphql import GraphQLNonNull, GraphQLObjectType, get_named_type, is_leaf_type

    from shopsync_gui.sample.roots import FIELDS
    from shopsync_gui.sample.schema import schema

    catalogue = caller.shop.catalogue
    for kind, records in (
        ("Product", catalogue.products),
        ("ProductVariant", catalogue.variants),
        ("InventoryItem", catalogue.items),
        ("Location", catalogue.locations),
        ("Collection", catalogue.collections),
    ):
        owner = schema().type_map[kind]
        assert isinstance(owner, GraphQLObjectType)
        names = [
            name
            for name, field in owner.fields.items()
            if (kind, name) in FIELDS.plain
            and isinstance(field.type, GraphQLNonNull)
            and is_leaf_type(get_named_type(field.type))
        ]
        assert len(names) > 5
        text = f"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {kind} {{ {' '.join(names)} }} }} }}"  # noqa: E501
        ids = [record.gid for record in records.values()][:250]
        for node in caller.data(text, ids=ids)["nodes"]:
            assert None not in node.values()
