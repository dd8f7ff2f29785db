"""One saved reply to be changed: its name, folder, language and wordings."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCompleter, QSizePolicy, QWidget

from inbox.core.phrases import Variable
from inbox.store.saved import SavedReply
from inbox.ui import words
from inbox.ui.choice import Pick
from inbox.ui.filling import written
from inbox.ui.parts.button import Button
from inbox.ui.parts.edits import Labelled, LineEdit, WordsEdit
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, emptied, row
from inbox.ui.theme import CARD_RADIUS, colour, look
from inbox.ui.words import tr

MOST_TEXTS = 20  # wordings that the form offers room for; a file may bring more
PAUSE = 400  # ms between the last key and the reply on its way to the disk


class Wording(QWidget):
    """One wording in a frame of its own; `dropped` asks to take it away."""

    typed = Signal()
    dropped = Signal()
    entered = Signal()

    def __init__(self, text: str, at: int) -> None:
        super().__init__()
        self.edit = WordsEdit(lines=2, most=7)
        self.edit.setAccessibleName(tr("Saved", "Wording {number}", number=at))
        self.edit.setPlaceholderText(tr("Saved", "What you say, for example “Hi {name}, we do!”",
                                        name=written(Variable.FIRST_NAME)))  # fmt: skip
        self.edit.put(text)
        self.edit.typed.connect(self.typed)
        self.edit.installEventFilter(self)
        drop = Button(icon_name="close", kind="quiet", size=26, tip=tr("Saved", "Remove wording"))
        drop.clicked.connect(self.dropped)
        self.setLayout(row((self.edit, 1), 6, column(drop, None), margins=(12, 9, 7, 9)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
            if event.type() == QEvent.Type.FocusIn:
                self.entered.emit()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        focus = self.edit.hasFocus()
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(QPen(colour("accent" if focus else "edge"), 1.5 if focus else 1))
        p.setBrush(colour("field"))
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        p.drawRoundedRect(box, CARD_RADIUS, CARD_RADIUS)


class SavedForm(QWidget):
    """`changed` after a pause in typing, `dropped` asks to delete it."""

    changed = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reply = SavedReply("", ())
        self._fresh = False
        self._last: Wording | None = None  # where the cursor was
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.changed)
        self.name, self.folder = LineEdit(), LineEdit()
        self.name.setMaxLength(80)
        self.folder.setMaxLength(60)
        self.language = Pick(tr("Saved", "Language"), _languages(), "")
        self.language.picked.connect(lambda _value: self._typed())
        for edit in (self.name, self.folder):
            edit.textEdited.connect(lambda _text: self._typed())
        self._wordings = column(gap=8)
        self.wordings: list[Wording] = []
        self._more = Button(tr("Saved", "Another wording"), "plus", "quiet", size=32)
        self._more.clicked.connect(self._another)
        self._used = Label("", "small", "muted", wrap=True)
        self.drop = Button(tr("Saved", "Delete"), "trash", "quiet", size=32)
        self.drop.clicked.connect(self.dropped)
        self._head = row(
            (Labelled(tr("Saved", "Name"), self.name), 3),
            (Labelled(tr("Saved", "Folder"), self.folder), 2),
            gap=12,
        )
        self._build()

    def _build(self) -> None:
        variables = row(gap=6)
        for variable in Variable:
            button = Button(written(variable), kind="plain", size=26)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._insert, variable))
            variables.addWidget(button)
        variables.addStretch(1)
        speech = row(
            Label(tr("Saved", "Language"), "small-strong", "muted"), 10, self.language, None
        )
        told = tr("Saved", "The wording used least lately is proposed first.")
        self.setLayout(
            column(
                self._head, 14, speech, 18,
                Label(tr("Saved", "Wordings"), "small-strong", "muted"), 2,
                Label(told, "small", "muted", wrap=True), 8,
                self._wordings, 10, Label(tr("Saved", "Insert"), "small", "muted"), 4,
                variables, 8, row(self._more, None), 14,
                row((self._used, 1), self.drop), None,
            )
        )  # fmt: skip

    def show_reply(self, reply: SavedReply, folders: Sequence[str]) -> None:
        """Change this one now."""
        self._timer.stop()
        self._fresh = False
        self._reply = reply
        self.name.setText(reply.name)
        self.name.setPlaceholderText(tr("Saved", "Called by its words"))
        self.folder.setText(reply.folder)
        known = QCompleter(list(folders), self.folder)
        known.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.folder.setCompleter(known)
        self.language.put(reply.language)
        self._show_wordings(reply.texts or ("",))
        self.drop.setVisible(bool(reply.id))
        self._say_use()

    def kept(self, reply: SavedReply) -> None:
        """It is on the disk so; what was typed since stays."""
        self._reply = replace(self._reply, id=reply.id, used=reply.used)
        if not self._fresh and not self.name.hasFocus():
            self.name.setText(reply.name)
        self.drop.setVisible(bool(reply.id))

    def reply(self) -> SavedReply:
        """As it stands here."""
        self._fresh = False
        texts = tuple(wording.edit.toPlainText() for wording in self.wordings)
        return replace(
            self._reply,
            name=self.name.text(),
            folder=self.folder.text(),
            language=self.language.value,
            texts=texts,
        )

    def reply_number(self) -> int:
        """The number of what is shown, 0 before it is kept."""
        return self._reply.id

    def fresh(self) -> bool:
        """Whether something was typed that is not on its way yet."""
        return self._fresh

    def focus(self) -> None:
        """Where one begins: the words of a new one, the name of an old one."""
        empty = not self.wordings[0].edit.toPlainText()
        (self.wordings[0].edit if empty else self.name).setFocus()

    def _typed(self) -> None:
        self._fresh = True
        self._timer.start()

    def _show_wordings(self, texts: Sequence[str]) -> None:
        emptied(self._wordings)
        self.wordings = []
        for text in texts:
            self._add(text)

    def _add(self, text: str) -> Wording:
        made = Wording(text, len(self.wordings) + 1)
        made.typed.connect(self._typed)
        made.dropped.connect(partial(self._remove, made))
        made.entered.connect(partial(self._enter, made))
        self.wordings.append(made)
        self._wordings.addWidget(made)
        self._more.setEnabled(len(self.wordings) < MOST_TEXTS)
        return made

    def _enter(self, wording: Wording) -> None:
        self._last = wording

    def _another(self) -> None:
        self._add("").edit.setFocus()

    def _remove(self, wording: Wording) -> None:
        texts = [one.edit.toPlainText() for one in self.wordings if one is not wording]
        self._show_wordings(texts or [""])
        self.wordings[-1].edit.setFocus()
        self._typed()

    def _insert(self, variable: Variable) -> None:
        """Where the cursor was last."""
        edit = (self._last if self._last in self.wordings else self.wordings[-1]).edit
        edit.insertPlainText(written(variable))
        edit.setFocus()

    def _say_use(self) -> None:
        said = ""
        if self._reply.uses and self._reply.used_at is not None:
            when = words.moment(self._reply.used_at, datetime.now(UTC).astimezone())
            said = tr("Saved", "Used %n times, last {when}", self._reply.uses, when=when)
        self._used.say(said)


def _languages() -> dict[str, str]:
    more = {"sv": "Svenska", "et": "Eesti", "de": "Deutsch", "fr": "Français", "es": "Español"}
    return {"": tr("Saved", "Any"), **words.LANGUAGES, **more}
