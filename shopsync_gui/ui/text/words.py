"""Single words and short phrases for the codes that cross from core."""

from __future__ import annotations

from http import HTTPStatus

from shopsync_gui.core.domain.runs import ChangeRow, Kind, Outcome, Record, Trigger
from shopsync_gui.core.domain.stores import AccessKind, Environment, LoggingMode, SecretKeeper
from shopsync_gui.ui.text.translating import Translating


class Words(Translating):
    """Each method takes a code and gives its word in the installed language."""

    def outcome(self, outcome: Outcome, left_out: int = 0) -> str:
        match outcome:
            case Outcome.RUNNING:
                return self.tr("Running")
            case Outcome.DONE:
                return self.tr("Done")
            case Outcome.DONE_LEFT_OUT:
                if left_out:
                    return self.tr("Done, %n left out", "", left_out)
                return self.tr("Done, some left out")
            case Outcome.FAILED:
                return self.tr("Failed")
            case Outcome.CANCELLED:
                return self.tr("Cancelled")
            case Outcome.INTERRUPTED:
                return self.tr("Interrupted")

    def outcome_icon(self, outcome: Outcome) -> tuple[str, str]:
        """Icon and tone; each outcome has a shape of its own."""
        return {
            Outcome.RUNNING: ("refresh-cw", "info"),
            Outcome.DONE: ("circle-check", "good"),
            Outcome.DONE_LEFT_OUT: ("triangle-alert", "warn"),
            Outcome.FAILED: ("circle-x", "bad"),
            Outcome.CANCELLED: ("ban", "muted"),
            Outcome.INTERRUPTED: ("circle-dashed", "warn"),
        }[outcome]

    def trigger(self, trigger: Trigger) -> str:
        return {
            Trigger.MANUAL: self.tr("You"),
            Trigger.SCHEDULE: self.tr("Daily sync"),
            Trigger.COMMAND_LINE: self.tr("Command line"),
            Trigger.RETRY: self.tr("Try again"),
        }[trigger]

    def kind(self, kind: Kind | str) -> str:
        return {
            "products": self.tr("Products"),
            "inventory": self.tr("Inventory"),
        }.get(str(kind), str(kind))

    def kinds(self, kinds: tuple[Kind, ...]) -> str:
        """``Everything`` when it is all of them."""
        if set(kinds) == set(Kind):
            return self.tr("Everything")
        return ", ".join(self.kind(k) for k in kinds)

    def record(self, record: Record | str) -> str:
        """The plural, as a heading."""
        return {
            "products": self.tr("Products"),
            "variants": self.tr("Variants"),
            "media": self.tr("Media"),
            "collections": self.tr("Collections"),
            "metafields": self.tr("Metafields"),
            "publications": self.tr("Sales channels"),
            "locations": self.tr("Locations"),
            "inventory_items": self.tr("Inventory items"),
            "inventory_levels": self.tr("Inventory levels"),
        }.get(str(record), str(record))

    def counted(self, record: Record | str, count: int) -> str:
        """``1 product``, ``12 variants``."""
        match str(record):
            case "products":
                return self.tr("%n product(s)", "", count)
            case "variants":
                return self.tr("%n variant(s)", "", count)
            case "media":
                return self.tr("%n media file(s)", "", count)
            case "collections":
                return self.tr("%n collection(s)", "", count)
            case "metafields":
                return self.tr("%n metafield(s)", "", count)
            case "publications":
                return self.tr("%n sales channel(s)", "", count)
            case "locations":
                return self.tr("%n location(s)", "", count)
            case "inventory_items":
                return self.tr("%n inventory item(s)", "", count)
            case _:
                return self.tr("%n inventory level(s)", "", count)

    def field(self, field: str) -> str:
        """A column of the mirror, as a person would call it."""
        return {
            "+": self.tr("Added"),
            "-": self.tr("Deleted"),
            "title": self.tr("Title"),
            "handle": self.tr("Handle"),
            "description_html": self.tr("Description"),
            "vendor": self.tr("Vendor"),
            "product_type": self.tr("Product type"),
            "status": self.tr("Status"),
            "tags": self.tr("Tags"),
            "category": self.tr("Category"),
            "online_store_url": self.tr("Online store address"),
            "published_at": self.tr("Published"),
            "seo_title": self.tr("SEO title"),
            "seo_description": self.tr("SEO description"),
            "options": self.tr("Options"),
            "sku": self.tr("SKU"),
            "barcode": self.tr("Barcode"),
            "price": self.tr("Price"),
            "compare_at_price": self.tr("Compare-at price"),
            "position": self.tr("Position"),
            "taxable": self.tr("Taxable"),
            "inventory_policy": self.tr("When out of stock"),
            "inventory_quantity": self.tr("Stock"),
            "available_for_sale": self.tr("For sale"),
            "cost": self.tr("Cost"),
            "unit_cost": self.tr("Cost"),
            "tracked": self.tr("Stock is tracked"),
            "requires_shipping": self.tr("Needs shipping"),
            "weight": self.tr("Weight"),
            "weight_unit": self.tr("Weight unit"),
            "image_url": self.tr("Image"),
            "url": self.tr("Image"),
            "alt": self.tr("Image description"),
            "value": self.tr("Value"),
            "name": self.tr("Name"),
            "is_active": self.tr("Active"),
            "available": self.tr("Available"),
            "on_hand": self.tr("On hand"),
            "committed": self.tr("Committed"),
            "incoming": self.tr("Incoming"),
            "reserved": self.tr("Reserved"),
            "damaged": self.tr("Damaged"),
            "safety_stock": self.tr("Safety stock"),
            "quality_control": self.tr("Quality control"),
        }.get(field, field.replace("_", " ").capitalize())

    def change_value(self, field: str, value: str | None) -> str:
        """One side of a change, short; nothing is an en dash."""
        if value is None or value == "":
            return "–"
        if field == "status":
            return self.product_status(value)
        flat = " ".join(value.split())
        return flat if len(flat) <= 80 else flat[:79] + "…"

    def change(self, row: ChangeRow) -> str:
        """``Price of Linen shirt / M: 49.00 → 39.00``; show it as plain text."""
        if row.field == "+":
            return self.tr("{0} was added").format(row.title)
        if row.field == "-":
            return self.tr("{0} was deleted").format(row.title)
        old, new = self.change_value(row.field, row.old), self.change_value(row.field, row.new)
        return self.tr("{0} of {1}: {2} → {3}").format(self.field(row.field), row.title, old, new)

    def phase(self, phase: str) -> str:
        """What a run is doing, as the start of a sentence."""
        return {
            "signing_in": self.tr("Signing in"),
            "bulk_wait": self.tr("Shopify prepares the file"),
            "downloading": self.tr("Downloading"),
            "fetching": self.tr("Fetching"),
            "census": self.tr("Looking for deleted records"),
            "counting": self.tr("Counting"),
            "reading": self.tr("Comparing"),
            "applying": self.tr("Writing"),
        }.get(phase, self.tr("Working"))

    def product_status(self, status: str) -> str:
        return {
            "ACTIVE": self.tr("Active"),
            "DRAFT": self.tr("Draft"),
            "ARCHIVED": self.tr("Archived"),
            "UNLISTED": self.tr("Unlisted"),
        }.get(status.upper(), status)

    def environment(self, environment: Environment) -> str:
        return {
            Environment.PRODUCTION: self.tr("Production"),
            Environment.SANDBOX: self.tr("Sandbox"),
            Environment.SAMPLE: self.tr("Sample"),
        }[environment]

    def access_kind(self, access: AccessKind) -> str:
        return {
            AccessKind.SAMPLE: self.tr("Sample shop"),
            AccessKind.CLIENT_CREDENTIALS: self.tr("Client id and secret"),
            AccessKind.TOKEN: self.tr("Access token"),
        }[access]

    def keeper(self, keeper: SecretKeeper, backend: str = "") -> str:
        """Where the secret is kept."""
        match keeper:
            case SecretKeeper.KEYRING:
                if backend:
                    return self.tr("In {0}").format(backend)
                return self.tr("In the keyring")
            case SecretKeeper.SESSION:
                return self.tr("For this session only")
            case SecretKeeper.ENVIRONMENT:
                return self.tr("From the environment of the program")
            case SecretKeeper.BUILT_IN:
                return self.tr("Not needed")
            case SecretKeeper.NONE:
                return self.tr("None")

    def logging_mode(self, mode: LoggingMode) -> str:
        return {
            LoggingMode.OFF: self.tr("Off"),
            LoggingMode.ERRORS: self.tr("Errors only"),
            LoggingMode.ALL: self.tr("All"),
        }[mode]

    def feature(self, feature: str) -> str:
        """What a scope is for."""
        return {
            "products": self.tr("Products and variants"),
            "inventory": self.tr("Stock and cost"),
            "locations": self.tr("Locations"),
            "publications": self.tr("Sales channels"),
        }.get(feature, feature)

    def http_status(self, status: int | None) -> str:
        """``200 OK``; ``No answer`` when none came."""
        if status is None:
            return self.tr("No answer")
        try:
            return f"{status} {HTTPStatus(status).phrase}"
        except ValueError:
            return str(status)
