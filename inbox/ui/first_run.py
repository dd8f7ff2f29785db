"""The first page: which channel to begin with, or a look around the demo shop."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from inbox.core.channel import Manifest
from inbox.ui.connect_words import channel
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import Line, Pane, column, panel, row, scrolled
from inbox.ui.parts.marks import Glyph
from inbox.ui.theme import wide
from inbox.ui.tiles import AppMark, Foot, Steps, Tile, Tiles
from inbox.ui.words import LANGUAGES, finnish, tr

COLUMN = 960  # px at 100 %


class FirstRun(Pane):
    """Choose a channel, sign in, first session. It asks; who made it does.

    `chosen` carries a channel's id, `demo_asked` wants the demo shop, `language_asked` carries
    "en" or "fi".
    """

    chosen = Signal(str)
    demo_asked = Signal()
    language_asked = Signal(str)

    def __init__(self, channels: Sequence[Manifest]) -> None:
        super().__init__("paper")
        self._channels = {one.id: one for one in channels}
        self._picked = next(iter(self._channels), "")
        self._group = QButtonGroup(self)
        self.tiles: dict[str, Tile] = {}
        self.setLayout(column())
        self._build()

    def pick(self, channel_id: str) -> None:
        """Mark a channel as the one to begin with."""
        if channel_id in self.tiles:
            self._picked = channel_id
            self.tiles[channel_id].setChecked(True)
            name = channel(self._channels[channel_id])
            self.go.say(tr("FirstRun", "Continue with {name}", name=name))

    def start(self) -> None:
        """Put the keyboard on the tiles."""
        if self._picked in self.tiles:
            self.tiles[self._picked].setFocus()

    def _build(self) -> None:
        self._group = QButtonGroup(self)
        self.tiles = {one.id: Tile(one) for one in self._channels.values()}
        for one, tile in self.tiles.items():
            self._group.addButton(tile)
            tile.toggled.connect(lambda on, one=one: self.pick(one) if on else None)
            tile.doubled.connect(self._continue)
        self.demo = Button(tr("FirstRun", "Look around the demo shop"), "shop", "plain", size=38)
        self.go = Button("", "", "primary", key="↵", size=38)
        self.demo.clicked.connect(self.demo_asked)
        self.go.clicked.connect(self._continue)
        page = column(self._brand(), (scrolled(self._centred()), 1))
        self._page = panel(page)
        lay = self.layout()
        if lay is not None:
            lay.addWidget(self._page)
        self.pick(self._picked)

    def _brand(self) -> QWidget:
        other = "en" if finnish() else "fi"
        words = {"fi": "Suomeksi", "en": "In English"}[other]
        language = Button(words, "", "quiet", size=32, tip=LANGUAGES[other])
        language.clicked.connect(lambda: self.language_asked.emit(other))
        name = Label("Kuulolla", "heading")
        return panel(row(AppMark(), name, None, language, gap=10, margins=(24, 16, 16, 0)))

    def _centred(self) -> QVBoxLayout:
        names = [
            tr("FirstRun", "Choose a channel"),
            tr("FirstRun", "Sign in"),
            tr("FirstRun", "First session"),
        ]
        question = Label(tr("FirstRun", "Where do people talk to you?"), "hero", wrap=True)
        advice = tr("FirstRun", "Pick one to begin with. The others can follow later.")
        promise = tr(
            "FirstRun",
            "What people write stays in a file on this computer. Passwords go to its keyring. "
            "Nobody else’s cloud is involved.",
        )
        safe = row(
            column(1, Glyph("lock", 15), None),
            (Label(promise, "small", "muted", line=136), 1),
            gap=8,
        )
        self._foot = Foot(self.demo, self.go)
        inside = panel(
            column(
                Steps(names), 30, question, 8, Label(advice, "prose", "muted", wrap=True), 28,
                Tiles(list(self.tiles.values())), 24, self._foot, 28, Line(), 14, safe,
            )
        )  # fmt: skip
        inside.setMaximumWidth(wide(COLUMN))
        across = row(None, (inside, 1000), None, margins=(24, 0, 24, 0))
        lay = column(None, across, margins=(0, 12, 0, 24))
        lay.addStretch(2)
        return lay

    def _continue(self) -> None:
        if self._picked:
            self.chosen.emit(self._picked)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.start()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Speak the other language at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._page.setParent(None)
            self._page.deleteLater()
            self._build()
