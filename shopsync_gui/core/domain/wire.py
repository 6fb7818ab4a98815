"""What the window and the engine process say to each other, one JSON line each.

Orders go to the engine's standard input, events come from its standard output.  Both sides use
these types; nothing else travels, and secrets travel only in ``KeepSecret`` and ``TestConnection``.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from shopsync_gui.core.domain.runs import Kind, Progress, RunResult, Trigger
from shopsync_gui.core.domain.stores import ConnectionReport, StoreDraft


class _Message(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    pass


# ------------------------------------------------------------------ orders (window -> engine)


class Sync(_Message, frozen=True, kw_only=True):
    """Run these kinds for this store; answered by RunStarted or Refused, then RunEnded."""

    order: int
    store: str
    kinds: tuple[Kind, ...]
    full: bool = False
    trigger: Trigger = Trigger.MANUAL
    slot: str = ""
    """ISO time of the daily slot this run serves, empty otherwise."""
    confirm_deletions: bool = False
    """The owner looked at what the brake kept and said yes."""


class Cancel(_Message, frozen=True, kw_only=True):
    """Stop the store's run; the data stays as before the kind that was being applied."""

    store: str


class TestConnection(_Message, frozen=True, kw_only=True):
    """Try an address and credentials; with an empty ``secret`` the stored one is used."""

    order: int
    draft: StoreDraft
    secret: str = ""
    stored_code: str = ""

    def __repr__(self) -> str:
        return f"TestConnection(order={self.order}, code={self.draft.code})"


class KeepSecret(_Message, frozen=True, kw_only=True):
    """A secret for this session only (no keyring): kept in the engine's memory."""

    store: str
    secret: str

    def __repr__(self) -> str:
        return f"KeepSecret(store={self.store})"


class ForgetSecret(_Message, frozen=True, kw_only=True):
    store: str


class Leave(_Message, frozen=True, kw_only=True):
    """End after cancelling what runs."""


Order = Sync | Cancel | TestConnection | KeepSecret | ForgetSecret | Leave


# ------------------------------------------------------------------ events (engine -> window)


class Ready(_Message, frozen=True, kw_only=True):
    pid: int
    version: str


class RunStarted(_Message, frozen=True, kw_only=True):
    order: int
    run: int
    store: str


class Progressed(_Message, frozen=True, kw_only=True):
    progress: Progress


class RunEnded(_Message, frozen=True, kw_only=True):
    order: int
    result: RunResult


class Refused(_Message, frozen=True, kw_only=True):
    """The order could not be started (``code`` as in errors)."""

    order: int
    store: str
    code: str
    message: str


class ConnectionTested(_Message, frozen=True, kw_only=True):
    order: int
    report: ConnectionReport


Area = Literal["stores", "products", "runs", "log", "left_out", "settings"]


class Changed(_Message, frozen=True, kw_only=True):
    """The database changed: each page decides whether to read again."""

    store: str
    areas: tuple[Area, ...]


Event = Ready | RunStarted | Progressed | RunEnded | Refused | ConnectionTested | Changed

_encode = msgspec.json.Encoder().encode
_orders = msgspec.json.Decoder(Order)
_events = msgspec.json.Decoder(Event)


def to_line(message: Order | Event) -> bytes:
    """One message as one line, newline included."""
    return _encode(message) + b"\n"


def order_from(line: bytes) -> Order:
    """Parse what the window sent; ``msgspec.DecodeError`` for anything else."""
    return _orders.decode(line)


def event_from(line: bytes) -> Event:
    """Parse what the engine sent; ``msgspec.DecodeError`` for anything else."""
    return _events.decode(line)
