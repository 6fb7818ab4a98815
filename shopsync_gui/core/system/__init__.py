"""The machine: folders, keyring, clock, locks, logs, autostart."""
