"""Replies that go out later: never before their time, never lost, and nobody waits for them."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from inbox.core.actions import Action, Outcome
from inbox.core.model import Verb
from inbox.store.rows import View
from tests.store.ground import NOW, Ground, minute, said
from tests.thoroughness import examples


def put_off(ground: Ground, remote_id: str, text: str, later: float) -> Action:
    action = Action(Verb.REPLY, ground.account, ground.number(remote_id), text, at=ground.now)
    ground.store.queue(action, later=minute(later))
    return action


def due(ground: Ground, at: float) -> str:
    row = ground.store.next_action(ground.account, minute(at))
    return "" if row is None else row.id


def test_a_reply_that_was_put_off_is_not_due_before_its_time(ground: Ground) -> None:
    ground.page(said("a"))
    action = put_off(ground, "a", "Tomorrow", 60)
    assert (due(ground, 59), due(ground, 60)) == ("", action.id)
    assert ground.store.next_due(ground.account) == minute(60)
    item = ground.reader.items(ground.row("a").id)[1]
    assert (item.text, item.state, item.later) == ("Tomorrow", "queued", minute(60))
    assert item.at == NOW  # it stands where it was written, not in the future
    assert (ground.row("a").view, ground.row("a").goes_out) == (View.DONE, minute(60))
    ground.check()


def test_its_time_survives_a_restart_a_limit_and_a_pause(ground: Ground) -> None:
    ground.page(said("a"))
    action = put_off(ground, "a", "Tomorrow", 60)
    ground.close()
    ground.open()
    ground.store.recover()
    assert due(ground, 59) == ""
    ground.store.requeue(action.id, minute(5), "Too many requests")  # an earlier time to try
    assert due(ground, 59) == ""
    ground.store.attempt(action.id)
    ground.store.requeue(action.id, minute(90), "Too many requests", uncount=True)
    assert (due(ground, 89), due(ground, 90)) == ("", action.id)
    assert ground.reader.outbox()[0].later == minute(60)


def test_what_is_due_passes_what_was_put_off_even_below_the_same_words(ground: Ground) -> None:
    ground.page(said("a"), said("b"))
    later = put_off(ground, "a", "Tomorrow", 60)
    here, there = ground.queue(Verb.REPLY, "a", "Now"), ground.queue(Verb.REPLY, "b", "Now")
    assert due(ground, 1) == here.id
    ground.store.attempt(here.id)
    assert due(ground, 1) == there.id
    ground.store.confirm(here.id, Outcome("r1"))
    ground.store.confirm(there.id, Outcome("r2"))
    assert (due(ground, 1), due(ground, 60)) == ("", later.id)
    assert ground.store.said_since(later.id) == ""  # what went out from here is no news
    ground.check()


def test_its_time_can_be_changed_and_it_can_go_at_once(ground: Ground) -> None:
    ground.page(said("a"))
    action = put_off(ground, "a", "Tomorrow", 60)
    conversation = ground.row("a").id
    assert ground.store.put_off(action.id, minute(30), NOW) == conversation
    assert (due(ground, 29), due(ground, 30)) == ("", action.id)
    assert ground.store.put_off(action.id, None, minute(2)) == conversation
    assert (due(ground, 1), due(ground, 2)) == ("", action.id)
    assert ground.row("a").goes_out is None
    found = ground.store.action(action.id)
    assert found is not None
    assert found[0].at == minute(2)  # what the network is told it was said at
    ground.store.attempt(action.id)
    assert ground.store.put_off(action.id, minute(90), NOW) == 0
    assert ground.store.put_off("unknown", None, NOW) == 0


def test_taken_back_it_stands_in_the_composer_again(ground: Ground) -> None:
    ground.page(said("a"))
    action = put_off(ground, "a", "Tomorrow", 60)
    assert ground.store.withdraw(action.id) == "reply"
    assert ground.reader.draft(ground.row("a").id) == "Tomorrow"
    assert (ground.row("a").view, ground.row("a").goes_out) == (View.WAITING, None)
    ground.check()


def test_it_is_told_who_spoke_since_it_was_written(ground: Ground) -> None:
    ground.page(said("a", at=1), said("b", "I think so", 2, conversation_id="a", who="Ben"))
    action = put_off(ground, "a", "Tomorrow", 60)
    ground.page(said("c", "Me too", 3, conversation_id="a", who="Ben"))
    assert ground.store.said_since(action.id) == ""  # somebody else altogether
    ground.page(said("old", "Hello?", 0, conversation_id="a"))
    assert ground.store.said_since(action.id) == ""  # read now, said before
    ground.page(said("d", "Never mind", 2, conversation_id="a"))
    assert ground.store.said_since(action.id) == "them"  # however late it is read
    assert ground.store.said_since("unknown") == ""


def test_an_answer_from_elsewhere_is_told_as_well(ground: Ground) -> None:
    ground.page(said("a"))
    action = put_off(ground, "a", "Tomorrow", 60)
    ground.page(said("r", "Yes", 1, conversation_id="a", mine=True))
    assert ground.store.said_since(action.id) == "us"


def test_gone_out_it_stands_at_the_time_it_went(ground: Ground) -> None:
    ground.page(said("a"))
    action = put_off(ground, "a", "Tomorrow", 60)
    ground.store.attempt(action.id)
    ground.store.confirm(action.id, Outcome("r"))
    assert [i.at for i in ground.reader.items(ground.row("a").id)] == [NOW, minute(60)]
    ground.check()


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.integers(0, 2), st.integers(0, 30)),
        st.tuples(st.just("pass"), st.integers(1, 12), st.just(0)),
        st.tuples(st.just("change"), st.integers(0, 9), st.integers(0, 30)),
        st.tuples(st.just("limit"), st.integers(0, 9), st.integers(0, 9)),
        st.tuples(st.just("restart"), st.just(0), st.just(0)),
    ),
    max_size=20,
)


class Post:
    """Sends what is due, minute by minute, and remembers when each went."""

    def __init__(self, ground: Ground) -> None:
        self.ground, self.minute = ground, 0
        self.promised: dict[str, int] = {}  # action to the minute it may go
        self.gone: list[str] = []

    def write(self, where: int, later: int) -> None:
        action = Action(
            Verb.REPLY, self.ground.account, self.ground.number("abc"[where]), "x",
            at=minute(self.minute),
        )  # fmt: skip
        self.ground.store.queue(action, later=minute(later) if later else None)
        self.promised[action.id] = later

    def change(self, pick: int, later: int) -> None:
        for row in self.ground.reader.outbox()[pick : pick + 1]:
            self.ground.store.put_off(row.id, minute(later) if later else None, minute(0))
            self.promised[row.id] = later

    def limit(self, pick: int, until: int) -> None:
        for row in self.ground.reader.outbox()[pick : pick + 1]:
            self.ground.store.requeue(row.id, minute(until), "Slow down", uncount=True)

    def restart(self, *_nothing: int) -> None:
        self.ground.close()
        self.ground.open()
        self.ground.store.recover()

    def wait(self, minutes: int, _nothing: int = 0) -> None:
        for _ in range(minutes):
            self.minute += 1
            while row := self.ground.store.next_action(self.ground.account, minute(self.minute)):
                assert self.minute >= self.promised[row.id], "before its time"
                self.ground.store.attempt(row.id)
                self.ground.store.confirm(row.id, Outcome(f"n{len(self.gone)}"))
                self.gone.append(row.id)


@settings(max_examples=examples(40, 1_000), deadline=None)
@given(steps=STEPS)
def test_each_goes_out_once_and_never_before_its_time(
    steps: list[tuple[str, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ground = Ground(Path(folder) / "inbox.sqlite")
        ground.page(said("a"), said("b"), said("c"))
        post = Post(ground)
        for name, *values in steps:
            getattr(post, "wait" if name == "pass" else name)(*values)
        post.wait(60)
        assert sorted(post.gone) == sorted(post.promised)
        assert ground.reader.outbox() == []
        ground.check()
        ground.close()
