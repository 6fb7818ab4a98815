from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from shopsync_gui.sample.constants import SAMPLE_TOKEN
from shopsync_gui.sample.shop import SampleShop, Settings
from shopsync_gui.sample.web import Request, Response, handle


@dataclass
class Time:
    """A clock that only moves when told."""

    now: datetime = datetime(2026, 11, 21, 10, 0, 0, tzinfo=UTC)
    seconds: float = 0.0

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.seconds += seconds


@dataclass
class Caller:
    """Asks a shop as a client does, without sockets."""

    shop: SampleShop
    time: Time
    headers: dict[str, str] = field(default_factory=dict[str, str])

    def send(
        self,
        path: str,
        body: bytes = b"",
        *,
        method: str = "POST",
        headers: dict[str, str] | None = None,
    ) -> Response:
        request = Request(method, path, headers or {}, body, "http://127.0.0.1:1")
        return handle(self.shop, request)

    def post(self, text: str, version: str = "2026-10", **variables: Any) -> Response:
        body = json.dumps({"query": text, "variables": variables}).encode()
        headers = {"x-shopify-access-token": SAMPLE_TOKEN, **self.headers}
        return self.send(f"/admin/api/{version}/graphql.json", body, headers=headers)

    def ask(self, text: str, **variables: Any) -> dict[str, Any]:
        response = self.post(text, **variables)
        assert response.status == 200
        return json.loads(response.body)

    def data(self, text: str, **variables: Any) -> dict[str, Any]:
        answer = self.ask(text, **variables)
        assert "errors" not in answer, answer["errors"]
        return answer["data"]

    def bulk(self, text: str) -> list[dict[str, Any]]:
        """The lines of a finished bulk operation."""
        start = (
            "mutation($t: String!) { bulkOperationRunQuery(query: $t) { bulkOperation { id } } }"
        )
        number = self.data(start, t=text)["bulkOperationRunQuery"]["bulkOperation"]["id"]
        self.shop.bulk.wait()
        found = self.data("query($i: ID!) { bulkOperation(id: $i) { status url } }", i=number)
        assert found["bulkOperation"]["status"] == "COMPLETED"
        url = found["bulkOperation"]["url"]
        if url is None:
            return []
        response = self.send(url.removeprefix("http://127.0.0.1:1"), method="GET")
        assert response.status == 200
        return [json.loads(line) for line in b"".join(response.pieces()).splitlines()]


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def opened(tmp_path: Path, time: Time) -> Iterator[Callable[..., Caller]]:
    """Opens sample shops, and closes them at the end."""
    shops: list[SampleShop] = []

    def opening(
        products: int = 40,
        *,
        seed: int = 1,
        csv: Path | None = None,
        home: Path | None = None,
        **more: Any,
    ) -> Caller:
        shop = SampleShop(
            home or tmp_path / "shop",
            Settings(products, seed, csv),
            clock=lambda: time.now,
            monotonic=lambda: time.seconds,
            **more,
        )
        shops.append(shop)
        return Caller(shop, time)

    yield opening
    for shop in shops:
        shop.close()


@pytest.fixture
def caller(opened: Callable[..., Caller]) -> Caller:
    return opened()
