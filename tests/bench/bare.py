"""The floor of a window: a bare Qt table of as many rows, in a process of its own.

`python -m tests.bench.bare ROWS` prints JSON: when its rows stood on the screen, and its memory.
"""

import sys

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from tests.bench.watch import Painted, report

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Lines(QAbstractTableModel):
    """One column of made-up words."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._lines = [f"{number} olipa hyvää kahvia tänään" for number in range(count)]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._lines[index.row()] if role == Qt.ItemDataRole.DisplayRole else None


def main(count: int) -> int:
    application = QApplication(["bare"])
    table, lines = QTableView(), Lines(count)
    table.horizontalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.setModel(lines)
    table.resize(1280, 800)
    painted = Painted(table.viewport(), lambda: lines.rowCount() > 0)
    report(painted, application.quit)
    table.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
