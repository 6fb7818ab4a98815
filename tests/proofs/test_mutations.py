"""Answers that were tampered with at random: no unknown error, no row without a valid id."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from shopsync_gui.core.domain import errors
from shopsync_gui.core.domain.runs import Outcome
from shopsync_gui.core.shopify import bulkfile, gate
from shopsync_gui.sample import server
from shopsync_gui.sample.web import Request, Response
from shopsync_gui.sample.web import handle as real_handle
from tests.proofs.scale import SEED, scale
from tests.proofs.stage import TABLES, Stage, dump, staged

WHOLE = 10_000
CHANCE = 0.2
"""Of one answer to be tampered with: most runs meet several, and some get far."""
ODD: tuple[Any, ...] = (
    None,
    True,
    "",
    "x" * 5_000,
    "\u202eevil\u0000",
    "gid://shopify/Product/0",
    "gid://shopify/Product/-5",
    "gid://shopify/Product/9223372036854775808",
    "gid://shopify/Nothing/1",
    "<img src='file:///etc/passwd'>",
    "NaN",
    "1e999",
    "2026-13-45T99:99:99Z",
    -1,
    0,
    2**63,
    2**200,
    1.5,
    [],
    {},
    [None],
    [[]],
    {"nodes": None},
    {"id": None},
)


class Tamperer:
    """Changes answers before they leave; counts them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.done = 0
        self.is_on = False

    def handle(self, shop: Any, request: Request) -> Response:
        plain = {k: v for k, v in request.headers.items() if k != "accept-encoding"}
        response = real_handle(shop, replace(request, headers=plain))
        if not self.is_on or response.status != 200 or self.random.random() > CHANCE:
            return response
        self.done += 1
        if response.file is not None:
            response.body, response.file = self._lines(response.file.read_bytes()), None
        else:
            how: Callable[[bytes], bytes] = self.random.choice((self._bytes, self._value))
            response.body = how(response.body)
        response.headers["Content-Length"] = str(len(response.body))
        return response

    def _bytes(self, body: bytes) -> bytes:
        """A few bytes changed, removed or doubled."""
        found = bytearray(body)
        for _ in range(self.random.randint(1, 4)):
            at = self.random.randrange(max(1, len(found)))
            match self.random.randrange(3):
                case 0 if found:
                    found[at] = self.random.randrange(256)
                case 1:
                    del found[at : at + self.random.randint(1, 60)]
                case _:
                    found[at:at] = found[at : at + self.random.randint(1, 60)]
        return bytes(found)

    def _value(self, body: bytes) -> bytes:
        """Valid JSON in which some value is another one, missing, or there twice."""
        try:
            found: Any = json.loads(body)
        except ValueError:  # tampered with already
            return self._bytes(body)
        for _ in range(self.random.randint(1, 3)):
            self._odd(found)
        return json.dumps(found).encode()

    def _odd(self, value: Any) -> None:
        at: Any = value
        while True:
            keys: list[Any] = (
                list(cast("dict[str, Any]", at))
                if isinstance(at, dict)
                else list(range(len(cast("list[Any]", at))))
            )
            if not keys:
                return
            key = self.random.choice(keys)
            if isinstance(at[key], dict | list) and self.random.random() < 0.85:
                at = at[key]
                continue
            match self.random.randrange(8):
                case 0:
                    del at[key]
                case 1 if isinstance(at, list):
                    at.insert(key, deepcopy(at[key]))
                case _:
                    at[key] = deepcopy(self.random.choice(ODD))
            return

    def _lines(self, body: bytes) -> bytes:
        """Some lines of a file changed; their number stays, so that the file is taken."""
        lines = body.split(b"\n")
        for _ in range(self.random.randint(1, 5)):
            at = self.random.randrange(max(1, len(lines) - 1))
            if lines[at] and self.random.random() < 0.7:
                lines[at] = self._value(lines[at])
            else:
                lines[at] = self._bytes(lines[at]).replace(b"\n", b"")
        return b"\n".join(lines)


@pytest.fixture
def tamperer(monkeypatch: pytest.MonkeyPatch) -> Tamperer:
    made = Tamperer(SEED)
    monkeypatch.setattr(server, "handle", made.handle)
    monkeypatch.setattr(gate, "PAUSES", (0.01, 0.01))
    monkeypatch.setattr(bulkfile, "_compare", _only_lines)
    return made


def _only_lines(done: bulkfile.BulkDone, seen: Any) -> errors.BulkIncomplete | None:
    """The promised size is not compared: else no file with a changed line would be read."""
    return None if seen.lines == done.object_count else errors.BulkIncomplete("lines")


def test_no_tampered_answer_is_unexpected_or_leaves_a_row_without_an_id(
    tmp_path: Path, tamperer: Tamperer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with staged(tmp_path) as stage:
        _open_sizes(monkeypatch)
        base = stage.new_home("base")
        assert stage.sync(base).outcome is Outcome.DONE
        stage.some_days_later()
        ways = 0
        outcomes: dict[str, int] = {}
        while tamperer.done < scale(WHOLE):
            ways += 1
            home = stage.copy(base, "try")
            tamperer.is_on = True
            result = stage.sync(home, full=ways % 2 == 0)
            tamperer.is_on = False
            code = result.error.code if result.error else result.outcome.value
            outcomes[code] = outcomes.get(code, 0) + 1
            assert code != "unexpected", result.error and result.error.detail
            dump(home)
            _check_ids(home)
            if ways % 20 == 0:
                _check_healing(stage, home)
        print(f"{tamperer.done} answers in {ways} runs: {outcomes}")


def _open_sizes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bulk operation promises no size here (see ``_only_lines``)."""
    real = bulkfile.BulkDone

    def without_size(url: str | None, lines: int, _size: int | None, *more: Any) -> Any:
        return real(url, lines, None, *more)

    monkeypatch.setattr("shopsync_gui.core.shopify.bulk.BulkDone", without_size)


def _check_ids(home: Path) -> None:
    conn = sqlite3.connect(home / "shopsync.db")
    try:
        for table in (t for tables in TABLES.values() for t in tables):
            columns = {row[1] for row in conn.execute(f"PRAGMA table_info({table})")}
            for column in columns & {"id", "product_id", "item_id", "location_id"}:
                sql = (
                    f"SELECT count(*) FROM {table} WHERE {column} IS NOT NULL"
                    f" AND (typeof({column}) <> 'integer' OR {column} <= 0)"
                )
                assert conn.execute(sql).fetchone() == (0,), (table, column)
    finally:
        conn.close()


def _check_healing(stage: Stage, home: Path) -> None:
    """A full sync over honest answers ends well whatever came before."""
    assert stage.sync(home, full=True).error is None
