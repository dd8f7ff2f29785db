"""Quitting while replies wait for their time: they go out at the next start, and that is said."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from inbox.store.details import ActionRow
from inbox.ui.parts.button import Button
from inbox.ui.parts.dialog import Dialog
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import row
from inbox.ui.theme import wide
from inbox.ui.words import moment, tr


class Leaving(Dialog):
    """Accepted: quit all the same. ``waiting``: at least one, the next one first."""

    def __init__(self, parent: QWidget, waiting: Sequence[ActionRow]) -> None:
        title = tr("Leaving", "%n replies wait for their time", len(waiting))
        super().__init__(parent, title)
        when = moment(waiting[0].later or waiting[0].at, datetime.now().astimezone())
        told = tr(
            "Leaving",
            "The next one goes out {when}, if Kuulolla runs then. What it misses goes out at the"
            " next start; nothing is lost.",
            when=when,
        )
        self.stay = Button(tr("Leaving", "Keep it running"), kind="primary", size=36)
        self.stay.clicked.connect(self.reject)
        self.go = Button(tr("Action", "Quit"), kind="plain", size=36)
        self.go.clicked.connect(self.accept)
        self.setFixedWidth(wide(440))
        self.hold(Label(told, "body", "ink2", line=140), 18, row(None, self.go, self.stay, gap=6))
        self.setAccessibleDescription(told)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.stay.setFocus(Qt.FocusReason.OtherFocusReason)
