"""The settings: one searchable list, each applied the moment it is changed."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QLayout, QWidget

import inbox
from inbox.store.reader import Reader
from inbox.ui import words
from inbox.ui.alert_times import clock_times
from inbox.ui.bridge import Bridge
from inbox.ui.choice import Pick, Switch
from inbox.ui.parts.button import Button
from inbox.ui.parts.edits import LineEdit
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, panel, row, scrolled
from inbox.ui.setting_rows import QuietHours, Section, SettingRow
from inbox.ui.theme import colour, wear, wide
from inbox.ui.tiles import AppMark
from inbox.ui.words import age, number, tr

THREE_A_DAY = "9:00,12:30,17:00"
UNDO = ("0", "3", "5", "10", "20", "30")
SIZES = ("100", "115", "130", "150", "175", "200")


def _now() -> datetime:
    return datetime.now(UTC)


class Settings(QDialog):
    """Everything the owner can choose, and every host the app has talked to.

    Stored through the bridge under these names: undo_seconds, alerts, alerts_at, quiet_hours,
    language, scheme, text_size. `changed` carries the name of what was changed.
    """

    changed = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        reader: Reader,
        parent: QWidget | None = None,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._reader, self._clock = bridge, reader, clock
        self._values = dict(reader.settings())
        self._page: QWidget | None = None
        self.setLayout(column())
        self._build()
        self.resize(wide(660), min(wide(680), self.screen().availableSize().height() - 60))

    def save(self, name: str, value: str) -> None:
        """Store a setting and apply what can be applied here."""
        self._values[name] = value
        self._bridge.set_setting(name, value)
        if name in {"scheme", "text_size"}:
            wear(self._values)
        elif name == "language":
            words.speak(words.chosen(value))
        self.changed.emit(name)

    def look_for(self, wanted: str) -> None:
        """Show only what holds these words."""
        found = [section.narrow(wanted) for section in self._sections]
        self._nothing.setVisible(not any(found))

    # -- what the screen is made of ------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(tr("Settings", "Settings"))
        self.search = LineEdit(tr("Settings", "Search settings"), tr("Settings", "Search settings"))
        self.search.textChanged.connect(self.look_for)
        close = Button(icon_name="close", kind="quiet", size=32, tip=tr("Settings", "Close"))
        close.clicked.connect(self.accept)
        self._sections = [
            Section(tr("Settings", "Answering"), self._answering()),
            Section(tr("Settings", "Alerts"), self._alerts()),
            Section(tr("Settings", "Look and language"), self._look()),
            Section(tr("Settings", "Hosts this app has talked to"), self._hosts()),
            Section(tr("Settings", "About"), self._about()),
        ]
        self._nothing = Label(tr("Settings", "No setting is called that."), "body", "muted")
        self._nothing.hide()
        head = row(Label(self.windowTitle(), "title"), None, close, margins=(28, 18, 18, 0))
        find = row(self.search, margins=(28, 12, 28, 10))
        body = column(self._nothing, *self._sections, None, gap=22, margins=(28, 6, 28, 22))
        self._page = panel(column(head, find, (scrolled(body), 1)))
        lay = self.layout()
        if isinstance(lay, QLayout):
            lay.addWidget(self._page)
        self.search.setFocus()

    def _answering(self) -> list[SettingRow]:
        options = {
            one: tr("Settings", "%n seconds", int(one)) if one != "0" else tr("Settings", "Off")
            for one in UNDO
        }
        return [
            SettingRow(
                tr("Settings", "Time to undo"),
                tr("Settings", "How long a reply or a like waits here before it goes out."),
                self._pick("undo_seconds", tr("Settings", "Time to undo"), options, "5"),
            )
        ]

    def _alerts(self) -> list[SettingRow]:
        switch = Switch(tr("Settings", "Show alerts"))
        switch.setChecked(self._values.get("alerts", "on") != "off")
        switch.toggled.connect(lambda on: self.save("alerts", "on" if on else "off"))
        quiet = QuietHours(
            self._values.get("quiet_hours", ""), lambda value: self.save("quiet_hours", value)
        )
        return [
            SettingRow(
                tr("Settings", "Show alerts"),
                tr("Settings", "One for everybody who came, never one for each."),
                switch,
            ),
            SettingRow(
                tr("Settings", "When"),
                tr("Settings", "Three times a day lets you work in between."),
                self._when(),
            ),
            SettingRow(
                tr("Settings", "Quiet hours"),
                tr("Settings", "What comes in then is told when they end."),
                quiet,
            ),
        ]

    def _when(self) -> Pick:
        options = {"": tr("Settings", "At once")}
        own = self._values.get("alerts_at", "")
        for times in dict.fromkeys((THREE_A_DAY, "9:00,15:00", "9:00", own)):
            found = clock_times(times)
            if found:
                options[times] = ", ".join(f"{one.hour}:{one.minute:02d}" for one in found)
        return self._pick("alerts_at", tr("Settings", "When"), options, "")

    def _look(self) -> list[SettingRow]:
        system = tr("Settings", "As the system")
        languages = {"": system, **words.LANGUAGES}
        schemes = {
            "system": system,
            "light": tr("Settings", "Light"),
            "dark": tr("Settings", "Dark"),
        }
        sizes = {one: words.percent(int(one) / 100) for one in SIZES}
        rows = (
            (tr("Settings", "Language"), "", "language", languages, ""),
            (tr("Settings", "Light or dark"), "", "scheme", schemes, "system"),
            (
                tr("Settings", "Text size"),
                tr("Settings", "On top of the size that the system gives."),
                "text_size",
                sizes,
                "100",
            ),
        )
        return [
            SettingRow(title, more, self._pick(name, title, options, value))
            for title, more, name, options, value in rows
        ]

    def _hosts(self) -> list[SettingRow]:
        now = self._clock()
        rows = [
            SettingRow(
                one.host,
                tr("Settings", "since {day}", day=words.date(one.first_at, now)),
                Label(
                    tr("Settings", "{times} times", times=number(one.requests)), "small", "muted"
                ),
                Label(age(one.last_at, now), "small", "muted"),
            )
            for one in self._reader.hosts()
        ]
        return rows or [SettingRow(tr("Settings", "None yet"), "")]

    def _about(self) -> list[SettingRow]:
        version = tr("Settings", "Kuulolla {version}", version=inbox.__version__)
        privacy = tr(
            "Settings",
            "What people write stays in a file on this computer, passwords in its keyring. "
            "The app talks to your own channels and to nobody else.",
        )
        return [
            SettingRow(
                version, tr("Settings", "Free software under the MIT licence."), AppMark(28)
            ),
            SettingRow(tr("Settings", "Privacy"), privacy),
        ]

    def _pick(self, name: str, title: str, options: Mapping[str, str], value: str) -> Pick:
        chosen = self._values.get(name) or value
        pick = Pick(title, options, chosen if chosen in options else value)
        pick.setObjectName(name)
        pick.picked.connect(lambda picked: self.save(name, picked))
        return pick

    # -- Qt --------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Speak the other language at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._page is not None:
            self._page.setParent(None)
            self._page.deleteLater()
            self._build()
        elif event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        QPainter(self).fillRect(self.rect(), colour("surface"))
