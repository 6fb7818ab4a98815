"""Sentences about the network and about what Shopify answers."""

from __future__ import annotations

from shopsync_gui.core.domain.messages_words import (
    BY_ITSELF,
    CARD_TEST,
    COPY,
    QT_TRANSLATE_NOOP,
    UNCHANGED,
    Sentences,
)

SHOPIFY: dict[str, Sentences] = {
    # ---------------------------------------------------------------- the network
    "offline": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify could not be reached."),
        QT_TRANSLATE_NOOP(
            "messages", "Your data here is as it was before, and you can go on working with it."
        ),
        QT_TRANSLATE_NOOP(
            "messages",
            "Look whether this computer is online, then sync again. A daily sync that failed is "
            "tried again by itself.",
        ),
    ),
    "dns": Sentences(
        QT_TRANSLATE_NOOP("messages", "The shop's address could not be found on the network."),
        UNCHANGED,
        QT_TRANSLATE_NOOP(
            "messages", "Look whether this computer is online and the address is spelt right."
        ),
    ),
    "tls": Sentences(
        QT_TRANSLATE_NOOP("messages", "The connection to Shopify could not be made secure."),
        QT_TRANSLATE_NOOP(
            "messages", "Nothing was sent, so that nobody can read along. Your data is unchanged."
        ),
        QT_TRANSLATE_NOOP(
            "messages",
            "Look at the date and time of this computer. In a company or hotel network, ask "
            "whether something inspects secure connections.",
        ),
    ),
    "timeout": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify did not answer in time."),
        UNCHANGED,
        BY_ITSELF,
    ),
    "connection_cut": Sentences(
        QT_TRANSLATE_NOOP("messages", "The connection broke in the middle of an answer."),
        QT_TRANSLATE_NOOP("messages", "Nothing half-received was used."),
        BY_ITSELF,
    ),
    "answer_too_large": Sentences(
        QT_TRANSLATE_NOOP("messages", "An answer was far larger than any that Shopify sends."),
        QT_TRANSLATE_NOOP("messages", "It was thrown away. Your data is unchanged."),
        QT_TRANSLATE_NOOP(
            "messages", "Look whether the shop's address is right, then press Copy details."
        ),
    ),
    "redirect_refused": Sentences(
        QT_TRANSLATE_NOOP("messages", "The shop's address sent ShopSync to another address."),
        QT_TRANSLATE_NOOP(
            "messages", "ShopSync did not follow, so that your token goes nowhere else."
        ),
        QT_TRANSLATE_NOOP(
            "messages",
            "In a hotel or train network, sign in there first. Else look whether the shop's "
            "address has changed.",
        ),
    ),
    # ---------------------------------------------------------------- Shopify says no
    "shopify": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify answered with an error."),
        UNCHANGED,
        COPY,
    ),
    "server_error": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify has a problem of its own right now."),
        UNCHANGED,
        QT_TRANSLATE_NOOP(
            "messages",
            "Wait some minutes and sync again. If it lasts, give the request id behind Details to "
            "Shopify's support within seven days.",
        ),
    ),
    "throttled": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify asked ShopSync to slow down."),
        UNCHANGED,
        QT_TRANSLATE_NOOP(
            "messages", "Wait until no other app is reading the shop, then sync again."
        ),
    ),
    "max_cost": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify found a question too large to answer."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("messages", "Update ShopSync. If it is up to date, press Copy details."),
    ),
    "access_denied": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify has not given ShopSync a permission it needs."),
        QT_TRANSLATE_NOOP("messages", "What needs the permission was left as it was before."),
        QT_TRANSLATE_NOOP(
            "messages",
            "In Shopify, give your app the missing access scope and install it again, then press "
            "Test connection on the store card.",
        ),
    ),
    "token_refused": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify refused the access token."),
        QT_TRANSLATE_NOOP(
            "messages",
            "The token is wrong, has ended or was taken back. What was synced before stays here.",
        ),
        QT_TRANSLATE_NOOP("messages", "Open the store card and connect the store again."),
    ),
    "shop_frozen": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify has frozen this shop."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("messages", "Look at the bill in your Shopify admin, then sync again."),
    ),
    "forbidden": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify does not allow this."),
        UNCHANGED,
        CARD_TEST,
    ),
    "shop_not_found": Sentences(
        QT_TRANSLATE_NOOP("messages", "There is no Shopify shop at this address."),
        UNCHANGED,
        QT_TRANSLATE_NOOP(
            "messages", "Look whether the address that ends in .myshopify.com is spelt right."
        ),
    ),
    "shop_locked": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify has locked this shop."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("messages", "Open your Shopify admin; it says why and what to do."),
    ),
    "security_refusal": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify took the request for an attack and refused it."),
        UNCHANGED,
        QT_TRANSLATE_NOOP(
            "messages", "Wait an hour and sync again. If it comes back, press Copy details."
        ),
    ),
    "shop_inactive": Sentences(
        QT_TRANSLATE_NOOP("messages", "This shop is not active at Shopify."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("messages", "Open your Shopify admin and look at the shop's plan."),
    ),
    "query_refused": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify no longer understands this version of ShopSync."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("messages", "Update ShopSync, then sync again."),
    ),
    "version_fell_forward": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify answered in a newer way than ShopSync asked for."),
        QT_TRANSLATE_NOOP("messages", "Your data is right for now; some day it will no longer be."),
        QT_TRANSLATE_NOOP("messages", "Update ShopSync soon."),
    ),
    "search_ignored": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify ignored the question “what changed since?”."),
        QT_TRANSLATE_NOOP("messages", "The answer was not used. Your data is unchanged."),
        QT_TRANSLATE_NOOP("messages", "Update ShopSync, or sync everything again."),
    ),
    "bad_answer": Sentences(
        QT_TRANSLATE_NOOP("messages", "An answer came that does not look like Shopify's."),
        QT_TRANSLATE_NOOP("messages", "It was not used. Your data is unchanged."),
        QT_TRANSLATE_NOOP(
            "messages",
            "In a hotel or train network, sign in there first. Else wait some minutes and sync "
            "again.",
        ),
    ),
    "user_errors": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify did not accept what it was asked to do."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("messages", "Details holds Shopify's own words."),
    ),
    "oauth": Sentences(
        QT_TRANSLATE_NOOP("messages", "Signing in to Shopify did not work."),
        UNCHANGED,
        QT_TRANSLATE_NOOP(
            "messages", "Look at the client id and the client secret, then press Test connection."
        ),
    ),
    "shop_not_permitted": Sentences(
        QT_TRANSLATE_NOOP("messages", "Your app may not sign in to this shop this way."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Client id and secret work only when app and shop belong to the same organisation. "
            "Nothing was stored.",
        ),
        QT_TRANSLATE_NOOP(
            "messages",
            "Make the app in the same Shopify organisation as the shop, or use an access token.",
        ),
    ),
    "application_cannot_be_found": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify knows no app with this client id."),
        UNCHANGED,
        QT_TRANSLATE_NOOP(
            "messages", "Copy the client id again from your app's settings at Shopify."
        ),
    ),
    "app_not_installed": Sentences(
        QT_TRANSLATE_NOOP("messages", "Your app is not installed in this shop."),
        UNCHANGED,
        QT_TRANSLATE_NOOP(
            "messages", "Install the app in the shop from Shopify's Dev Dashboard, then try again."
        ),
    ),
    "invalid_client": Sentences(
        QT_TRANSLATE_NOOP("messages", "The client id and the client secret do not fit together."),
        UNCHANGED,
        QT_TRANSLATE_NOOP(
            "messages",
            "Copy both again from your app's settings at Shopify. A secret that was rotated "
            "replaces the old one.",
        ),
    ),
    "bulk_failed": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify could not put the whole shop into one file."),
        UNCHANGED,
        BY_ITSELF,
    ),
    "bulk_busy": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify is busy with other large exports of this shop."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("messages", "Wait until they are done, then sync again."),
    ),
    "bulk_incomplete": Sentences(
        QT_TRANSLATE_NOOP("messages", "Shopify's file arrived incomplete."),
        QT_TRANSLATE_NOOP("messages", "Nothing of it was used. Your data is unchanged."),
        BY_ITSELF,
    ),
}
