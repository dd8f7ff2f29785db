"""What words are taken for, said in words: why, and the menu in which the owner corrects it."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from inbox.core.verdict import Clue, Label, Reason, reasons
from inbox.store.rows import ConversationRow
from inbox.ui.words import tr


def label_words(label: Label) -> str:
    """What a label is called on a chip and in the menu."""
    return {
        Label.QUESTION: tr("Row", "Question"),
        Label.COMPLAINT: tr("Row", "Complaint"),
        Label.THANKS: tr("Row", "Thanks"),
        Label.SPAM: tr("Row", "Spam?"),
        Label.URGENT: tr("Row", "Urgent"),
    }[label]


def holds(row: ConversationRow, label: Label) -> bool:
    return bool(getattr(row, label.value))


def why_words(row: ConversationRow) -> list[str]:
    """One line for each label, like "Question: a question mark and “hinta”"."""
    found = reasons(row.why)
    lines = []
    for label in Label:
        said = [part for reason in found if reason.label is label for part in _parts(reason)]
        if said and holds(row, label):
            lines.append(f"{label_words(label)}: {_listed(said)}")
    return lines


def _parts(reason: Reason) -> list[str]:
    if reason.clue is Clue.WORDS:
        return [f"“{word}”" for word in reason.words]
    return [
        {
            Clue.MARK: tr("Why", "a question mark"),
            Clue.ENDING: tr("Why", "a Finnish question ending"),
            Clue.LINK: tr("Why", "a link"),
            Clue.STARS: tr("Why", "few stars"),
            Clue.WHOLE: tr("Why", "many small signs together"),
            Clue.OWNER: tr("Why", "you said so"),
        }[reason.clue]
    ]


def _listed(parts: list[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    return tr("Why", "{some} and {last}", some=", ".join(parts[:-1]), last=parts[-1])


def class_menu(
    parent: QWidget, row: ConversationRow, correct: Callable[[Label, bool], object]
) -> QMenu:
    """The menu "This is …", ticked at what it is taken for; `correct` hears the owner's word."""
    menu = QMenu(tr("Row", "This is …"), parent)
    for label in Label:
        action = menu.addAction(label_words(label).rstrip("?"))
        action.setCheckable(True)
        action.setChecked(holds(row, label))
        action.triggered.connect(lambda on, label=label: correct(label, on))
    return menu
