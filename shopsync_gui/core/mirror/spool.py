"""What was fetched and not yet applied: JSON Lines in a folder that goes with the run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self


class Spool:
    """The folder ``<store code>-<run>``, 0700, files 0600; one line is one record."""

    def __init__(self, root: Path, store_code: str, run_id: int) -> None:
        self.folder = root / f"{store_code}-{run_id}"

    def __enter__(self) -> Self:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(mode=0o700, parents=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, name: str) -> Path:
        """Where a file of this name lies (for a download)."""
        return self.folder / name

    def append(self, name: str, lines: Iterable[bytes]) -> int:
        """Add lines (without their newline) to a file; how many."""
        written = 0
        handle = os.open(self.path(name), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(handle, "ab") as file:
            for line in lines:
                file.write(line)
                file.write(b"\n")
                written += 1
        return written

    def files(self) -> tuple[Path, ...]:
        """Every file, by name."""
        return tuple(sorted(self.folder.glob("*.jsonl")))

    def size(self) -> int:
        """Bytes in all files."""
        return sum(file.stat().st_size for file in self.files())

    def clear(self) -> None:
        """Remove the files, keep the folder."""
        for file in self.files():
            file.unlink()

    @staticmethod
    def sweep(root: Path, store_code: str) -> None:
        """Remove what a run of this store left behind when it died (call under its lock)."""
        for folder in root.glob(f"{store_code}-*"):
            if folder.name[len(store_code) + 1 :].isdigit():
                shutil.rmtree(folder, ignore_errors=True)
