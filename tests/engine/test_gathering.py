"""Pages put together: all of them, in their order, and nothing told twice is lost."""

from datetime import UTC, datetime
from typing import Any

from inbox.core.model import Author, Conversation, Item, Kind, Page, Post
from inbox.engine.gathering import AT_ONCE, Gathering

AT = datetime(2026, 5, 4, 12, tzinfo=UTC)


def page(*names: str, more: bool = True, text: str = "Hello", **rest: Any) -> Page:
    items = tuple(Item(n, n, Kind.COMMENT, Author("anna", "Anna"), text, AT) for n in names)
    return Page(items=items, more=more, cursor=",".join(names), **rest)


def names(pages: list[Page]) -> list[str]:
    return [item.remote_id for each in pages for item in each.items]


def test_the_first_page_is_shown_at_once_and_later_ones_together() -> None:
    gathering = Gathering()
    assert names(gathering.take(page("a"), 5.0)) == ["a"]
    assert gathering.take(page("b"), 5.1) == []
    saved = gathering.take(page("c", more=False), 5.2)
    assert len(saved) == 1
    assert names(saved) == ["b", "c"]
    assert (saved[0].cursor, saved[0].more) == ("c", False)
    assert gathering.read == 3


def test_nobody_waits_longer_than_a_second() -> None:
    gathering = Gathering()
    gathering.take(page("a"), 5.0)
    assert gathering.take(page("b"), 5.5) == []
    assert names(gathering.take(page("c"), 6.0)) == ["b", "c"]
    assert gathering.take(page("d"), 6.1) == []


def test_enough_items_are_saved_without_waiting() -> None:
    gathering = Gathering()
    gathering.take(page("a"), 5.0)
    many = [f"m{n}" for n in range(AT_ONCE)]
    assert names(gathering.take(page(*many), 5.1)) == many


def test_a_usual_read_saves_each_page() -> None:
    gathering = Gathering(0)
    assert names(gathering.take(page("a"), 5.0)) == ["a"]
    assert names(gathering.take(page("b"), 5.0)) == ["b"]


def test_what_is_told_differently_later_is_saved_in_its_turn() -> None:
    gathering = Gathering()
    gathering.take(page("a"), 5.0)
    first, again = Post("p", title="Bread"), Post("p")
    gathering.take(page("b", posts=(first,)), 5.1)
    gathering.take(page("c", posts=(first,)), 5.1)
    saved = gathering.take(page("d", posts=(again,)), 5.1)
    assert names(saved) == ["b", "c"]
    assert names(gathering.take(page("b", text="Edited", more=False), 5.2)) == ["d", "b"]


def test_what_a_page_takes_away_is_not_mixed_with_other_pages() -> None:
    gathering = Gathering()
    gathering.take(page("a"), 5.0)
    gathering.take(page("b", conversations=(Conversation("b", Kind.COMMENT),)), 5.1)
    saved = gathering.take(page("c", removed=("b",)), 5.2)
    assert [names([each]) for each in saved] == [["b"], ["c"]]
    assert gathering.rest() == []
