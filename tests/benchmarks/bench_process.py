"""The whole program ``shopsync sync``: a first load from a fast shop, and one with nothing to do.

``python tests/benchmarks/bench_process.py [PRODUCTS] [ROUNDS]``.  The floor is a process of its own
too: start the same bulk operation, poll it, stream the file to disk, load it as ``bench_apply``'s
floor does.  The shop is the sample shop; what it needs to write the file is in both.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from shopsync_gui.core.shopify import operations
from tests.benchmarks.bench_apply import floor, store

TOKEN = {"X-Shopify-Access-Token": "sample-shop-token"}


def least(folder: Path, url: str) -> None:
    """Everything that has to be done, and nothing else."""
    import httpx

    granted = ("read_products", "read_inventory", "read_locations", "read_publications")

    def ask(client: httpx.Client, query: str, **variables: Any) -> Any:
        body = {"query": query, "variables": variables}
        answer = client.post(f"{url}/admin/api/2026-10/graphql.json", headers=TOKEN, json=body)
        return answer.json()["data"]

    with httpx.Client() as client:
        text = operations.bulk_products(granted)
        started = ask(client, operations.BULK_START.text, text=text)
        gid = started["bulkOperationRunQuery"]["bulkOperation"]["id"]
        while True:
            node = ask(client, operations.BULK_POLL.text, id=gid)["bulkOperation"]
            if node["status"] == "COMPLETED":
                break
            time.sleep(0.05)
        target = folder / "floor.jsonl"
        with client.stream("GET", node["url"]) as answer, target.open("wb") as file:
            for piece in answer.iter_raw():
                file.write(piece)
    database = store(folder, "floor.db")
    floor(database, target)
    database.close()


def timed(call: list[str], environment: dict[str, str]) -> tuple[float, str]:
    begun = time.perf_counter()
    done = subprocess.run(call, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return time.perf_counter() - begun, done.stdout


def main() -> None:
    if sys.argv[1:2] == ["floor"]:
        least(Path(sys.argv[2]), sys.argv[3])
        return
    products = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    program = [sys.executable, "-m", "shopsync_gui"]
    bare_program = [sys.executable, __file__, "floor"]
    found: list[tuple[float, float, float]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        serve = [*program, "sample", "serve", "--home", f"{folder}/shop", "--plan", "plus"]
        serve += ["--products", str(products)]
        with subprocess.Popen(serve, stdout=subprocess.PIPE, text=True) as server:
            try:
                assert server.stdout is not None
                url = server.stdout.readline().strip()
                for number in range(rounds):
                    work = folder / str(number)
                    work.mkdir()
                    environment = {
                        **os.environ,
                        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
                        "SHOPSYNC_HOME": str(work / "home"),
                        "SHOPSYNC_TOKEN_A": "sample-shop-token",
                    }
                    timed(
                        [*program, "stores", "add", "A", "--address", url, "--developer"],
                        environment,
                    )
                    bare, _ = timed([*bare_program, str(work), url], environment)
                    sync = [*program, "sync", "products", "--store", "A", "--json"]
                    first, text = timed(sync, environment)
                    result = json.loads(text)
                    idle, text = timed(sync, environment)
                    nothing = json.loads(text)
                    found.append((bare, first, idle))
                    print(f"  floor {bare:.2f} s, first load {first:.2f} s, idle {idle:.2f} s")
                    told = f"{nothing['requests']} request(s), {nothing['points']} points"
                    print(f"  peak {result['peak_rss_mb']} MB; idle: {told}")
            finally:
                server.terminate()
    variants = products * 3
    ratio = statistics.median(first / bare for bare, first, _ in found)
    print(f"{products:,} products, about {variants:,} variants:")
    print(f"whole first load / floor: {ratio:.2f} (at most 2)")
    print(f"idle sync: {statistics.median(idle for *_, idle in found):.2f} s (at most 0.5)")


if __name__ == "__main__":
    main()
