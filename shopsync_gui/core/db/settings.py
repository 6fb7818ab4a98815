"""Settings as text: what may be typed for each, and how it is stored."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from shopsync_gui.core.db.values import json_text, texts_of, time_of, time_text
from shopsync_gui.core.domain.errors import BadSetting, UnknownSetting
from shopsync_gui.core.domain.schedule import parse_daily_at
from shopsync_gui.core.domain.stores import AppSettings, LoggingMode, StoreSettings

NAME_LENGTH = 100
_YES = ("on", "true", "yes", "1")
_NO = ("off", "false", "no", "0")
_KEYS = tuple(f.name for f in fields(StoreSettings))


def parse_setting(key: str, text: str) -> bool | str | LoggingMode:
    """The value that ``text`` means for a setting of a store.

    Raises ``UnknownSetting`` and ``BadSetting`` (``subject``: the key).
    """
    if key not in _KEYS:
        raise UnknownSetting(subject=key[:100])
    if key == "name":
        return _name(text)
    low = text.strip().lower()
    if key == "daily_at":
        return _daily_at(low)
    if key == "logging":
        try:
            return LoggingMode(low)
        except ValueError as exc:
            raise BadSetting("off, errors or all", subject=key) from exc
    if low in _YES:
        return True
    if low in _NO:
        return False
    raise BadSetting("on or off", subject=key)


def setting_text(value: bool | str | LoggingMode) -> str:
    """A value as it is stored."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value)


def settings_from(stored: Mapping[str, str]) -> StoreSettings:
    """Stored texts as settings; what is missing or cannot be read has its default."""
    values: dict[str, Any] = {}
    for key, text in stored.items():
        try:
            values[key] = parse_setting(key, text)
        except (UnknownSetting, BadSetting):
            continue
    return replace(StoreSettings(), **values)


def app_settings_from(stored: Mapping[str, str]) -> AppSettings:
    """The program's own settings; what is missing has its default."""
    values: dict[str, Any] = {}
    for field in fields(AppSettings):
        text = stored.get(field.name)
        if text is None:
            continue
        if isinstance(field.default, bool):
            values[field.name] = text == "on"
        elif field.name == "paused_until":
            values[field.name] = time_of(text)
        elif field.name == "hidden_columns":
            values[field.name] = texts_of(text)
        else:
            values[field.name] = text
    return AppSettings(**values)


def app_settings_texts(settings: AppSettings) -> dict[str, str]:
    """The inverse of ``app_settings_from``."""
    return {
        "language": settings.language,
        "appearance": settings.appearance,
        "autostart": setting_text(settings.autostart),
        "autostart_asked": setting_text(settings.autostart_asked),
        "tray_hint_shown": setting_text(settings.tray_hint_shown),
        "current_store": settings.current_store,
        "paused_until": time_text(settings.paused_until) or "",
        "hidden_columns": json_text(list(settings.hidden_columns)),
    }


def _name(text: str) -> str:
    name = text.strip()
    if len(name) > NAME_LENGTH:
        raise BadSetting(f"at most {NAME_LENGTH} characters", subject="name")
    if any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in name):
        raise BadSetting("no control characters", subject="name")
    return name


def _daily_at(text: str) -> str:
    try:
        return parse_daily_at(text).strftime("%H:%M")
    except ValueError as exc:
        raise BadSetting("a time of day in UTC, HH:MM", subject="daily_at") from exc
