"""A sync killed at any write, flush, cut or removal, or at a random moment: the next one heals.

The program is the real command line in a process of its own, the shop a sample shop in this one.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.proofs.deaths import KILLED, after, places
from tests.proofs.scale import SEED, scale
from tests.proofs.stage import dump, is_legal
from tests.proofs.ways import CHANGES, NAMES, Scene, check_after_death, ways

MOST = 110
"""Places per way and system call; most calls but ``pwrite64`` are made less often."""
RANDOM_KILLS = 34
"""For each way."""


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with ways(tmp_path_factory.mktemp("deaths")) as found:
        yield found


@pytest.mark.parametrize("name", NAMES)
def test_killed_at_a_system_call(scene: Scene, name: str) -> None:
    way = scene.ways[name]
    job = scene.job(way)
    counted = scene.nursery.count_calls(job, scene.home(way))
    assert {"pwrite64", "fdatasync", "ftruncate"} <= set(counted)
    tried = died = 0
    for call, total in counted.items():
        for place in places(total, MOST):
            home = scene.home(way)
            ended = scene.nursery.kill_at(job, home, call, place)
            tried += 1
            died += ended.code == KILLED
            check_after_death(scene, way, home, ended.out, f"{name}, {call} {place} of {total}")
    print(f"{name}: {died} deaths at {tried} places of {counted}")
    assert died > tried * 0.9


def test_without_transactions_a_death_is_seen(scene: Scene) -> None:
    """A control: were rows written one by one, kills like those above would show it."""
    way = scene.ways[CHANGES]
    job = replace(scene.job(way), actor="careless")
    total = scene.nursery.count_calls(job, scene.home(way))["pwrite64"]
    for part in range(3, 9):
        home = scene.home(way)
        scene.nursery.kill_at(job, home, "pwrite64", total * part // 10)
        if not is_legal(dump(home), way.before, way.after):
            return
    pytest.fail("no death showed half a run")


@pytest.mark.parametrize("name", NAMES)
def test_killed_at_a_random_moment(scene: Scene, name: str) -> None:
    way = scene.ways[name]
    moments = random.Random(f"{SEED}/{name}")
    tried = died = 0
    while died < scale(RANDOM_KILLS):
        home, life = scene.home(way), moments.uniform(0, way.seconds)
        ended = scene.nursery.end_when(scene.job(way), home, after(life))
        tried += 1
        died += ended.code == KILLED
        check_after_death(scene, way, home, ended.out, f"{name}, {tried}: after {life:.4f} s")
        assert tried < RANDOM_KILLS * 20
    print(f"{name}: {died} deaths at {tried} random moments within {way.seconds:.2f} s")
