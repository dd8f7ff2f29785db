"""How the day and the window hear of each other."""

from typing import TYPE_CHECKING

from inbox.store.rows import View
from inbox.ui.today.today import Today

if TYPE_CHECKING:
    from inbox.ui.window import MainWindow


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
