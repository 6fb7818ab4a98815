"""The brake on deletions: better a record too many than a shop wiped out by a bad answer."""

from __future__ import annotations

SHARE = 0.10
FEW = 5
MANY = 500


def may_delete(gone: int, present: int) -> bool:
    """Whether ``gone`` of ``present`` main records may be marked deleted without asking.

    Not when it is more than 10 % and more than 5, and not when it is more than 500.
    """
    if gone > MANY:
        return False
    return gone <= FEW or gone <= present * SHARE
