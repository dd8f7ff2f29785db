"""What comes after the form: the browser, which accounts, and what was found."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inbox.core.channel import Identity, Manifest
from inbox.ui.choice import Choice
from inbox.ui.connect_words import channel
from inbox.ui.parts.button import Button
from inbox.ui.parts.edits import Labelled, LineEdit
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import Line, column, panel, row, scrolled
from inbox.ui.parts.marks import BrandMark, Glyph
from inbox.ui.words import CHANNEL_CONTEXT, tr

_EDGES = (28, 24, 28, 22)


class Under(Protocol):
    """A browser sign-in under way, as the bridge hands it out."""

    @property
    def paste_url(self) -> str: ...

    def answer(self, text: str) -> None: ...

    def cancel(self) -> None: ...


class GoingBack(QWidget):
    """What to try when the site does not let the browser come back."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Label("", "small", "muted", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.other = Button(tr("Connect", "Try the other way"), "", "soft", size=36)
        self.by_hand = Button(tr("Connect", "Paste a password instead"), "", "quiet", size=36)
        self.setLayout(column(26, self._words, 8, row(None, self.other, self.by_hand, None, gap=6)))

    def offer(self, *, other: bool, by_hand: bool) -> None:
        """``other``: coming back by our own scheme; ``by_hand``: pasting what the page shows."""
        first = tr("Connect", "Does the page say that an address is not secure?")
        last = tr("Connect", "Does the browser not come back here?")
        self._words.say(first if other else last)
        self.other.setVisible(other)
        self.by_hand.setVisible(by_hand)
        self.setVisible(other or by_hand)


class Waiting(QWidget):
    """The browser is open; the owner signs in there. A code can be pasted where there is one."""

    again = Signal()
    copy = Signal()
    given_up = Signal()
    code_given = Signal(str)
    code_wanted = Signal()
    other_way = Signal()
    paste_wanted = Signal()

    def __init__(self, manifest: Manifest) -> None:
        super().__init__()
        self.url = ""
        self.back = GoingBack()
        name = channel(manifest)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._title = Label("", "heading", wrap=True)
        self._title.setAlignment(centre)
        self._words = Label("", "body", "muted", wrap=True)
        self._words.setAlignment(centre)
        self._name = name
        self.open = Button(tr("Connect", "Open the browser again"), "open", "plain")
        self.copy_link = Button(tr("Connect", "Copy the address"), "copy", "quiet")
        self.code = LineEdit(tr("Connect", "Code"))
        self.use = Button(tr("Connect", "Use this code"), "", "soft", size=36)
        self.show_code = Button(tr("Connect", "Show me a code"), "open", "quiet", size=36)
        hint = tr("Connect", "Only if the page shows you a code and this window does not go on.")
        below = row(None, self.show_code, self.use, gap=6)
        self._paste = panel(column(26, Labelled(tr("Connect", "Code"), self.code, hint), 8, below))
        stop = Button(tr("Connect", "Cancel"), "", "plain", size=36)
        mark = BrandMark(manifest.icon, manifest.colour, 48)
        buttons = row(None, self.open, self.copy_link, None, gap=6)
        inner = column(
            None, row(None, mark, None), 18, self._title, 6, self._words, 20, buttons,
            self._paste, self.back, None, margins=(0, 0, 2, 16),
        )  # fmt: skip
        self.setLayout(column((scrolled(inner), 1), Line(), 16, row(None, stop), margins=_EDGES))
        self.open.clicked.connect(self.again)
        self.copy_link.clicked.connect(self.copy)
        stop.clicked.connect(self.given_up)
        self.use.clicked.connect(self._give)
        self.show_code.clicked.connect(self.code_wanted)
        self.code.returnPressed.connect(self._give)
        self.back.other.clicked.connect(self.other_way)
        self.back.by_hand.clicked.connect(self.paste_wanted)

    def begin(self, *, paste: bool, other: bool = False, by_hand: bool = False) -> None:
        """Before the browser opens. ``other``, ``by_hand``: what else there is to try."""
        self.url = ""
        self.back.offer(other=other, by_hand=by_hand)
        self.code.clear()
        self._paste.setVisible(paste)
        self.show_code.setEnabled(False)
        self.open.setEnabled(False)
        self.copy_link.setEnabled(False)
        self._title.say(tr("Connect", "Asking {name} for its sign-in page", name=self._name))
        self._words.say(tr("Connect", "Your browser opens in a moment."))

    def opened(self, url: str) -> None:
        """The page stands in the browser."""
        self.url = url
        self.open.setEnabled(True)
        self.copy_link.setEnabled(True)
        self.show_code.setEnabled(True)
        self._title.say(tr("Connect", "Sign in to {name} in your browser", name=self._name))
        self._words.announce(tr("Connect", "Allow Kuulolla there. This window goes on by itself."))
        self.open.setFocus()

    def _give(self) -> None:
        code = self.code.text().strip()
        if code:
            self.code_given.emit(code)


class Choosing(QWidget):
    """The sign-in opened several accounts; the owner says which belong here."""

    chosen = Signal(list)
    given_up = Signal()

    def __init__(self, identities: Sequence[Identity]) -> None:
        super().__init__()
        self._identities = list(identities)
        self.lines = [
            Choice(one.me.name or one.me.handle, _about(one), several=True) for one in identities
        ]
        for line in self.lines:
            line.setChecked(True)
            line.toggled.connect(self._count)
        self.add = Button("", "", "primary", key="↵", size=36)
        back = Button(tr("Connect", "Cancel"), "", "plain", size=36)
        title = Label(tr("Connect", "Which of these shall Kuulolla listen to?"), "title", wrap=True)
        words = tr("Connect", "You can add the others later.")
        self.setLayout(
            column(
                title, 4, Label(words, "body", "muted", wrap=True), 18,
                (scrolled(column(*self.lines, None, gap=8)), 1), 12,
                Line(), 16, row(None, back, self.add, gap=6), margins=_EDGES,
            )
        )  # fmt: skip
        self.add.clicked.connect(self._add)
        back.clicked.connect(self.given_up)
        self._count()

    def _count(self) -> None:
        picked = sum(line.isChecked() for line in self.lines)
        self.add.setEnabled(picked > 0)
        self.add.say(tr("Connect", "Add %n accounts", picked) if picked else tr("Connect", "Add"))

    def _add(self) -> None:
        self.add.setEnabled(False)
        pairs = zip(self._identities, self.lines, strict=True)
        self.chosen.emit([one for one, line in pairs if line.isChecked()])


class Connected(QWidget):
    """It works: as whom, what was found out, and what this network does not let us see."""

    finished = Signal()

    def __init__(self, manifest: Manifest, identities: Sequence[Identity]) -> None:
        super().__init__()
        name = channel(manifest)
        title = Label(tr("Connect", "{name} is connected", name=name), "title", wrap=True)
        who = ", ".join(one.me.name or one.me.handle for one in identities)
        mark = BrandMark(manifest.icon, manifest.colour, 44)
        line = Label(tr("Connect", "You answer as {who}", who=who), "small", "muted", wrap=True)
        found = [words for one in identities for words in one.findings]
        body = column()
        for words in dict.fromkeys(found):
            body.addLayout(_line("check", "accent", tr(CHANNEL_CONTEXT, words), "ink"))
            body.addSpacing(8)
        if manifest.blind_spots:
            body.addSpacing(10)
            heading = tr("Connect", "What {name} does not show to an app", name=name)
            body.addWidget(Label(heading, "small-strong", "muted", wrap=True))
            body.addSpacing(8)
            for words in manifest.blind_spots:
                body.addLayout(_line("hidden", "muted", tr(CHANNEL_CONTEXT, words), "ink2"))
                body.addSpacing(6)
        body.addStretch(1)
        note = tr("Connect", "Reading begins now, the newest first. You can start soon.")
        self.go = Button(tr("Connect", "Start"), "", "primary", key="↵", size=36)
        self.go.clicked.connect(self.finished)
        head = row(column(mark, None), (column(title, 2, line), 1), gap=14)
        said = Label(note, "small", "muted", line=136)
        self.setLayout(
            column(
                head, 22, (scrolled(body), 1), 12, Line(), 16,
                row((said, 1), 12, self.go, gap=6), margins=_EDGES,
            )
        )  # fmt: skip

    def start(self) -> None:
        """Enter goes on."""
        self.go.setFocus()


def _about(one: Identity) -> str:
    parts = [f"@{one.me.handle.lstrip('@')}" if one.me.handle else "", one.server]
    first = " · ".join(part for part in parts if part)
    return "\n".join([first, *(tr(CHANNEL_CONTEXT, words) for words in one.findings)]).strip()


def _line(icon: str, hue: str, words: str, ink: str) -> QHBoxLayout:
    glyph = Glyph(icon, 16, hue)
    return row(column(2, glyph, None), (Label(words, "body", ink, line=140), 1), gap=9)
