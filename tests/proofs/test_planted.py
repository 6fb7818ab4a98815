"""A token or secret that the shop sends back stands nowhere on the disk and in no message."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.runs import Outcome, RunResult
from shopsync_gui.sample import server
from shopsync_gui.sample.web import Request, Response
from shopsync_gui.sample.web import handle as real_handle
from tests.proofs.stage import Stage, staged

SECRET = "sample-client-secret"
Plant = Callable[[bytes, str, str], bytes]


def _in_every_title(body: bytes, token: str, _operation: str) -> bytes:
    return body.replace(b'"title":"', f'"title":"{token} {SECRET} '.encode())


def _in_a_count(body: bytes, token: str, operation: str) -> bytes:
    if "Counts" not in operation:
        return body
    return body.replace(b'"count":', f'"count":"{token} {SECRET}","was":'.encode())


def _in_an_error(_body: bytes, token: str, _operation: str) -> bytes:
    words = f"no {token} {SECRET}"
    return f'{{"errors":[{{"message":"{words}","extensions":{{"code":"{words}"}}}}]}}'.encode()


def _in_an_id(body: bytes, token: str, _operation: str) -> bytes:
    return body.replace(b"gid://shopify/Product/", f"gid://{token}{SECRET}/Product/".encode())


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with staged(tmp_path, products=8) as made:
        yield made


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("plant", [_in_every_title, _in_a_count, _in_an_error, _in_an_id])
def test_what_a_shop_sends_back_goes_nowhere(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, plant: Plant, full: bool
) -> None:
    base = stage.new_home("base")
    assert stage.sync(base).outcome is Outcome.DONE
    with stage.house(base) as house:
        StoreRepository(house.database).set_setting("S", "logging", "all", stage.clock.now())
    stage.some_days_later()
    tokens: set[str] = set()

    def handle(shop: Any, request: Request) -> Response:
        headers = {k: v for k, v in request.headers.items() if k != "accept-encoding"}
        response = real_handle(shop, replace(request, headers=headers))
        token = headers.get("x-shopify-access-token", "")
        tokens.update({token} - {""})
        if not tokens or "oauth" in request.path or response.status != 200:
            return response
        if response.file is not None:
            response.body, response.file = response.file.read_bytes(), None
        planted = plant(response.body, max(tokens), request.body.decode("utf-8", "replace"))
        response.body = planted
        response.headers["X-Request-ID"] = f"{max(tokens)}-{SECRET}"
        response.headers["Content-Length"] = str(len(planted))
        return response

    monkeypatch.setattr(server, "handle", handle)
    result: RunResult = stage.sync(base, full=full)
    assert tokens
    marks = [*tokens, SECRET]
    assert not [mark for mark in marks if mark in repr(result)]
    coded = [base64.b64encode(mark.encode()).decode().rstrip("=") for mark in marks]
    for path in (p for p in base.rglob("*") if p.is_file()):
        text = path.read_bytes()
        assert not [mark for mark in [*marks, *coded] if mark.encode() in text], path
