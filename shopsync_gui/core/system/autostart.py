"""Start with the computer: one small file or registry value, made only when asked for."""

from __future__ import annotations

import plistlib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

NAME = "ShopSync"
IDENTIFIER = "org.shopsync.ShopSync"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


def desktop_entry(command: Sequence[str]) -> str:
    """The autostart file of Linux desktops."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={NAME}",
            f"Exec={' '.join(_quoted(part) for part in command)}",
            "Terminal=false",
            "X-GNOME-Autostart-Delay=20",
            "",
        )
    )


def _quoted(part: str) -> str:
    """By the Desktop Entry rules: quote, escape, double the percent signs."""
    text = part.replace("%", "%%")
    if text and not any(sign in text for sign in " \t\n\"'\\><~|&;$*?#()`"):
        return text
    for sign in ("\\", '"', "`", "$"):
        text = text.replace(sign, "\\" + sign)
    return '"' + text.replace("\\", "\\\\") + '"'


def launch_agent(command: Sequence[str]) -> bytes:
    """The LaunchAgent of macOS."""
    return plistlib.dumps(
        {"Label": IDENTIFIER, "ProgramArguments": list(command), "RunAtLoad": True}
    )


def windows_command(command: Sequence[str]) -> str:
    """The value below ``HKCU\\…\\Run``."""
    return " ".join(f'"{part}"' if " " in part or not part else part for part in command)


class Autostart:
    """Switches starting with the computer on and off for this user."""

    def __init__(
        self, launcher: Sequence[str], environ: Mapping[str, str], platform: str = sys.platform
    ) -> None:
        self._command = [*launcher, "--background"]
        self._platform = platform
        home = Path(environ.get("HOME") or Path.home())
        if platform == "darwin":
            self.file = home / "Library" / "LaunchAgents" / f"{IDENTIFIER}.plist"
        else:
            config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
            self.file = config / "autostart" / f"{IDENTIFIER}.desktop"

    def is_enabled(self) -> bool:
        """Whether it is on, for this very program."""
        if self._platform == "win32":
            return _registry(None, write=False) == windows_command(self._command)
        return self.file.is_file() and self.file.read_bytes() == self._content()

    def set_enabled(self, enabled: bool) -> None:
        """Write or remove it."""
        if self._platform == "win32":
            _registry(windows_command(self._command) if enabled else "", write=True)
        elif enabled:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            partial = self.file.with_suffix(".part")
            partial.write_bytes(self._content())
            partial.replace(self.file)
        else:
            self.file.unlink(missing_ok=True)

    def _content(self) -> bytes:
        if self._platform == "darwin":
            return launch_agent(self._command)
        return desktop_entry(self._command).encode()


def _registry(value: str | None, *, write: bool) -> str:
    import winreg  # pyright: ignore[reportMissingImports] only there on Windows

    access = winreg.KEY_SET_VALUE if write else winreg.KEY_READ  # pyright: ignore
    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY, 0, access) as key:  # pyright: ignore
        if not write:
            try:
                return str(winreg.QueryValueEx(key, NAME)[0])  # pyright: ignore
            except FileNotFoundError:
                return ""
        if value:
            winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, value)  # pyright: ignore
        else:
            try:
                winreg.DeleteValue(key, NAME)  # pyright: ignore
            except FileNotFoundError:
                return ""
    return value or ""
