"""Odd, hostile and broken JSON: the good rows always come through."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbox.channels.wordpress import mapping
from inbox.core.model import Author, Standing, Verb

ME = mapping.Me(Author("user-1@site", "Owner"), 1)
GOOD: dict[str, Any] = {
    "id": 7,
    "post": 3,
    "parent": 0,
    "author": 0,
    "author_name": "Ana &amp; Ben",
    "date": "2026-11-23T10:00:00",
    "date_gmt": "2026-11-23T08:00:00",
    "content": {"rendered": "<p>Hello<br />\nthere</p>\n<p>you</p>\n"},
    "link": "https://site.example/a/#comment-7",
    "status": "approved",
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
ODD = st.dictionaries(
    st.sampled_from([*GOOD, "_links", "_embedded", "author_avatar_urls", "author_url"]),
    JSON
    | st.just({"up": [{"href": 3}], "self": [{"targetHints": []}]})
    | st.sampled_from([{"96": "javascript:x"}, "0000-00-00T00:00:00", {"raw": "<a"}, -1, 2**70]),
)


def shown(rows: list[mapping.Row]) -> list[str]:
    parents = {int(row["id"]): mapping.parent_of(row) for row in rows}
    places = mapping.conversations(rows, parents)
    return [mapping.item(row, places[int(row["id"])], ME).remote_id for row in rows]


@given(st.lists(ODD | JSON, max_size=4), st.lists(ODD, max_size=3))
def test_one_odd_comment_never_loses_the_page(before: list[Any], after: list[Any]) -> None:
    spoiled = [GOOD | each for each in after]
    rows = mapping.rows([*before, GOOD, *spoiled])
    assert "7" in shown(rows)
    for row in rows:
        mapping.collection(row)
        mapping.shown(row)
        mapping.post(row)


@given(JSON)
def test_anything_but_a_list_is_no_comments(body: Any) -> None:
    assert isinstance(mapping.rows(body), list)


@given(st.text(max_size=300))
def test_hostile_html_becomes_plain_words(text: str) -> None:
    for content in ({"rendered": text}, {"raw": text, "rendered": ""}):
        words = mapping.words(GOOD | {"content": content})
        assert "\x00" not in words
        assert "\u202e" not in words


@pytest.mark.parametrize(
    ("fragment", "words"),
    [
        ("<script>alert(1)</script>Hi", "Hi"),
        ('<img src=x onerror="alert(1)">Hi', "Hi"),
        ('<a href="javascript:alert(1)">here</a>', "here"),
        ('<a href="https://evil.example/">bank.fi</a>', "bank.fi (https://evil.example/)"),
        ("<p>One<br />\nTwo</p>\n<p>Three</p>\n", "One\nTwo\n\nThree"),
        ("1 &lt; 2 &amp; 3", "1 < 2 & 3"),
    ],
)
def test_a_fragment_is_read_as_its_words(fragment: str, words: str) -> None:
    assert mapping.text_of(fragment) == words


@pytest.mark.parametrize(
    ("gmt", "local", "at"),
    [
        ("2026-11-23T08:00:00", "2026-11-23T10:00:00", datetime(2026, 11, 23, 8, tzinfo=UTC)),
        ("-0001-11-30T00:00:00", "2026-11-23T10:00:00", datetime(2026, 11, 23, 10, tzinfo=UTC)),
        ("2026-11-23T08:00:00+02:00", "", datetime(2026, 11, 23, 6, tzinfo=UTC)),
        (None, None, None),
        ("0001-01-01T00:00:00", "x", None),
    ],
)
def test_dates_are_utc_whatever_their_form(gmt: Any, local: Any, at: datetime | None) -> None:
    assert mapping.moment({"date_gmt": gmt, "date": local}) == at


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2200, 1, 1)))  # noqa: DTZ001
def test_a_date_survives_the_way_through_the_wire(at: datetime) -> None:
    whole = at.replace(microsecond=0)
    assert mapping.moment({"date_gmt": whole.isoformat()}) == whole.replace(tzinfo=UTC)


def test_answers_that_answer_each_other_in_a_circle_have_one_conversation() -> None:
    rows = [GOOD | {"id": 1, "parent": 2}, GOOD | {"id": 2, "parent": 1}]
    places = mapping.conversations(rows, {1: 2, 2: 1})
    assert places[1] == places[2]


def test_a_guest_is_the_same_person_by_the_face_and_else_by_name() -> None:
    face = {"96": f"https://faces.example/avatar/{'ab' * 32}?s=96"}
    first = mapping.author(GOOD | {"author_avatar_urls": face}, ME)
    second = mapping.author(GOOD | {"author_avatar_urls": face, "author_name": "A."}, ME)
    assert first.remote_id == second.remote_id
    assert first.name == "Ana & Ben"
    assert mapping.author(GOOD, ME).remote_id != first.remote_id


def test_held_words_of_ours_are_pending_and_of_others_held() -> None:
    held = GOOD | {"status": "hold"}
    assert mapping.item(held, "7", ME).standing is Standing.HELD
    assert mapping.item(held | {"author": 1}, "7", ME).standing is Standing.PENDING


def test_what_the_server_forbids_on_one_comment_is_barred_there() -> None:
    hints = {"self": [{"targetHints": {"allow": ["GET"]}}]}
    barred = mapping.item(GOOD | {"_links": hints}, "7", ME).barred
    assert {Verb.EDIT, Verb.DELETE, Verb.SPAM, Verb.TRASH} <= barred
    assert Verb.REPLY not in barred
    assert mapping.item(GOOD, "7", ME).barred == {Verb.APPROVE}


def test_a_post_of_another_kind_is_asked_for_at_its_own_route() -> None:
    href = "https://site.example/?rest_route=%2Fwp%2Fv2%2Frecipes%2F3"
    assert mapping.collection(GOOD | {"_links": {"up": [{"href": href}]}}) == "recipes"
    elsewhere = {"up": [{"href": "https://x/wp-json/wp/v2/../../admin/3"}]}
    assert mapping.collection(GOOD | {"_links": elsewhere}) == "posts"


def test_posts_and_comments_of_one_number_are_told_apart() -> None:
    assert mapping.post_id(7) != mapping.item(GOOD, "7", ME).remote_id
    assert mapping.post_number(mapping.post_id(7)) == 7
    assert mapping.post_number("post-x") == 0
