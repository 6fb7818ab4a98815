"""A sample shop: answers like Shopify's Admin API, on this computer only."""
