"""Frozen SQL, one file per step; ``user_version`` is the number of the last one applied."""
