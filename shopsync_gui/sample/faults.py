"""What goes wrong between a shop and a program, on demand: for tests, proofs and pictures.

``POST /sample/faults`` with a list of ``Fault``s as JSON puts them in place of the old ones.  A
fault strikes requests of one operation (``operationName``; ``oauth``; ``BulkFile``): some go by
unharmed (``skip``), then some are struck (``times``, 0 for all that follow).
"""

from __future__ import annotations

import json
import re
import threading
from collections import Counter
from collections.abc import Callable
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

import msgspec

from shopsync_gui.sample.faults_json import JSON_FAULTS
from shopsync_gui.sample.faults_lines import LINE_FAULTS

if TYPE_CHECKING:
    from datetime import datetime

    from shopsync_gui.sample.web import Request, Response

_NAME = re.compile(rb'"operationName"\s*:\s*"(\w{1,80})"')
_DAY = 86_400
SOCKET_FAULTS = (
    "drip",
    "endless",
    "cut_header",
    "cut_body",
    "many_headers",
    "long_header",
    "hang",
    "bomb",
)
"""Carried out by the server, on the socket itself."""


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``fault``: one of ``NAMES``.  ``operation`` empty: every operation."""

    fault: str
    operation: str = ""
    skip: int = 0
    times: int = 1


class UnknownFault(ValueError):
    """There is no fault of this name."""


class Faults:
    """The faults in force, counted down as requests come; used by many threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._faults: tuple[Fault, ...] = ()
        self._met: Counter[Fault] = Counter()
        self.seen: list[str] = []
        """The operation of each request since the faults were last set."""

    def set(self, faults: list[Fault]) -> None:
        """Replace all faults; ``UnknownFault`` when one does not exist."""
        for one in faults:
            if one.fault not in NAMES:
                raise UnknownFault(one.fault)
        with self._lock:
            self._faults = tuple(faults)
            self._met.clear()
            self.seen.clear()

    def read(self, body: bytes) -> None:
        """The same from JSON; ``ValueError`` when it is none."""
        self.set(msgspec.json.decode(body, type=list[Fault]))

    def meet(self, operation: str) -> str:
        """The fault that strikes this request, or an empty text."""
        with self._lock:
            self.seen.append(operation)
            for one in self._faults:
                if one.operation not in ("", operation):
                    continue
                self._met[one] += 1
                past = self._met[one] - one.skip
                if past > 0 and (one.times == 0 or past <= one.times):
                    return one.fault
        return ""


def operation_of(request: Request) -> str:
    """What a request asks for, by the name a fault would use."""
    path = request.path.split("?")[0]
    if path.startswith("/bulk/"):
        return "BulkFile"
    if path == "/admin/oauth/access_token":
        return "oauth"
    found = _NAME.search(request.body)
    return found[1].decode() if found else ""


def bend(fault: str, response: Response, now: datetime) -> None:
    """Change an answer as the fault says."""
    if fault in SOCKET_FAULTS:
        response.manner = fault
    elif fault in _ANSWERS:
        status, kind, headers, body = _ANSWERS[fault]
        response.status, response.kind, response.body = status, kind, body
        response.headers.update(headers)
        response.file = None
    elif fault == "retry_after_date":
        later = now.timestamp() + 2
        response.status, response.body, response.file = 429, _TOO_MANY, None
        at = now.fromtimestamp(later, tz=now.tzinfo)
        response.headers["Retry-After"] = format_datetime(at, usegmt=True)
    elif fault == "version_forward":
        response.headers["X-Shopify-API-Version"] = "2027-01"
    elif response.file is not None and fault in LINE_FAULTS:
        response.body = LINE_FAULTS[fault](response.file.read_bytes())
        response.file = None
    elif response.file is None and response.status == 200 and fault in JSON_FAULTS:
        response.body = JSON_FAULTS[fault](response.body)


def _page(status: int, title: str) -> bytes:
    head = f"<!DOCTYPE html><html><head><title>{status} {title}</title></head>"
    return f"{head}<body><h1>{title}</h1><p>Try again later.</p></body></html>".encode()


def _words(text: str) -> bytes:
    return json.dumps({"errors": text}).encode()


_JSON = "application/json; charset=utf-8"
_HTML = "text/html; charset=utf-8"
_TOO_MANY = _words("Exceeded 2 calls per second for api client. Reduce request rates.")
_INTERNAL: dict[str, Any] = {
    "message": "Internal error. Looks like something went wrong on our end.\n"
    "Request ID: 6a9b1c52-sample (include this in support requests).",
    "extensions": {"code": "INTERNAL_SERVER_ERROR", "requestId": "6a9b1c52-sample"},
}
_Answer = tuple[int, str, dict[str, str], bytes]
_ANSWERS: dict[str, _Answer] = {
    **{
        f"retry_after_{name}": (429, _JSON, {"Retry-After": value} if value else {}, _TOO_MANY)
        for name, value in (
            ("0", "0"),
            ("1", "1"),
            ("day", str(_DAY)),
            ("rubbish", "soon, perhaps"),
            ("none", ""),
        )
    },
    "status_500": (500, _HTML, {}, _page(500, "Something went wrong")),
    "status_502": (502, _HTML, {}, _page(502, "Bad Gateway")),
    "status_503": (503, _HTML, {}, _page(503, "Service Unavailable")),
    "status_504": (504, _HTML, {}, _page(504, "Gateway Timeout")),
    "status_401": (401, _JSON, {}, _words("[API] Invalid API key or access token")),
    "status_402": (402, _JSON, {}, _words("Unavailable Shop")),
    "status_403": (403, _JSON, {}, _words("[API] This action requires merchant approval")),
    "status_403_html": (403, _HTML, {}, _page(403, "Access denied")),
    "status_404": (404, _JSON, {}, _words("Not Found")),
    "status_423": (423, _JSON, {}, _words("This shop is unavailable")),
    "status_430": (430, _HTML, {}, _page(430, "Security Rejection")),
    "wrong_type": (200, _HTML, {}, _page(200, "Welcome to the hotel")),
    "empty_body": (200, _JSON, {}, b""),
    "redirect_host": (302, _HTML, {"Location": "https://example.invalid/x"}, b""),
    "redirect_port": (307, _HTML, {"Location": "http://127.0.0.1:9/x"}, b""),
    "redirect_scheme": (301, _HTML, {"Location": "https://127.0.0.1/x"}, b""),
    "internal_error": (200, _JSON, {}, json.dumps({"errors": [_INTERNAL]}).encode()),
}
_Bend = Callable[[bytes], bytes]
NAMES = frozenset(
    {
        *SOCKET_FAULTS,
        *_ANSWERS,
        *LINE_FAULTS,
        *JSON_FAULTS,
        "retry_after_date",
        "version_forward",
    }
)
"""Every fault there is."""
