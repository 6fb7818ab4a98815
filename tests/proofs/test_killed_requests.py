"""A sync killed at each request and in the middle of each answer: the next one heals."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from shopsync_gui.sample import manners, server
from shopsync_gui.sample.shop import SampleShop
from shopsync_gui.sample.web import Request, Response, handle
from tests.proofs.deaths import KILLED, Nursery, places
from tests.proofs.ways import NAMES, Scene, check_after_death, ways

BEFORE = "before"
INSIDE = "inside"
MOST = 100
"""Places per way and moment: more requests than that are not made."""


@dataclass
class Killer:
    """Stands before the shop and kills who asks for the ``place``-th time."""

    nursery: Nursery
    moment: str = ""
    place: int = 0
    seen: int = 0

    def set(self, moment: str, place: int) -> None:
        self.moment, self.place, self.seen = moment, place, 0

    def handle(self, shop: SampleShop, request: Request) -> Response:
        self.seen += 1
        is_now = self.seen == self.place
        if is_now and self.moment == BEFORE:
            self._kill()
        response = handle(shop, request)
        if is_now and self.moment == INSIDE:
            response.manner = INSIDE
        return response

    def send_half(self, line: socket.socket, response: Response) -> None:
        body = b"".join(response.pieces())
        head = [f"HTTP/1.1 {response.status} {response.reason}"]
        head += [f"{name}: {value}" for name, value in response.headers.items()]
        line.sendall("\r\n".join([*head, "", ""]).encode() + body[: len(body) // 2])
        time.sleep(0.01)  # it reads what is there
        self._kill()

    def _kill(self) -> None:
        os.kill(self.nursery.child, signal.SIGKILL)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with ways(tmp_path_factory.mktemp("requests")) as found:
        yield found


@pytest.fixture
def killer(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> Killer:
    made = Killer(scene.nursery)
    monkeypatch.setattr(server, "handle", made.handle)
    monkeypatch.setitem(manners.MANNERS, INSIDE, made.send_half)
    return made


@pytest.mark.parametrize("moment", [BEFORE, INSIDE])
@pytest.mark.parametrize("name", NAMES)
def test_killed_at_a_request(scene: Scene, killer: Killer, name: str, moment: str) -> None:
    way = scene.ways[name]
    job = scene.job(way)
    assert scene.nursery.run(job, scene.home(way)).code == 0
    total = killer.seen
    tried = died = 0
    for place in places(total, MOST):
        home = scene.home(way)
        killer.set(moment, place)
        ended = scene.nursery.run(job, home)
        killer.set("", 0)
        tried += 1
        died += ended.code == KILLED
        where = f"{name}, {moment} answer {place} of {total}"
        check_after_death(scene, way, home, ended.out, where)
    print(f"{name}: {died} deaths {moment} {tried} of {total} answers")
    assert died > tried * 0.9
