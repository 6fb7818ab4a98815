"""Pages become the lines that a bulk operation would have written."""

from __future__ import annotations

import json

import pytest

from shopsync_gui.core.domain.errors import BadAnswer
from shopsync_gui.core.shopify.flatten import flatten


def test_a_record_comes_before_its_children_and_they_name_it() -> None:
    node = {
        "title": "A",
        "id": "p",
        "variants": {"nodes": [{"id": "v", "levels": {"nodes": [{"id": "l"}]}}, {"id": "w"}]},
        "seo": {"title": None},
        "media": {"edges": [{"node": {"id": "m"}}], "pageInfo": {"hasNextPage": False}},
        "tags": ["x"],
    }
    assert list(flatten(node)) == [
        b'{"title":"A","id":"p","seo":{"title":null},"tags":["x"]}',
        b'{"id":"v","__parentId":"p"}',
        b'{"id":"l","__parentId":"v"}',
        b'{"id":"w","__parentId":"p"}',
        b'{"id":"m","__parentId":"p"}',
    ]


def test_a_child_without_an_id_of_its_own_names_its_parent() -> None:
    node = {"id": "p", "channels": {"nodes": [{"isPublished": True, "publication": {"id": "c"}}]}}
    assert [json.loads(line) for line in flatten(node)][1] == {
        "isPublished": True,
        "publication": {"id": "c"},
        "__parentId": "p",
    }


def test_an_object_with_an_id_is_no_list() -> None:
    node = {"id": "p", "thing": {"id": "t", "nodes": [1]}}
    assert len(list(flatten(node))) == 1


def test_no_line_is_broken_by_its_text() -> None:
    node = {"id": "p", "title": 'a\nb\r\u2028"\\'}
    (line,) = flatten(node)
    assert b"\n" not in line
    assert json.loads(line) == node


@pytest.mark.parametrize(
    "node",
    [
        {"variants": {"nodes": [{"id": "v"}]}},
        {"id": 5, "variants": {"nodes": [{"id": "v"}]}},
        {"id": "p", "variants": {"nodes": [None]}},
        {"id": "p", "variants": {"edges": [None]}},
        {"id": "p", "variants": {"edges": [{"node": None}]}},
    ],
    ids=repr,
)
def test_children_that_belong_nowhere_are_refused(node: dict[str, object]) -> None:
    with pytest.raises(BadAnswer):
        list(flatten(node))
