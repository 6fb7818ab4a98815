"""Plain words of HTML, the look of secrets, and what is greyed on the store card."""

from __future__ import annotations

import pytest

from shopsync_gui.core.domain.stores import AccessKind, SecretKeeper, StoreSettings
from shopsync_gui.ui.viewmodels.plain_html import words_of
from shopsync_gui.ui.viewmodels.secrets import Look, look_of
from shopsync_gui.ui.viewmodels.store_form import StoreFacts, draft_of, form_of
from tests.ui.fake_rows import make_store


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>A <b>fine</b> thing.</p>", "A fine thing."),
        ("one<br>two", "one\ntwo"),
        ("<ul><li>a</li><li>b &amp; c</li></ul>", "• a\n\n• b & c"),
        ("<script>alert(1)</script>safe<style>p{}</style>", "safe"),
        ("no html < at > all", "no html < at > all"),
        ("", ""),
    ],
)
def test_html_becomes_the_words_a_person_reads(html: str, words: str) -> None:
    assert words_of(html) == words


def test_a_picture_or_a_link_in_html_is_never_more_than_its_words() -> None:
    assert words_of('<img src="http://x/"><a href="javascript:1">go</a>') == "go"


@pytest.mark.parametrize(
    ("pasted", "look"),
    [
        (" shpat_0123 ", Look.TOKEN),
        ("shpca_0123", Look.TOKEN),
        ("shpss_0123", Look.CLIENT_SECRET),
        ("shprt_0123", Look.REFRESH_TOKEN),
        ("0123456789abcdef", Look.UNKNOWN),
        ("", Look.UNKNOWN),
    ],
)
def test_secrets_are_told_by_their_first_letters(pasted: str, look: Look) -> None:
    assert look_of(pasted) is look


def test_the_daily_sync_waits_for_a_tested_connection() -> None:
    store = make_store(verified_at=None, settings=StoreSettings())
    form = form_of(store, SecretKeeper.KEYRING, running=False)
    assert form.daily_sync == "Available once the connection has been tested well."
    assert form.daily_at == form.daily_sync


def test_a_daily_sync_that_is_on_can_always_be_switched_off() -> None:
    store = make_store(verified_error="token_refused", settings=StoreSettings(auto_sync=True))
    assert form_of(store, SecretKeeper.KEYRING, running=False).daily_sync == ""


def test_the_time_of_day_waits_for_the_daily_sync() -> None:
    store = make_store(settings=StoreSettings(auto_sync=False))
    form = form_of(store, SecretKeeper.KEYRING, running=False)
    assert (form.daily_sync, form.daily_at) == ("", "Available when the daily sync is on.")


@pytest.mark.parametrize(
    ("access", "keeper", "asks"),
    [
        (AccessKind.TOKEN, SecretKeeper.KEYRING, False),
        (AccessKind.TOKEN, SecretKeeper.NONE, True),
        (AccessKind.CLIENT_CREDENTIALS, SecretKeeper.SESSION, True),
        (AccessKind.SAMPLE, SecretKeeper.BUILT_IN, False),
    ],
)
def test_a_secret_is_asked_for_only_where_none_is_kept(
    access: AccessKind, keeper: SecretKeeper, asks: bool
) -> None:
    assert form_of(make_store(access=access), keeper, running=False).asks_secret is asks


def test_a_store_is_not_removed_while_it_syncs() -> None:
    assert form_of(make_store(), SecretKeeper.KEYRING, running=True).remove != ""


def test_the_facts_say_which_scopes_are_granted_and_which_are_missing() -> None:
    facts = dict(StoreFacts().of(make_store(), SecretKeeper.KEYRING))
    assert "read_inventory (Stock and cost)" in facts["May read"]
    assert facts["May not read"] == "read_publications (Sales channels)"
    assert facts["Has access token"] == "In GNOME Keyring"


def test_a_refused_sign_in_is_a_fact_of_the_store() -> None:
    facts = dict(StoreFacts().of(make_store(verified_error="token_refused"), SecretKeeper.NONE))
    assert facts["Last verified"] == "Shopify refused the access token."


def test_a_stored_store_is_tested_with_its_own_values() -> None:
    draft = draft_of(make_store(access=AccessKind.CLIENT_CREDENTIALS, client_id="abc"))
    assert (draft.code, draft.address, draft.client_id) == (
        "NORD",
        "atelier-nord.myshopify.com",
        "abc",
    )
