from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.sample.conftest import Caller

START = """mutation($t: String!) { bulkOperationRunQuery(query: $t) {
  bulkOperation { id status objectCount url } userErrors { field message code } } }"""
POLL = """query($id: ID!) { bulkOperation(id: $id) {
  id status errorCode objectCount rootObjectCount fileSize url partialDataUrl completedAt } }"""
CANCEL = """mutation($id: ID!) { bulkOperationCancel(id: $id) {
  bulkOperation { id status } userErrors { message } } }"""
IDS = "{ products { edges { node { id } } } }"
HOST = "http://127.0.0.1:1"


def start(caller: Caller, text: str = IDS) -> dict[str, Any]:
    return caller.data(START, t=text)["bulkOperationRunQuery"]


def poll(caller: Caller, gid: str) -> dict[str, Any]:
    return caller.data(POLL, id=gid)["bulkOperation"]


def until_running(caller: Caller, gid: str) -> None:
    """Poll as a client does; each look takes a second of the shop's time."""
    while poll(caller, gid)["status"] == "CREATED":
        caller.time.pass_by(1)


def test_an_operation_lives_from_created_over_running_to_completed(caller: Caller) -> None:
    caller.shop.bulk.pause()
    begun = start(caller)["bulkOperation"]
    assert begun["status"] == "CREATED"
    assert begun["objectCount"] == "0"
    thread = caller.shop.bulk
    until_running(caller, begun["id"])
    running = poll(caller, begun["id"])
    assert (running["status"], running["url"]) == ("RUNNING", None)
    thread.resume()
    thread.wait()
    done = poll(caller, begun["id"])
    assert done["status"] == "COMPLETED"
    assert done["objectCount"] == done["rootObjectCount"] == "40"
    assert done["completedAt"] >= "2026-11-21T10:00:00Z"


def test_the_file_is_had_without_a_token_and_as_large_as_promised(caller: Caller) -> None:
    gid = start(caller)["bulkOperation"]["id"]
    caller.shop.bulk.wait()
    done = poll(caller, gid)
    assert done["url"].startswith(f"{HOST}/bulk/")
    response = caller.send(done["url"].removeprefix(HOST), method="GET")
    content = b"".join(response.pieces())
    assert response.headers["Content-Type"] == "application/jsonl"
    assert response.headers["Content-Length"] == done["fileSize"] == str(len(content))
    assert content.count(b"\n") == int(done["objectCount"])
    assert content.startswith(b'{"id":"gid:\\/\\/shopify\\/Product\\/')
    assert caller.send("/bulk/999.jsonl", method="GET").status == 404
    assert caller.send("/bulk/operations.json", method="GET").status == 404


def test_children_are_lines_of_their_own_with_their_parent(caller: Caller) -> None:
    lines = caller.bulk(
        """{ products { edges { node { id title seo { title }
          variants { edges { node { id sku inventoryItem { id unitCost { amount } } } } }
          media { edges { node { id preview { image { url } } } } }
          resourcePublicationsV2(onlyPublished: false) { edges { node {
            isPublished publication { id } } } }
          collections { edges { node { id } } } } } } }"""
    )
    products = list(caller.shop.catalogue.products.values())
    roots = [x for x in lines if "__parentId" not in x]
    assert [r["id"] for r in roots] == [p.gid for p in products]
    assert roots[0].keys() == {"id", "title", "seo"}
    first = products[0]
    children = [x for x in lines if x.get("__parentId") == first.gid]
    assert all(list(x)[-1] == "__parentId" for x in children)
    variants = [x for x in children if "/ProductVariant/" in x.get("id", "")]
    assert [v["sku"] for v in variants] == [v.sku for v in first.variants]
    assert [x for x in children if "publication" in x and "id" not in x]
    assert len([x for x in children if "/Collection/" in x.get("id", "")]) == len(first.collections)


def test_a_connection_under_an_object_hangs_on_the_record_above(caller: Caller) -> None:
    lines = caller.bulk(
        """{ productVariants { edges { node { id inventoryItem { id inventoryLevels { edges {
          node { id quantities(names: ["available"]) { quantity } } } } } } } } }"""
    )
    variant = next(iter(caller.shop.catalogue.variants.values()))
    assert lines[0] == {"id": variant.gid, "inventoryItem": {"id": variant.item.gid}}
    assert lines[1]["__parentId"] == variant.gid
    assert lines[1]["id"] == variant.item.levels[0].gid


def test_sizes_cursors_and_filters_inside(caller: Caller) -> None:
    some = list(caller.shop.catalogue.products.values())[2]
    text = f'{{ products(first: 1, query: "id:>={some.number}") {{ edges {{ node {{ id }} }} }} }}'
    assert len(caller.bulk(text)) == 38  # first does not count in bulk


def test_nothing_found_is_a_success_without_a_file(caller: Caller) -> None:
    gid = start(caller, '{ products(query: "id:1") { edges { node { id } } } }')["bulkOperation"][
        "id"
    ]
    caller.shop.bulk.wait()
    done = poll(caller, gid)
    assert (done["status"], done["objectCount"], done["url"]) == ("COMPLETED", "0", None)
    assert done["fileSize"] is None


NESTED = "variants { edges { node { id } } }"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("mutation { bulkOperationCancel(id: 1) { userErrors { message } } }", "Only `query`"),
        ("{ shop { name } }", "at least one connection"),
        ("{ products { edges { node { id } } } shop { name } }", "exactly one top level"),
        ("{ products { nodes { id } } }", "`edges` > `node`"),
        ("{ products { edges { cursor } } }", "`edges` > `node`"),
        ("{ products { edges { node { title " + NESTED + " } } } }", "without an alias"),
        ("{ products { edges { node { no: id " + NESTED + " } } } }", "without an alias"),
        ('{ node(id: "gid://shopify/Product/1") { id } }', "top level `node`"),
        ("query($a: Int) { products(first: $a) { edges { node { id } } } }", "variables"),
        ("{ products { edges { node { nothing } } } }", "Invalid bulk query: Field 'nothing'"),
        ("{ products {", "Invalid bulk query: syntax error"),
        (
            "{ products { edges { node { id a: "
            + NESTED
            + " b: "
            + NESTED
            + " c: media { edges { node { id } } } d: collections { edges { node { id } } } "
            "e: metafields { edges { node { id } } } } } } }",
            "more than 5",
        ),
        (
            "{ collections { edges { node { id products { edges { node { id variants { edges { "
            "node { id media { edges { node { id } } } } } } } } } } } } }",
            "depth greater than 2",
        ),
        (
            "{ orders { edges { node { id refunds { id refundLineItems { edges { node { id } } } } } } } }",  # noqa: E501
            "within a list field",
        ),
        ("{ products { edges { node { id } } } }" + " " * 65_536, "too long"),
    ],
)
def test_an_inner_query_that_breaks_a_rule_is_refused(
    caller: Caller, text: str, words: str
) -> None:
    found = start(caller, text)
    assert found["bulkOperation"] is None
    problem = found["userErrors"][0]
    assert problem["field"] == ["query"]
    assert problem["code"] == "INVALID"
    assert words in problem["message"]
    assert not caller.shop.bulk.operations


def test_five_run_at_a_time_and_the_sixth_hears_which(caller: Caller) -> None:
    caller.shop.bulk.pause()
    gids = [start(caller)["bulkOperation"]["id"] for _ in range(5)]
    refused = start(caller)
    assert refused["bulkOperation"] is None
    assert refused["userErrors"][0]["code"] == "OPERATION_IN_PROGRESS"
    assert gids[3] in refused["userErrors"][0]["message"]
    caller.shop.bulk.resume()
    caller.shop.bulk.wait()
    assert start(caller)["userErrors"] == []


def test_operations_are_listed_by_status(caller: Caller) -> None:
    text = """query($q: String) { bulkOperations(first: 9, query: $q, sortKey: CREATED_AT,
      reverse: true) { nodes { id query } } }"""
    first = start(caller)["bulkOperation"]["id"]
    caller.shop.bulk.wait()
    caller.shop.bulk.pause()
    second = start(caller)["bulkOperation"]["id"]
    until_running(caller, second)
    running = caller.data(text, q="status:running")["bulkOperations"]["nodes"]
    assert running == [{"id": second, "query": IDS}]
    every = caller.data(text)["bulkOperations"]["nodes"]
    assert [n["id"] for n in every] == [second, first]
    caller.shop.bulk.resume()


def test_a_running_one_can_be_cancelled_and_a_finished_one_cannot(caller: Caller) -> None:
    caller.shop.bulk.pause()
    gid = start(caller)["bulkOperation"]["id"]
    answer = caller.data(CANCEL, id=gid)["bulkOperationCancel"]
    assert answer["bulkOperation"]["status"] == "CANCELING"
    assert answer["userErrors"] == []
    caller.shop.bulk.wait()
    assert poll(caller, gid)["status"] == "CANCELED"
    assert poll(caller, gid)["url"] is None
    again = caller.data(CANCEL, id=gid)["bulkOperationCancel"]
    assert "canceled" in again["userErrors"][0]["message"]


def test_a_missing_scope_fails_the_operation(opened: Callable[..., Caller]) -> None:
    caller = opened(granted=("read_products",))
    for text in (
        "{ orders { edges { node { id } } } }",
        "{ products { edges { node { id resourcePublicationsV2 { edges { node { isPublished } } } } } } }",  # noqa: E501
    ):
        gid = start(caller, text)["bulkOperation"]["id"]
        caller.shop.bulk.wait()
        done = poll(caller, gid)
        assert (done["status"], done["errorCode"]) == ("FAILED", "ACCESS_DENIED")
        assert done["url"] is None


def test_an_operation_and_its_file_are_there_after_a_restart(
    opened: Callable[..., Caller], caller: Caller
) -> None:
    done = start(caller)["bulkOperation"]["id"]
    caller.shop.bulk.wait()
    caller.shop.bulk.pause()
    half = start(caller)["bulkOperation"]["id"]
    caller.shop.close()
    again = opened()
    assert poll(again, done)["status"] == "COMPLETED"
    again.shop.bulk.wait()
    found = poll(again, half)
    assert found["status"] == "COMPLETED"
    response = again.send(found["url"].removeprefix(HOST), method="GET")
    assert len(b"".join(response.pieces()).splitlines()) == 40
    third = start(again)["bulkOperation"]["id"]
    assert third not in (done, half)


def test_slashes_and_backslashes_in_texts_survive_the_escaping(caller: Caller) -> None:
    number = next(iter(caller.shop.catalogue.products))
    title = 'a/b \\/ \\ "q" </p> é\n'
    caller.shop.edit_product(number, title=title)
    gid = start(caller, "{ products { edges { node { id title } } } }")["bulkOperation"]["id"]
    caller.shop.bulk.wait()
    path = caller.shop.bulk.folder / f"{gid.rsplit('/', 1)[-1]}.jsonl"
    lines = [json.loads(line) for line in path.read_bytes().splitlines()]
    assert lines[0]["title"] == title
