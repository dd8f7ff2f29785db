"""What a manifest asks for at sign-in, as a form. What was typed is never lost by it."""

from collections.abc import Mapping, MutableMapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from inbox.core.channel import Field, Manifest, Way
from inbox.ui.choice import Choice
from inbox.ui.parts.button import Button
from inbox.ui.parts.edits import Labelled, LineEdit
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, panel, row
from inbox.ui.words import CHANNEL_CONTEXT, tr


class Fields(QWidget):
    """The fields of one way; those that have a default or may be empty fold away."""

    entered = Signal()

    def __init__(self, way: Way, typed: MutableMapping[str, str]) -> None:
        super().__init__()
        self._way, self._typed = way, typed
        self._edits: dict[str, Labelled] = {}
        shown = [field for field in way.fields if not _folds(field)]
        folded = [field for field in way.fields if _folds(field)]
        lay = column(*[self._labelled(field) for field in shown], gap=14)
        if folded:
            inside = panel(column(*[self._labelled(field) for field in folded], gap=14))
            lay.addLayout(self._fold(folded, inside))
            lay.addWidget(inside)
        self.setLayout(lay)

    def values(self) -> dict[str, str]:
        """What to sign in with: trimmed, and the default where nothing was typed."""
        values = {}
        for field in self._way.fields:
            said = self._edits[field.name].edit.text().strip()
            values[field.name] = said or field.default
        return values

    def check(self) -> bool:
        """Mark what is still missing and go there; True when nothing is."""
        missing = []
        for field in self._way.fields:
            lacks = not field.optional and not self.values()[field.name]
            self._edits[field.name].trouble(tr("Connect", "This is needed") if lacks else "")
            missing += [self._edits[field.name].edit] if lacks else []
        if missing:
            missing[0].setFocus()
        return not missing

    def recall(self) -> None:
        """What was typed under another way."""
        for name, labelled in self._edits.items():
            labelled.edit.setText(self._typed.get(name, labelled.edit.text()))

    def start(self) -> None:
        """Put the cursor where the next word belongs."""
        edits = [labelled.edit for labelled in self._edits.values()]
        empty = [edit for edit in edits if not edit.text() and not edit.isHidden()]
        for edit in (empty or edits)[:1]:
            edit.setFocus()

    def go_to_secret(self) -> None:
        """Select the secret: most often it is what has to be typed again."""
        for field in self._way.fields:
            if field.secret:
                edit = self._edits[field.name].edit
                edit.setFocus()
                edit.selectAll()
                return

    def _labelled(self, field: Field) -> Labelled:
        name = tr(CHANNEL_CONTEXT, field.label)
        hint = tr(CHANNEL_CONTEXT, field.placeholder or field.default) if _hint(field) else ""
        edit = LineEdit(name, hint, secret=field.secret)
        edit.setText(self._typed.get(field.name, ""))
        edit.name_eye(tr("Connect", "Show or hide {name}", name=name))
        edit.textEdited.connect(lambda text: self._remember(field, text))
        edit.returnPressed.connect(self.entered)
        help_words = tr(CHANNEL_CONTEXT, field.help) if field.help else ""
        self._edits[field.name] = Labelled(name, edit, help_words)
        return self._edits[field.name]

    def _remember(self, field: Field, text: str) -> None:
        self._typed[field.name] = text
        self._edits[field.name].trouble()

    def _fold(self, folded: list[Field], inside: QWidget) -> QHBoxLayout:
        words = tr(CHANNEL_CONTEXT, folded[0].label) if len(folded) == 1 else tr("Connect", "More")
        opens = Button(words, "right", "link", size=26)
        opened = any(self._typed.get(field.name) for field in folded)

        def turn() -> None:
            inside.setVisible(inside.isHidden())
            opens.icon_name = "right" if inside.isHidden() else "down"
            opens.update()

        if not opened:  # showing what has no parent yet would open a window for a moment
            inside.hide()
        opens.icon_name = "down" if opened else "right"
        opens.clicked.connect(turn)
        return row(opens, None)


def _folds(field: Field) -> bool:
    return bool(field.optional or field.default)


def _hint(field: Field) -> bool:
    return bool(field.placeholder or field.default)


class Form(QWidget):
    """The way chooser (when there is a choice), room for a guide, and the chosen way's fields."""

    entered = Signal()
    way_changed = Signal()

    def __init__(self, manifest: Manifest, typed: MutableMapping[str, str], way: str = "") -> None:
        super().__init__()
        self._ways = manifest.ways
        self._group = QButtonGroup(self)
        self.guide = column()  # what belongs between the way and its fields
        self.said = column()  # what went wrong
        lay = column()
        if len(self._ways) > 1:
            self._offer(lay)
        lay.addLayout(self.guide)
        lay.addLayout(self.said)
        self._fields = {one.id: Fields(one, typed) for one in self._ways}
        for fields in self._fields.values():
            fields.entered.connect(self.entered)
            lay.addWidget(fields)
        self.setLayout(lay)
        self.way = next((one for one in self._ways if one.id == way), self._ways[0])
        self._show()

    @property
    def fields(self) -> Fields:
        """The fields of the chosen way."""
        return self._fields[self.way.id]

    def values(self) -> Mapping[str, str]:
        return self.fields.values()

    def _offer(self, lay: QVBoxLayout) -> None:
        question = tr("Connect", "How do you want to sign in?")
        lay.addWidget(Label(question, "small-strong", "muted"))
        lay.addSpacing(8)
        for index, way in enumerate(self._ways):
            line = Choice(tr(CHANNEL_CONTEXT, way.title))
            self._group.addButton(line, index)
            line.clicked.connect(lambda _on=False, way=way: self.choose(way))
            lay.addWidget(line)
            lay.addSpacing(6)
        lay.addSpacing(12)

    def choose(self, way: Way) -> None:
        """Turn to that way; what was typed for both stands there, too."""
        before, self.way = self.way, way
        if before is not way:
            self.fields.recall()
            self._show()
            self.fields.start()
            self.way_changed.emit()

    def _show(self) -> None:
        for index, one in enumerate(self._ways):
            self._fields[one.id].setVisible(one is self.way)
            button = self._group.button(index)
            if button is not None:
                button.setChecked(one is self.way)
