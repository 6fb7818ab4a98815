"""Pictures: small, harmless, and fetched without the token."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from shopsync_gui.core.domain import errors
from shopsync_gui.core.shopify import thumbnails
from shopsync_gui.core.shopify.http import Http
from shopsync_gui.core.shopify.thumbnails import fetch_image, small
from tests.core.shopify.conftest import streamed

PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 100
URL = "https://cdn.shopify.com/s/files/1/a.png?v=12&width=2000"
Serve = Callable[[httpx.Response | Exception], list[httpx.Request]]


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Serve:
    """Lets one answer come from every address."""

    def prepare(answer: httpx.Response | Exception) -> list[httpx.Request]:
        asked: list[httpx.Request] = []

        def handle(request: httpx.Request) -> httpx.Response:
            asked.append(request)
            if isinstance(answer, Exception):
                raise answer
            return streamed(answer)

        def make(base_url: str, check: Any) -> Http:
            return Http(base_url, check, httpx.MockTransport(handle))

        monkeypatch.setattr(thumbnails, "Http", make)
        return asked

    return prepare


def picture(kind: str = "image/png", content: bytes = PNG) -> httpx.Response:
    return httpx.Response(200, content=content, headers={"Content-Type": kind})


def test_shopifys_server_is_asked_for_a_small_one(serve: Serve) -> None:
    asked = serve(picture())
    assert fetch_image(URL) == PNG
    assert str(asked[0].url) == "https://cdn.shopify.com/s/files/1/a.png?v=12&width=320"
    assert not [h for h in asked[0].headers if "shopify" in h.lower() or "auth" in h.lower()]


def test_other_addresses_are_left_as_they_are() -> None:
    for url in ("https://img.example/a.png?width=9", "https://[broken", ""):
        assert small(url) == url


@pytest.mark.parametrize(
    "answer",
    [
        picture("text/html"),
        picture("image/svg+xml"),
        picture(content=b""),
        picture(content=b"x" * 2_000_001),
        httpx.Response(404),
        httpx.Response(302, headers={"Location": "https://evil.example"}),
    ],
)
def test_what_is_no_picture_is_none(serve: Serve, answer: httpx.Response) -> None:
    asked = serve(answer)
    assert fetch_image(URL) is None
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (httpx.ConnectError("no"), errors.NetworkError),
        (httpx.Response(503), errors.ServerError),
        (httpx.Response(429), errors.Throttled),
    ],
)
def test_passing_trouble_is_told_so_that_nobody_remembers_a_missing_picture(
    serve: Serve, answer: httpx.Response | Exception, kind: type[errors.ShopSyncError]
) -> None:
    serve(answer)
    with pytest.raises(kind):
        fetch_image(URL)


@pytest.mark.parametrize("url", ["http://cdn.shopify.com/a.png", "file:///etc/passwd", "", "x"])
def test_only_safe_addresses_are_fetched(serve: Serve, url: str) -> None:
    asked = serve(picture())
    assert fetch_image(url) is None
    assert asked == []
