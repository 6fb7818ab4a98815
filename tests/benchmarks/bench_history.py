"""What do history and journal cost in a re-sync with a tenth of the variants changed?

``python -m tests.benchmarks.bench_history [PRODUCTS] [ROUNDS]``.  The same file is applied with and
without changes being kept; the journal writes what such a run exchanges with Shopify.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.journal import Journal
from shopsync_gui.core.domain.journal import LogEntry
from shopsync_gui.core.mirror import apply as applying
from tests.benchmarks.bench_apply import apply_file, records, store, write_records

EXCHANGES = 40
"""Two bulk operations, their polls, the lists of a shop, the census: more than a run makes."""
BODY = '{"data":{"products":{"nodes":[' + '{"id":"gid://shopify/Product/1"},' * 1_000 + "]}}}"


def changed(products: int) -> Any:
    """The shop, every tenth variant with another price."""
    for number, record in enumerate(records(products, changed=False)):
        if "price" in record and number % 10 == 1:
            record["price"] = "11.00"
        yield record


def journal_seconds(folder: Path) -> float:
    journal = Journal(Database.open_journal(folder / "journal.db"))
    entry = LogEntry(
        at=datetime.now(UTC),
        operation="ProductChanges",
        method="POST",
        url="https://x.myshopify.com/admin/api/2026-10/graphql.json",
        status=200,
        description="OK",
        duration_ms=80,
        request='{"query": "..."}' * 60,
        response=BODY,
        request_id="8d0f1a52-3c7e-4b6f-9d1c",
    )
    begun = time.perf_counter()
    for _ in range(EXCHANGES):
        journal.record(entry)
    seconds = time.perf_counter() - begun
    journal.close()
    return seconds


def main() -> None:
    products = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    real = applying.Changes
    pairs: list[tuple[float, float, float]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_records(folder / "before.jsonl", records(products, changed=False))
        write_records(folder / "after.jsonl", changed(products))
        for number in range(rounds):
            seconds: dict[bool, float] = {}
            for is_quiet in (False, True):
                database = store(folder, f"{number}-{is_quiet}.db")
                apply_file(database, folder / "before.jsonl", 1)

                def made(*words: Any, quiet: bool, forced: bool = is_quiet) -> Any:
                    return real(*words, quiet=quiet or forced)

                setattr(applying, "Changes", made)  # noqa: B010 - another class for this round
                seconds[is_quiet] = apply_file(database, folder / "after.jsonl", 2)
                setattr(applying, "Changes", real)  # noqa: B010
                database.close()
            pairs.append((seconds[False], seconds[True], journal_seconds(folder)))
    history = statistics.median(kept / quiet - 1 for kept, quiet, _ in pairs)
    journal = statistics.median(written / kept for kept, _, written in pairs)
    print(f"history of changes: {history:+.1%} of a re-sync (at most 10 %)")
    print(f"journal at All: {journal:.1%} of a re-sync (at most 10 %)")


if __name__ == "__main__":
    main()
