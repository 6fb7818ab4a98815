"""The order of a product's media: no field of theirs, but the order in which they come."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, islice
from typing import Any

from shopsync_gui.core.mirror.known import Rows
from shopsync_gui.core.mirror.scalars import json_text
from shopsync_gui.core.mirror.statements import fetch, many
from shopsync_gui.core.mirror.tables import MEDIA
from shopsync_gui.core.mirror.update import Update
from shopsync_gui.core.mirror.work import Work

_BATCH = 200
_LIVING = """
SELECT product_id, key, position FROM media
 WHERE store_id = ? AND deleted_at IS NULL AND product_id IN (SELECT value FROM json_each(?))
 ORDER BY product_id
"""
_LAST = 1 << 40


def renumber(work: Work, update: Update, products: set[int]) -> None:
    """Give the media of these products their places 1, 2, 3 …

    A move is written but neither told nor counted: one new picture in front moves all others.
    """
    rest = iter(sorted(products))
    while batch := list(islice(rest, _BATCH)):
        work.check()
        rows = fetch(work.conn, _LIVING, (work.plan.store_id, json_text(batch)))
        moves: list[tuple[Any, ...]] = []
        for _, group in groupby(rows, key=lambda row: row[0]):
            placed = [
                (update.line_of(MEDIA, key) or _LAST, position, key) for _, key, position in group
            ]
            placed.sort()
            for place, (_, position, key) in enumerate(placed, 1):
                if position != place:
                    moves.append((place, key))
        many(work.conn, "UPDATE media SET position = ? WHERE key = ?", moves)


def suspects(rows: Rows) -> set[int]:
    """Products whose known media did not come one after the other as they are numbered."""
    found: set[int] = set()
    owners, positions, lines = rows.owners, rows.positions, rows.lines
    owner, place, last = 0, 0, 0
    for slot in sorted(range(len(owners)), key=owners.__getitem__):
        if owners[slot] != owner:
            owner, place, last = owners[slot], 0, 0
        place += 1
        line = lines[slot] & (1 << 31) - 1
        if line <= last or positions[slot] != place:
            found.add(owner)
        last = line
    return found


def owners_of(work: Work, keys: Iterable[int]) -> set[int]:
    """The products of these media rows."""
    rows = fetch(
        work.conn,
        "SELECT DISTINCT product_id FROM media WHERE key IN (SELECT value FROM json_each(?))",
        (json_text(sorted(keys)),),
    )
    return {row[0] for row in rows}
