"""ShopSync keeps a Shopify shop in step with a database on your own computer."""

__version__ = "0.1.0"
