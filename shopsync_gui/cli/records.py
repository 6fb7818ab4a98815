"""``shopsync history``, ``log``, ``export`` and ``doctor``: what is known, printed."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from shopsync_gui.bootstrap import Building, build
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.runs import RunRow
from shopsync_gui.core.domain.stores import Store
from shopsync_gui.core.domain.views import LogQuery, LogRow, RunQuery
from shopsync_gui.core.jobs.export import ProductExporter


def history(options: argparse.Namespace) -> int:
    """The runs of one store or of all, newest first."""
    building = build()
    try:
        rows: list[RunRow] = []
        reader = building.services.reader
        for store in _stores(building, options.store):
            ids = reader.run_ids(RunQuery(store.id))[: options.limit]
            rows += reader.run_rows(tuple(ids))
        rows.sort(key=lambda r: r.started_at, reverse=True)
        if not rows and not options.json:
            print("No sync yet.")
        for row in rows[: options.limit]:
            print(json.dumps(_run_json(row)) if options.json else _run_line(row))
    finally:
        building.close()
    return 0


def log(options: argparse.Namespace) -> int:
    """The log entries of one store or of all, newest first."""
    building = build()
    try:
        rows: list[LogRow] = []
        reader = building.services.reader
        for store in _stores(building, options.store):
            ids = reader.log_ids(LogQuery(store.id))[: options.limit]
            rows += reader.log_rows(tuple(ids))
        rows.sort(key=lambda r: r.at, reverse=True)
        for row in rows[: options.limit]:
            print(json.dumps(_log_json(row)) if options.json else _log_line(row))
    finally:
        building.close()
    return 0


def export(options: argparse.Namespace) -> int:
    """The twenty fields of the catalogue, one row per variant."""
    building = build()
    try:
        exporter = ProductExporter(building.house)
        code = options.store.upper()
        if options.to == "-":
            exporter.stream_products(code, sys.stdout.buffer)
            sys.stdout.flush()
        else:
            written = exporter.export_products(code, Path(options.to), None)
            print(f"{written} rows written to {options.to}")
    finally:
        building.close()
    return 0


def doctor(_options: argparse.Namespace) -> int:
    """What a bug report needs."""
    building = build()
    try:
        print(building.services.machine.doctor_text())
        for store in StoreRepository(building.house.database).all():
            keeper = building.services.access.keeper(store.code)
            state = "connected" if store.is_connected else store.verified_error or "not tried yet"
            print(f"Store {store.code}: {store.address}, secret: {keeper.value}, {state}")
    finally:
        building.close()
    return 0


def _stores(building: Building, code: str) -> tuple[Store, ...]:
    repository = StoreRepository(building.house.database)
    return (repository.get(code.upper()),) if code else repository.all()


def _time(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat().replace("+00:00", "Z")


def _run_json(row: RunRow) -> dict[str, object]:
    return {
        "run": row.id,
        "store": row.store_code,
        "trigger": row.trigger.value,
        "kinds_asked": [k.value for k in row.kinds],
        "full": row.full,
        "started_at": _time(row.started_at),
        "ended_at": _time(row.ended_at),
        "outcome": row.outcome.value,
        "kinds": {name: asdict(counts) for name, counts in row.counts.items()},
        "requests": row.requests,
        "points": row.points,
        "error": None
        if row.error is None
        else {
            "code": row.error.code,
            "message": row.error.message,
            "request_id": row.error.request_id or None,
        },
    }


def _run_line(row: RunRow) -> str:
    totals = row.totals
    counts = (
        f"{totals.created} created, {totals.updated} updated, {totals.unchanged} unchanged,"
        f" {totals.deleted} deleted, {totals.left_out} left out"
    )
    trouble = f"  {row.error.message}" if row.error else ""
    local = row.started_at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    return f"{row.id:>6}  {local}  {row.store_code:<12} {row.outcome.value:<14} {counts}{trouble}"


def _log_json(row: LogRow) -> dict[str, object]:
    values = asdict(row)
    values["at"] = _time(row.at)
    return values


def _log_line(row: LogRow) -> str:
    local = row.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    status = row.status if row.status is not None else "---"
    return (
        f"{row.id:>6}  {local}  {status} {row.description:<24} {row.duration_ms:>6} ms"
        f"  {row.operation}  {row.request_id}"
    )
