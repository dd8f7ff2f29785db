"""Mastodon's JSON to nouns: what is documented, what is odd, and what is hostile."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inbox.channels.mastodon import mapping
from inbox.channels.mastodon.harvest import Harvest
from inbox.channels.mastodon.mapping import ODD, Place
from inbox.core.model import Author, Kind, Reaction, ReactionKind, Verb

ME = Author("1@shop.social", "Shop")
FIXTURES = Path(__file__).parent / "fixtures"
PLACE = Place("115001", Kind.COMMENT, "114990")


def fixture(name: str) -> Any:
    return json.loads((FIXTURES / name).read_text("utf-8"))


def test_a_comment_becomes_plain_words_without_our_own_name_before_them() -> None:
    status = fixture("mention.json")["status"]
    item = mapping.item(status, PLACE, ME, "1")
    assert item.text == "open Sundays? :coffee:"
    assert item.author.name == "Ana"
    assert item.author.handle == "@ana@example.social"
    assert item.parent_id == "114990"
    assert item.extra == {"visibility": "public", "acct": "ana@example.social"}
    assert not item.mine
    assert Verb.EDIT in item.barred
    assert item.pictures[0].description == "A cup"


def test_a_content_warning_stands_before_the_words() -> None:
    status = fixture("mention.json")["status"] | {"spoiler_text": "food"}
    assert mapping.text_of(status, "1") == "food\n\nopen Sundays? :coffee:"


def test_our_own_status_with_a_picture_cannot_be_edited_without_losing_it() -> None:
    status = fixture("mention.json")["status"] | {"account": {"id": "1"}}
    assert mapping.item(status, PLACE, ME, "1").barred == {Verb.EDIT}


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("favourite", ReactionKind.LIKE),
        ("pleroma:emoji_reaction", ReactionKind.LIKE),
        ("reblog", ReactionKind.SHARE),
        ("follow", ReactionKind.FOLLOW),
        ("poll", ReactionKind.POLL_END),
        ("admin.sign_up", None),
        ("something.from.the.future", None),
    ],
)
def test_what_came_without_words_is_a_reaction(kind: str, expected: ReactionKind | None) -> None:
    note = fixture("mention.json")
    note["type"] = kind
    note["status"] |= {"account": {"id": "1"}, "in_reply_to_id": None}
    reaction = mapping.reaction(note, "1")
    assert (reaction.kind if reaction else None) == expected


def test_a_reaction_to_somebody_elses_post_is_not_ours() -> None:
    note = fixture("mention.json")
    note["type"] = "poll"
    assert mapping.reaction(note, "1") is None


def _status(number: str, owner: str, parent: str = "", **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "account": {"id": owner, "acct": f"user{owner}"},
        "in_reply_to_id": parent or None,
        "created_at": "2026-11-20T10:00:00.000Z",
        "content": "<p>hei</p>",
        "visibility": "public",
        "mentions": [],
    } | more


NAMED = {"mentions": [{"id": "1", "acct": "shop", "username": "shop"}]}


def test_answers_under_our_post_are_a_conversation_of_the_first_of_them() -> None:
    path = [
        _status("p", "1"),
        _status("a", "2", "p"),
        _status("b", "1", "a"),
        _status("c", "3", "b"),
    ]
    for length in (2, 3, 4):
        assert mapping.place(path[:length], "1") == Place("a", Kind.COMMENT, "p")
    assert mapping.place(path[:1], "1") is None


def test_the_part_of_our_own_thread_that_was_answered_is_the_post() -> None:
    path = [_status("p", "1"), _status("q", "1", "p"), _status("a", "2", "q")]
    assert mapping.place(path, "1") == Place("a", Kind.COMMENT, "q")


def test_being_named_elsewhere_starts_a_conversation_there() -> None:
    path = [_status("t", "5"), _status("a", "2", "t", **NAMED), _status("b", "1", "a")]
    assert mapping.place(path, "1") == Place("a", Kind.MENTION)
    assert mapping.place(path[:1], "1") is None


def test_direct_words_are_a_message_whoever_began() -> None:
    path = [_status("a", "1", visibility="direct"), _status("b", "2", "a", visibility="direct")]
    assert mapping.place(path, "1") == Place("a", Kind.MESSAGE)


def test_a_circle_of_parents_ends() -> None:
    one, two = _status("a", "2", "b"), _status("b", "3", "a")
    assert [each["id"] for each in mapping.path_to(one, {"a": one, "b": two})] == ["b", "a"]


@pytest.mark.parametrize(
    ("first", "second", "seen"),
    [
        ("public", "public", "public"),
        ("public", "unlisted", "unlisted"),
        ("direct", "public", "direct"),
        ("list:7", "public", "direct"),
        ("local", "unlisted", "local"),
    ],
)
def test_the_narrower_of_two_visibilities_is_taken(first: str, second: str, seen: str) -> None:
    assert mapping.narrower(first, second) == seen


def test_our_own_words_are_known_again_however_the_server_writes_them() -> None:
    sent = "@ana@example.social Yes, see https://shop.example/menu *today*"
    shown = (
        '<p><a class="mention" href="x">@<span>ana</span></a> Yes, see '
        '<a href="https://shop.example/menu"><span class="invisible">https://</span>'
        "shop.example/menu</a> <em>today</em></p>"
    )
    assert mapping.gist(mapping.text_of({"content": shown})) == mapping.gist(sent)
    assert mapping.gist("👍 👍") == "👍👍"


_SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30)
_ANY = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
_FIELDS = sorted(fixture("mention.json")["status"])
_ODDITIES = st.dictionaries(st.sampled_from(_FIELDS), _ANY, max_size=4)


_UNHURRIED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)


@_UNHURRIED
@given(changed=_ODDITIES, lost=st.sets(st.sampled_from(_FIELDS), max_size=3))
def test_an_odd_status_raises_nothing_unforeseen(changed: dict[str, Any], lost: set[str]) -> None:
    status = fixture("mention.json")["status"] | changed
    for name in lost:
        status.pop(name, None)
    for read in (mapping.post, lambda each: mapping.item(each, PLACE, ME, "1")):
        try:
            read(status)
        except ODD:
            continue
    mapping.place(mapping.path_to(status, {}), "1")


@_UNHURRIED
@given(
    changed=_ODDITIES,
    note=st.dictionaries(
        st.sampled_from(["id", "type", "account", "status", "created_at", "emoji"]), _ANY
    ),
)
def test_an_odd_notification_raises_nothing_unforeseen(
    changed: dict[str, Any], note: dict[str, Any]
) -> None:
    whole = fixture("mention.json")
    whole["status"] |= changed
    Harvest(ME, "1").notice(whole | note)
    try:
        found = mapping.reaction(whole | note, "1")
    except ODD:
        return
    assert found is None or isinstance(found, Reaction)
