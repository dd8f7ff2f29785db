"""What stands above the list while several are chosen: how many, and what to do with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Elided
from inbox.ui.parts.layout import column, panel, row
from inbox.ui.reach import Reach
from inbox.ui.words import number, tr

VERBS = (
    ("like", "like"),
    ("done", "check"),
    ("snooze", "snooze"),
    ("hide", "hidden"),
    ("label", "label"),
)


def verb_words(name: str) -> str:
    """What is done to all that are chosen."""
    return {
        "like": tr("Action", "Like"),
        "done": tr("Action", "Done"),
        "reopen": tr("Action", "Back to waiting"),
        "snooze": tr("Action", "Snooze"),
        "hide": tr("Chosen", "Hide"),
        "label": tr("Action", "Label"),
    }[name]


class ChosenBar(QWidget):
    """`wanted` names what was pressed, and the button; `rest_wanted`: all of the view, please."""

    wanted = Signal(str, object)
    rest_wanted = Signal()
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._end = Button(icon_name="close", kind="quiet", size=32)
        self._end.clicked.connect(self.ended)
        self._count, self._more = Elided("", "heading", "ink"), Elided()
        self.rest = Button("", kind="link", size=28)
        self.rest.clicked.connect(self.rest_wanted)
        self._below = QStackedWidget()
        self._below.addWidget(self._more)
        self._below.addWidget(panel(row(self.rest, None)))
        self.buttons = {name: Button(icon_name=icon, kind="quiet", size=32) for name, icon in VERBS}
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, n=name, b=button: self.wanted.emit(n, b))
        who = panel(column(None, self._count, 1, self._below, None))
        self.setLayout(
            row(self._end, 6, (who, 1), *self.buttons.values(), margins=(8, 0, 12, 0), gap=0)
        )
        self.setAccessibleName(tr("Chosen", "What is chosen"))

    def tell(
        self,
        count: int,
        like: Reach,
        hide: Reach,
        *,
        waiting: bool,
        rest: int,
        part: bool = False,
    ) -> None:
        """How many are chosen and reached.

        ``rest`` is how many can be chosen in this view, 0 when all are; ``part``: it holds more.
        """
        self._count.say(tr("Chosen", "%Ln chosen", count))
        self._end.say("", tr("Chosen", "Choose none (Esc)"))
        why = like.why() if like.able else []
        self._more.say(" · ".join(why))
        offer = tr("Chosen", "Choose all {count}", count=number(rest))
        if part:
            offer = tr("Chosen", "Choose the newest {count}", count=number(rest))
        self.rest.say(offer if rest else "")
        self._below.setCurrentIndex(1 if rest else 0)
        self._below.setVisible(bool(rest or why))
        self._below.setFixedHeight(
            max(self.rest.sizeHint().height() if rest else 0, self._more.minimumHeight())
        )
        keys = {"like": "L", "done": "E", "snooze": "S", "hide": "", "label": "T"}
        for name, button in self.buttons.items():
            words = verb_words(name if name != "done" or waiting else "reopen")
            if name in {"like", "hide"}:
                found = like if name == "like" else hide
                words = "; ".join((found.words(), *found.why()))
                button.setVisible(bool(found.able))
            key = keys[name] if name != "done" or waiting else ""
            button.icon_name = dict(VERBS)[name] if name != "done" or waiting else "reopen"
            button.say("", f"{words} ({key})" if key else words)

    def said(self) -> str:
        """The count, as it is shown."""
        return self._count.said()
