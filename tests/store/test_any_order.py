"""Whatever happens, and in whatever order: what is kept is what the items make of it."""

import contextlib
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inbox.core.actions import Action, Outcome
from inbox.core.model import Author, Conversation, Kind, Standing, Verb
from inbox.store.database import StoreError
from tests.store.ground import Ground, minute, said
from tests.thoroughness import examples

IDS = [f"i{n}" for n in range(9)]
STANDINGS = [Standing.PUBLISHED] * 4 + [Standing.HELD, Standing.SPAM, Standing.HIDDEN]
WORDS = ["old words", "new words", "Onko teillä?", "", "gone å café"]
VERBS = [Verb.LIKE, Verb.UNLIKE, Verb.HIDE, Verb.EDIT, Verb.DELETE, Verb.APPROVE]
MOVES = ["attempt", "requeue", "fail", "unsure", "confirm", "merge", "withdraw", "put_off"]
DECISIONS = ["done", "reopen", "snooze", "promise", "release"]
OTHERS = ["wake", "undo", "draft", "recover", "forget"]


@st.composite
def items(draw: st.DrawFn) -> Any:
    number = draw(st.integers(0, len(IDS) - 1))
    mine = draw(st.integers(0, 3)) == 0
    who = draw(st.sampled_from(["Anna", "Ben"]))
    more: dict[str, Any] = (
        {} if mine else {"author": Author(who, draw(st.sampled_from([who, "X"])))}
    )
    return said(
        IDS[number],
        draw(st.sampled_from(WORDS)),
        at=draw(st.integers(0, 6)),
        conversation_id=draw(st.sampled_from(["i0", "i1", IDS[number]])),
        mine=mine,
        liked_by_me=draw(st.integers(0, 5)) == 0,
        standing=draw(st.sampled_from(STANDINGS)),
        **more,
    )


PAGE = st.tuples(
    st.just("page"),
    st.lists(items(), max_size=6),
    st.lists(st.sampled_from([*IDS, "p", "p2"]), max_size=1),
    st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(["p", "p2", ""])), max_size=2),
)
STEPS = st.lists(
    st.one_of(
        PAGE,
        PAGE,
        st.tuples(st.just("reply"), st.integers(0, 20), st.integers(0, 9)),
        st.tuples(st.just("reply_later"), st.integers(0, 20), st.integers(0, 9)),
        st.tuples(st.just("promise_in_words"), st.integers(0, 20), st.integers(0, 9)),
        st.tuples(st.just("verb"), st.integers(0, 20), st.sampled_from(VERBS)),
        st.tuples(
            st.just("move"),
            st.integers(0, 5),
            st.sampled_from(MOVES),
        ),
        st.tuples(st.just("decide"), st.integers(0, 6), st.sampled_from(DECISIONS)),
        st.tuples(st.just("other"), st.sampled_from(OTHERS)),
    ),
    max_size=14,
)


class Run:
    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.befores: list[Any] = []
        self.time = 0

    def page(self, brought: list[Any], removed: list[str], heads: list[tuple[str, str]]) -> None:
        self.ground.page(
            *brought,
            removed=tuple(removed),
            conversations=tuple(Conversation(c, Kind.COMMENT, post) for c, post in heads),
        )

    def _item(self, pick: int) -> int:
        ids = [r[0] for r in self.ground.db.execute("SELECT id FROM item ORDER BY id")]
        return ids[pick % len(ids)] if ids else 1

    def _queue(self, verb: Verb, pick: int, text: str) -> None:
        item = self._item(pick)
        try:
            self.ground.store.queue(
                Action(verb, self.ground.account, item, text, at=minute(self.time % 8))
            )
        except StoreError:
            return

    def reply(self, pick: int, time: int) -> None:
        self.time = time
        self._queue(Verb.REPLY, pick, "old words of ours")

    def reply_later(self, pick: int, time: int) -> None:
        action = Action(Verb.REPLY, self.ground.account, self._item(pick), "later words")
        with contextlib.suppress(StoreError):
            self.ground.store.queue(action, later=minute(time))

    def promise_in_words(self, pick: int, time: int) -> None:
        action = Action(
            Verb.REPLY, self.ground.account, self._item(pick), "I ask", at=minute(time % 8)
        )
        with contextlib.suppress(StoreError):
            self.befores += self.ground.store.queue_promise(action, minute(time))[1]

    def verb(self, pick: int, verb: Verb) -> None:
        self._queue(verb, pick, "new words")

    def move(self, pick: int, how: str) -> None:
        rows = self.ground.reader.outbox()
        if not rows:
            return
        row, store = rows[pick % len(rows)], self.ground.store
        match how:
            case "confirm":
                store.confirm(row.id, Outcome(f"n-{row.id[:6]}"))
            case "merge":
                store.confirm(row.id, Outcome(IDS[pick]))
            case "requeue":
                store.requeue(row.id, None)
            case "put_off":
                store.put_off(row.id, minute(pick) if pick else None, minute(pick))
            case "fail" | "unsure":
                getattr(store, how)(row.id, "why")
            case _:
                getattr(store, how)(row.id)

    def decide(self, pick: int, how: str) -> None:
        ids = [r[0] for r in self.ground.db.execute("SELECT id FROM conversation ORDER BY id")]
        chosen = ids[pick : pick + 2]
        more: Any = {
            "done": [minute(3)],
            "snooze": [minute(pick)],
            "promise": [minute(pick), minute(pick % 4), "why"],
        }.get(how, [])
        self.befores += getattr(self.ground.store, how)(chosen, *more)

    def other(self, how: str) -> None:
        store = self.ground.store
        match how:
            case "wake":
                store.wake(minute(3))
            case "undo":
                for before in reversed(self.befores):
                    store.restore(before.conversation, before)
                self.befores.clear()
            case "draft":
                for row in self.ground.db.execute("SELECT id FROM conversation").fetchall():
                    store.save_draft(row[0], "old" if row[0] % 2 else "")
            case "recover":
                store.recover()
            case _:
                store.forget_before(self.ground.account, minute(2))


@settings(max_examples=examples(60, 2_000), deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
def test_any_sequence_keeps_rows_counters_and_words_right(steps: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ground = Ground(Path(folder) / "inbox.sqlite")
        run = Run(ground)
        try:
            for name, *values in steps:
                getattr(run, name)(*values)
            ground.check()
        finally:
            ground.close()
