"""The small parts: plain text for data, keys, the column chooser, copy, chips, bars."""
# ruff: noqa: ARG002 - the signatures of a model are Qt's

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shopsync_gui.ui.widgets.buttons import push_button
from shopsync_gui.ui.widgets.cards import Banner, EmptyState, KeyValueGrid
from shopsync_gui.ui.widgets.fields import FilterChip, SearchField, ToggleChip
from shopsync_gui.ui.widgets.labels import ElidedLabel, PlainLabel, button_text, plain_tooltip
from shopsync_gui.ui.widgets.sparkbar import Bar, Sparkbar
from shopsync_gui.ui.widgets.table import COLUMN_ROLE, WIDE, ListTable
from shopsync_gui.ui.widgets.theme import Theme
from tests.ui.steps import Steps

EVIL = '<img src="x"><b>Mug</b> & co'


class ThreeColumns(QAbstractTableModel):
    titles = ("Title", "Vendor", "Price")
    codes = ("title", "vendor", "price")
    rows: tuple[tuple[str | None, ...], ...] = (
        ("Mug\tblue", "Nord", "9.00"),
        ("Bag", "Lin", "19.00"),
        ("Hat", None, "29.00"),
    )

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 3

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        is_text = role == Qt.ItemDataRole.DisplayRole
        return self.rows[index.row()][index.column()] if is_text else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == COLUMN_ROLE:
            return self.codes[section]
        return self.titles[section] if role == Qt.ItemDataRole.DisplayRole else None


def _table(steps: Steps) -> tuple[ListTable, ThreeColumns]:
    table = ListTable("products")
    model = ThreeColumns(table)
    table.setModel(model)
    steps.open(table, 600, 240)
    return table, model


def test_no_heading_is_cut_off_and_long_words_get_more_room(theme: Theme, steps: Steps) -> None:
    table, model = _table(steps)
    header = table.horizontalHeader()
    table.set_widths(dict.fromkeys(model.codes, 60))
    assert all(header.sectionSize(c) >= header.sectionSizeHint(c) for c in range(3))
    before = table.columnWidth(0)
    model.beginResetModel()
    model.rows = (("a word of some length", "b", "c"),)
    model.endResetModel()
    assert before < table.columnWidth(0) <= max(before, round(60 * WIDE))
    model.beginResetModel()
    model.rows = (("a" * 200, "b", "c"),)
    model.endResetModel()
    assert table.columnWidth(0) <= max(before, round(60 * WIDE)), "only the first rows count"


def test_data_is_shown_as_plain_text_whatever_it_contains(theme: Theme, steps: Steps) -> None:
    label = steps.open(PlainLabel(EVIL))
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == EVIL
    assert "<img" not in plain_tooltip(EVIL)
    assert plain_tooltip("") == ""
    assert button_text("Fish & chips") == "Fish && chips"


def test_a_long_line_is_elided_and_told_in_the_tooltip(theme: Theme, steps: Steps) -> None:
    holder = QWidget()
    label = ElidedLabel("word " * 40)
    QVBoxLayout(holder).addWidget(label)
    steps.open(holder, 200, 60)
    assert "word word" in label.toolTip()
    label.setText("short")
    assert label.toolTip() == ""


def test_a_search_starts_shortly_after_the_last_key_and_at_once_on_enter(
    theme: Theme, steps: Steps, qtbot: QtBot
) -> None:
    page = QWidget()
    field = SearchField("Search products", page, name="search")
    other = push_button("Other", page, name="other")
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(other)
    steps.open(page)
    said: list[str] = []
    field.searched.connect(said.append)
    other.setFocus()
    steps.press_key(other, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert field.hasFocus()
    qtbot.keyClicks(field, "mug")
    assert said == []
    steps.wait_for(lambda: said == ["mug"])
    qtbot.keyClicks(field, " x")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert said == ["mug", "mug x"]


def test_a_chip_shows_what_is_ticked_and_forgets_it_again(theme: Theme, steps: Steps) -> None:
    chip = FilterChip("Status", name="status")
    chip.set_options([("ACTIVE", "Active & well"), ("DRAFT", "Draft"), ("GONE", "Gone")])
    steps.open(chip)
    said: list[int] = []
    chip.changed.connect(lambda: said.append(1))
    menu = chip.findChild(QMenu, "status_menu")
    assert menu is not None
    steps.choose_in_menu(menu, "status_ACTIVE")
    steps.choose_in_menu(menu, "status_GONE")
    assert chip.values() == ("ACTIVE", "GONE")
    assert chip.text() == "Status: Active && well, Gone"
    steps.choose_in_menu(menu, "status_ACTIVE")
    steps.choose_in_menu(menu, "status_GONE")
    assert chip.values() == ()
    assert chip.text() == "Status"
    assert len(said) == 4


def test_a_chip_for_one_value_keeps_one_and_says_nothing_when_set(
    theme: Theme, steps: Steps
) -> None:
    chip = FilterChip("Stock", name="stock", single=True)
    chip.set_options([("none", "None"), ("some", "Some")])
    steps.open(chip)
    menu = chip.findChild(QMenu, "stock_menu")
    assert menu is not None
    steps.choose_in_menu(menu, "stock_none")
    steps.choose_in_menu(menu, "stock_some")
    assert chip.values() == ("some",)
    said: list[int] = []
    chip.changed.connect(lambda: said.append(1))
    chip.set_values(("none",))
    assert (chip.values(), said) == (("none",), [])
    toggle = ToggleChip("Errors only", name="errors")
    toggle.changed.connect(lambda: said.append(1))
    steps.open(toggle)
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert toggle.isChecked()
    assert said == [1]


def test_chosen_rows_are_copied_as_a_table_without_hidden_columns(
    theme: Theme, steps: Steps
) -> None:
    table, _model = _table(steps)
    table.set_hidden(("products.vendor", "other.title"))
    steps.pick_row(table, "table", 0)
    steps.press_key(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    steps.press_key(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Title\tPrice\nMug blue\t9.00\nBag\t19.00\n"


def test_rows_are_picked_by_mouse_and_keys_and_opened_by_enter(theme: Theme, steps: Steps) -> None:
    table, _model = _table(steps)
    picked: list[int] = []
    opened: list[int] = []
    table.row_picked.connect(picked.append)
    table.row_opened.connect(opened.append)
    steps.pick_row(table, "table", 1)
    steps.press_key(table, Qt.Key.Key_Down)
    steps.press_key(table, Qt.Key.Key_Return)
    assert picked == [1, 2]
    assert opened == [2]


def test_columns_are_switched_off_and_on_but_never_all(
    theme: Theme, steps: Steps, qtbot: QtBot
) -> None:
    table, _model = _table(steps)
    said: list[tuple[str, ...]] = []
    table.hidden_changed.connect(said.append)
    button = table.columns_button("Columns")
    qtbot.addWidget(button)
    menu = button.menu()

    def tick(number: int) -> None:
        menu.popup(QPoint(0, 0))
        steps.wait_for(menu.isVisible)
        place = menu.actionGeometry(menu.actions()[number]).center()
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
        menu.hide()

    tick(1)
    assert said == [("products.vendor",)]
    assert table.isColumnHidden(1)
    tick(0)
    tick(2)  # the last one left: greyed
    assert not table.isColumnHidden(2)
    tick(1)
    assert table.hidden() == ("products.title",)


def test_an_empty_state_offers_the_next_step(theme: Theme, steps: Steps, qtbot: QtBot) -> None:
    empty = EmptyState()
    empty.show_state("package", "No products yet", "Sync once.", "Sync Products Now")
    steps.open(empty, 500, 400)
    with qtbot.waitSignal(empty.pressed):
        steps.press(empty, "empty_state_button")
    empty.show_state("search", "Nothing found")
    assert not empty.button.isVisible()


def test_a_banner_wraps_and_has_its_button(theme: Theme, steps: Steps, qtbot: QtBot) -> None:
    banner = Banner("flask-conical", "A sample shop. " * 10, "Leave")
    steps.open(banner, 320, 120)
    with qtbot.waitSignal(banner.pressed):
        steps.press(banner, "banner_button")


def test_facts_are_replaced_and_their_values_are_plain(theme: Theme, steps: Steps) -> None:
    grid = KeyValueGrid()
    grid.show_facts([("Vendor", "Nord"), ("Type", "Mug")])
    steps.open(grid)
    grid.show_facts([("Vendor", EVIL)])
    assert grid.value("Vendor") == EVIL
    assert grid.value("Type") == ""

    def shown() -> list[QLabel]:
        return [w for w in grid.findChildren(QLabel) if w.isVisible()]

    steps.wait_for(lambda: len(shown()) == 2)
    assert all(w.textFormat() == Qt.TextFormat.PlainText for w in shown())


def test_bars_are_walked_with_arrows_and_picked(theme: Theme, steps: Steps, qtbot: QtBot) -> None:
    bars = Sparkbar("Last runs")
    bars.show_bars(tuple(Bar(n, f"Run {n}", "bad" if n == 2 else "accent") for n in range(5)))
    steps.open(bars, 320, 72)
    picked: list[int] = []
    bars.picked.connect(picked.append)
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=bars.center_of(3))
    bars.setFocus()
    steps.press_key(bars, Qt.Key.Key_Left)
    assert bars.accessibleDescription() == "Run 2"
    steps.press_key(bars, Qt.Key.Key_Return)
    assert picked == [3, 2]
    assert bars.bar_at(QPoint(300, 10)) == -1
