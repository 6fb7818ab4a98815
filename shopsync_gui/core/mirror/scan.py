"""Reads the spool once before the transaction: which lines are new, and what is each of them?

Lines themselves are not kept, only where they lie, so that a shop of any size fits into memory.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from types import TracebackType
from typing import IO, NamedTuple, Self

from shopsync_gui.core.mirror.known import Known
from shopsync_gui.core.mirror.lines import Shape, head_of

BLOCK = 1 << 20
Check = Callable[[], None]
Report = Callable[[int, "int | None"], None]


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines (without line ends; empty ones included) and where the first one lies."""

    file: int
    offset: int
    lines: list[bytes]
    raw: list[bytes]
    """The same with carriage returns, if there are some."""


def blocks(files: tuple[Path, ...], check: Check) -> Iterator[Block]:
    """The lines of all files, about a megabyte at a time."""
    for number, path in enumerate(files):
        offset = 0
        rest: list[bytes] = []
        with path.open("rb", buffering=0) as file:
            while chunk := file.read(BLOCK):
                check()
                end = chunk.rfind(b"\n")
                if end < 0:
                    rest.append(chunk)  # a line longer than a block
                    continue
                rest.append(chunk[:end])
                whole = b"".join(rest)
                rest = [chunk[end + 1 :]]
                yield _block(number, offset, whole)
                offset += len(whole) + 1
            last = b"".join(rest)
            if last:
                yield _block(number, offset, last)


def _block(number: int, offset: int, whole: bytes) -> Block:
    raw = whole.split(b"\n")
    if b"\r" not in whole:
        return Block(number, offset, raw, raw)
    return Block(number, offset, [line.removesuffix(b"\r") for line in raw], raw)


@dataclass(slots=True)
class Places:
    """Lines of one shape: where they lie, and their ids."""

    file: array[int] = field(default_factory=lambda: array("H"))
    offset: array[int] = field(default_factory=lambda: array("Q"))
    length: array[int] = field(default_factory=lambda: array("I"))
    line: array[int] = field(default_factory=lambda: array("I"))
    id: array[int] = field(default_factory=lambda: array("q"))
    parent: array[int] = field(default_factory=lambda: array("q"))

    def __len__(self) -> int:
        return len(self.line)

    def last_ones(self, *, with_parent: bool) -> Iterator[int]:
        """Indexes, without the lines that a later line of the same record replaces."""
        if with_parent:
            ids = [parent << 64 | own for own, parent in zip(self.id, self.parent, strict=True)]
        else:
            ids = list(self.id)
        if len(set(ids)) == len(ids):
            return iter(range(len(ids)))
        last = {own: at for at, own in enumerate(ids)}
        return (at for at, own in enumerate(ids) if last[own] == at)


class Spooled(NamedTuple):
    """One line of the spool, read again."""

    text: bytes
    line: int
    id: int
    parent: int


class Scan:
    """The lines of the spool that are not known, by shape. Close it (it is a context manager)."""

    def __init__(self, files: tuple[Path, ...]) -> None:
        self._files = files
        self._stack = ExitStack()
        self._open: dict[int, IO[bytes]] = {}
        self.places: list[Places] = [Places() for _ in Shape]
        self.lines = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()
        self._open.clear()

    def run(self, known: Known | None, check: Check, report: Report) -> None:
        """Read everything once. Without ``known`` every line counts as new."""
        total = len(known) if known is not None else None
        for block in blocks(self._files, check):
            lines = block.lines
            first = self.lines + 1
            self.lines += len(lines)
            unknown = range(len(lines)) if known is None else known.meet(lines, first)
            if unknown:
                self._note(block, unknown, first, check)
            report(self.lines, None if total is None else max(total, self.lines))
        if known is not None:
            known.settle()

    def _note(self, block: Block, unknown: range | list[int], first: int, check: Check) -> None:
        lines = block.lines
        starts = list(accumulate(map(len, block.raw), initial=block.offset))
        places = self.places
        for done, at in enumerate(unknown):
            if not done % 1_000:
                check()
            line = lines[at]
            if not line or line.isspace():
                continue
            shape, own, parent = head_of(line)
            found = places[shape]
            found.file.append(block.file)
            found.offset.append(starts[at] + at)
            found.length.append(len(line))
            found.line.append(first + at)
            found.id.append(own)
            found.parent.append(parent)

    def size(self) -> int:
        """Bytes of the lines that are not known."""
        return sum(sum(found.length) for found in self.places)

    def read(self, shape: Shape, at: int) -> Spooled:
        """One line again, by its index among the lines of its shape."""
        places = self.places[shape]
        number = places.file[at]
        file = self._open.get(number)
        if file is None:
            file = self._stack.enter_context(self._files[number].open("rb"))
            self._open[number] = file
        file.seek(places.offset[at])
        text = file.read(places.length[at])
        return Spooled(text, places.line[at], places.id[at], places.parent[at])
