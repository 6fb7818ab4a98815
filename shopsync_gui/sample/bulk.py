"""Bulk operations: five at a time, each with the life it has at Shopify, results as JSON Lines."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from shopsync_gui.sample.bulk_rules import refusal
from shopsync_gui.sample.catalogue import stamp
from shopsync_gui.sample.files import write_atomically
from shopsync_gui.sample.paging import Rows
from shopsync_gui.sample.records import BulkOperation
from shopsync_gui.sample.roots import FIELDS
from shopsync_gui.sample.schema import prepare
from shopsync_gui.sample.selection import Compiler, Null, Plan, Scene

if TYPE_CHECKING:
    from shopsync_gui.sample.shop import SampleShop

MOST_AT_ONCE = 5
KEPT = 20
_FIRST = 5_210_000_000_000
_AT_A_TIME = 200
_LIVE = ("CREATED", "RUNNING", "CANCELING")
_SAVED = (
    "number", "query", "created_at", "status", "error_code", "completed_at", "object_count",
    "root_count", "file_size", "url", "partial_url",
)  # fmt: skip


class BulkRunner:
    """Runs the bulk operations of one shop, each in a thread of its own."""

    def __init__(self, shop: SampleShop, folder: Path, *, is_guest: bool) -> None:
        self._shop = shop
        self.folder = folder
        self._is_guest = is_guest
        self.operations: dict[int, BulkOperation] = {}
        self._threads: list[threading.Thread] = []
        self._closing = threading.Event()
        self._going = threading.Event()
        self._going.set()
        self._granted: dict[int, frozenset[str]] = {}

    # ------------------------------------------------------------------ asked for

    def start(self, text: str, granted: frozenset[str]) -> dict[str, Any]:
        """Answer ``bulkOperationRunQuery``: the operation, or why not.

        Children always follow their parent, so ``groupObjects`` makes no difference here.
        """
        prepared = prepare(text)
        problem = refusal(text, prepared)
        if problem is not None:
            return _payload(None, ["query"], problem, "INVALID")
        running = [o for o in self.operations.values() if o.status in _LIVE]
        if len(running) >= MOST_AT_ONCE:
            names = ", ".join(o.gid for o in running)
            text = f"A bulk query operation for this app and shop is already in progress: {names}."
            return _payload(None, None, text, "OPERATION_IN_PROGRESS")
        number = _FIRST + int(self._shop.clock().timestamp() * 1000)
        number = max(number, max(self.operations, default=0) + 1)
        operation = BulkOperation(number, text, self._shop.now())
        self.operations[number] = operation
        self._granted[number] = granted
        first = BulkOperation(number, text, operation.created_at)  # as it is now: CREATED
        self._begin(operation)
        return {"bulkOperation": first, "userErrors": []}

    def find(self, text: str) -> BulkOperation | None:
        """An operation by its id."""
        tail = text.rsplit("/", 1)[-1]
        return self.operations.get(int(tail)) if tail.isdecimal() else None

    def cancel(self, text: str) -> dict[str, Any]:
        """Answer ``bulkOperationCancel``."""
        operation = self.find(text)
        if operation is None:
            return _payload(None, ["id"], "Bulk operation does not exist", None)
        if operation.status not in ("CREATED", "RUNNING"):
            words = f"A bulk operation cannot be canceled when it is {operation.status.lower()}"
            return _payload(operation, None, words, None)
        operation.status = "CANCELING"
        return {"bulkOperation": operation, "userErrors": []}

    def pause(self) -> None:
        """Hold all operations where they are (for trying what happens meanwhile)."""
        self._going.clear()

    def resume(self) -> None:
        """Let them go on."""
        self._going.set()

    def wait(self) -> None:
        """Wait until every operation has ended."""
        for thread in self._threads:
            thread.join()

    def close(self) -> None:
        """Stop; what ran starts again when the shop is opened next."""
        self._closing.set()
        self._going.set()
        self.wait()
        if self._is_guest:
            shutil.rmtree(self.folder, ignore_errors=True)

    def file(self, name: str) -> Path | None:
        """The result file of this name, if there is one."""
        if not name.endswith(".jsonl") or not name.removesuffix(".jsonl").isdecimal():
            return None
        path = self.folder / name
        return path if path.is_file() else None

    # ------------------------------------------------------------------ kept on disk

    def load(self) -> None:
        """Take up the operations of the last time; those that ran start again."""
        path = self.folder / "operations.json"
        if not path.is_file():
            return
        for found in json.loads(path.read_text("utf-8")):
            granted = frozenset(found.pop("granted"))
            operation = BulkOperation(**found)
            self.operations[operation.number] = operation
            self._granted[operation.number] = granted
            if operation.status in _LIVE:
                operation.status = "CREATED"
                operation.object_count = operation.root_count = 0
                self._begin(operation)

    def _save(self) -> None:
        for number in sorted(self.operations)[:-KEPT]:
            if self.operations[number].status not in _LIVE:
                del self.operations[number]
                (self.folder / f"{number}.jsonl").unlink(missing_ok=True)
        rows: list[dict[str, Any]] = []
        for number, operation in self.operations.items():
            values = asdict(operation)
            granted = sorted(self._granted.get(number, ()))
            rows.append({**{key: values[key] for key in _SAVED}, "granted": granted})
        write_atomically(self.folder / "operations.json", json.dumps(rows).encode())

    # ------------------------------------------------------------------ running

    def _begin(self, operation: BulkOperation) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self._save()
        self._threads = [t for t in self._threads if t.is_alive()]
        thread = threading.Thread(
            target=self._run, args=(operation,), name="sample-bulk", daemon=True
        )
        self._threads.append(thread)
        thread.start()

    def _run(self, operation: BulkOperation) -> None:
        path = self.folder / f"{operation.number}.jsonl"
        temporary = path.with_suffix(".part")
        try:
            scene = Scene(
                self._shop,
                prepare(operation.query),
                _no_variables(),
                self._granted[operation.number],
                is_bulk=True,
            )
            with temporary.open("wb", buffering=1 << 20) as file:
                state = self._write(operation, scene, file)
        except OSError:
            state = "INTERNAL_SERVER_ERROR"
        if self._closing.is_set():
            temporary.unlink(missing_ok=True)
            return
        with self._shop.lock:
            self._finish(operation, state, temporary, path)
            self._save()

    def _finish(self, operation: BulkOperation, state: str, temporary: Path, path: Path) -> None:
        operation.completed_at = self._shop.now()
        if operation.status == "CANCELING":
            temporary.unlink(missing_ok=True)
            operation.status = "CANCELED"
            return
        size = temporary.stat().st_size if temporary.exists() else 0
        if size:
            temporary.replace(path)
        else:
            temporary.unlink(missing_ok=True)
        operation.file_size = size or None
        name = path.name if size else None
        if state == "COMPLETED":
            operation.url = _signed(name, self._shop.clock())
            operation.status = "COMPLETED"
        else:
            operation.partial_url = _signed(name, self._shop.clock())
            operation.error_code = state
            operation.status = "FAILED"

    def _write(self, operation: BulkOperation, scene: Scene, file: BinaryIO) -> str:
        if operation.status == "CREATED":
            operation.status = "RUNNING"
        compiler = Compiler(scene, FIELDS)
        inner = scene.prepared.operations[0]
        with self._shop.lock:
            top = compiler.plan("QueryRoot", (inner.selection_set,))
            denied = _probe(top, self._shop, scene)
            roots = [] if denied else [(c, list(_rows(c, self._shop))) for c in top.children]
        if denied:
            return "ACCESS_DENIED"
        writer = _Writer(file, operation)
        for child, records in roots:
            for start in range(0, max(len(records), 1), _AT_A_TIME):
                if not self._may_go_on(operation):
                    return "CANCELED"
                with self._shop.lock, suppress(Null):
                    for record in records[start : start + _AT_A_TIME]:
                        operation.root_count += 1
                        writer.write(child.plan(record), record, None)
                if scene.errors:
                    return str(scene.errors[0]["extensions"]["code"])
        return "COMPLETED"

    def _may_go_on(self, operation: BulkOperation) -> bool:
        while not self._going.wait(0.02):
            if operation.status == "CANCELING":
                return False
        return not self._closing.is_set() and operation.status != "CANCELING"


class _Writer:
    """Writes records as lines: first the record, then what hangs below it."""

    def __init__(self, file: BinaryIO, operation: BulkOperation) -> None:
        self._file = file
        self._operation = operation
        self._encoder = msgspec.json.Encoder()

    def write(self, plan: Plan, record: Any, parent: str | None) -> None:
        line = plan.project(record, None)
        if parent is not None:
            line["__parentId"] = parent
        # Shopify escapes slashes; every slash in this JSON stands in a text.
        self._file.write(self._encoder.encode(line).replace(b"/", b"\\/") + b"\n")
        self._operation.object_count += 1
        for child in plan.children:
            own: str = line.get("id") or record.gid
            for below in _rows(child, record):
                self.write(child.plan(below), below, own)


def _rows(child: Any, record: Any) -> Iterator[Any]:
    found: Rows | None = child.rows(record)
    return iter(() if found is None else found.in_order())


def _probe(plan: Plan, shop: Any, scene: Scene) -> bool:
    """Whether the root itself is refused (it would be a failing entry, not a child)."""
    try:
        plan.project(shop, None)
    except Null:
        return True
    return bool(scene.errors)


def _no_variables() -> Any:
    from graphql.execution.values import get_variable_values

    from shopsync_gui.sample.schema import schema

    return get_variable_values(schema(), (), {})


def _signed(name: str | None, now: datetime) -> str | None:
    if name is None:
        return None
    expires = stamp(now + timedelta(days=7)).translate({ord("-"): None, ord(":"): None})
    return f"{name}?Expires={expires}&Signature=sample"


def _payload(
    operation: BulkOperation | None, where: list[str] | None, message: str, code: str | None
) -> dict[str, Any]:
    problem = {"field": where, "message": message, "code": code}
    return {"bulkOperation": operation, "userErrors": [problem]}
