"""The window over 600,000 variants: open, sort, filter, scroll, search, start, and beside a load.

``python tests/benchmarks/bench_window.py [PRODUCTS]``, without a screen (Qt's offscreen platform).
A first load fills the database; times are from the press to the first rows in sight.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from shopsync_gui.bootstrap import build
from shopsync_gui.core.domain.views import ProductQuery
from shopsync_gui.ui.app import Program, WindowArguments
from shopsync_gui.ui.widgets.table import WAITING
from tests.benchmarks.bench_apply import apply_file, store, write

ROUNDS = 5
FRAME_MS = 16
FRAME_SECONDS = 6.0
WORDS = ("copper lamp 1234", "vendor 7", "lamp-19998-m", "outdoor tag42", "4000000012341")


# ------------------------------------------------------------------ start


FIRST_PAINT = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False
app = QApplication([])
watch = FirstPaint()
"""
BARE = """
window = QMainWindow()
window.setCentralWidget(QTableView())
window.resize(1280, 800)
window.centralWidget().installEventFilter(watch)
window.show()
app.exec()
"""
"""The least: a main window with a table, and nothing behind it."""
PROGRAM = """
from shopsync_gui.bootstrap import build
from shopsync_gui.ui.app import Program, WindowArguments
building = build(dict(os.environ))
program = Program(app, building.services, WindowArguments())
program.window.centralWidget().installEventFilter(watch)
program.start()
app.exec()
"""


def started(script: str, home: Path) -> float:
    """Seconds of a whole process up to its first painted window, median of five after a warm-up."""
    found: list[float] = []
    environment = {
        **os.environ,
        "SHOPSYNC_HOME": str(home),
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
    }
    call = [sys.executable, "-c", FIRST_PAINT + script]
    for number in range(ROUNDS + 1):
        begun = time.perf_counter()
        subprocess.run(call, check=True, capture_output=True, env=environment)
        if number:
            found.append(time.perf_counter() - begun)
    return statistics.median(found)


# ------------------------------------------------------------------ the Products page


class Screen:
    """The program with a home, and a stop watch."""

    def __init__(self, app: QApplication, home: Path) -> None:
        self.building = build({**os.environ, "SHOPSYNC_HOME": str(home)})
        self.program = Program(app, self.building.services, WindowArguments())
        self.program.window.resize(1280, 800)
        self.program.start()
        self.until(lambda: self.program.window.is_loaded)

    def until(self, is_so: Callable[[], bool]) -> float:
        begun = time.perf_counter()
        while not is_so():
            QCoreApplication.processEvents()
            if time.perf_counter() - begun > 60:
                raise TimeoutError
        return (time.perf_counter() - begun) * 1000

    def table(self) -> QTableView:
        found = self.program.window.findChild(QTableView, "products_table")
        assert found is not None
        return found

    def is_filled(self) -> bool:
        model = self.table().model()
        shown = model.index(0, 0).data() if model.rowCount() else None
        return shown not in (None, WAITING)

    def after(self, press: Callable[[], object], is_so: Callable[[], bool]) -> float:
        """Milliseconds from a press until the list is another one, with its first rows."""
        resets: list[int] = []
        model = self.table().model()
        connection = model.modelReset.connect(lambda: resets.append(1))
        begun = time.perf_counter()
        press()
        self.until(lambda: bool(resets) and self.is_filled() and is_so())
        seconds = time.perf_counter() - begun
        model.modelReset.disconnect(connection)
        return seconds * 1000


def measure_page(screen: Screen, products: int) -> None:
    window = screen.program.window
    begun = time.perf_counter()
    window.open_page("products")
    screen.until(lambda: screen.table().model().rowCount() == products and screen.is_filled())
    opened = (time.perf_counter() - begun) * 1000
    print(f"Products page of {products:,} products opened: {opened:.0f} ms (at most 300)")
    table = screen.table()
    model = table.model()
    header = table.horizontalHeader()
    for column in range(model.columnCount()):
        if table.isColumnHidden(column):
            continue
        name = model.headerData(column, Qt.Orientation.Horizontal)
        times = [
            screen.after(lambda c=column, o=order: header.setSortIndicator(c, o), lambda: True)
            for order in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder)
            if (header.sortIndicatorSection(), header.sortIndicatorOrder()) != (column, order)
        ]
        print(f"  sorted by {name}: {max(times):.0f} ms (at most 500)")
    reader = screen.building.services.reader
    for title, query in (
        ("vendor", ProductQuery(1, vendors=("Vendor 7",))),
        ("type", ProductQuery(1, product_types=("Type 3",))),
        ("status and stock", ProductQuery(1, statuses=("ACTIVE",), stock="some")),
    ):
        begun = time.perf_counter()
        keys = reader.product_ids(query)
        reader.product_rows(tuple(keys[:200]))
        spent = (time.perf_counter() - begun) * 1000
        print(f"  filter by {title}: {spent:.0f} ms for {len(keys):,} (at most 300)")
    strokes: list[float] = []
    for words in WORDS:
        for end in range(1, len(words) + 1):
            begun = time.perf_counter()
            keys = reader.product_ids(ProductQuery(1, text=words[:end]))
            reader.product_rows(tuple(keys[:200]))
            strokes.append((time.perf_counter() - begun) * 1000)
    worst = statistics.quantiles(strokes, n=20)[-1]
    print(
        f"search as you type: median {statistics.median(strokes):.0f} ms (at most 50),"
        f" 95 % within {worst:.0f} ms, {len(strokes)} keystrokes"
    )
    frames: list[float] = []
    bar = table.verticalScrollBar()
    for _ in range(100):
        bar.setValue(bar.value() + table.viewport().height())
        screen.until(lambda: model.index(table.rowAt(5), 0).data() not in (None, WAITING))
        begun = time.perf_counter()
        table.viewport().repaint()
        frames.append((time.perf_counter() - begun) * 1000)
    print(
        f"one screen of scrolling drawn: median {statistics.median(frames):.1f} ms,"
        f" 99 % within {statistics.quantiles(frames, n=100)[-1]:.1f} ms (at most 16)"
    )


# ------------------------------------------------------------------ beside a load


def frames_of(table: QWidget, is_over: Callable[[], bool]) -> list[float]:
    """Milliseconds between a frame's due time and its end, drawn sixty times a second."""
    found: list[float] = []
    due = time.perf_counter()
    while not is_over():
        due += FRAME_MS / 1000
        while (left := due - time.perf_counter()) > 0:
            QCoreApplication.processEvents()
            time.sleep(min(left, 0.002))
        begun = time.perf_counter()
        table.repaint()
        found.append((time.perf_counter() - begun) * 1000)
        due = max(due, begun)
    return found


def measure_beside(screen: Screen, products: int) -> None:
    table = screen.table().viewport()
    end = time.perf_counter() + FRAME_SECONDS
    idle = frames_of(table, lambda: time.perf_counter() > end)
    load = ["nice", "-n", "10", sys.executable]
    load += [str(Path(__file__).with_name("bench_apply.py")), str(products), "load"]
    begun = time.perf_counter()
    subprocess.run(load, check=True, capture_output=True)
    alone = time.perf_counter() - begun
    begun = time.perf_counter()
    with subprocess.Popen(load, stdout=subprocess.PIPE) as running:
        busy = frames_of(table, lambda: running.poll() is not None)
    beside = time.perf_counter() - begun
    p99_idle = statistics.quantiles(idle, n=100)[-1]
    p99_busy = statistics.quantiles(busy, n=100)[-1]
    print(
        f"frames idle: 99 % within {p99_idle:.1f} ms; beside a first load: {p99_busy:.1f} ms,"
        f" ratio {p99_busy / p99_idle:.2f} (at most 1.3), longest {max(busy):.0f} ms (at most 50)"
    )
    print(f"the load beside the window / alone: {beside / alone:.2f} (at most 1.2)")


def main() -> None:
    products = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    with tempfile.TemporaryDirectory() as name:
        home = Path(name) / "home"
        home.mkdir(mode=0o700)
        write(Path(name) / "shop.jsonl", products, changed=False)
        database = store(home, "shopsync.db")
        apply_file(database, Path(name) / "shop.jsonl", 1)
        with database.transaction() as conn:
            conn.execute("UPDATE run SET outcome = 'done', ended_at = started_at")
        database.close()
        os.sync()  # the disk writes what the load left before the window is measured
        app = QApplication([])
        screen = Screen(app, home)
        measure_page(screen, products)
        measure_beside(screen, products // 4)
        screen.program.end()
        screen.building.close()
        bare, whole = started(BARE, home), started(PROGRAM, home)
        print(f"window on screen: {whole * 1000:.0f} ms, a bare one {bare * 1000:.0f} ms,", end="")
        print(f" ratio {whole / bare:.2f} (at most 1.5)")


if __name__ == "__main__":
    main()
