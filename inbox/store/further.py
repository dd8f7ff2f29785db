"""What the reader knows beside lists and conversations: imported when it is first asked for."""
# ruff: noqa: PLC0415

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from inbox.store import queries
from inbox.store.rows import AccountRow, View

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from inbox.store.answers import Answers
    from inbox.store.crowd import Crowd
    from inbox.store.details import SessionRow
    from inbox.store.dialogue import Dialogue
    from inbox.store.figures import Stats, Taken, Week
    from inbox.store.habit import Goal, Habit
    from inbox.store.labels import LabelRow
    from inbox.store.persons import Acquaintances
    from inbox.store.saved import Kept
    from inbox.store.shelf import Shelf

NEW = 99  # more new reactions than this are not counted


class Further:
    """Sorted by subject; each asks through the reader's own connection."""

    nobody: Callable[[], str] = str

    def _all(self, sql: str, **values: Any) -> list[sqlite3.Row]:  # noqa: ARG002
        raise LookupError("only a reader can read")

    def accounts(self) -> list[AccountRow]:
        """Every account."""
        raise LookupError("only a reader can read")

    def counts(self) -> dict[View, int]:
        """How many conversations each view holds."""
        raise LookupError("only a reader can read")

    @cached_property
    def crowd(self) -> Crowd:
        """People, and what came without words."""
        from inbox.store.crowd import Crowd

        return Crowd(self._all, self.nobody)

    def new_applause(self, seen: int) -> int:
        """How many came in after number `seen`; at most `NEW` + 1."""
        return len(self._all(queries.REACTIONS_NEW, id=seen, limit=NEW + 1))

    def last_applause(self) -> int:
        """The number of the reaction that came in last, 0 when there is none."""
        return int(self._all(queries.REACTION_LAST)[0][0] or 0)

    @cached_property
    def saved(self) -> Kept:
        """Replies the owner keeps."""
        from inbox.store.saved import Kept

        return Kept(self._all)

    @cached_property
    def answers(self) -> Answers:
        """What was answered before."""
        from inbox.store.answers import Answers

        return Answers(self._all)

    @cached_property
    def shelf(self) -> Shelf:
        """Labels and rules."""
        from inbox.store.shelf import Shelf

        return Shelf(self._all)

    def labels(self) -> list[LabelRow]:
        """All labels, by name."""
        return self.shelf.labels() if self._all(queries.LABELS) else []

    @cached_property
    def acquaintances(self) -> Acquaintances:
        """What is known about somebody."""
        from inbox.store.persons import Acquaintances

        return Acquaintances(self._all, self.crowd)

    def stats(self, days: int, now: datetime | None = None) -> Stats:
        from inbox.store.statistics import stats

        return stats(self._all, days, now or datetime.now(UTC), self.counts()[View.WAITING])

    def under_way(self) -> SessionRow | None:
        """The daily session that has begun and not ended."""
        from inbox.store.routine import under_way

        return under_way(self._all)

    def last_session(self) -> SessionRow | None:
        """The newest session, ended or not."""
        from inbox.store.routine import last_session

        return last_session(self._all)

    def taken(self, how: str, *, sweep: bool = False) -> Taken:
        """How long the owner's newest answers of that sort took."""
        from inbox.store.routine import taken

        return taken(self._all, how, sweep=sweep)

    def week(self, since: datetime) -> Week:
        """What the sessions since then came to."""
        from inbox.store.routine import week

        return week(self._all, since)

    def habit(self, goal: Goal, now: datetime | None = None, weeks: int = 1) -> Habit:
        """Days of this week towards the goal, and the streak over ``weeks`` weeks."""
        from inbox.store.habit import habit

        return habit(self._all, goal, now or datetime.now(UTC), weeks)

    def streaks(self, goal: Goal, now: datetime, weeks: int) -> Iterator[int]:
        """The streak, week after week further back: a step at a time, none of them long."""
        from inbox.store.habit import streaks

        return streaks(self._all, goal, now, weeks)

    def dialogue(self, days: int, now: datetime | None = None) -> Dialogue:
        """The figures of the last `days` days beside those before, by week and by account."""
        from inbox.store.dialogue import dialogue

        return dialogue(self._all, days, now or datetime.now(UTC), self.accounts())
