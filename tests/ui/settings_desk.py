"""The settings page on a shelf that only a test fills."""

from typing import cast

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inbox.store.details import HostRow
from inbox.store.reader import Reader
from inbox.ui.choice import Pick
from inbox.ui.parts.labels import Label
from inbox.ui.settings_page import Settings
from inbox.ui.ticks import Ticks
from tests.ui.pretend import NOON, Shelf, account, pretend


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.bot = qtbot
        self.bridge, self.engine = pretend()
        self.shelf = Shelf(self.engine)
        self.shelf.people[2] = account(2, "Kanerva Catering")
        self.shelf.talked_to = [HostRow("social.example", 1240, NOON, NOON)]
        self.page = Settings(self.bridge, cast(Reader, self.shelf), clock=lambda: NOON)
        qtbot.addWidget(self.page)
        self.page.show()

    def pick(self, name: str, value: str) -> None:
        pick = next(p for p in self.page.findChildren(Pick) if p.objectName() == name)
        menu = pick.findChildren(type(pick._menu))[0]
        next(a for a in menu.actions() if a.data() == value).trigger()

    def tick(self, name: str, which: str) -> None:
        ticks = next(t for t in self.page.findChildren(Ticks) if t.objectName() == name)
        self.bot.mouseClick(ticks.ticks[which], Qt.MouseButton.LeftButton)

    def shown(self) -> str:
        labels = self.page.findChildren(Label)
        return "\n".join(label.said() for label in labels if label.isVisible())
