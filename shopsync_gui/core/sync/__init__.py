"""Shopify -> spool -> mirror. Read ``engine`` first."""
