"""Replies that go out later, and answers that are owed."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from datetime import datetime
from typing import TYPE_CHECKING

from inbox.engine.thread import EngineThread

if TYPE_CHECKING:
    from inbox.core.actions import Action
    from inbox.store.details import Before


class Later(EngineThread):
    """Futures fail with StoreError when nothing could be kept."""

    def send_later(self, action: Action, when: datetime) -> Future[int]:
        """Queue a reply that goes out at that time; ready, with its conversation, once kept."""
        return self._call(lambda: self._works.wishes.submit(action, later=when))

    def put_off(self, action_id: str, when: datetime | None) -> Future[bool]:
        """Let it go out at another time, None: now; whether that was still possible."""
        return self._call(lambda: self._works.wishes.put_off(action_id, when))

    def promise(self, ids: Sequence[int], due: datetime, note: str = "") -> Future[list[Before]]:
        """Owe an answer here by `due`; `restore` with the answer undoes it."""
        now = self._seams.clock()
        return self._call(
            lambda: self._works.changed(self._works.store.promise(ids, due, now, note))
        )

    def release(self, ids: Sequence[int]) -> Future[list[Before]]:
        """Nothing is owed here any more."""
        return self._call(lambda: self._works.changed(self._works.store.release(ids)))

    def send_promise(self, action: Action, due: datetime, note: str = "") -> Future[list[Before]]:
        """Send words that promise an answer, and owe it; `restore` undoes the promise alone."""

        def send() -> list[Before]:
            befores = self._works.wishes.submit_promise(action, due, note)
            return self._works.changed(befores)

        return self._call(send)
