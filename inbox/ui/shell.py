"""The window with what stands around it: tray, alerts, dialogs, the sheet of keys.

What opens on demand is imported and made on demand: the list is painted sooner.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCloseEvent, QCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from inbox.store.reader import Reader
from inbox.ui import words
from inbox.ui.geometry import OPEN_ON, TODAY
from inbox.ui.theme import wear
from inbox.ui.window import MainWindow
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.at_login import AtLogin
    from inbox.core.channel import Manifest
    from inbox.ui.alerts import Alerts
    from inbox.ui.bridge import Bridge
    from inbox.ui.closing import Closing
    from inbox.ui.connect import Connect
    from inbox.ui.connect_browser import OwnScheme
    from inbox.ui.keys_sheet import KeysSheet
    from inbox.ui.notes import Notes
    from inbox.ui.settings_page import Settings
    from inbox.ui.tray import Tray


class Shell(QObject):
    """Everything the owner sees.

    ``notes`` makes what shows notes on the desktop, ``at_login`` what starts the app with the
    computer (None: this one is not to start so), ``own_scheme`` what opens addresses of our own
    (None: nothing does).

    `settled` comes once, when everything is there; until then the window alone is made.
    """

    demo_wanted = Signal()
    settled = Signal()

    def __init__(
        self,
        bridge: Bridge,
        reader: Reader,
        manifests: Mapping[str, Manifest],
        notes: Callable[[], Notes],
        *,
        has_tray: Callable[[], bool] | None = None,
        at_login: Callable[[], AtLogin | None] = lambda: None,
        own_scheme: Callable[[], OwnScheme | None] = lambda: None,
    ) -> None:
        super().__init__()
        self._bridge, self._reader, self._manifests = bridge, reader, manifests
        self._typed: dict[str, dict[str, str]] = {}
        self._make_notes, self._at_login = notes, at_login
        self._own_scheme = own_scheme
        self._has_tray = has_tray or _has_tray
        self.window = MainWindow(bridge, reader, manifests)
        self.window.welcome(self._first_run)
        self._sheet: KeysSheet | None = None
        self._around: tuple[QObject, ...] = ()
        self.dialog: Connect | Settings | None = None
        self._wire()

    @cached_property
    def notes(self) -> Notes:
        """Where notes on the desktop are shown."""
        return self._make_notes()

    @cached_property
    def tray(self) -> Tray:
        """The icon with the count."""
        from inbox.ui.tray import Tray

        return Tray(self._bridge, self._reader, parent=self)

    @cached_property
    def alerts(self) -> Alerts:
        """Who tells of those who came."""
        from inbox.ui.alerts import Alerts

        return Alerts(
            self._bridge,
            self._reader,
            self.notes,
            channels=self._manifests,
            in_front=lambda: QApplication.activeWindow() is not None,
            parent=self,
        )

    @cached_property
    def closing(self) -> Closing:
        """What closing the window means."""
        from inbox.ui.closing import Closing

        return Closing(self.window, self._bridge, self._reader, self.notes, has_tray=self._has_tray)

    def show(self, *, hidden: bool = False) -> None:
        """Appear; hidden where there is a tray, or one comes up soon: else minimised."""
        if hidden:
            self.window.furnish()
            self.closing.begin_hidden()
        else:
            self.window.show()

    def _settle(self) -> None:
        """The window stands there: make what stands around it."""
        self.tray.open_asked.connect(self.raise_window)
        self.tray.session_asked.connect(self._start_session)
        self.tray.quit_asked.connect(self.leave)
        self.alerts.open_asked.connect(self._open_told)
        self.notes.chosen.connect(self._note_chosen)
        pausing, actions = self.tray.pausing, self.window.rooms.actions
        actions["pause"].triggered.connect(pausing.hour)
        actions["pause_today"].triggered.connect(pausing.today)
        actions["unpause"].triggered.connect(pausing.end)
        self._around = (self.tray, self.alerts, self.closing)
        self.tray.show()
        window, today = self.window, self._reader.setting(OPEN_ON) == TODAY
        if today and window.panes.place() is None and not window.rooms.in_session():
            window.go_today()
        self.settled.emit()

    def raise_window(self) -> None:
        self.closing.raise_window()

    def connect_to(self, channel_id: str) -> None:
        """Open the sign-in of one channel; what was typed there before stands in it."""
        from inbox.ui.connect import Connect

        typed = self._typed.setdefault(channel_id, {})
        manifest, scheme = self._manifests[channel_id], self._own_scheme
        dialog = Connect(self._bridge, manifest, self.window, typed=typed, own_scheme=scheme)
        dialog.connected.connect(lambda _accounts: self._typed.pop(channel_id, None))
        self._open(dialog)

    def leave(self) -> None:
        """The owner wants to quit: say first what waits for its time; asked twice, it ends."""
        from inbox.ui.leaving import Leaving

        waiting = self._reader.scheduled()
        if not waiting or isinstance(self.dialog, Leaving):
            self.quit()
            return
        self.raise_window()
        dialog = Leaving(self.window, waiting)
        dialog.accepted.connect(self.quit)
        self._open(dialog)

    def quit(self) -> None:
        """End the app: the window keeps its place and its words first."""
        self.closing.ending = True
        self.window.keep_place()
        self.tray.hide()
        self.notes.clear()
        QApplication.quit()

    def _wire(self) -> None:
        window = self.window
        window.connect_wanted.connect(self._choose_channel)
        window.settings_wanted.connect(self._settings)
        window.keys_wanted.connect(self._keys)
        window.quit_wanted.connect(self.leave)
        window.sign_in_wanted.connect(self._sign_in_again)
        window.closed.connect(self._closed)
        window.furnished.connect(self._settle)

    def _first_run(self) -> QWidget:
        from inbox.ui.first_run import FirstRun

        page = FirstRun(list(self._manifests.values()))
        page.chosen.connect(self.connect_to)
        page.demo_asked.connect(self.demo_wanted)
        page.language_asked.connect(self._speak)
        return page

    def _keys(self) -> None:
        from inbox.ui.keys_sheet import KeysSheet

        if self._sheet is None:
            self._sheet = KeysSheet(self.window)
        self._sheet.open()

    def _start_session(self) -> None:
        self.raise_window()
        self.window.start_session()

    def _closed(self, event: QCloseEvent) -> None:
        if "closing" not in self.__dict__:  # a very quick owner: from here on it has a say
            event.ignore()
            self.window.furnish()
            self.window.close()
        elif self.closing.ending:
            self.quit()

    def _open(self, dialog: Any) -> None:
        self.dialog = dialog
        dialog.finished.connect(lambda _how: self._shut(dialog))
        dialog.open()

    def _shut(self, dialog: Any) -> None:
        if self.dialog is dialog:
            self.dialog = None
        dialog.deleteLater()

    def _choose_channel(self) -> None:
        """Which network: a menu where the owner pressed, since each has its own sign-in."""
        from inbox.ui.connect_words import channel

        menu = QMenu(self.window)
        menu.setAccessibleName(tr("Connect", "Connect a channel"))
        for manifest in self._manifests.values():
            menu.addAction(channel(manifest), partial(self.connect_to, manifest.id))
        menu.popup(self._near())

    def _near(self) -> QPoint:
        here = QCursor.pos()
        inside = self.window.rect().contains(self.window.mapFromGlobal(here))
        return here if inside else self.window.mapToGlobal(self.window.rect().center())

    def _sign_in_again(self, account: int) -> None:
        row = self._reader.account(account)
        if row is not None and row.channel in self._manifests:
            typed = self._typed.setdefault(row.channel, {})
            for name, value in row.settings.items():
                typed.setdefault(name, value)
            self.connect_to(row.channel)

    def _settings(self) -> None:
        from inbox.ui.settings_page import Settings

        dialog = Settings(
            self._bridge,
            self._reader,
            self.window,
            channels=self._manifests,
            at_login=self._at_login(),
            history=self.window.history,
        )
        self._open(dialog)

    def _speak(self, language: str) -> None:
        self._bridge.set_setting("language", language)
        words.speak(language)

    def _open_told(self, ids: tuple[int, ...]) -> None:
        self.raise_window()
        if ids:
            self.window.show_conversation(ids[0])

    def _note_chosen(self, key: str, what: str, _words: str) -> None:
        if key == "closing" and what == "open":
            self.raise_window()


def _has_tray() -> bool:
    from inbox.ui.tray import Tray

    return Tray.available()


def dress(reader: Reader) -> None:
    """Speak and look as the owner chose, before anything is shown."""
    settings = reader.settings()
    words.speak(words.chosen(settings.get("language", "")))
    wear(settings)
