"""What every file of messages is made of: three sentences, and those that many share."""

from __future__ import annotations

from dataclasses import dataclass


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation; the name is what Qt's ``lupdate`` looks for."""
    return text


@dataclass(frozen=True, slots=True)
class Sentences:
    """``title``: what happened. ``meaning``: for your data. ``cure``: what to do."""

    title: str
    meaning: str
    cure: str


UNCHANGED = QT_TRANSLATE_NOOP("messages", "Your data here is as it was before.")
BY_ITSELF = QT_TRANSLATE_NOOP(
    "messages",
    "Wait some minutes and sync again. A daily sync that failed is tried again by itself.",
)
COPY = QT_TRANSLATE_NOOP(
    "messages", "Try again. If it happens again, press Copy details and send us the text."
)
CARD_TEST = QT_TRANSLATE_NOOP("messages", "Open the store card and press Test connection.")
