"""A window whose list is painted first, and whose rest is made right after that.

What is asked for sooner is made sooner: whoever holds the window sees no difference.
"""
# ruff: noqa: PLC0415

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QShowEvent

from inbox.store.reader import Reader
from inbox.ui.look_up import Channels
from inbox.ui.panes import Panes
from inbox.ui.parts.layout import Pane
from inbox.ui.pictures import Pictures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inbox.core.channel import Manifest
    from inbox.ui.actions import Actions
    from inbox.ui.bridge import Bridge
    from inbox.ui.commands import Commands
    from inbox.ui.conversation import ConversationView
    from inbox.ui.doing import Doing
    from inbox.ui.empty import EmptyPage
    from inbox.ui.palette import Palette
    from inbox.ui.places import Places
    from inbox.ui.rooms import Rooms
    from inbox.ui.today.today import Today
    from inbox.ui.undo import History
    from inbox.ui.window import MainWindow

UNSEEN = 150  # ms after which the rest is made although no list was painted: another page is shown

_DEEDS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress}


class Furnished(Pane):
    """Sidebar and list at once; `furnished` comes once, when the rest is there too."""

    furnished = Signal()

    def __init__(
        self, bridge: "Bridge", reader: Reader, manifests: "Mapping[str, Manifest]"
    ) -> None:
        super().__init__("surface")
        self.bridge, self.reader = bridge, reader
        self.channels = Channels(manifests)
        self.pictures = Pictures(bridge, self)
        self.panes = Panes(reader, self.channels, self.pictures)
        self.sidebar, self.list = self.panes.sidebar, self.panes.list
        self._rooms: Rooms | None = None
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(self._make)
        self._told = False
        self._watched: list[QObject] = []
        self._watch(self.list.view.viewport(), self.list.view)

    def move_in(self) -> None:
        """The rest has just been made: show in it what the list has chosen."""
        raise LookupError("nobody lives here")

    def furnish(self) -> None:
        """Make the rest now."""
        self._late.stop()
        self._tell()

    def _make(self) -> None:
        """First what can be seen, and its picture, then whatever else waits for `furnished`."""
        if self.rooms:
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        if self.rooms and not self._told:
            self._told = True
            for each in self._watched:
                each.removeEventFilter(self)
            self.furnished.emit()

    def _watch(self, *watched: QObject) -> None:
        for each in watched:
            each.installEventFilter(self)
            self._watched.append(each)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The list's first picture is on its way: what it did without can be made after it.

        The key or the press of a very quick owner does not wait for that, and is not lost.
        """
        if not self._told and event.type() == QEvent.Type.Paint and watched is self._watched[0]:
            self._late.start(0)
        elif not self._told and event.type() in _DEEDS:
            self.furnish()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if not self._told:
            self._late.start(UNSEEN)
            self._watch(self.windowHandle())

    @property
    def rooms(self) -> "Rooms":
        """What stands beside the list, made now if it is not there yet."""
        if self._rooms is None:
            from inbox.ui.rooms import Rooms

            self._rooms = Rooms(cast("MainWindow", self))
            self.move_in()
        return self._rooms

    @property
    def conversation(self) -> "ConversationView":
        return self.rooms.conversation

    @property
    def commands(self) -> "Commands":
        return self.rooms.commands

    @property
    def actions_(self) -> "Actions":
        return self.rooms.actions

    @property
    def history(self) -> "History":
        return self.rooms.history

    @property
    def doing(self) -> "Doing":
        return self.rooms.doing

    @property
    def places(self) -> "Places":
        return self.rooms.places

    @property
    def today(self) -> "Today":
        return self.rooms.today

    @property
    def anywhere(self) -> "Palette":
        return self.rooms.anywhere

    @cached_property
    def empty(self) -> "EmptyPage":
        """The page of a proved-empty inbox."""
        from inbox.ui.empty import EmptyPage

        made = EmptyPage(self.reader, self.channels)
        made.check_wanted.connect(self.bridge.check_now)
        self.panes.set_empty(made)
        return made
