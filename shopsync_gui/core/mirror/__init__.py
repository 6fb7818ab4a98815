"""Spool -> database: what changed is found, guarded and written in one transaction."""
