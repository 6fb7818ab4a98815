"""The brake on deletions: better a record too many than a shop emptied by one bad answer."""

from __future__ import annotations

FEW = 5
MANY = 500
SHARE = 10
"""Percent."""


def is_braked(gone: int, living: int, *, confirmed: bool) -> bool:
    """Whether marking ``gone`` of ``living`` main records deleted needs the owner's yes.

    Braked are more than 500, and more than 10 % when they are more than 5.
    """
    if confirmed:
        return False
    return gone > MANY or (gone > FEW and gone * 100 > living * SHARE)
