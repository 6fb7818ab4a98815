"""The lists at the top of a query: searched, sorted, in pages; and their counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from shopsync_gui.sample.paging import FieldError, Rows
from shopsync_gui.sample.search import Search, Term, Test, compile_search
from shopsync_gui.sample.selection import Scene, Value

Arguments = dict[str, Any]
Sorts = Mapping[str, Callable[[Any], Any]]


def everything(_record: Any) -> bool:
    """No filter."""
    return True


def searched(
    scene: Scene,
    arguments: Arguments,
    terms: Mapping[str, Term],
    words: Callable[[Any], str],
) -> Test:
    """The test of the argument ``query``; what it did not understand goes into the answer."""
    text: str | None = arguments.get("query")
    if text is None or not text.strip():
        return everything
    if arguments.get("savedSearchId") is not None:
        raise FieldError("query and savedSearchId exclude each other", "BAD_REQUEST")
    search: Search = compile_search(text, terms, words)
    scene.searches.append(search.extension([scene.name_of_field]))
    return search.matches


def listing(
    records: Callable[[Any], Iterable[Any]],
    terms: Mapping[str, Term],
    words: Callable[[Any], str],
    sorts: Sorts,
    default: str = "ID",
    also: Callable[[Arguments], Test] = lambda _arguments: everything,
) -> Callable[[Scene, Arguments], Value]:
    """A searchable, sortable list of the shop."""

    def make(scene: Scene, arguments: Arguments) -> Value:
        matches = searched(scene, arguments, terms, words)
        allowed = also(arguments)
        value = sorts.get(arguments.get("sortKey") or default, lambda r: r.number)
        reverse = bool(arguments.get("reverse"))
        shop = scene.shop

        def key(record: Any) -> tuple[Any, int]:
            return (value(record), record.number)

        def rows(_root: Any) -> Rows:
            found = [r for r in records(shop) if matches(r) and allowed(r)]
            found.sort(key=key)
            return Rows(found, key, reverse)

        return rows

    return make


def counting(
    records: Callable[[Any], Iterable[Any]],
    terms: Mapping[str, Term],
    words: Callable[[Any], str],
) -> Callable[[Scene, Arguments], Value]:
    """How many there are: up to ``limit`` (10,000 unless said, null for all)."""

    def make(scene: Scene, arguments: Arguments) -> Value:
        matches = searched(scene, arguments, terms, words)
        limit: int | None = arguments.get("limit", 10_000)
        shop = scene.shop

        def count(_root: Any) -> dict[str, Any]:
            number = sum(1 for r in records(shop) if matches(r))
            if limit is not None and number > limit:
                return {"count": limit, "precision": "AT_LEAST"}
            return {"count": number, "precision": "EXACT"}

        return count

    return make
