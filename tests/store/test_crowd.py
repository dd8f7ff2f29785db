"""Who talks to us, who applauds, and the figures of it."""

from datetime import timedelta

from inbox.core.model import PollOption, Post, Reaction, ReactionKind, Verb
from inbox.store.further import NEW
from tests.store.ground import NOW, Ground, author, minute, said

DAY = 24 * 60


def given(name: str, at: float, kind: ReactionKind = ReactionKind.LIKE, **more: str) -> Reaction:
    number = f"{kind}-{name}-{at}"
    return Reaction(number, kind, author(name), minute(at), **more)


def names(ground: Ground, typed: str = "") -> list[str]:
    crowd = ground.reader.crowd
    found, after = [], None
    while page := crowd.find(typed, after, 2) if typed else crowd.people(after, 2):
        found += [person.author.name for person in page]
        after = page[-1].key
    return found


def test_people_stand_once_each_by_their_last_words_over_all_pages(ground: Ground) -> None:
    ground.page(
        said("a", at=1, author=author("Aino")),
        said("b", at=2, author=author("Bo")),
        said("c", at=3, author=author("Cia")),
        said("a2", at=4, author=author("Aino"), conversation_id="b"),
        said("d", at=5, author=author("Aino Mäki")),
    )
    assert names(ground) == ["Aino Mäki", "Aino", "Cia", "Bo"]


def test_people_are_found_by_names_and_not_by_what_they_said(ground: Ground) -> None:
    ground.page(
        said("a", "Bo was here", at=1, author=author("Aino Mäki")),
        said("b", "Aino was here", at=2, author=author("Bo")),
        said("c", "Hello", at=3, author=author("Aino Mäki")),
    )
    assert names(ground, "ain") == ["Aino Mäki"]
    assert names(ground, "mä ai") == ["Aino Mäki"]
    assert names(ground, "b") == ["Bo"]
    assert names(ground, '"*') == []


def test_a_person_knows_where_they_spoke(ground: Ground) -> None:
    ground.page(
        said("a", at=1, author=author("Aino")),
        said("b", at=2, author=author("Bo")),
        said("b2", at=3, author=author("Aino"), conversation_id="b"),
    )
    aino = ground.reader.crowd.people()[0]
    assert aino.author.items == 2
    found = ground.reader.crowd.conversations(aino.author.id)
    assert found == [ground.number("b"), ground.number("a")]


def test_applause_is_grouped_by_day_and_post_and_nothing_is_told_twice(ground: Ground) -> None:
    posts = (Post("p", "Buns"), Post("q", "Tea?", poll=(PollOption("Green", 2),)))
    ground.page(
        posts=posts,
        reactions=(
            given("Aino", 0, post_id="p"),
            given("Bo", 1, post_id="p"),
            given("Bo", 2, ReactionKind.SHARE, post_id="p"),
            given("Cia", 3, ReactionKind.VOTE, post_id="q", text="Green"),
            given("Dan", 4, ReactionKind.FOLLOW),
            given("Eva", -2 * DAY, post_id="p"),
        ),
    )
    first, key = ground.reader.crowd.applause(limit=1)
    second, key = ground.reader.crowd.applause(key, limit=1)
    rest, _ = ground.reader.crowd.applause(key, limit=1)
    assert [group.post and group.post.text for group in first] == [None, "Tea?", "Buns"]
    assert first[2].kinds == {ReactionKind.LIKE: 2, ReactionKind.SHARE: 1}
    assert [name for name, _ in first[2].faces] == ["Bo", "Aino"]
    assert first[1].votes == {"Green": 1}
    assert [[name for name, _ in group.faces] for group in second] == [["Eva"]]
    assert rest == []


def test_new_applause_is_what_came_after_the_last_look(ground: Ground) -> None:
    reader = ground.reader
    assert reader.last_applause() == 0
    ground.page(reactions=tuple(given(f"n{k}", k) for k in range(NEW + 9)))
    assert reader.new_applause(0) == NEW + 1
    seen = reader.last_applause()
    assert reader.new_applause(seen) == 0
    ground.page(reactions=(given("late", -DAY),))
    assert reader.new_applause(seen) == 1


def test_a_like_counts_as_an_answer_in_the_figures(ground: Ground) -> None:
    ground.page(said("a", at=-10), said("b", at=-9), said("c", at=-8))
    ground.queue(Verb.LIKE, "a")
    ground.queue(Verb.REPLY, "b", "Thanks")
    found = ground.reader.dialogue(28, NOW)
    assert (found.now.span.conversations, found.now.span.answered) == (3, 2)
    assert [(c.channel, c.span.answered) for c in found.channels] == [("mastodon", 2)]
    assert len(found.weeks) == 12
    assert sum(week.conversations for week in found.weeks) == 3


def test_somebody_who_had_an_answer_and_speaks_again_came_back(ground: Ground) -> None:
    old = -60 * DAY
    ground.page(
        said("a", at=old, author=author("Aino")),
        said("a2", at=old + 50, author=author("Us"), conversation_id="a", mine=True),
        said("b", at=old, author=author("Bo")),
        said("c", at=-5, author=author("Aino")),
        said("d", at=-4, author=author("Bo")),
        said("d2", at=-3, author=author("Us"), conversation_id="d", mine=True),
    )
    found = ground.reader.dialogue(28, NOW)
    assert (found.people, found.came_back) == (2, 1)
    assert [face.name for face in found.faces] == ["Aino"]
    assert found.now.median == timedelta(minutes=1)


def test_who_applauds_is_liked_back_for_their_newest_words_unless_liked_already(
    ground: Ground,
) -> None:
    ground.page(
        said("a", "Old", at=1, who="Aino"),
        said("a2", "New", at=2, who="Aino"),
        said("b", at=3, who="Bo", liked_by_me=True),
        reactions=(given("Aino", 5), given("Bo", 6), given("Cia", 7)),
    )
    (group,), _ = ground.reader.crowd.applause()
    assert ground.reader.crowd.to_like_back(group) == [ground.number("a2")]


def test_voters_are_told_with_what_they_chose(ground: Ground) -> None:
    post = Post("p", "Which?", poll=(PollOption("Rye", 2), PollOption("Oat", 1)))
    vote = ReactionKind.VOTE
    ground.page(
        posts=(post,),
        reactions=(given("Aino", 1, vote, post_id="p", text="Rye"), given("Bo", 2, post_id="p")),
    )
    (group,), _ = ground.reader.crowd.applause()
    assert group.voters == (("Aino", "Rye"),)
