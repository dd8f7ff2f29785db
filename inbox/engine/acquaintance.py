"""What the owner notes about people, and whom they join."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

from inbox.core.events import ConversationsChanged
from inbox.engine.thread import EngineThread

if TYPE_CHECKING:
    from inbox.store.persons import Ties


class Acquaintance(EngineThread):
    """Each answer undoes it, by `retie`. Futures fail with Missing when somebody is gone."""

    def keep_note(self, author: int, note: str) -> Future[Ties]:
        """A private note about somebody; "" takes it away. It never leaves this computer."""
        return self._call(lambda: self._tied(self._works.store.keep_note(author, note)))

    def join(self, author: int, other: int) -> Future[Ties]:
        """These two are one person."""
        return self._call(lambda: self._tied(self._works.store.join(author, other)))

    def part(self, author: int) -> Future[Ties]:
        """Somebody is not the person they were joined with."""
        return self._call(lambda: self._tied(self._works.store.part(author)))

    def retie(self, ties: Ties) -> Future[None]:
        """Undo one of these."""

        def back() -> None:
            self._works.store.retie(ties)
            self._tied(ties)

        return self._call(back)

    def _tied(self, ties: Ties) -> Ties:
        crowd = self._works.frame.reader.crowd
        shown = {n for author, _ in ties.authors for n in crowd.conversations(author)}
        self._works.emit(ConversationsChanged(frozenset(shown)))
        return ties
