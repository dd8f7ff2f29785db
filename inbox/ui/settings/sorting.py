"""Settings: labels and rules."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inbox.core.rules import Rule
from inbox.store.labels import LabelRow
from inbox.store.rows import View
from inbox.ui.choice import Switch
from inbox.ui.label_dialog import LabelDialog
from inbox.ui.labelling import Labelling
from inbox.ui.look_up import Channels
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Elided
from inbox.ui.parts.layout import emptied, row
from inbox.ui.parts.marks import Chip
from inbox.ui.row_words import label_tone
from inbox.ui.rule_dialog import RuleDialog
from inbox.ui.rule_words import summary
from inbox.ui.ruling import Ruling
from inbox.ui.setting_rows import Section, SettingRow
from inbox.ui.settings.context import Context
from inbox.ui.undo import History
from inbox.ui.words import tr


class UndoLine(QWidget):
    """What was changed just now, and the way back."""

    def __init__(self, history: History) -> None:
        super().__init__()
        self._words = Elided("", "small", "muted")
        self.button = Button("", "undo", "link", size=28)
        self.button.clicked.connect(history.undo)
        self.setLayout(row((self._words, 1), self.button, gap=10))
        history.done.connect(self._show)
        history.none.connect(self.hide)
        self.hide()

    def tell(self, words: str) -> None:
        """Something that cannot be taken back."""
        self._words.say(words)
        self.button.hide()
        self.show()

    def _show(self, words: str) -> None:
        self._words.say(words)
        self.button.show()
        self.button.say(tr("Action", "Undo"), f"{tr('Action', 'Undo')}: {words}")
        self.show()


class LabelsAndRules(Section):
    """Read again whenever one of them is another."""

    def __init__(self, context: Context) -> None:
        more = tr("Settings", "tags categories filters automatic sort tidy spam hide")
        super().__init__(tr("Settings", "Labels and rules"), [], more)
        self._context = context
        self._reader, self._bridge = context.reader, context.bridge
        self._channels = Channels(context.channels)
        history = context.history or History(self)
        self._labelling = Labelling(self._bridge, history, self._failed)
        self._ruling = Ruling(self._bridge, history, self._failed)
        self._wanted = ""
        self._undo = UndoLine(history)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        lay = self.layout()
        if isinstance(lay, QVBoxLayout):
            lay.addLayout(self._lines)
            lay.addWidget(self._undo)
        # A method of ours and no lambda: it must end with us, when another language is spoken.
        self._bridge.conversations_changed.connect(self._changed)
        self._known: tuple[list[LabelRow], list[Rule]] | None = None
        self._fill()

    def narrow(self, wanted: str) -> bool:
        self._wanted = wanted
        return super().narrow(wanted)

    def _changed(self, _ids: frozenset[int]) -> None:
        self._fill()

    def _fill(self) -> None:
        known = self._reader.shelf.labels(), self._reader.shelf.rules()
        if known == self._known:
            return
        self._known = known
        emptied(self._lines)
        labels, rules = known
        self.rows = [*(self._label(one) for one in labels), self._new_label()]
        self.rows += [*(self._rule(one, rules) for one in rules), self._new_rule()]
        for made in self.rows:
            self._lines.addWidget(made)
        if self._wanted:
            self.narrow(self._wanted)

    def _label(self, label: LabelRow) -> SettingRow:
        n = self._reader.shelf.count(label.id, View.ALL)
        return SettingRow(
            label.name,
            tr("Settings", "On %Ln conversations", n),
            Chip(label.name, label_tone(label.colour)),
            self._small("edit", tr("Settings", "Change {name}", name=label.name),
                        partial(self._change_label, label)),
            self._small("trash", tr("Settings", "Delete {name}", name=label.name),
                        partial(self._labelling.delete, label)),
            more=tr("Settings", "label tag"),
        )  # fmt: skip

    def _new_label(self) -> SettingRow:
        button = Button(tr("Label", "New label"), "plus", size=32)
        button.clicked.connect(lambda: self._change_label(None))
        about = tr("Settings", "What you sort conversations by. T puts one on.")
        return SettingRow(tr("Settings", "Labels"), about, button)

    def _change_label(self, label: LabelRow | None) -> None:
        dialog = LabelDialog(label, self.window())

        def save(now: LabelRow) -> None:
            if label is not None:
                self._labelling.change(now, label, dialog.taken)
                if not self._clashes(now):
                    dialog.accept()
            elif self._clashes(now):
                dialog.taken()
            else:
                self._bridge.sorting.make_label(now.name, now.colour)
                dialog.accept()

        dialog.saved.connect(save)
        dialog.open()

    def _clashes(self, label: LabelRow) -> bool:
        """Whether another one is called that."""
        name = " ".join(label.name.split()).casefold()
        known = self._reader.shelf.labels()
        return any(o.name.casefold() == name and o.id != label.id for o in known)

    def _rule(self, rule: Rule, rules: list[Rule]) -> SettingRow:
        on = Switch(tr("Settings", "{name} is on", name=rule.name))
        on.setChecked(rule.active)
        on.toggled.connect(partial(self._ruling.turn, rule))
        told = summary(rule, self._channels, self._reader.accounts(), self._reader.shelf.labels())
        order = [one.id for one in rules]
        place = order.index(rule.id)
        first = [*order[: place - 1], rule.id, order[place - 1], *order[place + 1 :]]
        earlier = tr("Settings", "Try {name} earlier", name=rule.name)
        up = partial(self._ruling.order, first, order)
        controls = [self._small("up", earlier, up)] if place else []
        return SettingRow(
            rule.name,
            told,
            *controls,
            self._small("edit", tr("Settings", "Change {name}", name=rule.name),
                        partial(self._change_rule, rule)),
            self._small("trash", tr("Settings", "Delete {name}", name=rule.name),
                        partial(self._ruling.delete, rule)),
            on,
            more=tr("Settings", "rule filter automatic"),
        )  # fmt: skip

    def _new_rule(self) -> SettingRow:
        button = Button(tr("Rule", "New rule"), "plus", size=32)
        button.clicked.connect(lambda: self._change_rule(None))
        about = tr(
            "Settings",
            "They put away, label or suggest to hide what comes in. They never send anything, and"
            " leave questions and complaints alone unless you say otherwise.",
        )
        return SettingRow(tr("Settings", "Rules"), about, button)

    def _change_rule(self, rule: Rule | None) -> None:
        dialog = RuleDialog(
            self._bridge, self._reader, self._channels, rule, self.window(),
            clock=self._context.clock,
        )  # fmt: skip
        dialog.saved.connect(lambda now, apply: self._ruling.save(now, rule, apply=apply))
        dialog.open()

    def _small(self, icon: str, words: str, do: Callable[[], object]) -> Button:
        made = Button(icon_name=icon, kind="quiet", size=32, tip=words)
        made.clicked.connect(lambda _on=False: do())
        return made

    def _failed(self, _error: BaseException) -> None:
        self._undo.tell(tr("Doing", "That could not be saved"))


def section(context: Context) -> Section:
    return LabelsAndRules(context)
