"""A disk that is full or broken from any write or flush on: plain words, nothing lost, it heals."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from shopsync_gui.cli import exits
from shopsync_gui.core.domain.messages import sentences
from shopsync_gui.core.domain.runs import Outcome
from tests.proofs.deaths import places
from tests.proofs.ways import CHANGES, FIRST, Scene, Way, check_after_death, ways

MOST = 40
"""Places per way, call and error."""
LEGAL = (Outcome.INTERRUPTED, Outcome.FAILED, Outcome.DONE)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with ways(tmp_path_factory.mktemp("disk")) as found:
        yield found


def fail_and_check(scene: Scene, way: Way, calls: str, error: str, place: str) -> int:
    """One run on such a disk and all that must be true after it; its exit code."""
    home, where = scene.home(way), f"{calls} {error} {place}"
    ended = scene.nursery.fail_from(scene.job(way), home, calls, error, place)
    assert ended.code in (exits.DONE, exits.FAILED, exits.DATABASE), (where, ended)
    assert "Traceback" not in ended.err, (where, ended.err)
    if ended.code:
        assert len(ended.err.splitlines()) >= 2, (where, ended)  # what happened, what to do
        if error == "ENOSPC":
            assert sentences("disk_full").title in ended.err, (where, ended.err)
    check_after_death(scene, way, home, ended.out, where, LEGAL)
    return ended.code


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("name", [CHANGES, FIRST])
def test_every_write_fails_from_a_place_on(scene: Scene, name: str, error: str) -> None:
    way = scene.ways[name]
    total = scene.nursery.count_calls(scene.job(way), scene.home(way))["pwrite64"]
    codes = [
        fail_and_check(scene, way, "pwrite64", error, f"{place}+") for place in places(total, MOST)
    ]
    print(f"{name}, {error}: exit codes {sorted(codes)} of {total} writes")
    assert exits.DATABASE in codes


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_one_write_fails(scene: Scene, error: str) -> None:
    way = scene.ways[CHANGES]
    total = scene.nursery.count_calls(scene.job(way), scene.home(way))["pwrite64"]
    codes = [
        fail_and_check(scene, way, "pwrite64", error, f"{place}")
        for place in places(total, MOST // 2)
    ]
    print(f"one write, {error}: exit codes {sorted(codes)} of {total} writes")


@pytest.mark.parametrize("how", ["+", ""], ids=["from then on", "once"])
@pytest.mark.parametrize("name", [CHANGES, FIRST])
def test_flushes_fail(scene: Scene, name: str, how: str) -> None:
    way = scene.ways[name]
    total = scene.nursery.count_calls(scene.job(way), scene.home(way))["fdatasync"]
    codes = [
        fail_and_check(scene, way, "fsync,fdatasync", "EIO", f"{place}{how}")
        for place in sorted({1, *places(total, MOST)})
    ]
    print(f"{name}: exit codes {sorted(codes)} of {total} flushes")
    assert how == "" or exits.DATABASE in codes
