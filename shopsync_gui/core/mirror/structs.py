"""What the typed readers of both families of records share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from shopsync_gui.core.mirror.lines import Shape

Row = tuple[Any, ...]
"""Key columns, then the others, in the order of the table."""
Types = dict[Shape, tuple[type[msgspec.Struct], Callable[..., Row]]]
"""Per shape: how a line looks, and a function from it, its id and its parent's to its row."""


class Camel(msgspec.Struct, rename="camel", gc=False):
    pass


class Money(Camel, gc=False):
    amount: str
    currency_code: str | None = None
