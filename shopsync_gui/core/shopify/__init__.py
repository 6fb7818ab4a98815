"""The only place that speaks HTTP: one gate to the Admin API, bulk files, pictures."""

API_VERSION = "2026-10"
