"""What a rule did to the open conversation, or suggests: said above it, with the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, View
from inbox.ui.parts.banner import Banner
from inbox.ui.parts.button import Button
from inbox.ui.words import tr


class RuleNote(QWidget):
    """`wanted` is "not_this_one", "hide", "open", "keep" or "rule" (to change it: its number)."""

    wanted = Signal(str, object)

    def __init__(self, reader: Reader, *, right: int = 0) -> None:
        super().__init__()
        self._reader = reader
        self._told: tuple[object, ...] = ()
        self._can_hide = False
        self._banner: Banner | None = None
        self._lay = QVBoxLayout()
        self._lay.setContentsMargins(0, 6, right, 8)
        self.setLayout(self._lay)
        self.hide()

    def tell(self, row: ConversationRow | None, *, can_hide: bool = False) -> None:
        """Say what a rule has to do with this conversation; nothing where none has."""
        told: tuple[object, ...] = ()
        if row is not None and row.suggests_hiding:
            told = ("hide", row.id, self._reader.shelf.rule_name(row.suggests_hiding))
        elif row is not None and row.view is View.DONE:
            by = self._reader.shelf.done_by(row.id)
            told = () if by is None else ("done", row.id, by.name, by.rule)
        if told == self._told:
            return
        self._told, self._can_hide = told, can_hide
        if self._banner is not None:
            self._banner.hide()
            self._lay.removeWidget(self._banner)
            self._banner.deleteLater()
            self._banner = None
        if told and row is not None:
            self._banner = self._made(told, row)
            self._lay.addWidget(self._banner)
        self.setVisible(bool(told))

    def _made(self, told: tuple[object, ...], row: ConversationRow) -> Banner:
        if told[0] == "hide":
            hide = self._button(tr("Action", "Open there"), "open", row, "soft")
            if self._can_hide:
                hide = self._button(tr("Chosen", "Hide"), "hide", row, "soft")
            keep = self._button(tr("Rule", "Keep"), "keep", row)
            title = tr("Rule", "Hide this from others?")
            text = tr("Rule", "Your rule “{name}” suggests it. Nothing was done.", name=told[2])
            return Banner("amber", "hidden", title, text, [hide, keep])
        undo = self._button(tr("Rule", "Not this one"), "not_this_one", row)
        title = tr("Rule", "Done by your rule “{name}”", name=told[2])
        text = tr("Rule", "Nobody was answered. It can wait for you again.")
        buttons = [undo]
        if self._reader.shelf.rule_name(int(str(told[3]))):
            change = Button(tr("Rule", "See the rule"), kind="quiet", size=32)
            change.clicked.connect(lambda: self.wanted.emit("rule", told[3]))
            buttons.append(change)
        return Banner("neutral", "rule", title, text, buttons)

    def _button(self, words: str, name: str, row: ConversationRow, kind: str = "plain") -> Button:
        made = Button(words, kind=kind, size=32)
        made.clicked.connect(lambda: self.wanted.emit(name, row))
        return made
