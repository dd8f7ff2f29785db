"""Going out later: the replies that were put off, the next one first."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from inbox.store.details import ActionRow
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow
from inbox.ui.goes_out import GoesOut
from inbox.ui.look_up import Channels
from inbox.ui.parts.dialog import Card
from inbox.ui.parts.labels import Clamp, Elided, Label
from inbox.ui.parts.layout import column, emptied, row
from inbox.ui.parts.marks import Avatar
from inbox.ui.pictures import Pictures
from inbox.ui.place import Place
from inbox.ui.theme import wide
from inbox.ui.words import tr


class Outgoing(QWidget):
    """One reply: to whom, its words, when it goes out. `wanted` carries what is pressed."""

    wanted = Signal(str, object)

    def __init__(
        self, action: ActionRow, to: ConversationRow, channels: Channels, pictures: Pictures
    ) -> None:
        super().__init__()
        self.action = action
        face = Avatar(to.author_name, 40, channels.icon(to.channel), "surface")
        face.show_picture(pictures.get(to.author_avatar, round(40 * self.devicePixelRatioF())))
        name = Elided(to.author_name, "heading", "ink")
        name.fit()
        where = Label(channels.name(to.channel), "small", "muted")
        asked = Elided(" ".join(to.text.split()))
        self.line = GoesOut(
            action.later or action.at,
            lambda name: self.wanted.emit(name, action),
            show=tr("Later", "Show the conversation"),
        )
        words = column(
            row((name, 0), where, None, gap=8), 1, asked, 8, Clamp(action.text, 4, "prose"), 8,
            self.line,
        )  # fmt: skip
        inner = row(column(face, None), (words, 1), gap=14, margins=(16, 14, 16, 14))
        self.setLayout(column(Card(inner)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        told = self.line.accessibleName()
        self.setAccessibleName(f"{to.author_name}, {told}: {action.text}")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.wanted.emit("show", self.action)
        else:
            super().keyPressEvent(event)


class ScheduledPage(Place):
    """`conversation_wanted` names one to open; `wanted` carries a wish and an outbox action."""

    conversation_wanted = Signal(int)
    wanted = Signal(str, object)

    def __init__(self, reader: Reader, channels: Channels, pictures: Pictures) -> None:
        super().__init__()
        self._reader, self._channels, self._pictures = reader, channels, pictures
        self._shown: list[ActionRow] | None = None
        self.rows: list[Outgoing] = []
        self._list = column(gap=10)
        self._none = Label("", "prose", "muted", wrap=True)
        self._column = QWidget()
        self._column.setLayout(column(self._none, self._list, None))
        self._column.setMaximumWidth(wide(760))
        self.hold(row((self._column, 1000), None))

    def refresh(self) -> None:
        """Read the outbox again; widgets stay where nothing moved."""
        self.title.say(tr("View", "Going out later"))
        actions = self._reader.scheduled()
        self.line.say(tr("Later", "%Ln replies", len(actions)) if actions else "")
        words = tr("Later", "Nothing waits for its time. The arrow beside Send puts a reply off.")
        self._none.say(words)
        self._none.setVisible(not actions)
        if actions == self._shown:
            for line in self.rows:
                line.line.refresh()
            return
        self._shown = actions
        emptied(self._list)
        people = {r.id: r for r in self._reader.rows(a.conversation for a in actions)}
        self.rows = []
        for action in actions:
            if action.conversation in people:
                self._add(Outgoing(
                    action, people[action.conversation], self._channels, self._pictures
                ))  # fmt: skip
        self.first = self.rows[0] if self.rows else self.area

    def step(self, by: int) -> None:
        """From one reply to the next."""
        at = next((n for n, line in enumerate(self.rows) if line.hasFocus()), -1)
        if self.rows:
            line = self.rows[min(max(at + by, 0), len(self.rows) - 1)]
            line.setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(line)

    def _add(self, line: Outgoing) -> None:
        line.wanted.connect(self._wanted)
        self.rows.append(line)
        self._list.addWidget(line)

    def _wanted(self, name: str, action: ActionRow) -> None:
        if name == "show":
            self.conversation_wanted.emit(action.conversation)
        else:
            self.wanted.emit(name, action)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self._shown = None
        super().changeEvent(event)
