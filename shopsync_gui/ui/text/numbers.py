"""Numbers, money and sizes in the formats of the owner's language; money never as float."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QLocale

from shopsync_gui.ui.text.translating import Translating

_SIGNS = {
    "EUR": "€",
    "USD": "$",
    "GBP": "£",
    "JPY": "¥",
    "INR": "₹",
    "KRW": "₩",
    "ILS": "₪",
    "UAH": "₴",
    "TRY": "₺",
    "VND": "₫",
    "PHP": "₱",
    "NGN": "₦",
}


class Numbers(Translating):
    """Formats through QLocale."""

    def number(self, value: int | None) -> str:
        """``1,234``; an en dash when unknown."""
        return "–" if value is None else QLocale().toString(value)

    def decimal(self, value: Decimal) -> str:
        """All its digits, grouped, with the local decimal sign."""
        sign, digits, exponent = value.as_tuple()
        if not isinstance(exponent, int):
            return str(value)
        text = "".join(map(str, digits))
        if exponent >= 0:
            whole, rest = text + "0" * exponent, ""
        else:
            text = text.rjust(1 - exponent, "0")
            whole, rest = text[:exponent], text[exponent:]
        locale = QLocale()
        if len(whole) < 19:
            shown = locale.toString(int(whole))
        else:  # beyond 64 bits, where QLocale ends
            shown = f"{int(whole):,}".replace(",", locale.groupSeparator())
        minus = locale.negativeSign() if sign and any(digits) else ""
        return minus + shown + (locale.decimalPoint() + rest if rest else "")

    def money(self, amount: Decimal | None, currency: str = "") -> str:
        """An amount in its currency; an en dash when there is none."""
        if amount is None:
            return "–"
        if not currency:
            return self.decimal(amount)
        if amount.is_signed() and amount:
            return QLocale().negativeSign() + self.money(-amount, currency)
        shown = self.decimal(amount)
        locale = QLocale()
        sign = _SIGNS.get(currency, currency)
        nought = locale.toCurrencyString(0.0, "¤", 2)
        zero = f"0{locale.decimalPoint()}00"
        if zero not in nought:
            return f"{shown} {sign}"
        made = nought.replace(zero, shown).replace("¤", sign)
        if sign == currency and made.startswith(sign):  # a code needs a space: CHF 12.00
            made = f"{sign} {made.removeprefix(sign).lstrip()}"
        return made

    def price_range(self, low: Decimal | None, high: Decimal | None, currency: str = "") -> str:
        """One price, or the lowest and the highest."""
        if low is None or high is None or low == high:
            return self.money(low if low is not None else high, currency)
        return f"{self.money(low, currency)} – {self.money(high, currency)}"

    def size(self, count: int) -> str:
        """Bytes in words: ``1.5 MiB``."""
        return QLocale().formattedDataSize(count)

    def percent(self, done: int, total: int) -> str:
        """How much of it is done."""
        part = 0 if total <= 0 else min(100, done * 100 // total)
        return self.tr("{0} %").format(QLocale().toString(part))
