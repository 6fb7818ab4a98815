"""Whatever an owner pastes becomes ``x.myshopify.com``, or a clear refusal."""

import pytest

from shopsync_gui.core.domain.address import base_url, is_loopback, reduce_address
from shopsync_gui.core.domain.errors import BadAddress, CustomDomain


@pytest.mark.parametrize(
    "typed",
    [
        "atelier-nord",
        "Atelier-Nord",
        "  atelier-nord.myshopify.com ",
        "https://atelier-nord.myshopify.com",
        "https://atelier-nord.myshopify.com/",
        "https://atelier-nord.myshopify.com/admin/products?x=1",
        "https://admin.shopify.com/store/atelier-nord",
        "https://admin.shopify.com/store/atelier-nord/products/1?a=b",
        "admin.shopify.com/store/atelier-nord",
        "http://atelier-nord.myshopify.com",
    ],
)
def test_every_form_that_owners_paste_is_reduced(typed: str) -> None:
    assert reduce_address(typed) == "atelier-nord.myshopify.com"


@pytest.mark.parametrize("typed", ["www.atelier-nord.ch", "https://shop.atelier.com/products"])
def test_a_public_domain_is_explained(typed: str) -> None:
    with pytest.raises(CustomDomain):
        reduce_address(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "-a",
        "a-.myshopify.com",
        "a b",
        "a.myshopify.com.evil.com\n",
        "a.myshopify.com@evil.com",
        "https://user:pw@a.myshopify.com",
        "a\\evil.com",
        "ä.myshopify.com",
        "a..myshopify.com",
        ".myshopify.com",
        "myshopify.com",
        "https://admin.shopify.com/store/",
        "https://admin.shopify.com/store/a%20b",
        "http://evil.com",
        "http://127.0.0.1:8000",
        "file:///etc/passwd",
        "a" * 100,
        "javascript:alert(1)",
    ],
)
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(BadAddress):
        reduce_address(typed)


def test_a_trailing_newline_inside_the_name_is_no_part_of_it() -> None:
    assert reduce_address("atelier.myshopify.com\n") == "atelier.myshopify.com"


def test_loopback_is_for_developers_only() -> None:
    with pytest.raises(BadAddress):
        reduce_address("http://127.0.0.1:8123")
    assert reduce_address("http://127.0.0.1:8123/", developer=True) == "http://127.0.0.1:8123"
    with pytest.raises(BadAddress):
        reduce_address("http://10.0.0.1:8123", developer=True)
    with pytest.raises(BadAddress):
        reduce_address("http://127.0.0.1:99999", developer=True)


def test_real_shops_are_asked_over_https_only() -> None:
    assert base_url("a.myshopify.com") == "https://a.myshopify.com"
    assert base_url("http://127.0.0.1:1") == "http://127.0.0.1:1"
    assert is_loopback("http://127.0.0.1:1")
    assert not is_loopback("https://127.0.0.1:1")
    assert not is_loopback("http://192.168.1.1:1")
