"""What is known about somebody: the line that tells it, and the dialog where it is kept."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from inbox.store.details import AuthorRow
from inbox.store.persons import NOTE_LIMIT, Known
from inbox.ui.icons import paint_icon
from inbox.ui.look_up import Channels
from inbox.ui.parts.button import Button
from inbox.ui.parts.dialog import Card, Dialog
from inbox.ui.parts.edits import WordsEdit
from inbox.ui.parts.labels import Elided, Label, tip
from inbox.ui.parts.layout import column, emptied, panel, row
from inbox.ui.parts.marks import Glyph
from inbox.ui.parts.paint import middle, paint_card, paint_ring, paint_words
from inbox.ui.theme import RADIUS, look, metrics, px, wide
from inbox.ui.undo import History, Step
from inbox.ui.words import date, tr

DEBOUNCE = 300  # ms between the last key and the note on its way to the disk

if TYPE_CHECKING:
    from concurrent.futures import Future

    from inbox.store.persons import Ties
    from inbox.store.reader import Reader
    from inbox.ui.bridge import Bridge


def known_words(known: Known, channels: Channels, now: datetime) -> list[str]:
    """The note first, then where else they are, then what they said before this."""
    said = [" ".join(known.note.split())] if known.note else []
    if known.others:
        names = dict.fromkeys(channels.name(channel) for _, channel in known.others)
        said.append(tr("Person", "also on {channels}", channels=", ".join(names)))
    if known.said and known.said_at is not None:
        day = date(known.said_at, now)
        words = " ".join(known.said.split())
        said.append(tr("Person", "said on {day}: “{words}”", day=day, words=words))
    return said


class KnownLine(QAbstractButton):
    """One quiet line: the private note, other channels, earlier words. Pressed, it is changed."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._noted = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        look().changed.connect(self.updateGeometry)
        self.hide()

    def tell(self, known: Known | None, channels: Channels) -> None:
        """Show what is known; nothing known takes no room."""
        said = known_words(known, channels, datetime.now().astimezone()) if known else []
        self._noted = known is not None and bool(known.note)
        self.setText(" · ".join(said))
        self.setAccessibleName(". ".join(said))
        self.setAccessibleDescription(tr("Person", "About this person"))
        self.setToolTip(tip("\n".join(said)))
        self.setVisible(bool(said))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(120, int(metrics("small").height()) + 12)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box, side = QPainter(self), QRectF(self.rect()), px(14)
        ground = "hover" if self.underMouse() else "amber_soft" if self._noted else ""
        if ground:
            paint_card(p, box, ground, RADIUS)
        if self.hasFocus():
            paint_ring(p, box.adjusted(1, 1, -1, -1), 5)
        hue = "amber_ink" if self._noted else "muted"
        left = 8 if self._noted else 0
        spot = QRectF(left, int(box.center().y() - side / 2), side, side)
        paint_icon(p, "note" if self._noted else "person", spot, hue)
        fm, x = metrics("small"), spot.right() + 7
        words = fm.elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width() - x - 8)
        base = middle(0, box.height(), fm)
        paint_words(p, x, base, words, role="small", hue="ink2" if self._noted else "muted")


class PersonDialog(Dialog):
    """The private note, and who is the same person elsewhere."""

    def __init__(self, parent: QWidget, channels: Channels, name: str) -> None:
        super().__init__(parent, tr("Person", "About {name}", name=name))
        self._channels = channels
        self.edit = WordsEdit(4, 12)
        self.edit.setAccessibleName(tr("Person", "Your private note"))
        self.edit.setPlaceholderText(tr("Person", "What you want to remember next time…"))
        quiet = tr("Person", "Only you see this. It stays on this computer.")
        box = Card(column(self.edit, margins=(12, 10, 12, 10)), "field", border="edge")
        self.ties = column()
        save = Button(tr("Person", "Save"), kind="primary", key="Ctrl ↵", size=36)
        save.setShortcut("Ctrl+Return")
        save.clicked.connect(self.accept)
        self.hold(
            Label(tr("Person", "Your private note"), "small-strong", "muted"), 6, box, 5,
            Label(quiet, "small", "muted", wrap=True), 12, panel(self.ties), None, 12,
            row(None, save),
        )  # fmt: skip
        self.resize(wide(480), wide(320))
        self.edit.setFocus()

    def show_ties(
        self,
        known: Known,
        alike: tuple[tuple[AuthorRow, str], ...],
        join: Callable[[int], None],
        part: Callable[[int], None],
    ) -> None:
        """Who is the same person, and who may be."""
        emptied(self.ties)
        self._section(tr("Person", "Also here"), known.others, tr("Person", "Not the same"), part)
        self._section(tr("Person", "The same person?"), alike, tr("Person", "Join"), join)

    def _section(
        self,
        title: str,
        people: tuple[tuple[AuthorRow, str], ...],
        verb: str,
        do: Callable[[int], None],
    ) -> None:
        if not people:
            return
        lay: QVBoxLayout = column(Label(title, "small-strong", "muted"), 4)
        for author, channel in people:
            where = self._channels.name(channel)
            handle = f"@{author.handle.removeprefix('@')}" if author.handle else ""
            words = " · ".join(s for s in (author.name, handle, where) if s)
            button = Button(verb, kind="plain", size=32)
            button.setAccessibleName(f"{verb}: {words}")
            button.clicked.connect(lambda _on=False, n=author.id: do(n))
            icon = Glyph(self._channels.icon(channel), 15)
            lay.addLayout(row(icon, (Elided(words, "body", "ink"), 1), button, gap=9))
            lay.addSpacing(4)
        self.ties.addLayout(lay)
        self.ties.addSpacing(8)


class Acquainted(QObject):
    """Opens the dialog and hands what is decided there to the engine; each of it is undone.

    `told` says what could not be saved; the words stand in the dialog when it is opened again.
    """

    told = Signal(str)

    def __init__(
        self,
        window: QWidget,
        bridge: "Bridge",
        reader: "Reader",
        channels: Channels,
        history: History,
    ) -> None:
        super().__init__(window)
        self._window, self._bridge, self._reader = window, bridge, reader
        self._channels, self._history = channels, history
        self._unsaved: dict[int, str] = {}  # by author: what the disk would not take
        self.dialog: PersonDialog | None = None

    def open(self, author: int | None) -> None:
        """About somebody; nothing when nobody is shown."""
        known = None if author is None else self._reader.acquaintances.known(author)
        if known is None:
            return
        name = known.author.name or known.author.handle
        dialog = PersonDialog(self._window, self._channels, name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.edit.put(self._unsaved.get(known.author.id, known.note))
        before: list[Ties] = []
        self._fill(dialog, known, before)
        soon = QTimer(dialog, singleShot=True, interval=DEBOUNCE)
        soon.timeout.connect(lambda: self._keep(known.author.id, dialog, before))
        dialog.edit.typed.connect(soon.start)
        dialog.finished.connect(lambda _how: self._close(known, name, dialog, before))
        self.dialog = dialog
        dialog.open()

    def _fill(self, dialog: PersonDialog, known: Known, before: "list[Ties]") -> None:
        one = known.author.id

        def join(other: int) -> None:
            self._keep(one, dialog, before)  # what is typed is joined, too
            tied = self._bridge.people.join(one, other)
            self._tie(tied, tr("Person", "Joined"), dialog, one, before)

        def part(other: int) -> None:
            tied = self._bridge.people.part(other)
            self._tie(tied, tr("Person", "Parted"), dialog, one, before)

        dialog.show_ties(known, self._reader.acquaintances.alike(one), join, part)

    def _tie(
        self,
        future: "Future[Ties]",
        words: str,
        dialog: PersonDialog,
        author: int,
        before: "list[Ties]",
    ) -> None:
        def done(ties: "Ties") -> None:
            self._push(words, ties)
            known = self._reader.acquaintances.known(author)
            if known is not None and dialog is self.dialog:
                dialog.edit.put(known.note)
                self._fill(dialog, known, before)

        self._bridge.when(future, done, self._failed)

    def _keep(self, author: int, dialog: PersonDialog, before: "list[Ties]") -> "Future[Ties]":
        """Save what stands there; the first ``before`` is how it was when the dialog opened."""
        note = dialog.edit.toPlainText().strip()[:NOTE_LIMIT]
        kept = self._bridge.people.keep_note(author, note)

        def done(ties: "Ties") -> None:
            before.append(ties)
            self._unsaved.pop(author, None)

        def failed(error: BaseException) -> None:
            self._unsaved[author] = note
            self._failed(error)

        self._bridge.when(kept, done, failed)
        return kept

    def _close(self, known: Known, name: str, dialog: PersonDialog, before: "list[Ties]") -> None:
        """However the dialog was closed: what was typed is kept, and undone as one."""
        self.dialog = None
        author = known.author.id
        now = self._reader.acquaintances.known(author)
        note = dialog.edit.toPlainText().strip()[:NOTE_LIMIT]
        if not before and now is not None and note == now.note:
            return

        def done(_ties: "Ties") -> None:
            self._push(tr("Person", "Noted about {name}", name=name), before[0])

        self._bridge.when(self._keep(author, dialog, before), done, lambda _error: None)

    def _failed(self, _error: BaseException) -> None:
        self.told.emit(tr("Doing", "That could not be saved"))

    def _push(self, words: str, ties: "Ties") -> None:
        def back() -> None:
            self._bridge.people.retie(ties)

        self._history.push(Step(words, back))
