"""The sample shop's HTTP side: paths, headers, refusals; without sockets."""

from __future__ import annotations

import gzip
import html
import json
import re
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from email.utils import format_datetime
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl, urlsplit

import msgspec

from shopsync_gui.sample.constants import CANDIDATES, VERSIONS
from shopsync_gui.sample.doors import OauthError
from shopsync_gui.sample.edits import BadEdit
from shopsync_gui.sample.engine import run
from shopsync_gui.sample.faults import bend, operation_of

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication

    from shopsync_gui.sample.shop import SampleShop

_GRAPHQL = re.compile(r"/admin/api/([\w-]+)/graphql\.json")
_WRONG_TOKEN = "[API] Invalid API key or access token (unrecognized login or wrong password)"  # noqa: S105 - Shopify's words
_CHUNK = 1 << 18
_WORTH_PACKING = 1_000


@dataclass(frozen=True, slots=True)
class Request:
    """An HTTP request; header names in lower case. ``base`` is where the server is reached."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    base: str


@dataclass(slots=True)
class Response:
    """An HTTP answer: a body, or a file to be streamed."""

    status: int
    body: bytes = b""
    kind: str = "application/json; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict[str, str])
    file: Path | None = None
    manner: str = ""
    """A fault that the server carries out on the socket."""

    @property
    def reason(self) -> str:
        """The words behind the status."""
        try:
            return HTTPStatus(self.status).phrase
        except ValueError:  # 430 is Shopify's own
            return "Security Rejection"

    def size(self) -> int:
        """Bytes of the body."""
        return self.file.stat().st_size if self.file is not None else len(self.body)

    def pieces(self) -> Iterator[bytes]:
        """The body, piece by piece."""
        if self.file is None:
            yield self.body
            return
        with self.file.open("rb") as file:
            while piece := file.read(_CHUNK):
                yield piece


def handle(shop: SampleShop, request: Request) -> Response:
    """Answer one request."""
    path = urlsplit(request.path).path
    found = _GRAPHQL.fullmatch(path)
    if found is not None:
        response = _graphql(shop, request, found[1])
    elif path == "/admin/oauth/access_token":
        response = _oauth(shop, request)
    elif path.startswith("/bulk/"):
        response = _bulk(shop, request, path.removeprefix("/bulk/"))
    elif path == "/sample/edit":
        return _finished(shop, request, _edit(shop, request))
    elif path == "/sample/faults":
        return _finished(shop, request, _faults(shop, request))
    else:
        response = _json(404, {"errors": "Not Found"})
    fault = shop.faults.meet(operation_of(request))
    if fault:
        bend(fault, response, shop.clock())
    return _finished(shop, request, response)


def _finished(shop: SampleShop, request: Request, response: Response) -> Response:
    response.headers.setdefault("X-Request-ID", f"{uuid.uuid4()}")
    response.headers["Date"] = format_datetime(shop.clock(), usegmt=True)
    _pack(request, response)
    response.headers["Content-Type"] = response.kind
    response.headers["Content-Length"] = str(response.size())
    return response


def _pack(request: Request, response: Response) -> None:
    """gzip what is worth it and wanted; bulk files go as they are, with their exact size."""
    wanted = "gzip" in request.headers.get("accept-encoding", "")
    if wanted and response.file is None and len(response.body) >= _WORTH_PACKING:
        response.body = gzip.compress(response.body, 1)
        response.headers["Content-Encoding"] = "gzip"
        response.headers["Vary"] = "Accept-Encoding"


def _json(status: int, body: object) -> Response:
    return Response(status, msgspec.json.encode(body))


def served_version(asked: str) -> str:
    """The version that answers: an unknown or ended one falls forward to the oldest."""
    return asked if asked in VERSIONS or asked in CANDIDATES else VERSIONS[0]


def _graphql(shop: SampleShop, request: Request, version: str) -> Response:
    if request.method != "POST":
        return _json(404, {"errors": "Not Found"})
    if not shop.doors.lets_in(request.headers.get("x-shopify-access-token")):
        return _json(401, {"errors": _WRONG_TOKEN})
    shop.refresh()
    response = _answered(shop, request)
    response.headers["X-Shopify-API-Version"] = served_version(version)
    return response


def _answered(shop: SampleShop, request: Request) -> Response:
    try:
        body: Any = json.loads(request.body)
    except ValueError:
        return _json(400, {"errors": {"query": "Required parameter missing or invalid"}})
    fields = _object(body)
    text, variables = fields.get("query"), _object(fields.get("variables") or {})
    if not isinstance(text, str) or not text.strip():
        return _json(400, {"errors": {"query": "Required parameter missing or invalid"}})
    name: str | None = fields.get("operationName") or None
    answer = run(shop, text, variables, name, shop.doors.granted, request.base)
    response = _json(200, answer.body)
    if answer.deprecated:
        names = ", ".join(answer.deprecated)
        response.headers["X-Shopify-API-Deprecated-Reason"] = f"Deprecated fields: {names}"
    return response


def _oauth(shop: SampleShop, request: Request) -> Response:
    if request.method != "POST":
        return _json(404, {"errors": "Not Found"})
    try:
        return _json(200, shop.doors.issue(_form(request)))
    except OauthError as error:
        title = f"{error.status} - Oauth error {error.code}: {error}"
        page = f"<!DOCTYPE html><html><head><title>{html.escape(title)}</title></head>"
        page += f"<body><h1>{html.escape(title)}</h1></body></html>"
        return Response(error.status, page.encode(), "text/html; charset=utf-8")


def _form(request: Request) -> dict[str, str]:
    text = request.body.decode("utf-8", "replace")
    if "json" not in request.headers.get("content-type", ""):
        return dict(parse_qsl(text))
    try:
        found: Any = json.loads(text)
    except ValueError:
        return {}
    return {key: str(value) for key, value in _object(found).items()}


def _object(value: object) -> dict[str, Any]:
    """A JSON object; anything else counts as an empty one."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _bulk(shop: SampleShop, request: Request, name: str) -> Response:
    """A result file; signed addresses need no token, and a token sent there is a mistake."""
    path = shop.bulk.file(name)
    if request.method != "GET" or path is None:
        page = b"<?xml version='1.0' encoding='UTF-8'?><Error><Code>NoSuchKey</Code></Error>"
        return Response(404, page, "application/xml; charset=UTF-8")
    return Response(200, kind="application/jsonl", file=path)


def _edit(shop: SampleShop, request: Request) -> Response:
    """Change the shop from another program on this computer; never from a web page."""
    if request.method != "POST" or "origin" in request.headers:
        return _json(404, {"errors": "Not Found"})
    try:
        made = shop.edit(json.loads(request.body))
    except (BadEdit, ValueError, TypeError, KeyError, AttributeError) as error:
        return _json(422, {"errors": str(error)})
    return _json(200, {"ok": True, "id": made})


def _faults(shop: SampleShop, request: Request) -> Response:
    """Faults for the requests to come; never from a web page."""
    if request.method != "POST" or "origin" in request.headers:
        return _json(404, {"errors": "Not Found"})
    try:
        shop.faults.read(request.body)
    except ValueError as error:
        return _json(422, {"errors": str(error)})
    return _json(200, {"ok": True})


def wsgi_app(shop: SampleShop) -> WSGIApplication:
    """The same for a client in this process (``httpx.WSGITransport``)."""

    def app(environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        length = int(environ.get("CONTENT_LENGTH") or 0)
        body = environ["wsgi.input"].read(length) if length else environ["wsgi.input"].read()
        headers = {
            key[5:].replace("_", "-").lower(): str(value)
            for key, value in environ.items()
            if key.startswith("HTTP_")
        }
        headers["content-type"] = str(environ.get("CONTENT_TYPE", ""))
        host = headers.get("host") or f"{environ['SERVER_NAME']}:{environ['SERVER_PORT']}"
        base = f"{environ.get('wsgi.url_scheme', 'http')}://{host}"
        path = str(environ.get("PATH_INFO", "/"))
        response = handle(shop, Request(environ["REQUEST_METHOD"], path, headers, body, base))
        start_response(f"{response.status} {response.reason}", list(response.headers.items()))
        return response.pieces()

    return app
