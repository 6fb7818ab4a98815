#!/usr/bin/env python3
"""The one chores tool. Standard library only, so that it runs on a bare machine.

python3 packaging/dev.py run       set everything up and start ShopSync on the sample shop
python3 packaging/dev.py test      set everything up and run all checks and tests
python3 packaging/dev.py check     format, lint, types and import contracts only
python3 packaging/dev.py screens   render every page and dialog to PNG
python3 packaging/dev.py bench     run the benchmarks
python3 packaging/dev.py prove     run the long loops
"""

from __future__ import annotations

import argparse
import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCKS = ROOT / "packaging" / "locks"
OLDEST = (3, 11)
STAMP = VENV / ".shopsync-stamp"

QT = {
    "libegl1": "EGL",
    "libgl1": "GL",
    "libxkbcommon0": "xkbcommon",
    "libdbus-1-3": "dbus-1",
    "libfontconfig1": "fontconfig",
    "libglib2.0-0": "glib-2.0",
}
"""Debian package -> library that Qt needs even without a screen."""
SCREEN = {
    "libxcb-cursor0": "xcb-cursor",
    "libxcb-icccm4": "xcb-icccm",
    "libxcb-keysyms1": "xcb-keysyms",
    "libxcb-shape0": "xcb-shape",
    "libxcb-xkb1": "xcb-xkb",
    "libxkbcommon-x11-0": "xkbcommon-x11",
    "libxcb-randr0": "xcb-randr",
    "libxcb-render-util0": "xcb-render-util",
    "libxcb-sync1": "xcb-sync",
    "libxcb-xfixes0": "xcb-xfixes",
    "libxcb-image0": "xcb-image",
    "libx11-xcb1": "X11-xcb",
}
"""What it needs on top with one."""
FONT = "fonts-dejavu-core"
TEST_TOOLS = {
    "dbus": "dbus-run-session",
    "gnome-keyring": "gnome-keyring-daemon",
    "strace": "strace",
}
"""Debian package -> program that tests start."""


def main() -> int:
    """Read the command and carry it out."""
    parser = argparse.ArgumentParser(prog="dev.py", description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("run", "test", "check", "screens", "bench", "prove"):
        commands.add_parser(name)
    options, rest = parser.parse_known_args()
    if sys.version_info[:2] < OLDEST:
        return fail("ShopSync needs Python 3.11 or newer.")
    return {
        "run": run,
        "test": test,
        "check": check,
        "screens": screens,
        "bench": bench,
        "prove": prove,
    }[options.command](rest)


# ------------------------------------------------------------------ commands


def run(rest: list[str]) -> int:
    """Set up and start the program: a window where there is a display, else one sync."""
    display = has_display()
    system_packages(screen=display, tests=False)
    set_up("run")
    environment = {**os.environ}
    environment.setdefault("SHOPSYNC_HOME", str(ROOT / ".shopsync-run"))
    if display:
        return call([python(), "-m", "shopsync_gui", "--sample", *rest], environment)
    print("No display: syncing the sample shop once.", flush=True)
    listing = subprocess.run(
        [python(), "-m", "shopsync_gui", "stores", "list"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    if not any(line.split()[:1] == ["SAMPLE"] for line in listing.stdout.splitlines()):
        code = call(
            [python(), "-m", "shopsync_gui", "stores", "add", "SAMPLE", "--sample"], environment
        )
        if code:
            return code
    return call(
        [python(), "-m", "shopsync_gui", "sync", "all", "--store", "SAMPLE", *rest], environment
    )


def test(rest: list[str]) -> int:
    """Set up, then all checks and tests; a skipped test counts as a failure."""
    system_packages(screen=False, tests=True)
    set_up("dev")
    return check_all() or pytest(["-n", "2", *rest])


def check(_rest: list[str]) -> int:
    """Everything but the tests."""
    system_packages(screen=False, tests=False)
    set_up("dev")
    return check_all()


def screens(rest: list[str]) -> int:
    """Render every page, dialog and state of a really synced sample shop."""
    system_packages(screen=False, tests=False)
    set_up("dev")
    return call([python(), str(ROOT / "packaging" / "screens.py"), *rest], offscreen())


def bench(rest: list[str]) -> int:
    """Run each benchmark with its default sizes."""
    set_up("dev")
    codes = [
        call([python(), "-m", f"tests.benchmarks.{file.stem}", *rest])
        for file in sorted((ROOT / "tests" / "benchmarks").glob("bench_*.py"))
    ]
    return max(codes, default=0)


def prove(rest: list[str]) -> int:
    """Run the long loops of ``tests/proofs``."""
    files = sorted(str(f) for f in (ROOT / "tests" / "proofs").glob("test_*.py"))
    if not files:
        print("tests/proofs holds no long loops.")
        return 0
    system_packages(screen=False, tests=True)
    set_up("dev")
    os.environ["SHOPSYNC_PROVE"] = "1"
    return pytest([*files, "-s", "-p", "no:randomly", "--timeout", "0", *rest])


def check_all() -> int:
    """Format, lint, types, import contracts: all are run, the first failure is returned."""
    steps = (
        [tool("ruff"), "format", "--check", "."],
        [tool("ruff"), "check", "."],
        [tool("basedpyright")],
        [tool("lint-imports")],
    )
    codes: list[int] = []
    for step in steps:
        print(f"== {Path(step[0]).name} {' '.join(step[1:])}", flush=True)
        codes.append(call(step))
    return next((code for code in codes if code), 0)


def pytest(arguments: list[str]) -> int:
    """Run pytest offscreen; it fails on skipped and expected-to-fail tests (tests/conftest.py)."""
    print("== pytest", flush=True)
    return call([python(), "-m", "pytest", "-q", *arguments], offscreen())


# ------------------------------------------------------------------ setting up


def system_packages(*, screen: bool, tests: bool) -> None:
    """Install what Debian or Ubuntu lacks: as root, with sudo, or say the one line."""
    if not sys.platform.startswith("linux"):
        return
    wanted = dict(QT)
    if screen:
        wanted.update(SCREEN)
    missing = [package for package, library in wanted.items() if not has_library(library)]
    if not shutil.which("fc-list") and not any(Path("/usr/share/fonts").glob("**/*.ttf")):
        missing.append(FONT)
    if tests:
        missing += [p for p, program in TEST_TOOLS.items() if shutil.which(program) is None]
    if not can_make_venv():
        missing.append("python3-venv")
    if missing:
        apt_install(missing)


def has_library(name: str) -> bool:
    """Whether the dynamic linker finds ``libNAME.so``."""
    if ctypes.util.find_library(name):
        return True
    folders = [
        Path("/usr/lib"),
        Path("/lib"),
        Path("/usr/lib64"),
        *Path("/usr/lib").glob("*-linux-gnu"),
    ]
    return any(True for folder in folders for _ in folder.glob(f"lib{name}.so.*"))


def can_make_venv() -> bool:
    """Debian splits the venv module's other half off."""
    code = "import ensurepip, venv"
    return subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0


def apt_install(packages: list[str]) -> None:
    """Install by apt, or end with the line to type."""
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    apt = shutil.which("apt-get")
    if apt is None:
        raise SystemExit(fail(f"Please install these libraries: {' '.join(packages)}"))
    if os.geteuid() == 0:
        prefix: list[str] = []
    elif (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0
    ) or (shutil.which("sudo") and sys.stdin.isatty()):
        prefix = ["sudo"]
    else:
        raise SystemExit(fail(f"Some system libraries are missing. Please run:\n  sudo {line}"))
    print(f"Installing {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*prefix, apt, "update", "-qq"], env=environment, check=False)
    done = subprocess.run([*prefix, *line.replace("apt-get", apt, 1).split()], env=environment)
    if done.returncode:
        raise SystemExit(fail(f"apt could not install them. Please run:\n  sudo {line}"))


def set_up(lock: str) -> None:
    """Make the virtual environment with the locked packages; quick when nothing changed."""
    wanted = fingerprint(lock)
    have = STAMP.read_text().split() if STAMP.exists() else []
    if wanted in have:
        return
    if not (VENV / "bin" / "python").exists():
        print("Making the virtual environment", flush=True)
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    print(f"Installing the locked packages ({lock})", flush=True)
    pip = [python(), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*pip, "--require-hashes", "-r", str(LOCKS / f"{lock}.txt")], check=True)
    site = subprocess.run(
        [python(), "-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    (Path(site) / "shopsync-checkout.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    subprocess.run([python(), str(ROOT / "packaging" / "translations.py"), "build"], check=True)
    STAMP.write_text("\n".join({wanted, *have[-3:]}))


def fingerprint(lock: str) -> str:
    """Changes with the lock file, the interpreter and the place."""
    parts = (LOCKS / f"{lock}.txt").read_bytes() + sys.version.encode() + str(ROOT).encode()
    return f"{lock}-{hashlib.sha256(parts).hexdigest()}"


# ------------------------------------------------------------------ small things


def has_display() -> bool:
    """Whether a window could be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def offscreen() -> dict[str, str]:
    """The environment for everything that draws without a screen."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def python() -> str:
    """The interpreter of the virtual environment."""
    return str(VENV / "bin" / "python")


def tool(name: str) -> str:
    """A program of the virtual environment."""
    return str(VENV / "bin" / name)


def call(command: list[str], environment: dict[str, str] | None = None) -> int:
    """Run in the checkout and pass on the exit code."""
    return subprocess.run(command, cwd=ROOT, env=environment).returncode


def fail(message: str) -> int:
    """Say what is wrong on standard error."""
    print(message, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
