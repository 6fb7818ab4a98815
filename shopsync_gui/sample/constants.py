"""What others need to know of the sample shop. None of it is a secret."""

from __future__ import annotations

SAMPLE_TOKEN = "sample-shop-token"  # noqa: S105 - public on purpose: the sample shop holds no one's data
SAMPLE_CLIENT_ID = "sample-client"
SAMPLE_CLIENT_SECRET = "sample-client-secret"  # noqa: S105 - as above
IMAGE_HOST = "images.sample.shopsync.invalid"

VERSION = "2026-10"
VERSIONS = ("2026-01", "2026-04", "2026-07", "2026-10")
CANDIDATES = ("2027-01", "unstable")
DOMAIN = "sample-shop.myshopify.com"
SHOP_NAME = "Juniper & Clay"
CURRENCY = "EUR"
TIME_ZONE = "Europe/Brussels"

GRANTED = ("read_products", "read_inventory", "read_locations", "read_publications")

# Shopify's rates per plan: size of the bucket in points, points a second.
PLANS: dict[str, tuple[float, float]] = {"basic": (2000.0, 100.0), "plus": (20000.0, 1000.0)}
PLAN_NAMES = {"basic": "Basic", "plus": "Shopify Plus"}
MAX_COST = 1000
