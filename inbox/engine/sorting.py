"""Labels and rules: what the owner sorts by. All of it stays here; nothing is ever sent."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable
from concurrent.futures import Future
from contextlib import closing
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from inbox.core.events import ConversationsChanged
from inbox.engine.thread import EngineThread

if TYPE_CHECKING:
    from inbox.core.rules import LooksFor, Rule
    from inbox.store.details import Before
    from inbox.store.labels import LabelGone, LabelRow
    from inbox.store.rules import Applied
    from inbox.store.shelf import Past, Preview

DAYS = 90  # that a preview looks back
MOST = 5_000  # words that it looks through: the newest
_SHOWN = 30  # of what it found: the newest
_BREATH = 20  # words judged in one go


class Sorting(EngineThread):
    """Every method may be called from any thread and returns at once, as the engine's own do."""

    def make_label(self, name: str, colour: str = "") -> Future[LabelRow]:
        """A new label, or the one that has the name already."""

        def work() -> LabelRow:
            made = self._works.store.make_label(name, colour)
            self._say(())
            return made

        return self._call(work)

    def change_label(self, label: LabelRow) -> Future[LabelRow | None]:
        """Another name or colour; ready with what it was, None where the name is taken."""

        def work() -> LabelRow | None:
            before = self._works.store.change_label(label)
            self._say(())
            return before

        return self._call(work)

    def delete_label(self, label: int) -> Future[LabelGone | None]:
        """`bring_label_back` with the answer undoes it."""

        def work() -> LabelGone | None:
            gone = self._works.store.delete_label(label)
            self._say(gone.conversations if gone else ())
            return gone

        return self._call(work)

    def bring_label_back(self, gone: LabelGone) -> Future[None]:
        def work() -> None:
            self._works.store.bring_label_back(gone)
            self._say(gone.conversations)

        return self._call(work)

    def put_label(self, label: int, ids: Collection[int], *, on: bool) -> Future[list[int]]:
        """Put a label on these or take it off; ready with those where that changed something."""

        def work() -> list[int]:
            changed = self._works.store.put_label(label, ids, on=on)
            self._say(changed)
            return changed

        return self._call(work)

    def save_rule(self, rule: Rule) -> Future[Rule]:
        """Keep a rule, from now on; ready with it as it is kept."""

        def work() -> Rule:
            kept = self._works.store.save_rule(rule)
            self._say(())
            return kept

        return self._call(work)

    def delete_rule(self, rule: int) -> Future[Rule | None]:
        """`bring_rule_back` with the answer undoes it."""

        def work() -> Rule | None:
            gone = self._works.store.delete_rule(rule)
            self._say(())
            return gone

        return self._call(work)

    def bring_rule_back(self, rule: Rule) -> Future[None]:
        def work() -> None:
            self._works.store.bring_rule_back(rule)
            self._say(())

        return self._call(work)

    def order_rules(self, ids: Iterable[int]) -> Future[None]:
        """Their turns, the first one first."""
        listed = list(ids)

        def work() -> None:
            self._works.store.order_rules(listed)
            self._say(())

        return self._call(work)

    def apply_rule(self, rule: int) -> Future[Applied]:
        """Do to what waits now what the rule does to what comes in; `unapply` undoes it."""

        def work() -> Applied:
            applied = self._works.store.apply_rule(rule)
            self._say(applied.conversations())
            return applied

        return self._call(work)

    def unapply(self, applied: Applied) -> Future[None]:
        def work() -> None:
            self._works.store.unapply(applied)
            self._say(applied.conversations())

        return self._call(work)

    def suggest_hiding(self, conversation: int, rule: int) -> Future[None]:
        """What is suggested about the newest words there; 0: they stay."""

        def work() -> None:
            self._works.store.suggest_hiding(conversation, rule)
            self._say((conversation,))

        return self._call(work)

    def not_this_one(self, conversation: int) -> Future[list[Before]]:
        """It waits again, and the rule that put it away leaves it alone from now on."""

        def work() -> list[Before]:
            befores = self._works.store.not_this_one(conversation)
            self._say((conversation,))
            return befores

        return self._call(work)

    def preview(self, wanted: LooksFor, days: int = DAYS) -> Future[Preview]:
        """What would have been found; read on a thread of its own, judged piece by piece."""
        return self._begin(lambda: self._preview(wanted, days))

    async def _preview(self, wanted: LooksFor, days: int) -> Preview:
        from inbox.core.verdict import Said  # noqa: PLC0415 - as the works
        from inbox.store.shelf import Preview  # noqa: PLC0415 - the same

        since = self._seams.clock() - timedelta(days=days)
        past = await asyncio.to_thread(self._look_back, wanted, since)
        found = []
        for place, one in enumerate(past.found):
            if place % _BREATH == 0:
                await asyncio.sleep(0)
            words = Said(one.text, one.language, one.stars)
            if wanted.pressing or not self._works.store.presses(one.item, words):
                found.append(one)
        return Preview(
            looked_at=past.looked_at,
            since=past.since,
            whole=past.whole,
            found=len(found),
            left_out=len(past.found) - len(found),
            waiting=sum(one.waits for one in found),
            shown=tuple(found[:_SHOWN]),
        )

    def _look_back(self, wanted: LooksFor, since: datetime) -> Past:
        from inbox.store.reader import Reader  # noqa: PLC0415 - as the works

        with closing(Reader(self._seams.profile.database)) as reader:
            return reader.shelf.past(wanted, since, MOST)

    def _say(self, ids: Iterable[int]) -> None:
        """Rows of these look different; of none: what labels and rules are called does."""
        self._works.emit(ConversationsChanged(frozenset(ids)))
