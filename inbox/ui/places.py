"""The pages beside the lists: made when first asked for, read again when something changed."""

# ruff: noqa: PLC0415

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from inbox.store.reader import Reader
from inbox.ui.look_up import Channels
from inbox.ui.panes import Panes
from inbox.ui.pictures import Pictures
from inbox.ui.sidebar import SEEN

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge
    from inbox.ui.people import PeoplePage
    from inbox.ui.place import Place

GATHER = 400  # ms in which changes are gathered: nothing here is in a hurry


class Places(QObject):
    """`conversation_wanted` names one to open in its list, `place_wanted` another page."""

    conversation_wanted = Signal(int)
    place_wanted = Signal(str)
    about_wanted = Signal(int)
    later_wanted = Signal(str, object)
    like_back = Signal(list)

    def __init__(
        self, bridge: "Bridge", reader: Reader, panes: Panes, channels: Channels, pictures: Pictures
    ) -> None:
        super().__init__(panes)
        self._bridge, self._reader, self._panes = bridge, reader, panes
        self._channels, self._pictures = channels, pictures
        self._pages: dict[str, Place] = {}
        self._people: PeoplePage | None = None
        self._timer = QTimer(self, singleShot=True, interval=GATHER)
        self._timer.timeout.connect(self._catch_up)
        panes.folded.connect(self._fold)
        panes.place_changed.connect(self._changed)
        bridge.reactions_changed.connect(lambda _account: self._heard("applause"))
        bridge.conversations_changed.connect(lambda _ids: self._words_changed())

    def go(self, name: str) -> None:
        """Show a page as it is now, and give it the keyboard."""
        page = self._page(name)
        page.can_show_menu(self._panes.narrow())
        self._panes.show_place(page)
        page.refresh()
        page.fold()
        self._looked(name)
        page.focus()

    def name(self) -> str:
        """Which page is shown; "" when none of these."""
        place = self._panes.place()
        return next((n for n, page in self._pages.items() if page is place), "")

    def back(self) -> bool:
        """Escape: whether the page had something to go back from, or stands there at all."""
        name = self.name()
        return bool(name) and (self._pages[name].back() or True)

    def search(self) -> bool:
        """The search of the page, where it has one of its own."""
        if self._people is None or self.name() != "people":
            return False
        self._people.search()
        return True

    def person(self) -> int | None:
        """Who is looked at in People."""
        if self._people is None or self.name() != "people":
            return None
        shown = self._people.person.person()
        return None if shown is None else shown.author.id

    def _page(self, name: str) -> "Place":
        if name not in self._pages:
            page = self._made(name)
            page.menu_wanted.connect(self._panes.open_sidebar)
            self._pages[name] = page
        return self._pages[name]

    def _made(self, name: str) -> "Place":
        """A page, imported when somebody first wants to see it."""
        what = self._reader, self._channels, self._pictures
        if name == "applause":
            from inbox.ui.applause import ApplausePage

            applause = ApplausePage(*what)
            applause.like_back.connect(self.like_back)
            return applause
        if name == "people":
            from inbox.ui.people import PeoplePage

            self._people = PeoplePage(*what)
            self._people.conversation_wanted.connect(self.conversation_wanted)
            self._people.about_wanted.connect(self.about_wanted)
            return self._people
        if name == "scheduled":
            from inbox.ui.scheduled import ScheduledPage

            scheduled = ScheduledPage(*what)
            scheduled.conversation_wanted.connect(self.conversation_wanted)
            scheduled.wanted.connect(self.later_wanted)
            return scheduled
        from inbox.ui.dialogue import DialoguePage

        dialogue = DialoguePage(*what)
        dialogue.people_wanted.connect(lambda: self.place_wanted.emit("people"))
        return dialogue

    def _looked(self, name: str) -> None:
        if name == "applause":
            self._bridge.set_setting(SEEN, str(self._reader.last_applause()))
            QTimer.singleShot(GATHER, self._panes.sidebar, self._panes.sidebar.refresh)

    def _heard(self, *names: str) -> None:
        if self.name() in names and not self._timer.isActive():
            self._timer.start()
        elif "applause" in names:
            self._panes.sidebar.refresh()

    def _words_changed(self) -> None:
        if self.name() and not self._timer.isActive():
            self._timer.start()

    def _catch_up(self) -> None:
        page = self._pages.get(self.name())
        if page is not None:
            page.refresh()
            self._looked(self.name())

    def _changed(self) -> None:
        self._panes.sidebar.choose_place(self.name())

    def _fold(self, narrow: bool) -> None:
        for page in self._pages.values():
            page.can_show_menu(narrow)
            page.fold()
