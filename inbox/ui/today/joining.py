"""How the day and the window hear of each other."""

from typing import TYPE_CHECKING

from inbox.store.rows import View
from inbox.ui.acquainted import Acquainted
from inbox.ui.panes import Panes
from inbox.ui.today.today import Today

if TYPE_CHECKING:
    from inbox.ui.window import MainWindow


def join(window: "MainWindow", today: Today, acquainted: Acquainted) -> None:
    """Connect what each asks of the other."""

    def show(conversation: int | None) -> None:
        window.go(View.WAITING)
        if conversation is not None:
            window.show_conversation(conversation)

    today.start.setParent(window.panes)  # what has no parent outlives the window
    today.start.hide()
    window.sidebar.today_chosen.connect(window.go_today)
    today.begun.connect(window.to_stage)
    today.left.connect(window.go_today)
    today.closed.connect(window.close)
    today.sent.connect(window.conversation.forget_draft)
    today.stage.drafted.connect(window.conversation.composer.drafted)
    today.show_wanted.connect(show)
    today.start.account_wanted.connect(lambda _does, n: window.sign_in_wanted.emit(n))
    today.start.menu_wanted.connect(window.panes.open_sidebar)
    window.panes.folded.connect(today.start.can_show_menu)
    window.commands.elsewhere(today.take)
    introduce(window, today, acquainted)


def introduce(window: "MainWindow", today: Today, acquainted: Acquainted) -> None:
    """One key tells about whoever is shown, on a card, in the list or among the people."""

    def shown() -> int | None:
        on_card = today.stage.card().shown if today.running() else None
        if on_card is not None:
            return on_card.author
        if window.places.name():
            return window.places.person()
        row = window.conversation.row()
        return None if row is None or today.running() else row.author

    window.actions_["person"].triggered.connect(lambda: acquainted.open(shown()))
    window.places.about_wanted.connect(acquainted.open)


def open_page(panes: Panes, today: Today) -> None:
    """Show the page where the day starts, as things stand now."""
    panes.show_place(today.start)
    panes.sidebar.choose_today(True)
    panes.close_sidebar()
    today.start.refresh()
    panes.sidebar.refresh()
