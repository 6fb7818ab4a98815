"""What a table's column shows of a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``show`` gives its words, ``sort`` the order to ask for (empty: not sortable)."""

    code: str
    title: str
    show: Callable[[Any], str]
    sort: str = ""
    right: bool = False
    tooltip: Callable[[Any], str] | None = None
    icon: Callable[[Any], tuple[str, str]] | None = None
    """Icon name and tone."""
    picture: Callable[[Any], Any] | None = None
    """A QImage or None while it is being fetched."""
