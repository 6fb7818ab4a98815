"""The one door for JSON: what gets in, what is cleaned, what stays out."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopsync_gui.core.domain.errors import BadAnswer
from shopsync_gui.core.shopify.decode import decode_object


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b'"x"',
        b"1",
        b'{"a":1}x',
        b'{"a":',
        b'{"a":NaN}',
        b'{"a":Infinity}',
        b'{"a":-Infinity}',
        b'{"a":1e400}',
        b'{"a":-1e400}',
        b'{"a":' + b"1" * 5_000 + b"}",
        b'{"a":' * 200_000,
        b'{"a":' + b"[" * 200_000 + b"]" * 200_000 + b"}",
        b'{"a":"\xff"}',
        b"<html></html>",
    ],
    ids=lambda body: repr(body[:20]),
)
def test_what_is_malformed_stays_out(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        decode_object(body)


@pytest.mark.parametrize("bad", ["NaN", "Infinity", "1e400"])
def test_a_surrogate_opens_no_side_door(bad: str) -> None:
    with pytest.raises(BadAnswer):
        decode_object(f'{{"a":"\\ud800","b":{bad}}}'.encode())


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b'{"a":"x\\ud800y"}', {"a": "x\ufffdy"}),
        (b'{"a":"\\ud83d\\ude00"}', {"a": "\U0001f600"}),
        (b'{"\\udc00":[{"b":"\\ud83d"}]}', {"\ufffd": [{"b": "\ufffd"}]}),
        (b'{"a":"x\\u0000y"}', {"a": "x\ufffdy"}),
        (b'{"a":"\\\\u0000"}', {"a": "\\u0000"}),
        (b'{"a":1,"a":2}', {"a": 2}),
        (b'{"a":9223372036854775808}', {"a": 2**63}),
        (b'{"id":"gid:\\/\\/shopify\\/Product\\/1"}', {"id": "gid://shopify/Product/1"}),
    ],
)
def test_what_no_database_takes_is_cleaned(body: bytes, value: object) -> None:
    assert decode_object(body) == value


@given(st.binary(max_size=200))
def test_no_bytes_make_it_crash(body: bytes) -> None:
    try:
        decode_object(body)
    except BadAnswer:
        return


NESTED = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(st.text(), NESTED, max_size=5))
def test_good_json_comes_through_as_it_is(value: dict[str, object]) -> None:
    text = json.dumps(value)
    if "\\u0000" not in text:
        assert decode_object(text.encode()) == value


@given(st.dictionaries(st.text(), NESTED, max_size=3), st.integers(0, 80), st.binary(max_size=3))
def test_a_mutilated_answer_is_refused_or_read_but_never_crashes(
    value: dict[str, object], at: int, wound: bytes
) -> None:
    body = json.dumps({"data": value}).encode()
    try:
        found = decode_object(body[:at] + wound + body[at + 1 :])
    except BadAnswer:
        return
    json.dumps(found, ensure_ascii=False).encode()  # storable: no lone surrogate left
