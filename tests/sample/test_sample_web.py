"""Paths, headers, tokens, OAuth pages, and the same over real sockets."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Callable, Iterator
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import pytest

from shopsync_gui.sample.constants import SAMPLE_CLIENT_ID, SAMPLE_CLIENT_SECRET, SAMPLE_TOKEN
from shopsync_gui.sample.server import SampleServer
from shopsync_gui.sample.web import wsgi_app
from tests.sample.conftest import Caller

GRAPHQL = "/admin/api/2026-10/graphql.json"
OAUTH = "/admin/oauth/access_token"
NAME = "{ shop { name } }"
FORM = {
    "grant_type": "client_credentials",
    "client_id": SAMPLE_CLIENT_ID,
    "client_secret": SAMPLE_CLIENT_SECRET,
}


def test_each_answer_tells_date_request_id_and_version(caller: Caller) -> None:
    one, other = caller.post(NAME), caller.post(NAME)
    assert parsedate_to_datetime(one.headers["Date"]) == caller.time.now
    assert one.headers["X-Request-ID"] != other.headers["X-Request-ID"]
    assert one.headers["X-Shopify-API-Version"] == "2026-10"


@pytest.mark.parametrize(
    ("asked", "served"),
    [
        ("2026-10", "2026-10"),
        ("2026-04", "2026-04"),
        ("unstable", "unstable"),
        ("2024-01", "2026-01"),
        ("2031-01", "2026-01"),
        ("nonsense", "2026-01"),
    ],
)
def test_an_ended_or_unknown_version_falls_forward_to_the_oldest(
    caller: Caller, asked: str, served: str
) -> None:
    response = caller.post(NAME, version=asked)
    assert response.status == 200
    assert response.headers["X-Shopify-API-Version"] == served


def test_deprecated_fields_are_named_in_a_header(caller: Caller) -> None:
    response = caller.post("{ productVariants(first: 1) { nodes { image { url } } } }")
    assert "ProductVariant.image" in response.headers["X-Shopify-API-Deprecated-Reason"]
    assert "X-Shopify-API-Deprecated-Reason" not in caller.post(NAME).headers


@pytest.mark.parametrize("token", [None, "", "wrong", "Bearer sample-shop-token"])
def test_without_the_right_token_the_answer_is_401(caller: Caller, token: str | None) -> None:
    headers = {} if token is None else {"x-shopify-access-token": token}
    response = caller.send(GRAPHQL, json.dumps({"query": NAME}).encode(), headers=headers)
    assert response.status == 401
    assert json.loads(response.body) == {
        "errors": "[API] Invalid API key or access token (unrecognized login or wrong password)"
    }


def test_after_uninstalling_no_token_is_good(caller: Caller) -> None:
    caller.shop.doors.revoke_all()
    assert caller.post(NAME).status == 401


@pytest.mark.parametrize("body", [b"", b"not json", b"[]", b'{"query": 1}', b'{"query": " "}'])
def test_a_body_without_a_query_is_400(caller: Caller, body: bytes) -> None:
    response = caller.send(GRAPHQL, body, headers={"x-shopify-access-token": SAMPLE_TOKEN})
    assert response.status == 400


@pytest.mark.parametrize(
    ("method", "path"), [("GET", GRAPHQL), ("GET", "/"), ("POST", "/admin/api/graphql.json")]
)
def test_other_paths_are_not_found(caller: Caller, method: str, path: str) -> None:
    response = caller.send(path, method=method)
    assert response.status == 404
    assert json.loads(response.body) == {"errors": "Not Found"}


@pytest.mark.parametrize("as_json", [False, True])
def test_client_credentials_give_a_token_for_a_day(caller: Caller, as_json: bool) -> None:
    body = json.dumps(FORM) if as_json else str(httpx.QueryParams(FORM))
    kind = "application/json" if as_json else "application/x-www-form-urlencoded"
    response = caller.send(OAUTH, body.encode(), headers={"content-type": kind})
    found = json.loads(response.body)
    assert found["expires_in"] == 86399
    assert found["scope"] == "read_inventory,read_locations,read_products,read_publications"
    caller.headers = {"x-shopify-access-token": found["access_token"]}
    assert caller.post(NAME).status == 200
    caller.time.pass_by(86_398)
    assert caller.post(NAME).status == 200
    caller.time.pass_by(2)
    assert caller.post(NAME).status == 401


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"client_id": "someone"}, "application_cannot_be_found"),
        ({"client_secret": "guess"}, "invalid_client"),
        ({"client_secret": ""}, "invalid_request"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
    ],
)
def test_a_refused_sign_in_is_an_html_page_with_the_code(
    caller: Caller, change: dict[str, str], code: str
) -> None:
    body = json.dumps({**FORM, **change}).encode()
    response = caller.send(OAUTH, body, headers={"content-type": "application/json"})
    assert response.status == 400
    assert response.headers["Content-Type"].startswith("text/html")
    assert f"<title>400 - Oauth error {code}: " in response.body.decode()


@pytest.mark.parametrize(
    ("door", "code"),
    [("is_installed", "app_not_installed"), ("is_same_organization", "shop_not_permitted")],
)
def test_an_app_elsewhere_or_not_installed_gets_no_token(
    caller: Caller, door: str, code: str
) -> None:
    setattr(caller.shop.doors, door, False)
    response = caller.send(
        OAUTH, json.dumps(FORM).encode(), headers={"content-type": "application/json"}
    )
    assert f"Oauth error {code}:" in response.body.decode()


def test_a_large_answer_is_packed_when_that_is_accepted(caller: Caller) -> None:
    text = "{ products(first: 40) { nodes { id title } } }"
    plain = caller.post(text)
    caller.headers = {"accept-encoding": "gzip, deflate"}
    packed = caller.post(text)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["Content-Length"] == str(len(packed.body))
    found = json.loads(gzip.decompress(packed.body))
    assert found["data"] == json.loads(plain.body)["data"]


def test_edits_over_http_are_done_and_bad_ones_refused(caller: Caller) -> None:
    def edit(**order: Any) -> tuple[int, dict[str, Any]]:
        response = caller.send("/sample/edit", json.dumps(order).encode())
        return response.status, json.loads(response.body)

    number = next(iter(caller.shop.catalogue.products))
    assert edit(action="edit_product", id=number, fields={"title": "Changed"})[0] == 200
    assert caller.shop.catalogue.products[number].title == "Changed"
    status, answer = edit(action="add_product", fields={"title": "Brand new"})
    assert status == 200
    assert caller.shop.catalogue.products[answer["id"]].handle == "brand-new"
    for wrong in (
        {"action": "explode"},
        {"action": "edit_product", "id": 1, "fields": {}},
        {"action": "edit_product", "id": number, "fields": {"colour": "red"}},
        {"action": "set_stock", "id": next(iter(caller.shop.catalogue.variants))},
    ):
        assert edit(**wrong)[0] == 422
    web_page = {"origin": "https://evil.example"}
    assert caller.send("/sample/edit", b"{}", headers=web_page).status == 404


def test_a_client_in_this_process_needs_no_socket(caller: Caller) -> None:
    transport = httpx.WSGITransport(wsgi_app(caller.shop))  # pyright: ignore[reportArgumentType] # httpx has its own, equal protocol
    with httpx.Client(transport=transport, base_url="http://sample") as client:
        headers = {"X-Shopify-Access-Token": SAMPLE_TOKEN}
        answer = client.post(GRAPHQL, json={"query": NAME}, headers=headers)
        assert answer.json()["data"]["shop"]["name"]
        assert answer.headers["X-Shopify-API-Version"] == "2026-10"


@pytest.fixture
def served(opened: Callable[..., Caller]) -> Iterator[tuple[Caller, httpx.Client]]:
    caller = opened()
    with SampleServer(caller.shop) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        headers = {"X-Shopify-Access-Token": SAMPLE_TOKEN}
        with httpx.Client(base_url=server.address, headers=headers, trust_env=False) as client:
            yield caller, client
        server.shutdown()
        thread.join()


def test_one_connection_serves_many_requests_and_a_bulk_file(
    served: tuple[Caller, httpx.Client],
) -> None:
    caller, client = served
    ports: set[object] = set()
    for _ in range(5):
        answer = client.post(GRAPHQL, json={"query": NAME})
        assert answer.status_code == 200
        ports.add(answer.extensions["network_stream"].get_extra_info("client_addr"))
    assert len(ports) == 1
    text = "{ products { edges { node { id descriptionHtml } } } }"
    start = "mutation($t: String!) { bulkOperationRunQuery(query: $t) { bulkOperation { id } } }"
    begun = client.post(GRAPHQL, json={"query": start, "variables": {"t": text}}).json()
    gid = begun["data"]["bulkOperationRunQuery"]["bulkOperation"]["id"]
    caller.shop.bulk.wait()
    look = {"query": "query($i: ID!) { bulkOperation(id: $i) { url } }", "variables": {"i": gid}}
    url = client.post(GRAPHQL, json=look).json()["data"]["bulkOperation"]["url"]
    assert url.startswith(str(client.base_url))
    with httpx.Client(trust_env=False) as stranger:  # without the token
        assert len(stranger.get(url).text.splitlines()) == 40


def test_many_clients_at_once_are_all_answered(served: tuple[Caller, httpx.Client]) -> None:
    _, client = served
    names: list[str] = []

    def ask() -> None:
        answer = client.post(GRAPHQL, json={"query": NAME})
        names.append(answer.json()["data"]["shop"]["name"])

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(names) == 8


def test_it_listens_on_this_computer_only(served: tuple[Caller, httpx.Client]) -> None:
    _, client = served
    assert client.base_url.host == "127.0.0.1"
