"""Finds the files that ShopSync carries with it: icons, translations, the sample shop's data."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """The folder ``resources`` in a checkout, in an installed wheel or in a frozen program."""
    here = Path(__file__).resolve().parent
    places = [here.parent / "resources", here / "_resources"]
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        places.insert(0, Path(bundle) / "resources")
    for place in places:
        if (place / "schema").is_dir():
            return place
    raise FileNotFoundError("ShopSync's resources folder is missing; install it again")


def path(*parts: str) -> Path:
    """The path of one resource, e.g. ``path("icons", "home.svg")``."""
    return folder().joinpath(*parts)
