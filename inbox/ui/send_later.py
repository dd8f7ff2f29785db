"""Beside Send: the menu of when a reply goes out, and the promise of an answer."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from inbox.ui.parts.button import Button
from inbox.ui.when import Owes, send_times
from inbox.ui.words import moment, tr

if TYPE_CHECKING:
    from inbox.ui.actions import Actions
    from inbox.ui.composer import Composer


def later_menu(
    parent: QWidget,
    now: datetime,
    choose: Callable[[datetime], None],
    other: Callable[[], None],
) -> QMenu:
    """When it may go out, each with its moment; ``other`` asks for a day and a time."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(tr("Action", "Send later"))
    for offered in send_times(now):
        words = f"{offered.words}\t{moment(offered.when, now)}"
        menu.addAction(words, partial(choose, offered.when))
    menu.addAction(tr("Later", "Choose a day and time…"), other)
    menu.setActiveAction(menu.actions()[0])
    return menu


def ask_time(
    parent: QWidget,
    title: str,
    does: str,
    choose: Callable[[datetime], None],
    start: datetime | None = None,
) -> None:
    """The dialog for another moment."""
    from inbox.ui.choose_time import ChooseTime  # noqa: PLC0415 - seldom needed

    dialog = ChooseTime(parent, title, does, datetime.now().astimezone(), start)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.chosen.connect(choose)
    dialog.open()


class SendLater(QObject):
    """The button beside Send of one composer, and the keys that do the same."""

    def __init__(self, composer: "Composer", actions: "Actions") -> None:
        super().__init__(composer)
        self._composer, self._actions = composer, actions
        self.button = Button(icon_name="down", kind="primary", size=34)
        self.button.clicked.connect(self.pop)
        actions["send_later"].triggered.connect(lambda: self._asked(self.pop))
        actions["send_and_promise"].triggered.connect(lambda: self._asked(self.promise))

    def weigh(self, *, ready: bool, edits: bool) -> None:
        """On when what stands there can be sent; new words for a reply always go at once."""
        self.button.setVisible(not edits)
        self.button.setEnabled(ready)
        self.button.say("", f"{tr('Action', 'Send later')} (Ctrl+Alt+↵)")
        self.button.setAccessibleName(tr("Action", "Send later"))
        if self._composer.isVisible():
            for name in ("send_later", "send_and_promise"):
                self._actions[name].setEnabled(ready and not edits)

    def pop(self) -> None:
        """Show the menu above its button."""
        if not self._ready():
            return
        menu = later_menu(self._composer, datetime.now().astimezone(), self._choose, self._other)
        menu.addSeparator()
        menu.addAction(self._actions["send_and_done"])
        menu.addAction(tr("Later", "Send and promise an answer…"), self.promise)
        corner = self.button.mapToGlobal(self.button.rect().topRight())
        size = menu.sizeHint()
        menu.popup(corner - QPoint(size.width(), size.height() + 4))

    def promise(self) -> None:
        """Ask until when an answer is owed, then send the words."""
        errand = self._composer.errand()
        if errand is None or not self._ready():
            return
        from inbox.ui.promise import PromiseDialog  # noqa: PLC0415 - seldom needed

        dialog = PromiseDialog(self._composer.window(), errand.who, sends=self._composer.words())
        dialog.promised.connect(
            lambda due, note: self._composer.submit(and_done=False, owes=Owes(due, note))
        )
        dialog.open()

    def _ready(self) -> bool:
        errand = self._composer.errand()
        return errand is not None and not errand.edits and self._composer.send.isEnabled()

    def _asked(self, do: Callable[[], None]) -> None:
        if self._composer.isVisible():
            do()

    def _choose(self, when: datetime) -> None:
        self._composer.submit(and_done=False, goes_out=when)

    def _other(self) -> None:
        title, does = tr("Action", "Send later"), tr("Action", "Send later")
        ask_time(self._composer.window(), title, does, self._choose)
