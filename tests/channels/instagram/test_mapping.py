"""Odd, hostile and broken JSON: the good rows always come through."""

from datetime import UTC
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inbox.channels.instagram import mapping
from inbox.channels.meta import graph
from inbox.core.model import Author, Standing
from inbox.sandbox.instagram.world import ACCOUNT

ME = Author(ACCOUNT, "Shop", "@Demo.Shop")
GOOD: dict[str, Any] = {
    "id": "1801",
    "text": "Gluten free?",
    "timestamp": "2026-11-03T08:10:00+0000",
    "username": "anna.example",
    "from": {"id": "6001", "username": "anna.example"},
    "hidden": False,
    "like_count": 0,
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
ODD = st.dictionaries(
    st.sampled_from([*GOOD, "replies", "parent_id", "caption", "permalink", "media_url"]),
    JSON | st.sampled_from([{"data": [GOOD, 3]}, "javascript:alert(1)", 2**80]),
)


@given(st.lists(ODD | JSON, max_size=4), st.lists(ODD, max_size=3))
def test_one_odd_comment_never_loses_the_page(before: list[Any], after: list[Any]) -> None:
    found = graph.page({"data": [*before, GOOD, *(GOOD | each for each in after)]})
    items = mapping.threads(found, ME, under="1790001", url="https://www.instagram.com/p/x/")
    assert "1801" in {item.remote_id for item in items}
    mapping.opened(items, "1790001")
    for row in filter(mapping.usable, found):
        mapping.post(row)
        mapping.mention(row, ME)
    assert all(item.at.tzinfo is UTC for item in items)


def test_we_are_known_by_name_and_only_then_by_number() -> None:
    assert mapping.is_mine(GOOD | {"username": "demo.shop", "from": {"id": "9"}}, ME)
    assert not mapping.is_mine(GOOD | {"from": {"id": ACCOUNT, "self_ig_scoped_id": "1"}}, ME)
    bare = {name: value for name, value in GOOD.items() if name != "username"}
    assert mapping.is_mine(bare | {"from": {"id": ACCOUNT}}, ME)
    hidden = mapping.comment(GOOD | {"hidden": True}, ME, under="p")
    assert hidden.standing is Standing.HIDDEN
