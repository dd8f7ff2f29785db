"""What helps to answer: saved replies, and suggestions from what was answered before."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from concurrent.futures import Future

from inbox.engine.thread import EngineThread
from inbox.store.answers import Suggestion
from inbox.store.reader import Reader
from inbox.store.saved import Brought, SavedReply
from inbox.store.store import Store

_PIECE, _BREATH = 12, 0.2  # replies learnt in one go, seconds for the window in between


class Phrases(EngineThread):
    """Every answer is ready once it is on the disk."""

    def keep_saved(self, reply: SavedReply) -> Future[SavedReply]:
        """Keep a saved reply; answers it as it is kept, its name told apart from others."""
        return self._call(lambda: self._works.store.keep_saved(reply))

    def drop_saved(self, saved: int) -> Future[SavedReply | None]:
        """Delete one; `put_back_saved` with the answer undoes it."""
        return self._call(lambda: self._works.store.drop_saved(saved))

    def put_back_saved(self, reply: SavedReply) -> Future[SavedReply]:
        return self._call(lambda: self._works.store.put_back_saved(reply))

    def use_saved(self, saved: int, variant: int, by: int = 1) -> Future[None]:
        """A wording was sent (by -1: that was taken back)."""
        now = self._seams.clock()
        return self._call(lambda: self._works.store.use_saved(saved, variant, now, by))

    def bring_saved(
        self, new: Sequence[SavedReply], changed: Sequence[SavedReply]
    ) -> Future[Brought]:
        """Keep what a file brought; `unbring_saved` with the answer undoes it."""
        return self._call(lambda: self._works.store.bring_saved(new, changed))

    def unbring_saved(self, brought: Brought) -> Future[None]:
        return self._call(lambda: self._works.store.unbring_saved(brought))

    def suggest(self, item: int) -> Future[list[Suggestion]]:
        """Answers that words like these got before, and saved replies that fit them."""

        def ask() -> list[Suggestion]:
            return suggested(self._works.store, self._works.frame.reader, item)

        return self._call(ask)


def suggested(store: Store, reader: Reader, item: int) -> list[Suggestion]:
    """Nothing where nothing is similar enough."""
    said = reader.item(item)
    if said is None or said.mine or not said.text:
        return []
    language = store.language_of(said.text)
    return reader.answers.suggest(said.text, language, reader.saved.all())


async def learn(store: Store, news: asyncio.Event) -> None:
    """Take in replies of ours that are not known yet, piece by piece, for as long as it lives."""
    while True:
        news.clear()
        if not store.learn_answers(_PIECE):
            await news.wait()
        await asyncio.sleep(_BREATH)
