"""Promising an answer: until when, and what must be found out."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from inbox.ui.choice import Choice, on_button
from inbox.ui.choose_time import TimeFields
from inbox.ui.parts.button import Button
from inbox.ui.parts.dialog import Dialog
from inbox.ui.parts.edits import Labelled, LineEdit
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, row
from inbox.ui.theme import wide
from inbox.ui.when import promise_times
from inbox.ui.words import moment, tr


class PromiseDialog(Dialog):
    """`promised` carries until when, and the note. ``sends``: the words that promise it."""

    promised = Signal(object, str)

    def __init__(
        self,
        parent: QWidget | None,
        who: str,
        *,
        sends: str = "",
        note: str = "",
        due: datetime | None = None,
    ) -> None:
        super().__init__(parent, tr("Promise", "Promise {name} an answer", name=who))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now = datetime.now().astimezone()
        told = tr("Promise", "They are put away until then and come back by themselves.")
        if sends:
            told = tr("Promise", "Your words go out now. Until your answer it comes back to you.")
        self._moments = promise_times(now)
        self._group = QButtonGroup(self)
        lines = self._lines(now)
        self.fields = TimeFields(now, due)
        self.fields.setVisible(False)
        self.note = LineEdit(placeholder=tr("Promise", "Ask Mika about the oats"))
        self.note.setText(note)
        self.note.setMaxLength(300)
        self.take = Button(kind="primary", size=36)
        self.take.say(tr("Promise", "Send and promise") if sends else tr("Promise", "Promise"))
        self.take.clicked.connect(self._take)
        leave = Button(tr("Dialog", "Cancel"), kind="quiet", size=36)
        leave.clicked.connect(self.reject)
        asked = Labelled(tr("Promise", "What you must find out (only you see it)"), self.note)
        self.hold(
            Label(told, "body", "muted", line=136), 14, column(*lines, gap=6), 10, self.fields, 12,
            asked, 18, row(None, leave, self.take, gap=6),
        )  # fmt: skip
        self._own = lines[-1]
        later = (n for n, m in enumerate(self._moments) if m.when.date() > now.date())
        lines[-1 if due is not None else next(later, 0)].setChecked(True)
        self._first = self._group.checkedButton()
        self._group.buttonToggled.connect(lambda _b, _on: self._weigh())
        self.fields.changed.connect(lambda _good: self._weigh())
        self.setFixedWidth(wide(440))
        self._weigh()
        self._fit()

    def _lines(self, now: datetime) -> list[Choice]:
        """One for each moment, and one for another."""
        lines = [_line(m.words, moment(m.when, now)) for m in self._moments]
        lines.append(_line(tr("Later", "Choose a day and time…")))
        for line in lines:
            self._group.addButton(line)
        return lines

    def due(self) -> datetime:
        """Until when, as chosen."""
        for line, offered in zip(self._group.buttons(), self._moments, strict=False):
            if line.isChecked():
                return offered.when
        return self.fields.chosen()

    def _weigh(self) -> None:
        own = self._own.isChecked()
        if own != self.fields.isVisibleTo(self):
            self.fields.setVisible(own)
            self._fit()
        self.take.setEnabled(not own or self.fields.good())

    def _fit(self) -> None:
        """As high as it needs to be, however its words are broken into lines."""
        lay = self.layout()
        if lay is not None:
            lay.activate()
            self.setFixedHeight(lay.totalHeightForWidth(self.width()))

    def _take(self) -> None:
        if self.take.isEnabled():
            self.accept()
            self.promised.emit(self.due(), self.note.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return takes what is chosen, wherever in the dialog the keyboard is."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._first is not None:
            self._first.setFocus()


def _line(words: str, told: str = "") -> Choice:
    """One choice, its moment at the right."""
    line = Choice(words)
    lay = line.layout()
    if told and lay is not None:
        lay.addWidget(on_button(Label(told, "small", "muted")))
        line.setAccessibleName(f"{words}, {told}")
    return line
