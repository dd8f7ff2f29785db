"""What a file would bring, shown before anything is changed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QWidget

from inbox.core.sheet import Fault, Left, Sheet
from inbox.store.saved_sheet import How, Plan
from inbox.ui.choice import Choice
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, emptied, row, scrolled
from inbox.ui.words import tr

_SHOWN = 200  # lines that were left out; the rest is copied with them


def fault_words(fault: Fault) -> str:
    """Why a line was left out."""
    return {
        Fault.NO_TEXT: tr("SavedImport", "no words"),
        Fault.TOO_LONG: tr("SavedImport", "too long"),
        Fault.TOO_MANY_CELLS: tr("SavedImport", "more cells than titles"),
        Fault.OPEN_QUOTE: tr("SavedImport", "a quotation mark does not fit"),
    }[fault]


class ImportPage(QWidget):
    """`taken` carries how others of the same name are treated; `left` that nothing is."""

    taken = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lay = column()
        self._foot = row(gap=8)
        self.choices: dict[How, Choice] = {}
        self.take = Button("", kind="primary", size=34)
        body = column(self._lay, None, margins=(0, 0, 12, 0))
        self.setLayout(column((scrolled(body), 1), 12, self._foot))

    def show_plan(self, name: str, plan: Plan, sheet: Sheet) -> None:
        """Say what is in the file and ask what is to be done."""
        emptied(self._lay)
        emptied(self._foot)
        self.choices = {}
        lay = self._lay
        lay.addWidget(Label(name, "heading", wrap=True))
        lay.addSpacing(10)
        for said in _summary(plan):
            lay.addWidget(Label(said, "body", line=140))
        if plan.others:
            self._ask(plan)
        if sheet.left:
            self._tell_left(sheet.left)
        nothing = not plan.new and not plan.others
        words = tr("SavedImport", "Import")
        self.take = Button(words, kind="primary", size=34)
        self.take.setEnabled(not nothing)
        self.take.clicked.connect(lambda: self.taken.emit(self._how().value))
        cancel = Button(tr("SavedImport", "Cancel"), kind="plain", size=34)
        cancel.clicked.connect(self.left)
        self._foot.addStretch(1)
        self._foot.addWidget(cancel)
        self._foot.addWidget(self.take)
        (cancel if nothing else self.take).setFocus()

    def _how(self) -> How:
        return next((how for how, choice in self.choices.items() if choice.isChecked()), How.ADD)

    def _ask(self, plan: Plan) -> None:
        names = ", ".join(f"“{there.name}”" for there, _ in plan.others[:6])
        more = "…" if len(plan.others) > 6 else ""
        self._lay.addSpacing(12)
        self._lay.addWidget(Label(names + more, "small", "muted", line=140))
        self._lay.addSpacing(8)
        group = QButtonGroup(self)
        for how, title in (
            (How.ADD, tr("SavedImport", "Add the file’s words as further wordings")),
            (How.REPLACE, tr("SavedImport", "Replace your words by those of the file")),
            (How.SKIP, tr("SavedImport", "Leave yours as they are")),
        ):
            choice = Choice(title)
            choice.setChecked(how is How.ADD)
            group.addButton(choice)
            self.choices[how] = choice
            self._lay.addWidget(choice)
            self._lay.addSpacing(6)

    def _tell_left(self, left: tuple[Left, ...]) -> None:
        said = tr("SavedImport", "%n lines cannot be taken:", len(left))
        copy = Button(tr("SavedImport", "Copy these lines"), "copy", "quiet", size=26)
        lines = "\n".join(one.words for one in left)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(lines))
        self._lay.addSpacing(14)
        self._lay.addLayout(row((Label(said, "strong", "amber_ink", wrap=True), 1), copy))
        self._lay.addSpacing(4)
        for one in left[:_SHOWN]:
            words = " ".join(one.words.split())
            short = words if len(words) < 90 else words[:89] + "…"
            why = fault_words(one.fault)
            told = tr("SavedImport", "Line {line}, {why}: {words}", line=one.line, why=why,
                      words=short)  # fmt: skip
            self._lay.addWidget(Label(told, "small", "ink", line=140))


def _summary(plan: Plan) -> list[str]:
    said = []
    if plan.new:
        said.append(tr("SavedImport", "%n new replies.", len(plan.new)))
    if plan.same:
        said.append(tr("SavedImport", "%n are here already, word for word.", plan.same))
    if plan.others:
        said.append(tr("SavedImport", "%n have other words here:", len(plan.others)))
    return said or [tr("SavedImport", "There is nothing in it to take.")]
