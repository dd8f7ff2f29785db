"""The tray: how many wait, and the few things one does without the window."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from inbox.store.reader import Reader
from inbox.store.rows import AccountRow, AccountState, View
from inbox.ui.alert_times import AlertTimes
from inbox.ui.alert_words import names_of
from inbox.ui.bridge import Bridge
from inbox.ui.mark import MANY, tray_icon
from inbox.ui.pausing import PAUSED, Pausing, paused_words
from inbox.ui.words import clock, tr

SOON = 300  # ms: many changes make one repaint of the icon
LONGEST_SLEEP = timedelta(minutes=5)  # then look again whether a pause has ended


def _now() -> datetime:
    return datetime.now(UTC)


def badge(waiting: int) -> None:
    """Put the number on the app's icon in the dock or task bar, where the desktop shows one.

    Qt does it on Windows and macOS, and on Linux by the signal com.canonical.Unity.LauncherEntry.
    """
    application = QGuiApplication.instance()
    if isinstance(application, QGuiApplication) and application.desktopFileName():
        application.setBadgeNumber(waiting)


class Tray(QObject):
    """The icon with its count, tooltip and menu. It asks; who made it does.

    `session_asked`, `open_asked` and `quit_asked` are what the menu wants of the window.
    """

    open_asked = Signal()
    session_asked = Signal()
    quit_asked = Signal()

    def __init__(
        self,
        bridge: Bridge,
        reader: Reader,
        now: Callable[[], datetime] = _now,
        parent: QObject | None = None,
        badge: Callable[[int], None] = badge,
    ) -> None:
        super().__init__(parent)
        self._reader, self._clock, self._badge = reader, now, badge
        self.pausing = pausing = Pausing(bridge.set_setting, now)
        self._drawn: tuple[int, bool] | None = None
        self._told = -1
        self.icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        self._session = self._add(self.session_asked.emit)
        self._open = self._add(self.open_asked.emit)
        self.menu.addSeparator()
        self._hour = self._add(pausing.hour)
        self._today = self._add(pausing.today)
        self._for_good = self._add(pausing.for_good)
        self._go_on = self._add(pausing.end)
        self._check = self._add(bridge.check_now)
        self.menu.addSeparator()
        self._quit = self._add(self.quit_asked.emit)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.menu.aboutToShow.connect(self.refresh)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.refresh)
        self._pause_ends = QTimer(self, singleShot=True)
        self._pause_ends.timeout.connect(self.refresh)
        for changed in (bridge.conversations_changed, bridge.account_changed):
            changed.connect(self._something)
        bridge.setting_changed.connect(self._set)
        self.refresh()

    @staticmethod
    def available() -> bool:
        """Whether this desktop has a tray at this moment."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Stand in the tray, now or as soon as there is one."""
        self.icon.show()

    def hide(self) -> None:
        """Leave the tray and the dock: nobody counts any more."""
        self.icon.hide()
        self._badge(0)

    def refresh(self) -> None:
        """Read what the icon, the tooltip and the menu say."""
        waiting = self._reader.counts()[View.WAITING]
        now = self._clock()
        paused = AlertTimes.of(self._reader.settings()).paused_until
        resting = paused is not None and paused > now
        if self._drawn != (min(waiting, MANY), resting):
            self._drawn = (min(waiting, MANY), resting)
            self.icon.setIcon(tray_icon(waiting, resting=resting))
        if self._told != waiting:
            self._told = waiting
            self._badge(waiting)
        if paused is not None and resting:
            left = min(paused - now, LONGEST_SLEEP)
            self._pause_ends.start(int(left.total_seconds() * 1000) + 1)
        self.icon.setToolTip(self._words(waiting, paused if resting else None))
        self._speak(waiting, resting)

    def _add(self, do: Callable[[], object]) -> QAction:
        action = QAction(self.menu)
        action.triggered.connect(lambda _checked=False: do())
        self.menu.addAction(action)
        return action

    def _speak(self, waiting: int, resting: bool) -> None:
        self._session.setText(tr("Tray", "Start today’s session"))
        self._session.setEnabled(waiting > 0)
        self._open.setText(tr("Tray", "Open Kuulolla"))
        self._hour.setText(tr("Tray", "Pause alerts for an hour"))
        self._today.setText(tr("Tray", "Pause alerts until tomorrow"))
        self._for_good.setText(tr("Tray", "Pause alerts until I turn them on"))
        self._go_on.setText(tr("Tray", "Show alerts again"))
        self._check.setText(tr("Tray", "Check now"))
        self._quit.setText(tr("Tray", "Quit"))
        self._hour.setVisible(not resting)
        self._today.setVisible(not resting)
        self._for_good.setVisible(not resting)
        self._go_on.setVisible(resting)

    def _words(self, waiting: int, paused: datetime | None) -> str:
        lines = [
            waiting_words(waiting, self._reader) if waiting else tr("Tray", "Nobody is waiting")
        ]
        accounts = self._reader.accounts()
        lines += [looked_words(accounts)] if accounts else []
        if paused is not None:
            lines.append(paused_words(paused, self._clock()))
        return "\n".join(lines)

    def _activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        reason = QSystemTrayIcon.ActivationReason
        if how in {reason.Trigger, reason.DoubleClick, reason.MiddleClick}:
            self.open_asked.emit()

    def _set(self, setting: str) -> None:
        if setting == PAUSED:
            self.refresh()

    def _something(self, _what: object) -> None:
        if not self._soon.isActive():
            self._soon.start()


def waiting_words(waiting: int, reader: Reader) -> str:
    """Who waits, as in "9 people are waiting: Aino, Marcus and 7 others"."""
    newest = reader.list(View.WAITING, limit=50)
    said = tr("Alerts", "%n people are waiting", waiting)
    return f"{said}: {names_of(newest)}" if waiting <= len(newest) else said


def looked_words(accounts: list[AccountRow]) -> str:
    """When everything was last read to the end, or which account is not."""
    troubled = [a for a in accounts if a.state not in {AccountState.OK, AccountState.READING}]
    if troubled:
        return tr("Tray", "{name} needs you", name=troubled[0].name)
    times = [a.read_to_end_at for a in accounts if a.read_to_end_at is not None]
    if len(times) < len(accounts):
        return tr("Tray", "Reading for the first time")
    return tr("Tray", "Everything read at {time}", time=clock(min(times)))
