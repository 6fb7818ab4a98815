"""The secondary indexes of the mirror, which a first load makes only after its rows."""

from __future__ import annotations

import re
from functools import cache

from apsw import Connection

from shopsync_gui.core.db.migrate import packaged_steps

_MIRROR = ("product", "variant", "metafield", "media", "inventory_item", "inventory_level")
_INDEX = re.compile(r"CREATE INDEX (?P<name>\w+) ON (?P<table>\w+) [^;]+;")


@cache
def secondary() -> dict[str, str]:
    """Name and SQL of each, as the migrations make them."""
    text = "\n".join(packaged_steps("main"))
    found = [match for match in _INDEX.finditer(text) if match["table"] in _MIRROR]
    return {match["name"]: match[0] for match in found}


def drop_secondary(conn: Connection) -> None:
    """Before a first load, inside its transaction."""
    for name in secondary():
        conn.execute(f"DROP INDEX IF EXISTS {name}")


def make_secondary(conn: Connection) -> None:
    """After a first load: sorting once is quicker than inserting row by row."""
    drop_secondary(conn)
    for statement in secondary().values():
        conn.execute(statement)
