"""The daily session in the file: what it holds, how far it is, how long answers take."""

from inbox.store.details import SessionCard
from inbox.store.figures import Taken, Week
from tests.store.ground import NOW, Ground, minute

CARDS = [SessionCard(5, "question"), SessionCard(3, "waiting"), SessionCard(9, "thanks", True)]


def test_a_session_under_way_survives_the_end_of_the_app(ground: Ground) -> None:
    ground.store.begin_session(CARDS, NOW)
    ground.store.settle_card(0, "reply", 41_000, minute(1))
    ground.close()
    ground.open()
    found = ground.reader.under_way()
    assert found is not None
    assert found.started_at == NOW
    assert [(c.conversation, c.how) for c in found.cards] == [(5, "reply"), (3, ""), (9, "")]
    assert [c.sweep for c in found.cards] == [False, False, True]


def test_a_settled_card_can_be_taken_back(ground: Ground) -> None:
    ground.store.begin_session(CARDS, NOW)
    ground.store.settle_card(1, "done", 4_000, minute(1))
    ground.store.settle_card(1, "", 4_000, minute(2))
    found = ground.reader.under_way()
    assert found is not None
    assert found.cards[1] == SessionCard(3, "waiting", milliseconds=4_000)


def test_one_session_is_under_way_at_most(ground: Ground) -> None:
    ground.store.begin_session(CARDS, NOW)
    second = ground.store.begin_session(CARDS[:1], minute(5))
    found = ground.reader.under_way()
    assert found is not None
    assert (found.id, len(found.cards)) == (second, 1)
    ground.store.end_session(minute(6))
    assert ground.reader.under_way() is None
    last = ground.reader.last_session()
    assert last is not None
    assert last.ended_at == minute(6)
    ground.store.reopen_session()
    assert ground.reader.under_way() is not None


def test_the_pace_is_made_of_answers_of_one_sort(ground: Ground) -> None:
    ground.store.begin_session(CARDS, NOW)
    ground.store.settle_card(0, "reply", 40_000, minute(1))
    ground.store.settle_card(1, "reply", 9_000_000, minute(2))
    ground.store.settle_card(2, "like", 2_000, minute(3))
    assert ground.reader.taken("reply") == Taken(2, 340_000)
    assert ground.reader.taken("like") == Taken()
    assert ground.reader.taken("like", sweep=True) == Taken(1, 2_000)


def test_the_week_counts_people_and_days(ground: Ground) -> None:
    ground.store.begin_session(CARDS, NOW)
    ground.store.settle_card(0, "reply", 40_000, minute(1))
    ground.store.settle_card(1, "skip", 40_000, minute(1))
    ground.store.settle_card(2, "like", 40_000, minute(60 * 24 + 1))
    assert ground.reader.week(NOW) == Week(answered=2, days=2)
    assert ground.reader.week(minute(30)) == Week(answered=1, days=1)
