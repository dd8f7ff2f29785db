"""Odd, hostile and broken JSON: the good rows always come through."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbox.channels.google.pacific import midnight
from inbox.channels.youtube import mapping, problems
from inbox.channels.youtube.cursor import Place
from inbox.core.errors import ChannelError, Expired, SignedOut
from inbox.core.model import Author, Standing

ME = Author("UCme", "Kanerva")
SNIPPET: dict[str, Any] = {
    "videoId": "vid12345678",
    "textDisplay": "Hello",
    "authorDisplayName": "@ana",
    "authorChannelId": {"value": "UCana"},
    "publishedAt": "2026-11-19T08:00:00Z",
    "updatedAt": "2026-11-19T08:00:00Z",
}
GOOD: dict[str, Any] = {
    "id": "Ugx1",
    "snippet": {
        "videoId": "vid12345678",
        "canReply": True,
        "totalReplyCount": 0,
        "topLevelComment": {"id": "Ugx1", "snippet": SNIPPET},
    },
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
FIELDS = [*SNIPPET, "textOriginal", "moderationStatus", "likeCount", "imageUrl", "viewerRating"]
ODD = st.dictionaries(
    st.sampled_from(FIELDS),
    JSON | st.sampled_from(["javascript:x", "0001-01-01T00:00:00+14:00", -1, 2**70, "\ud800"]),
)


def shown(body: Any) -> list[str]:
    found = []
    for row in mapping.rows(body):
        place = mapping.thread(row, held=True)
        if place is None:
            continue
        mapping.conversation(place)
        held = mapping.threads_standing(row)
        found.append(mapping.item(mapping.top(row), place, ME, held).remote_id)
        found += [mapping.item(each, place, ME).remote_id for each in mapping.included(row)]
    return found


@given(st.lists(JSON, max_size=3), st.lists(ODD, max_size=3), JSON)
def test_one_odd_comment_never_loses_the_page(
    before: list[Any], odd: list[dict[str, Any]], replies: Any
) -> None:
    spoiled = [
        {
            "id": "Ugx2",
            "snippet": GOOD["snippet"]
            | {"topLevelComment": {"id": "Ugx2", "snippet": SNIPPET | s}},
            "replies": replies,
        }
        for s in odd
    ]
    assert "Ugx1" in shown({"items": [*before, *spoiled, GOOD]})


@given(JSON)
def test_anything_may_come_as_a_video_a_channel_or_a_refusal(body: Any) -> None:
    for row in mapping.rows(body if isinstance(body, dict) else {"items": [body]}):
        mapping.post(row)
        mapping.channel(row)
    text = json.dumps({"error": body}, default=str).encode()
    request = httpx.Request("GET", "https://youtube.googleapis.com/youtube/v3/comments")
    for status in (200, 400, 401, 403, 404, 429, 503):
        told = problems.problem(httpx.Response(status, content=text, request=request))
        assert told is None or isinstance(told, ChannelError)


@given(st.text(max_size=200) | JSON.map(lambda made: json.dumps(made, default=str)))
def test_a_cursor_that_cannot_be_read_starts_anew(text: str) -> None:
    assert Place.read(Place.read(text).written()) == Place.read(text)


def test_own_words_come_as_typed_and_a_held_reply_of_ours_is_pending() -> None:
    own = SNIPPET | {
        "authorChannelId": {"value": "UCme"},
        "textOriginal": "Typed",
        "moderationStatus": "heldForReview",
    }
    made = mapping.item({"id": "r", "snippet": own}, mapping.Thread("Ugx1", "v"), ME)
    assert (made.mine, made.text, made.standing) == (True, "Typed", Standing.PENDING)
    assert made.author is ME


def refused(status: int, body: Any) -> ChannelError | None:
    request = httpx.Request("POST", "https://oauth2.googleapis.com/token")
    return problems.problem(httpx.Response(status, json=body, request=request))


def test_refusals_of_both_shapes_are_told_apart() -> None:
    over = refused(400, {"error": "invalid_grant"})
    assert type(over) is SignedOut
    assert "Testing" in str(over)
    api = {"error": {"code": 401, "errors": [{"reason": "authError"}]}}
    assert type(refused(401, api)) is Expired
    assert refused(503, {"error": {"code": 503}}) is None


@pytest.mark.parametrize("month", [1, 7])
def test_the_day_begins_anew_at_midnight_in_california(month: int) -> None:
    now = datetime(2026, month, 15, 12, 0, tzinfo=UTC)
    begins = midnight(now)
    assert begins.hour == (8 if month == 1 else 7)
    assert timedelta(0) < begins - now <= timedelta(hours=25)
