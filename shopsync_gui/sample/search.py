"""Shopify's filter language: what it does not understand matches everything, with a warning."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from shopsync_gui.sample.constants import TIME_ZONE

Test = Callable[[Any], bool]
_TOKEN = re.compile(
    r"""\s*(?:
      (?P<open>\() | (?P<close>\))
    | (?P<field>-?[A-Za-z_][\w.]*):(?P<sign>>=|<=|>|<|!=|=)?(?:"(?P<double>(?:\\.|[^"\\])*)"
        |'(?P<single>(?:\\.|[^'\\])*)'|(?P<bare>[^\s():]*)(?P<lost>:[^\s()]*)?)
    | (?P<phrase>-?"(?:\\.|[^"\\])*"|-?'(?:\\.|[^'\\])*')
    | (?P<word>[^\s()]+)
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """A searchable field: how its values compare (``text``, ``exact``, ``id``, ``time``, ...)."""

    kind: str
    get: Callable[[Any], Any]


@dataclass(slots=True)
class Search:
    """A filter made ready: a test of a record, and what Shopify would warn about."""

    text: str
    matches: Test
    parsed: dict[str, Any] = field(default_factory=dict[str, Any])
    warnings: list[dict[str, str]] = field(default_factory=list[dict[str, str]])

    def extension(self, path: Sequence[str]) -> dict[str, Any]:
        """What ``extensions.search`` says of it."""
        found: dict[str, Any] = {"path": list(path), "query": self.text, "parsed": self.parsed}
        if self.warnings:
            found["warnings"] = self.warnings
        return found


def compile_search(text: str, terms: Mapping[str, Term], default: Callable[[Any], str]) -> Search:
    """Make a filter ready; ``default`` gives the text that words without a field are sought in."""
    parser = _Parser(text, terms, default)
    test, parsed = parser.either()
    while parser.has_more():  # a bracket too many
        parser.skip()
        more, _ = parser.either()
        test = _both(test, more)
    return Search(text, test, parsed, parser.warnings)


def _everything(_record: Any) -> bool:
    return True


def _both(one: Test, other: Test) -> Test:
    return lambda record: one(record) and other(record)


class _Parser:
    """Brackets, ``NOT`` and ``-``; ``AND`` (also between neighbours) binds tighter than ``OR``."""

    def __init__(self, text: str, terms: Mapping[str, Term], default: Callable[[Any], str]) -> None:
        self._tokens = list(_TOKEN.finditer(text))
        self._at = 0
        self._terms = terms
        self._default = default
        self.warnings: list[dict[str, str]] = []

    def has_more(self) -> bool:
        return self._at < len(self._tokens)

    def skip(self) -> None:
        self._at += 1

    def _word(self) -> str:
        return (self._tokens[self._at]["word"] or "") if self.has_more() else ""

    def either(self) -> tuple[Test, dict[str, Any]]:
        """``a OR b``."""
        found = [self._all()]
        while self._word() == "OR":
            self.skip()
            found.append(self._all())
        if len(found) == 1:
            return found[0]
        tests = [test for test, _ in found]
        return lambda record: any(t(record) for t in tests), {"or": [p for _, p in found]}

    def _all(self) -> tuple[Test, dict[str, Any]]:
        found: list[tuple[Test, dict[str, Any]]] = []
        while self.has_more() and self._word() != "OR" and not self._tokens[self._at]["close"]:
            if self._word() == "AND":
                self.skip()
            else:
                found.append(self._one())
        if not found:
            return _everything, {}
        if len(found) == 1:
            return found[0]
        tests = [test for test, _ in found]
        return lambda record: all(t(record) for t in tests), {"and": [p for _, p in found]}

    def _one(self) -> tuple[Test, dict[str, Any]]:
        token = self._tokens[self._at]
        self.skip()
        if token["open"]:
            inner = self.either()
            if self.has_more() and self._tokens[self._at]["close"]:
                self.skip()
            return inner
        if token["word"] == "NOT":
            return _negated(*self._one()) if self.has_more() else (_everything, {})
        if token["field"]:
            name = token["field"]
            value = next(token[g] for g in ("double", "single", "bare") if token[g] is not None)
            found = self._term(name.removeprefix("-"), token["sign"] or "", value or "")
            return _negated(*found) if name.startswith("-") else found
        text = (token["phrase"] or token["word"] or "").strip()
        bare = text.removeprefix("-").strip("'\"").lower()
        found = self._words(bare)
        return _negated(*found) if text.startswith("-") and bare else found

    def _words(self, words: str) -> tuple[Test, dict[str, Any]]:
        default = self._default
        wanted = words.rstrip("*")
        return lambda record: wanted in default(record).lower(), {
            "field": "default",
            "match_all": words,
        }

    def _term(self, name: str, sign: str, value: str) -> tuple[Test, dict[str, Any]]:
        parsed: dict[str, Any] = {"field": name, _SIGNS.get(sign, "match_all"): value}
        term = self._terms.get(name)
        if term is None:
            self._warn(name, "Invalid search field for this query.", "invalid_field")
            return _everything, parsed
        value = re.sub(r"\\(.)", r"\1", value)
        if value == "*" and not sign:
            get = term.get
            return lambda record: get(record) not in (None, "", []), parsed
        test = _KINDS[term.kind](term.get, sign, value)
        if test is None:
            self._warn(name, f"Input `{value}` is not an accepted value.", "invalid_value")
            return _everything, parsed
        return test, parsed

    def _warn(self, name: str, message: str, code: str) -> None:
        self.warnings.append({"field": name, "message": message, "code": code})


_SIGNS = {">=": "range_gte", "<=": "range_lte", ">": "range_gt", "<": "range_lt"}


def _negated(test: Test, parsed: dict[str, Any]) -> tuple[Test, dict[str, Any]]:
    return lambda record: not test(record), {"not": parsed}


def _compare(get: Callable[[Any], Any], sign: str, wanted: Any) -> Test:
    match sign:
        case ">=":
            return lambda r: (v := get(r)) is not None and v >= wanted
        case "<=":
            return lambda r: (v := get(r)) is not None and v <= wanted
        case ">":
            return lambda r: (v := get(r)) is not None and v > wanted
        case "<":
            return lambda r: (v := get(r)) is not None and v < wanted
        case "!=":
            return lambda r: get(r) != wanted
        case _:
            return lambda r: get(r) == wanted


def _time(get: Callable[[Any], Any], sign: str, value: str) -> Test | None:
    moment = moment_of(value)
    if moment is None:
        return None
    text = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if sign in ("", "=") and len(value) <= 10:  # a date alone means that day
        return lambda r: (v := get(r)) is not None and v[:10] == text[:10]
    return _compare(get, sign, text)


@lru_cache(maxsize=4)
def _zone(name: str) -> ZoneInfo | Any:
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:  # a computer without time zone data
        return UTC


def moment_of(value: str) -> datetime | None:
    """A time as Shopify reads it; without a zone it is the shop's. None when it is none."""
    if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d", value):
        value += ":00"
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=_zone(TIME_ZONE))


def _identity(get: Callable[[Any], Any], sign: str, value: str) -> Test | None:
    numbers = [part.rsplit("/", 1)[-1] for part in value.split(",")]
    if not all(number.isdecimal() for number in numbers):
        return None
    if len(numbers) == 1:
        return _compare(get, sign, int(numbers[0]))
    wanted = {int(number) for number in numbers}
    return lambda record: get(record) in wanted


def _number(get: Callable[[Any], Any], sign: str, value: str) -> Test | None:
    try:
        return _compare(get, sign, float(value))
    except ValueError:
        return None


def _truth(get: Callable[[Any], Any], sign: str, value: str) -> Test | None:
    if value.lower() not in ("true", "false") or sign not in ("", "="):
        return None
    return _compare(get, sign, value.lower() == "true")


def _listed(get: Callable[[Any], Any], sign: str, value: str) -> Test | None:
    """Any of the record's texts equals the value, begins with it when ``*`` ends it."""
    if sign not in ("", "=", "!="):
        return None
    wanted = value.lower()
    if wanted.endswith("*"):
        start = wanted[:-1]
        return lambda r: any((v or "").lower().startswith(start) for v in get(r))
    choices = {wanted, *wanted.split(",")}
    if sign == "!=":
        return lambda r: not any((v or "").lower() in choices for v in get(r))
    return lambda r: any((v or "").lower() in choices for v in get(r))


def _exact(get: Callable[[Any], Any], sign: str, value: str) -> Test | None:
    return _listed(lambda record: (get(record),), sign, value)


def _text(get: Callable[[Any], Any], sign: str, value: str) -> Test | None:
    """All words of the value occur in the record's text, in their order."""
    if sign not in ("", "="):
        return None
    wanted = value.lower().rstrip("*")
    return lambda r: wanted in (get(r) or "").lower()


_KINDS: dict[str, Callable[[Callable[[Any], Any], str, str], Test | None]] = {
    "time": _time,
    "id": _identity,
    "number": _number,
    "truth": _truth,
    "list": _listed,
    "exact": _exact,
    "text": _text,
}
