"""Every English sentence about what went wrong: what happened, what it means, what to do.

The command line prints them as they are, ``ui/text.py`` translates them.  No code, no number of
an HTTP status and no blame in a title; those stand behind *Details*.  A record or a file that is
concerned is shown beside the sentences, never inside them, so that each translates as a whole.
"""

from __future__ import annotations

from shopsync_gui.core.domain.errors import ShopSyncError
from shopsync_gui.core.domain.messages_shopify import SHOPIFY
from shopsync_gui.core.domain.messages_words import (
    COPY,
    QT_TRANSLATE_NOOP,
    UNCHANGED,
    Sentences,
)

CONTEXT = "messages"
SENTENCES: dict[str, Sentences] = {
    "unexpected": Sentences(
        QT_TRANSLATE_NOOP("messages", "Something happened that ShopSync did not expect."),
        UNCHANGED,
        COPY,
    ),
    "cancelled": Sentences(
        QT_TRANSLATE_NOOP("messages", "The sync was cancelled."),
        QT_TRANSLATE_NOOP(
            "messages", "What was finished before stays; the rest is as it was before the sync."
        ),
        QT_TRANSLATE_NOOP("messages", "Sync again whenever you like."),
    ),
    "terminated": Sentences(
        QT_TRANSLATE_NOOP("messages", "The computer asked ShopSync to end."),
        QT_TRANSLATE_NOOP(
            "messages", "What was finished before stays; the rest is as it was before the sync."
        ),
        QT_TRANSLATE_NOOP("messages", "Sync again when the computer is back."),
    ),
    # ---------------------------------------------------------------- usage and settings
    "usage": Sentences(
        QT_TRANSLATE_NOOP("messages", "That command or value is not one that ShopSync knows."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("messages", "Look at the help for the possible values."),
    ),
    "unknown_store": Sentences(
        QT_TRANSLATE_NOOP("messages", "There is no store with this code."),
        UNCHANGED,
        QT_TRANSLATE_NOOP(
            "messages", "Choose one of the stores in the list (“shopsync stores list”)."
        ),
    ),
    "store_exists": Sentences(
        QT_TRANSLATE_NOOP("messages", "This store is connected already."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("messages", "Choose another code, or open the store's card."),
    ),
    "bad_address": Sentences(
        QT_TRANSLATE_NOOP("messages", "This is not the address of a Shopify shop."),
        QT_TRANSLATE_NOOP("messages", "Nothing was stored."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Use the address that ends in .myshopify.com. You find it in Shopify under "
            "Settings, Domains. You can also paste the address of your Shopify admin.",
        ),
    ),
    "custom_domain": Sentences(
        QT_TRANSLATE_NOOP("messages", "This is the address that your customers use."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Shopify answers programs only at the address that ends in .myshopify.com. "
            "Nothing was stored.",
        ),
        QT_TRANSLATE_NOOP(
            "messages",
            "Use the address that ends in .myshopify.com. You find it in Shopify under "
            "Settings, Domains.",
        ),
    ),
    "unknown_setting": Sentences(
        QT_TRANSLATE_NOOP("messages", "There is no setting with this name."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("messages", "The command “shopsync stores show” lists all settings."),
    ),
    "bad_setting": Sentences(
        QT_TRANSLATE_NOOP("messages", "This value does not fit the setting."),
        QT_TRANSLATE_NOOP("messages", "The setting keeps its old value."),
        QT_TRANSLATE_NOOP("messages", "Choose one of the values shown beside the setting."),
    ),
    "run_going_on": Sentences(
        QT_TRANSLATE_NOOP("messages", "A sync of this store is going on already."),
        QT_TRANSLATE_NOOP("messages", "That sync goes on; this one was not started."),
        QT_TRANSLATE_NOOP("messages", "Wait until it is done, or cancel it first."),
    ),
    # ---------------------------------------------------------------- secrets
    "vault": Sentences(
        QT_TRANSLATE_NOOP("messages", "The computer's keyring did not do what it was asked."),
        QT_TRANSLATE_NOOP("messages", "No password or token was written anywhere else."),
        QT_TRANSLATE_NOOP("messages", "Look whether your keyring works, then try again."),
    ),
    "no_keyring": Sentences(
        QT_TRANSLATE_NOOP("messages", "This computer has no keyring that ShopSync can trust."),
        QT_TRANSLATE_NOOP("messages", "A token is never written to a plain file."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Connect for this session only, or install a keyring (for example GNOME Keyring or "
            "KDE Wallet) and start ShopSync again.",
        ),
    ),
    "keyring_locked": Sentences(
        QT_TRANSLATE_NOOP("messages", "The keyring is locked."),
        QT_TRANSLATE_NOOP(
            "messages", "ShopSync cannot sign in until it is open. Your data here is unchanged."
        ),
        QT_TRANSLATE_NOOP("messages", "Unlock the keyring, then sync again."),
    ),
    "keyring_timeout": Sentences(
        QT_TRANSLATE_NOOP("messages", "The keyring did not answer in time."),
        QT_TRANSLATE_NOOP("messages", "ShopSync could not sign in. Your data here is unchanged."),
        QT_TRANSLATE_NOOP(
            "messages", "Look for a window that asks for your keyring's password, then try again."
        ),
    ),
    "keyring_untrusted": Sentences(
        QT_TRANSLATE_NOOP("messages", "The keyring that is set up would not keep a secret safe."),
        QT_TRANSLATE_NOOP("messages", "Nothing was stored."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Remove the setting that chooses this keyring, or connect for this session only.",
        ),
    ),
    "keyring_lost": Sentences(
        QT_TRANSLATE_NOOP("messages", "The keyring did not give back what was stored in it."),
        QT_TRANSLATE_NOOP("messages", "The secret was not kept. Nothing else was changed."),
        QT_TRANSLATE_NOOP("messages", "Repair the keyring, or connect for this session only."),
    ),
    "secret_too_long": Sentences(
        QT_TRANSLATE_NOOP("messages", "This is too long to be a token or a client secret."),
        QT_TRANSLATE_NOOP("messages", "Nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Copy it again from Shopify, without anything around it."),
    ),
    "no_token": Sentences(
        QT_TRANSLATE_NOOP("messages", "No token or client secret is stored for this store."),
        QT_TRANSLATE_NOOP(
            "messages", "ShopSync cannot sign in. What was synced before stays here."
        ),
        QT_TRANSLATE_NOOP("messages", "Open the store card and connect the store again."),
    ),
    **SHOPIFY,
    # ---------------------------------------------------------------- the local side
    "database": Sentences(
        QT_TRANSLATE_NOOP("messages", "The database on this computer reported an error."),
        QT_TRANSLATE_NOOP("messages", "What could not be written whole was not written at all."),
        COPY,
    ),
    "database_newer": Sentences(
        QT_TRANSLATE_NOOP("messages", "The database was written by a newer ShopSync."),
        QT_TRANSLATE_NOOP("messages", "It was not touched."),
        QT_TRANSLATE_NOOP("messages", "Install the newer ShopSync again."),
    ),
    "database_damaged": Sentences(
        QT_TRANSLATE_NOOP("messages", "The database on this computer is damaged."),
        QT_TRANSLATE_NOOP(
            "messages", "ShopSync does not write to it any more. Your shop is not touched."
        ),
        QT_TRANSLATE_NOOP(
            "messages",
            "Put back the newest file of the folder “backups”, or move the database away and sync "
            "everything again. Then look at the health of the disk.",
        ),
    ),
    "database_busy": Sentences(
        QT_TRANSLATE_NOOP("messages", "The database is being written by another program."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("messages", "Wait until the other ShopSync is done, then try again."),
    ),
    "disk_full": Sentences(
        QT_TRANSLATE_NOOP("messages", "There is not enough room on the disk."),
        QT_TRANSLATE_NOOP("messages", "Nothing was written by halves. Your data is unchanged."),
        QT_TRANSLATE_NOOP("messages", "Make room on the disk, then sync again."),
    ),
    "folder_unsafe": Sentences(
        QT_TRANSLATE_NOOP("messages", "The data folder cannot be used."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Other users of this computer can write into it, or you cannot. Nothing was written.",
        ),
        QT_TRANSLATE_NOOP("messages", "Make the folder yours alone, then start ShopSync again."),
    ),
    "engine_died": Sentences(
        QT_TRANSLATE_NOOP("messages", "The part of ShopSync that syncs ended unexpectedly."),
        QT_TRANSLATE_NOOP("messages", "The sync was interrupted. Nothing half-written is visible."),
        QT_TRANSLATE_NOOP("messages", "Sync again; it is started anew by itself."),
    ),
    "export_failed": Sentences(
        QT_TRANSLATE_NOOP("messages", "The file could not be written."),
        QT_TRANSLATE_NOOP("messages", "A file that was there before is unchanged."),
        QT_TRANSLATE_NOOP("messages", "Choose another folder or name, and look for free space."),
    ),
}

REASONS: dict[str, Sentences] = {
    "unreadable": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify's answer for this record could not be read."),
        QT_TRANSLATE_NOOP(
            "messages", "The copy here stays as it was. All other records were taken over."
        ),
        QT_TRANSLATE_NOOP(
            "messages", "Each sync tries it again. Open the product in Shopify and save it anew."
        ),
    ),
    "parent_missing": Sentences(
        QT_TRANSLATE_NOOP("messages", "It belongs to a record that Shopify did not give."),
        QT_TRANSLATE_NOOP("messages", "It is kept out until the record it belongs to is here."),
        QT_TRANSLATE_NOOP("messages", "Each sync tries it again. A full sync helps at once."),
    ),
    "deletions_waiting": Sentences(
        QT_TRANSLATE_NOOP("messages", "Unusually many records are gone in Shopify: {count}."),
        QT_TRANSLATE_NOOP("messages", "None of them was marked deleted here."),
        QT_TRANSLATE_NOOP(
            "messages", "Look at the list. If they are really gone, confirm the deletions."
        ),
    ),
    "gone": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify no longer has this record."),
        QT_TRANSLATE_NOOP("messages", "The copy here stays and is marked deleted."),
        QT_TRANSLATE_NOOP("messages", "Nothing to do, unless it was deleted by mistake."),
    ),
}

SETTING_REASONS: dict[str, str] = {
    "not_connected": QT_TRANSLATE_NOOP(
        "messages", "Available once the connection has been tested well."
    ),
    "sample": QT_TRANSLATE_NOOP("messages", "The sample shop needs no sign-in."),
    "auto_sync_off": QT_TRANSLATE_NOOP("messages", "Available when the daily sync is on."),
    "no_permission": QT_TRANSLATE_NOOP("messages", "Shopify has not given the permission for it."),
    "running": QT_TRANSLATE_NOOP("messages", "Available when the sync is done."),
    "environment": QT_TRANSLATE_NOOP(
        "messages", "The secret comes from the environment of this program."
    ),
    "no_tray": QT_TRANSLATE_NOOP("messages", "This desktop has no place for a tray icon."),
}
"""Why a field of a settings page is greyed."""


def sentences(code: str) -> Sentences:
    """The sentences of an error code; those of ``unexpected`` for one we do not know."""
    return SENTENCES.get(code, SENTENCES["unexpected"])


def reason(code: str) -> Sentences:
    """The sentences of a left-out reason; those of ``unreadable`` for one we do not know."""
    return REASONS.get(code, REASONS["unreadable"])


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def fill(text: str, facts: dict[str, str]) -> str:
    """Put facts into the placeholders of a sentence; a missing one becomes ``…``."""
    return text.format_map(_Facts(facts))


def describe(error: ShopSyncError) -> str:
    """The sentences of an error in one paragraph, for a terminal."""
    said = sentences(error.code)
    about = f" ({error.subject})" if error.subject else ""
    return f"{said.title}{about} {said.meaning} {said.cure}"
