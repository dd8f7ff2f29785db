"""How the day and the window hear of each other."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from inbox.store.rows import View
from inbox.ui.today.today import Today

if TYPE_CHECKING:
    from inbox.ui.window import MainWindow

SOON = 120  # ms after which the start page has been painted


def join(window: "MainWindow", today: Today) -> None:
    """Connect what each asks of the other."""

    def show(conversation: int | None) -> None:
        window.go(View.WAITING)
        if conversation is not None:
            window.show_conversation(conversation)

    window.add_stage(today.stage)
    today.start.setParent(window.panes)  # what has no parent outlives the window
    today.start.hide()
    today.begun.connect(window.to_stage)
    today.left.connect(window.go_today)
    today.closed.connect(window.close)
    today.sent.connect(window.conversation.forget_draft)
    today.stage.drafted.connect(window.conversation.composer.drafted)
    today.stage.edited.connect(window.conversation.composer.edited)
    today.show_wanted.connect(show)
    today.start.account_wanted.connect(lambda _does, n: window.sign_in_wanted.emit(n))
    today.start.menu_wanted.connect(window.panes.open_sidebar)
    today.start.can_show_menu(window.panes.narrow())
    window.panes.folded.connect(today.start.can_show_menu)
    soon = QTimer(today.stage, singleShot=True, interval=SOON)
    soon.timeout.connect(lambda: prepare(window, today))
    window.panes.place_changed.connect(soon.start)
    soon.start()


def prepare(window: "MainWindow", today: Today) -> None:
    """While the start page is read, make the first card ready: then Start costs no wait."""
    if today.running():
        return
    if window.panes.place() is not today.start:
        today.stage.leave()  # what is written meanwhile would be unknown to it
        return
    first = next(iter(today.start.chosen()), None)
    if first is not None:
        today.stage.make_ready(first.row, first.why, today.draft(first.row.id), window.size())
        today.stage.warm()
