"""The settings: one searchable list, each applied the moment it is changed.

A section is a module in inbox/ui/settings with a function `section`; SECTIONS is their order.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QLayout, QWidget

from inbox.at_login import AtLogin
from inbox.core.channel import Manifest
from inbox.store.reader import Reader
from inbox.ui import words
from inbox.ui.bridge import Bridge
from inbox.ui.parts.button import Button
from inbox.ui.parts.edits import LineEdit
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, panel, row, scrolled
from inbox.ui.setting_rows import Section
from inbox.ui.settings import (
    about,
    accounts,
    alerts,
    answering,
    goal,
    hosts,
    look,
    replies,
    sorting,
    starting,
)
from inbox.ui.settings.context import Context, utc_now
from inbox.ui.theme import colour, wear, wide
from inbox.ui.undo import History
from inbox.ui.words import tr

SECTIONS: tuple[Callable[[Context], Section | None], ...] = (
    answering.section,
    replies.section,
    goal.section,
    sorting.section,
    alerts.section,
    starting.section,
    accounts.section,
    look.section,
    hosts.section,
    about.section,
)
SHOWN = 300  # ms: the page stands there, and nobody has typed yet


class Settings(QDialog):
    """Everything the owner can choose, and every host the app has talked to.

    Stored through the bridge under their names. `changed` carries the name of what was changed.
    """

    changed = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        reader: Reader,
        parent: QWidget | None = None,
        clock: Callable[[], datetime] = utc_now,
        *,
        channels: Mapping[str, Manifest] = MappingProxyType({}),
        at_login: AtLogin | None = None,
        history: History | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._values = dict(reader.settings())
        self._context = Context(
            *(reader, bridge, self._values, self.save, clock, channels, at_login, history)
        )
        self._page: QWidget | None = None
        self.sections: list[Section] = []
        self._learnt = False
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
        if wanted:
            self._learn()
        found = [section.narrow(wanted) for section in self.sections]
        self._nothing.setVisible(not any(found))

    def _learn(self) -> None:
        """An owner looks for things in either language, whichever the screen speaks."""
        if self._learnt:
            return
        rows = [row for section in self.sections for row in section.rows]
        said = {one for section in self.sections for one in section.words}
        said.update(one for row in rows for one in row.words)
        languages = words.in_every_language(said)
        for section in self.sections:
            section.learn(languages)
        self._learnt = True

    # -- what the screen is made of ------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(tr("Settings", "Settings"))
        self.search = LineEdit(tr("Settings", "Search settings"), tr("Settings", "Search settings"))
        self.search.textChanged.connect(self.look_for)
        self._learnt = False
        QTimer.singleShot(SHOWN, self, self._learn)
        close = Button(icon_name="close", kind="quiet", size=32, tip=tr("Settings", "Close"))
        close.clicked.connect(self.accept)
        made = [section(self._context) for section in SECTIONS]
        self.sections = [section for section in made if section is not None]
        self._nothing = Label(tr("Settings", "No setting is called that."), "body", "muted")
        self._nothing.hide()
        head = row(Label(self.windowTitle(), "title"), None, close, margins=(28, 18, 18, 0))
        find = row(self.search, margins=(28, 12, 28, 10))
        body = column(self._nothing, *self.sections, None, gap=22, margins=(28, 6, 28, 22))
        self._page = panel(column(head, find, (scrolled(body), 1)))
        lay = self.layout()
        if isinstance(lay, QLayout):
            lay.addWidget(self._page)
        self.search.setFocus()

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
