"""Alerts on a board that only a test reads, with a clock that it moves."""

from datetime import datetime
from typing import cast

from inbox.core.model import ReactionKind, Verb
from inbox.store.details import ReactionRow
from inbox.store.reader import Reader
from inbox.ui.alert_times import AT_ONCE
from inbox.ui.alerts import Alerts
from inbox.ui.notes import Note, Notes
from tests.ui.pretend import BY_ID, NOON, Shelf, pretend


class Board(Notes):
    """Notes that only the test reads."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Note] = []
        self.taken_back: list[str] = []

    def show(self, note: Note) -> None:
        self.shown.append(note)

    def withdraw(self, key: str) -> None:
        self.taken_back.append(key)


class Desk:
    def __init__(self) -> None:
        self.bridge, self.engine = pretend()
        self.engine.settings["alerts_at"] = AT_ONCE
        self.shelf = Shelf(self.engine)
        self.board = Board()
        self.now = NOON
        self.front = False
        self.opened: list[tuple[int, ...]] = []
        self.channels = dict(BY_ID)
        self.alerts = self.restarted()
        self.alerts.open_asked.connect(self.opened.append)

    def restarted(self) -> Alerts:
        return Alerts(
            self.bridge,
            cast(Reader, self.shelf),
            self.board,
            channels=self.channels,
            in_front=lambda: self.front,
            clock=lambda: self.now,
        )

    def came(self, *ids: int) -> None:
        self.alerts.take(frozenset(ids))
        self.alerts.look()

    def done(self) -> list[tuple[Verb, int, str]]:
        wishes = [what[1] for what in self.engine.asked if what[0] == "submit"]
        return [(wish.verb, wish.item, wish.text) for wish in wishes]

    def press(self, what: str, text: str = "") -> None:
        self.board.chosen.emit(self.board.shown[-1].key, what, text)

    def at(self, hour: int) -> datetime:
        return self.now.astimezone().replace(hour=hour, minute=0)


def clap(number: int, name: str, owner: int = 1) -> ReactionRow:
    return ReactionRow(number, owner, "mastodon", ReactionKind.LIKE, name, "", NOON, None, "")
