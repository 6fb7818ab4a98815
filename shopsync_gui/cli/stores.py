"""``shopsync stores``: add, list, show, set, remove."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from datetime import datetime
from enum import Enum
from typing import Any

from shopsync_gui.bootstrap import Building, build
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.errors import UsageError
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.domain.stores import AccessKind, Store, StoreDraft


def stores(options: argparse.Namespace) -> int:
    """Carry out one action on the store list."""
    building = build()
    try:
        match options.action:
            case "add":
                _add(building, options)
            case "list":
                _list(building, as_json=options.json)
            case "show":
                _show(_get(building, options.code), as_json=options.json)
            case "set":
                store = building.services.writer.set_setting(
                    options.code.upper(), options.key, options.value
                )
                print(f"{store.code}: {options.key} = {_plain(store)['settings'][options.key]}")
            case _:
                building.services.access.remove_store(options.code.upper())
                print(f"{options.code.upper()} was removed here. Shopify was not touched.")
    finally:
        building.close()
    return 0


def _get(building: Building, code: str) -> Store:
    return StoreRepository(building.house.database).get(code.upper())


def _add(building: Building, options: argparse.Namespace) -> None:
    code = options.code.upper()
    if options.sample:
        access, secret = AccessKind.SAMPLE, None
        if options.address or options.token_stdin or options.client_id:
            raise UsageError("--sample needs no address and no secret")
    else:
        if not options.address:
            raise UsageError("--address is missing")
        access, secret = _credentials(options)
    client_id = options.client_id
    if access is AccessKind.CLIENT_CREDENTIALS and not client_id:
        client_id = building.house.secrets.client_id_from_environment(code)
        if not client_id:
            raise UsageError("--client-id is missing")
    if access is None:
        secrets = building.house.secrets
        access = (
            AccessKind.CLIENT_CREDENTIALS
            if secrets.from_environment(code, AccessKind.CLIENT_CREDENTIALS)
            and secrets.client_id_from_environment(code)
            else AccessKind.TOKEN
        )
        client_id = secrets.client_id_from_environment(code)
    store = building.services.access.add_store(
        StoreDraft(
            code=code,
            address=options.address,
            access=access,
            developer=options.developer,
            client_id=client_id if access is AccessKind.CLIENT_CREDENTIALS else "",
        ),
        secret,
        session_ok=False,
    )
    print(f"{store.code} was added: {store.address}")


def _credentials(options: argparse.Namespace) -> tuple[AccessKind | None, Secret | None]:
    if options.token_stdin and (options.client_id or options.client_secret_stdin):
        raise UsageError("either a token or a client id and secret")
    if options.token_stdin:
        return AccessKind.TOKEN, _from_stdin()
    if options.client_id or options.client_secret_stdin:
        secret = _from_stdin() if options.client_secret_stdin else None
        return AccessKind.CLIENT_CREDENTIALS, secret
    return None, None


def _from_stdin() -> Secret:
    text = sys.stdin.readline().strip()
    if not text:
        raise UsageError("nothing came on standard input")
    return Secret(text)


def _list(building: Building, *, as_json: bool) -> None:
    for store in StoreRepository(building.house.database).all():
        if as_json:
            print(json.dumps(_plain(store)))
        else:
            state = "connected" if store.is_connected else store.verified_error or "not tried yet"
            print(f"{store.code:<20} {store.address:<40} {state}")


def _show(store: Store, *, as_json: bool) -> None:
    values = _plain(store)
    if as_json:
        print(json.dumps(values))
        return
    settings = values.pop("settings")
    for name, value in values.items():
        print(f"{name:<18} {_text(value)}")
    for name, value in settings.items():
        print(f"  {name:<16} {_text(value)}")


def _plain(store: Store) -> dict[str, Any]:
    values = asdict(store)
    values["is_connected"] = store.is_connected
    return {name: _simple(value) for name, value in values.items()}


def _simple(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, dict):
        return {str(k): _simple(v) for k, v in value.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] asdict gives plain dictionaries
    if isinstance(value, tuple | list):
        return [_simple(v) for v in value]  # pyright: ignore[reportUnknownVariableType] asdict gives plain lists
    return value


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(v) for v in value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] plain lists
    if isinstance(value, bool):
        return "on" if value else "off"
    return "" if value is None else str(value)
