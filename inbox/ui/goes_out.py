"""Under a reply that was put off: when it goes out, and what can be done about it until then."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from inbox.ui.parts.button import Button
from inbox.ui.parts.flow import Flow
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import panel, row
from inbox.ui.parts.marks import Glyph
from inbox.ui.theme import px
from inbox.ui.when import goes_out
from inbox.ui.words import in_full, tr


class GoesOut(QWidget):
    """``wanted`` is told "send_now", "change_time" or "undo"."""

    def __init__(self, later: datetime, wanted: Callable[[str], object], *, show: str = "") -> None:
        """``show`` names one more thing to ask for: "show"."""
        super().__init__()
        self._later = later
        self._words = Label("", "small-strong", "amber_ink")
        said = panel(row(Glyph("snoozed", 14, "amber"), self._words, gap=5))
        said.setFixedHeight(px(20))
        self.buttons = {
            "send_now": Button(tr("Later", "Send now"), kind="link", size=20),
            "change_time": Button(tr("Later", "Change time"), kind="link", size=20),
            "undo": Button(tr("Later", "Take back"), kind="link", size=20),
        }
        if show:
            self.buttons["show"] = Button(show, kind="link", size=20)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, name=name: wanted(name))
        self.setLayout(Flow(said, *self.buttons.values(), gap=12))
        self.setToolTip(in_full(later))
        self.refresh()

    def refresh(self) -> None:
        """Once its time has come it waits like any other."""
        now = datetime.now().astimezone()
        self._words.say(goes_out(self._later, now) or tr("Message", "Waiting to be sent"))
        self.setAccessibleName(self._words.said())
