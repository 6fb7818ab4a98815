"""The brake on deletions."""

from __future__ import annotations

import pytest

from shopsync_gui.core.mirror.guards import is_braked


@pytest.mark.parametrize(
    ("gone", "living", "braked"),
    [
        (0, 0, False),
        (5, 5, False),
        (6, 6, True),
        (6, 60, False),
        (7, 60, True),
        (500, 5_000, False),
        (501, 5_000, True),
        (501, 1_000_000, True),
    ],
)
def test_few_and_small_shares_pass(gone: int, living: int, braked: bool) -> None:
    assert is_braked(gone, living, confirmed=False) is braked
    assert not is_braked(gone, living, confirmed=True)
