"""Odd, hostile and broken JSON: the good rows always come through."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inbox.channels.facebook import mapping
from inbox.channels.meta import graph
from inbox.core.model import Author, Standing, Verb

ME = Author("1001", "Shop")
GOOD: dict[str, Any] = {
    "id": "501_9001",
    "message": "Open on Sunday?",
    "created_time": "2026-11-02T09:40:00+0000",
    "from": {"id": "77001", "name": "A. Visitor"},
    "like_count": 1,
    "user_likes": True,
    "can_hide": True,
    "can_like": True,
    "can_comment": True,
    "can_remove": True,
    "is_hidden": False,
    "permalink_url": "https://www.facebook.com/1001/posts/501?comment_id=9001",
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
ODD = st.dictionaries(
    st.sampled_from(
        [*GOOD, "parent", "attachment", "comments", "reactions", "likes", "full_picture", "shares"]
    ),
    JSON
    | st.sampled_from(
        [{"data": [{"id": "1"}, 3]}, {"summary": {"total_count": -1}}, "javascript:alert(1)"]
    )
    | st.sampled_from(["0000-00-00T00:00:00", 2**80, {"media": {"image": {"src": "file:///x"}}}]),
)


@given(st.lists(ODD | JSON, max_size=4), st.lists(ODD, max_size=3))
def test_one_odd_comment_never_loses_the_page(before: list[Any], after: list[Any]) -> None:
    spoiled = [GOOD | each for each in after]
    rows = [row for row in graph.page({"data": [*before, GOOD, *spoiled]}) if mapping.usable(row)]
    items = [mapping.comment(row, ME, under="1001_501") for row in rows]
    assert "501_9001" in {item.remote_id for item in items}
    for row in rows:
        mapping.post(row)
        mapping.mention(row, ME)
        assert all(r.author.remote_id for r in mapping.reactions(row, ME, items[0].at))
    for item in items:
        assert item.url == "" or item.url.startswith("http")
        assert "\x00" not in item.text
        assert item.at.tzinfo is not None


@given(JSON, JSON)
def test_paging_never_leads_to_anothers_address(following: Any, cursors: Any) -> None:
    edge = {"paging": {"next": following, "cursors": cursors}}
    assert set(graph.onward(edge)) <= {"after", "until", "offset", "__paging_token"}


def test_a_page_goes_on_by_cursor_or_by_time() -> None:
    address = "https://graph.facebook.com/v26.0/1/feed?access_token=x&until=5&__paging_token=t"
    assert graph.onward({"paging": {"next": address}}) == {"until": "5", "__paging_token": "t"}
    both = {"paging": {"next": address, "cursors": {"after": "A"}}}
    assert graph.onward(both) == {"after": "A"}
    assert graph.onward({"paging": {"cursors": {"after": "A"}}}) == {}


def test_what_one_comment_refuses_is_barred_there() -> None:
    item = mapping.comment(GOOD, ME, under="p")
    assert item.barred == {Verb.EDIT, Verb.DELETE, Verb.UNHIDE}
    assert item.liked_by_me
    no = {"can_hide": False, "can_like": False, "can_comment": False, "user_likes": False}
    barred = mapping.comment(GOOD | no, ME, under="p").barred
    assert {Verb.HIDE, Verb.LIKE, Verb.REPLY} <= barred
    mine = GOOD | {"from": {"id": "1001"}, "parent": {"id": "501_9000"}}
    own = mapping.comment(mine, ME, under="p")
    assert own.mine
    assert not {Verb.EDIT, Verb.DELETE, Verb.REPLY} & own.barred
    assert own.conversation_id == own.parent_id == "501_9000"
    assert mapping.comment(GOOD | {"is_hidden": True}, ME, under="p").standing is Standing.HIDDEN


def test_somebody_without_a_name_is_somebody_else_each_time() -> None:
    bare = {name: value for name, value in GOOD.items() if name != "from"}
    one = mapping.author(bare, ME)
    two = mapping.author(bare | {"id": "501_9002"}, ME)
    assert one.name == two.name
    assert one.remote_id != two.remote_id
