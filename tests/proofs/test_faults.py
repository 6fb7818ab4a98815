"""Each fault at each place of a run: nothing by halves, plain words, and the next run heals."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from shopsync_gui.core.domain import errors
from shopsync_gui.core.domain.messages import SENTENCES
from shopsync_gui.core.domain.runs import Outcome
from shopsync_gui.core.shopify import bulk, bulkfile, gate
from shopsync_gui.sample.faults import NAMES, SOCKET_FAULTS, Fault
from shopsync_gui.sample.faults_lines import LINE_FAULTS
from tests.proofs.scale import some
from tests.proofs.stage import SKIPPED, Dump, Stage, dump, is_legal, journal_of_others, staged

LIES = frozenset({"surrogate", "nul", "unknown_enum", "two_to_63"})
"""The shop itself says something odd: it is taken as it is, cleaned, or left out."""
OF_POLL = frozenset(n for n in NAMES if n.startswith("bulk_") and n != "bulk_in_progress")
BOUND = 30.0
"""Seconds after which every fault has ended, waits that Shopify asked for not counted."""
CHANGES = "changes"
EVERYTHING = "everything"


@dataclass(frozen=True)
class Scene:
    """One way to run, its undisturbed end, and which requests it makes."""

    stage: Stage
    base: Path
    before: Dump
    ends: dict[str, Dump]
    requests: dict[str, Counter[str]]


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    folder = tmp_path_factory.mktemp("faults")
    with staged(folder) as stage:
        base = stage.new_home("base")
        assert stage.sync(base).outcome is Outcome.DONE
        before = dump(base)
        stage.some_days_later()
        ends: dict[str, Dump] = {}
        requests: dict[str, Counter[str]] = {}
        for way in (CHANGES, EVERYTHING):
            home = stage.copy(base, way)
            stage.faults()
            assert stage.sync(home, full=way == EVERYTHING).outcome is Outcome.DONE
            requests[way] = Counter(stage.shop.faults.seen)
            ends[way] = dump(home)
        yield Scene(stage, base, before, ends, requests)


PLACES = {
    # what an undisturbed run asks for: test_the_places_are_those_of_a_run sees to it
    CHANGES: (
        ("oauth", 1),
        ("ProductChanges", 4),
        ("ProductsById", 1),
        ("ProductIds", 5),
        ("Collections", 2),
        ("Publications", 1),
        ("Counts", 1),
        ("InventoryChanges", 1),
        ("LevelChanges", 4),
        ("InventoryItemIds", 16),
        ("InventoryItemsById", 1),
        ("Locations", 1),
    ),
    EVERYTHING: (
        ("oauth", 1),
        ("StartBulk", 3),
        ("PollBulk", 3),
        ("BulkFile", 3),
        ("Collections", 2),
        ("Publications", 1),
        ("Counts", 1),
        ("Locations", 1),
    ),
}


def _cases() -> list[tuple[str, Fault]]:
    found: list[tuple[str, Fault]] = []
    for way, places in PLACES.items():
        for operation, most in places:
            for fault in sorted(NAMES):
                if not _fits(fault, operation):
                    continue
                for skip in sorted({0, most // 2, most - 1}):
                    found += [(way, Fault(fault, operation, skip, times)) for times in (1, 0)]
    return found


def _fits(fault: str, operation: str) -> bool:
    if fault in LINE_FAULTS:
        return operation == "BulkFile"
    if fault in OF_POLL:
        return operation == "PollBulk"
    if fault == "bulk_in_progress":
        return operation == "StartBulk"
    if operation in ("oauth", "BulkFile"):
        return fault not in LIES | {"search_warning", "data_and_errors", "extra_fields"}
    return True


def _name(case: tuple[str, Fault]) -> str:
    way, fault = case
    often = "once" if fault.times else "from then on"
    return f"{way}-{fault.fault}-{fault.operation}-{fault.skip}-{often}"


@contextmanager
def _short_patience(fault: str) -> Generator[None]:
    """Faults of the socket need real time: less of it is given to them."""
    patch = pytest.MonkeyPatch()
    if fault in SOCKET_FAULTS:
        patch.setattr(gate, "PATIENCE", 0.5)
        patch.setattr(gate, "LEAST", 0.2)
        patch.setattr(bulk, "PATIENCE", 0.4)
        patch.setattr(bulkfile, "STALL_SECONDS", 0.4)
        patch.setattr(bulkfile, "LONGEST_LINE", 10_000)
    try:
        yield
    finally:
        patch.undo()


def test_the_places_are_those_of_a_run(scene: Scene) -> None:
    for way, places in PLACES.items():
        assert {operation for operation, _ in places} <= set(scene.requests[way])
        for operation, most in places:
            asked = scene.requests[way][operation]
            assert asked == most or (operation == "PollBulk" and asked > most)


@pytest.mark.parametrize("case", some(_cases()), ids=_name)
def test_a_fault_leaves_nothing_by_halves_and_the_next_run_heals(
    scene: Scene, case: tuple[str, Fault]
) -> None:
    way, fault = case
    stage, full = scene.stage, way == EVERYTHING
    home = stage.copy(scene.base, "try")
    journal = journal_of_others(home, 2)
    stage.faults(fault)
    waited, begun = SKIPPED.seconds, time.monotonic()
    with _short_patience(fault.fault):
        result = stage.sync(home, full=full)
    seconds = SKIPPED.seconds - waited + time.monotonic() - begun
    found = dump(home)
    assert journal_of_others(home, 2) == journal
    if fault.fault not in LIES:
        assert is_legal(found, scene.before, scene.ends[way])
        if result.outcome is Outcome.DONE:
            assert found == scene.ends[way]
    if result.error is not None:
        assert result.error.code in SENTENCES
        assert result.error.code in errors.ALL
        assert result.error.code != "unexpected", result.error.detail
    if not fault.fault.startswith("retry_after"):
        assert seconds < BOUND
    assert list((home / "spool").iterdir()) == []
    stage.faults()
    again = stage.sync(home, full=full or fault.fault in LIES)
    assert again.outcome is Outcome.DONE, again.error
    healed = dump(home)
    if fault.fault in LIES:
        assert _without_history(healed) == _without_history(scene.ends[way])
    else:
        assert healed == scene.ends[way]


def _without_history(found: Dump) -> Dump:
    history = ("change", "left_out", "sync_state")
    return {kind: [r for r in rows if r[0] not in history] for kind, rows in found.items()}
