"""The log shows what happened and no secret."""

from __future__ import annotations

import base64
from urllib.parse import quote

import pytest

from shopsync_gui.core.shopify import masking

SECRET = "s3cr+t/with=signs"


@pytest.mark.parametrize(
    "shown",
    [
        "shpat_0123456789abcdef",
        "shpss_0123456789abcdef",
        "shprt_0123456789abcdef",
        "shpca_0123456789abcdef",
        SECRET,
        quote(SECRET, safe=""),
        base64.b64encode(SECRET.encode()).decode(),
    ],
)
def test_a_secret_is_masked_in_each_of_its_forms(shown: str) -> None:
    text = masking.mask(f'{{"a": "before {shown} after"}}', (SECRET,))
    assert shown not in text
    assert "before *** after" in text


def test_nothing_is_masked_for_an_empty_secret() -> None:
    assert masking.mask("abc", ("", "b")) == "abc"


@pytest.mark.parametrize(
    "query",
    [
        "GoogleAccessId=a%40b&Expires=1&Signature=abc%2Fdef",
        "X-Goog-Algorithm=GOOG4&X-Goog-Credential=x%2Fy&X-Goog-Signature=0f0f",
        "GoogleAccessId=a\\u0026Signature=abc",
    ],
)
def test_the_key_to_a_bulk_file_is_masked(query: str) -> None:
    text = f'{{"url":"https:\\/\\/storage.example\\/bulk.jsonl?{query}","partialDataUrl":null}}'
    shown = masking.mask(text)
    assert shown == ('{"url":"https:\\/\\/storage.example\\/bulk.jsonl?***","partialDataUrl":null}')


def test_ordinary_questions_marks_stay() -> None:
    text = '{"title":"Why? Because of signatures","url":"https://cdn.example/a.png?v=12"}'
    assert masking.mask(text) == text


@pytest.mark.parametrize(
    "body", [b"?" * 1_000_000, b'"url":"' * 150_000, b'"url":"?' * 130_000, b"shp" * 300_000]
)
def test_no_body_keeps_the_masking_busy(body: bytes) -> None:
    """A pattern that goes back and forth would take hours here."""
    assert masking.body_text(body).startswith(body[:3].decode())


def test_a_long_body_is_cut_and_says_so() -> None:
    shown = masking.body_text(b"x" * 3_000_000)
    assert shown.startswith("x" * masking.CAP)
    assert shown.endswith("… cut, 3,000,000 bytes in all")
    assert len(shown) < masking.CAP + 100


def test_a_body_that_is_no_text_does_no_harm() -> None:
    assert "\ufffd" in masking.body_text(b"\xff\xfe\x00")


def test_only_harmless_headers_are_shown() -> None:
    headers = {
        "content-type": "application/json",
        "set-cookie": "_session=abc",
        "x-request-id": "rq",
        "location": "https://x.example/?token=shpat_abc123",
        "authorization": "Bearer abc",
    }
    shown = masking.header_text(headers)
    assert shown.splitlines() == [
        "content-type: application/json",
        "location: https://x.example/?token=***",
        "x-request-id: rq",
    ]


SENT_BACK = b'{"title":"a ' + b"s3cret-token-1234" + b' b"}'


def test_a_secret_that_is_sent_back_is_blotted_and_the_length_stays() -> None:
    found = masking.blot(SENT_BACK, ("s3cret-token-1234", "abc", ""))
    assert found == SENT_BACK.replace(b"s3cret-token-1234", b"*" * 17)
    assert masking.blot(SENT_BACK, ("abc", "")) is SENT_BACK


@pytest.mark.parametrize("size", range(1, len(SENT_BACK) + 1))
def test_a_secret_that_lies_across_pieces_is_blotted_too(size: int) -> None:
    pieces = [SENT_BACK[at : at + size] for at in range(0, len(SENT_BACK), size)]
    secrets = ("s3cret-token-1234", "other")
    assert b"".join(masking.blotted(pieces, secrets)) == masking.blot(SENT_BACK, secrets)
    assert b"".join(masking.blotted(pieces, ())) == SENT_BACK
