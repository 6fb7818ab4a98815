"""Files of bulk operations, bent for ``sample.faults``."""

from __future__ import annotations

from collections.abc import Callable


def _lines(change: Callable[[list[bytes]], list[bytes]]) -> Callable[[bytes], bytes]:
    def bend(body: bytes) -> bytes:
        return b"".join(one + b"\n" for one in change(body.splitlines()))

    return bend


def _children_first(lines: list[bytes]) -> list[bytes]:
    """Every child before its parent, in an order that is still the same each time."""
    return sorted(lines, key=lambda one: b'"__parentId"' not in one)


def _one_broken(lines: list[bytes]) -> list[bytes]:
    middle = len(lines) // 2
    return [*lines[:middle], lines[middle][: len(lines[middle]) // 2], *lines[middle + 1 :]]


LINE_FAULTS: dict[str, Callable[[bytes], bytes]] = {
    "lines_truncated": lambda body: body[: len(body) * 2 // 3],
    "lines_fewer": _lines(lambda lines: lines[: len(lines) - len(lines) // 4 - 1]),
    "line_malformed": _lines(_one_broken),
    "line_twice": _lines(lambda lines: [*lines, *lines[:3]]),
    "lines_children_first": _lines(_children_first),
    "lines_rubbish": lambda body: b"\x00\xff" * (len(body) // 2),
}
"""Name -> what becomes of the file."""
