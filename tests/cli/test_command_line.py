"""Everything an owner without a screen does, typed."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from shopsync_gui.core.domain.catalogue import FIELDS
from shopsync_gui.core.system.locks import store_lock
from shopsync_gui.core.system.paths import find_folders
from shopsync_gui.sample.process import SampleProcess
from tests.cli.conftest import Shell

KINDS = {"created", "updated", "unchanged", "deleted", "left_out", "failed"}


def test_a_first_sync_and_an_idle_one(connected: Callable[[], Shell]) -> None:
    first = connected().json("sync", "all", "--store", "A", "--json")
    assert first["outcome"] == "done"
    assert first["kinds"]["products"]["created"] == 300
    assert set(first["kinds"]["variants"]) == KINDS
    assert first["error"] is None
    assert first["requests"] > 3
    assert first["points"] > 0
    assert first["peak_rss_mb"] > 10
    idle = connected().json("sync", "products", "--store", "A", "--json")
    assert idle["requests"] == 1
    assert idle["points"] <= 15
    assert idle["kinds"]["products"]["created"] == 0
    full = connected().json("sync", "all", "--store", "A", "--full", "--json")
    assert full["kinds"]["products"] == {
        "created": 0,
        "updated": 0,
        "unchanged": 300,
        "deleted": 0,
        "left_out": 0,
        "failed": 0,
    }


def test_the_export_has_the_twenty_fields_in_their_order(
    connected: Callable[[], Shell], tmp_path: Path
) -> None:
    connected()("sync", "--store", "A")
    target = tmp_path / "out.csv"
    assert connected()("export", "products", "--store", "A", "--to", str(target)) == 0
    rows = list(csv.reader(io.StringIO(target.read_text("utf-8"))))
    assert tuple(rows[0]) == FIELDS
    assert len(FIELDS) == 20
    assert connected()("export", "products", "--store", "A", "--to", "out.txt") == 2


def test_history_and_log_are_printed_as_json_lines(connected: Callable[[], Shell]) -> None:
    shell = connected()
    assert shell("stores", "set", "A", "logging", "all") == 0
    connected()("sync", "products", "--store", "A")
    shell("history", "--json")
    runs = [json.loads(line) for line in shell.out.splitlines()]
    assert [r["outcome"] for r in runs] == ["done"]
    assert runs[0]["trigger"] == "command_line"
    shell("log", "--json")
    entries = [json.loads(line) for line in shell.out.splitlines()]
    assert {e["run_id"] for e in entries} == {runs[0]["run"]}
    assert all(e["status"] == 200 for e in entries)
    assert "sample-shop-token" not in shell.out


def test_errors_only_is_the_habit_of_the_log(connected: Callable[[], Shell]) -> None:
    shell = connected()
    shell("sync", "products", "--store", "A")
    shell("log", "--json")
    assert shell.out == ""


def test_without_a_keyring_nothing_is_stored(
    shell: Shell, shop: SampleProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setattr("sys.stdin", io.StringIO("shpat_abc\n"))
    words = ["stores", "add", "B", "--address", shop.address, "--developer", "--token-stdin"]
    assert shell(*words) == 4
    assert shell("stores", "list") == 0
    assert shell.out == ""


def test_a_missing_token_ends_with_4(
    connected: Callable[[], Shell], monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = connected()
    monkeypatch.delenv("SHOPSYNC_TOKEN_A", raising=False)
    assert shell("sync", "--store", "A") == 4


def test_a_wrong_token_ends_with_5(
    connected: Callable[[], Shell], monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = connected()
    monkeypatch.setenv("SHOPSYNC_TOKEN_A", "shpat_wrong")
    assert shell("sync", "--store", "A", "--json") == 5
    result = json.loads(shell.out)
    assert result["outcome"] == "failed"
    assert result["error"]["code"] == "token_refused"
    assert result["error"]["request_id"]
    assert "shpat_wrong" not in shell.out + shell.err


def test_a_second_run_of_a_store_ends_with_3(connected: Callable[[], Shell]) -> None:
    import os

    shell = connected()
    with store_lock(find_folders(os.environ), "A"):
        assert shell("sync", "--store", "A") == 3
    assert connected()("sync", "--store", "A") == 0


@pytest.mark.parametrize(
    "words",
    [
        ["sync"],
        ["sync", "orders", "--store", "A"],
        ["sync", "--store", "NOBODY"],
        ["stores", "add", "A B", "--sample"],
        ["stores", "add", "C", "--address", "www.shop.com"],
        ["stores", "add", "C", "--address", "http://127.0.0.1:1"],
        ["stores", "set", "NOBODY", "name", "x"],
        ["nonsense"],
    ],
)
def test_wrong_words_end_with_2(shell: Shell, words: list[str]) -> None:
    assert shell(*words) == 2


def test_settings_are_read_and_refused(connected: Callable[[], Shell]) -> None:
    shell = connected()
    assert shell("stores", "set", "A", "daily_at", "03:30") == 0
    assert shell.json("stores", "show", "A", "--json")["settings"]["daily_at"] == "03:30"
    assert shell("stores", "set", "A", "daily_at", "25:00") == 2
    assert shell("stores", "set", "A", "colour", "red") == 2


def test_metafields_are_fetched_only_when_wanted(connected: Callable[[], Shell]) -> None:
    without = connected().json("sync", "products", "--store", "A", "--json")
    assert without["kinds"]["metafields"]["created"] == 0
    connected()("stores", "set", "A", "metafields", "on")
    again = connected().json("sync", "products", "--store", "A", "--json")
    assert again["kinds"]["metafields"]["created"] > 0


def test_a_removed_store_is_gone_with_its_data(connected: Callable[[], Shell]) -> None:
    shell = connected()
    shell("sync", "--store", "A")
    assert shell("stores", "remove", "A") == 0
    assert shell("stores", "list") == 0
    assert shell.out == ""
    assert shell("history", "--store", "A") == 2


def test_the_doctor_tells_versions_and_no_secret(connected: Callable[[], Shell]) -> None:
    shell = connected()
    assert shell("doctor") == 0
    assert "ShopSync" in shell.out
    assert "SQLite" in shell.out
    assert "sample-shop-token" not in shell.out


def test_the_command_line_imports_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from shopsync_gui.cli.main import run; run(['doctor']);"
        " assert not [m for m in sys.modules if m.startswith('PySide6')], 'Qt was imported'"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_file_that_is_no_product_csv_is_a_usage_error(shell: Shell, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_bytes(b"a,b\n1,2\n")
    binary = tmp_path / "binary.csv"
    binary.write_bytes(b"Handle,Title\n\xff\xfe\x00,\x81\n")
    for path in (tmp_path / "missing.csv", wrong, binary):
        home = str(tmp_path / f"home-{path.stem}")
        assert shell("sample", "serve", "--home", home, "--csv", str(path)) == 2
        assert str(path) in shell.err
