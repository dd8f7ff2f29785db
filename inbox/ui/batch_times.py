"""The owner's times of the day: any number of them, changed, added, removed."""

from collections.abc import Callable
from datetime import time

from PySide6.QtWidgets import QWidget

from inbox.ui.alert_times import clock_times, written
from inbox.ui.parts.button import Button
from inbox.ui.parts.flow import Flow
from inbox.ui.parts.layout import emptied, panel, row
from inbox.ui.setting_rows import TimeEdit
from inbox.ui.words import tr

HOURS = (9, 12, 15, 17, 18, 20, 10, 11, 13, 14, 16, 19, 8, 7, 21, 22, 6)  # what is offered next


class BatchTimes(QWidget):
    """``save`` hears the times as a setting keeps them, whenever they are right and changed."""

    def __init__(self, times: tuple[time, ...], save: Callable[[str], object]) -> None:
        super().__init__()
        self._save = save
        self.edits: list[TimeEdit] = []
        self._flow = Flow()
        self.setLayout(self._flow)
        self.put(times)

    def put(self, times: tuple[time, ...]) -> None:
        """Show these times, in their order."""
        emptied(self._flow)
        self.edits = []
        for one in times:
            self._flow.addWidget(self._spot(one, removable=len(times) > 1))
        self.add = Button(tr("Settings", "Add a time"), "plus", "quiet", size=32)
        self.add.clicked.connect(self._more)
        self._flow.addWidget(self.add)
        self.updateGeometry()

    def times(self) -> tuple[time, ...]:
        """Those that are times, in order, each once."""
        return clock_times(",".join(edit.time() for edit in self.edits))

    def said(self) -> str:
        """As a setting keeps them."""
        return written(self.times())

    def _spot(self, one: time, *, removable: bool) -> QWidget:
        said = written((one,))
        edit = TimeEdit(tr("Settings", "Alerts at {time}", time=said), said)
        edit.settled.connect(self._settled)
        self.edits.append(edit)
        if not removable:
            return panel(row(edit))
        away = Button(
            icon_name="close", kind="quiet", size=28, tip=tr("Settings", "Remove {time}", time=said)
        )
        away.clicked.connect(lambda: self._remove(edit))
        return panel(row(edit, away, gap=2))

    def _settled(self) -> None:
        """Twice the same time is once too often: the later one is marked."""
        seen: set[str] = set()
        for edit in self.edits:
            said = edit.time()
            edit.trouble(not said or said in seen)
            seen.add(said)
        self._save(self.said())

    def _remove(self, edit: TimeEdit) -> None:
        gone = [one for one in self.edits if one is not edit]
        left = clock_times(",".join(one.time() for one in gone))
        if left:
            self._save(written(left))
            self.put(left)
            self.add.setFocus()

    def _more(self) -> None:
        now = self.times()
        free = [time(hour) for hour in HOURS if time(hour) not in now]
        if not free:
            return
        self._save(written(tuple(sorted((*now, free[0])))))
        self.put(tuple(sorted((*now, free[0]))))
        new = next(edit for edit in self.edits if edit.time() == written((free[0],)))
        new.setFocus()
        new.selectAll()
