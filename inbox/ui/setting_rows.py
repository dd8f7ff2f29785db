"""One setting, one line: what it is called, what it does, and the control that changes it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from inbox.ui.alert_times import clock_times, quiet_hours
from inbox.ui.choice import Pick, Switch
from inbox.ui.parts.edits import LineEdit
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import Line, column, panel, row
from inbox.ui.theme import px
from inbox.ui.words import tr

WORDS = 190  # px that a setting's words want beside its control


class SettingRow(QWidget):
    """Words at the left, the control at the right, or below where both have no room.

    ``more`` are other words that the search finds it by; ``below`` is a wide control that always
    stands under the words.
    """

    def __init__(
        self,
        title: str,
        help_words: str,
        *controls: QWidget,
        more: str = "",
        below: QWidget | None = None,
    ) -> None:
        super().__init__()
        offered = [words for one in controls if isinstance(one, Pick) for words in one.words()]
        self.words = (title, help_words, more, *offered)
        self._text = " ".join(self.words).casefold()
        said = column(Label(title, "medium", wrap=True))
        self._help = Label(help_words, "small", "muted", line=138)
        if help_words:
            said.addSpacing(2)
            said.addWidget(self._help)
        self._right = panel(row(*controls, gap=8)) if controls else None
        line = row((said, 1), self._right or 0, gap=20)
        self._line = line
        lay = column(12, line, margins=(0, 0, 0, 0))
        if below is not None:
            lay.addSpacing(10)
            lay.addWidget(below)
        lay.addSpacing(12)
        lay.addWidget(Line())
        self.setLayout(lay)

    def tell(self, help_words: str, hue: str = "muted") -> None:
        """Other words of help, where there were any: what the control did, or could not."""
        self._help.say(help_words, hue)

    def learn(self, languages: Mapping[str, str]) -> None:
        """Be found by what its words are in other languages, too."""
        self._text = " ".join((*self.words, *_known(languages, self.words))).casefold()

    def finds(self, wanted: str) -> bool:
        """Whether every word that is looked for stands here."""
        return all(word in self._text for word in wanted.casefold().split())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the control under the words where they would be squeezed beside it."""
        super().resizeEvent(event)
        if self._right is None:
            return
        narrow = self.width() - self._right.sizeHint().width() - 20 < px(WORDS)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._line.direction() != way:
            self._line.setDirection(way)
            self._line.setSpacing(8 if narrow else 20)
            side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0)
            self._line.setAlignment(self._right, side)


class Section(QWidget):
    """A title over settings; it disappears with the last of them while searching.

    ``more`` are other words for the whole of it.
    """

    def __init__(self, title: str, rows: Sequence[SettingRow], more: str = "") -> None:
        super().__init__()
        self.words = (title, more)
        self._text, self.rows = " ".join(self.words).casefold(), list(rows)
        heading = Label(title, "small-strong", "accent_ink")
        self.setLayout(column(heading, 2, *rows))

    def learn(self, languages: Mapping[str, str]) -> None:
        """Be found, with its rows, by other languages' words."""
        self._text = " ".join((*self.words, *_known(languages, self.words))).casefold()
        for one in self.rows:
            one.learn(languages)

    def narrow(self, wanted: str) -> bool:
        """Show what is found; whether anything is."""
        whole = all(word in self._text for word in wanted.casefold().split())
        for one in self.rows:
            one.setVisible(whole or one.finds(wanted))
        found = any(not one.isHidden() for one in self.rows)
        self.setVisible(found)
        return found


def _known(languages: Mapping[str, str], words: Sequence[str]) -> list[str]:
    return [languages[one] for one in words if one in languages]


class TimeEdit(LineEdit):
    """A time of day; `settled` is emitted once it is one."""

    settled = Signal()

    def __init__(self, name: str, value: str) -> None:
        super().__init__(name, "22:00")
        self.setText(value)
        self.setFixedWidth(px(78))
        self.editingFinished.connect(self._settle)

    def time(self) -> str:
        """As "22:00", or "" when what stands here is no time."""
        found = clock_times(self.text())
        return f"{found[0].hour}:{found[0].minute:02d}" if len(found) == 1 else ""

    def _settle(self) -> None:
        self.trouble(not self.time())
        if self.time():
            self.setText(self.time())
            self.settled.emit()


class QuietHours(QWidget):
    """A switch and two times."""

    def __init__(self, setting: str, save: Callable[[str], object]) -> None:
        super().__init__()
        self._save = save
        hours = quiet_hours(setting)
        start, end = ("20:00", "8:00")
        if hours is not None:
            start, end = (f"{one.hour}:{one.minute:02d}" for one in hours)
        self.switch = Switch(tr("Settings", "Quiet hours"))
        self.switch.setChecked(hours is not None)
        self.start = TimeEdit(tr("Settings", "Quiet from"), start)
        self.end = TimeEdit(tr("Settings", "Quiet until"), end)
        self._times = panel(row(self.start, Label("–", "body", "muted"), self.end, gap=6))
        if hours is None:  # showing what has no parent yet would open a window for a moment
            self._times.hide()
        self.setLayout(row(self._times, self.switch, gap=10))
        self.switch.toggled.connect(self._turned)
        self.start.settled.connect(self._keep)
        self.end.settled.connect(self._keep)

    def _turned(self, on: bool) -> None:
        self._times.setVisible(on)
        self._keep()

    def _keep(self) -> None:
        times = f"{self.start.time()}-{self.end.time()}"
        self._save(times if self.switch.isChecked() and quiet_hours(times) else "")
