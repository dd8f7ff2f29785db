"""The stand-in, driven and read by the community's own client: a third party to both of us."""

import json
from typing import Any

import httpx
import pytest
from atproto import Client, models
from atproto_client.models.utils import get_or_create

from inbox.sandbox.bluesky import BlueskyNetwork
from inbox.sandbox.serve import Served
from tests.channels.bluesky.recorded import filled, stand_in_answers

_MODELS: dict[str, Any] = {
    "com.atproto.server.createSession": models.ComAtprotoServerCreateSession.Response,
    "com.atproto.server.refreshSession": models.ComAtprotoServerRefreshSession.Response,
    "com.atproto.server.getSession": models.ComAtprotoServerGetSession.Response,
    "com.atproto.repo.putRecord": models.ComAtprotoRepoPutRecord.Response,
    "com.atproto.repo.createRecord": models.ComAtprotoRepoCreateRecord.Response,
    "com.atproto.repo.getRecord": models.ComAtprotoRepoGetRecord.Response,
    "app.bsky.actor.getProfile": models.AppBskyActorDefs.ProfileViewDetailed,
    "app.bsky.notification.listNotifications": (
        models.AppBskyNotificationListNotifications.Response
    ),
    "app.bsky.feed.getPosts": models.AppBskyFeedGetPosts.Response,
    "app.bsky.feed.getPostThread": models.AppBskyFeedGetPostThread.Response,
    "app.bsky.feed.getAuthorFeed": models.AppBskyFeedGetAuthorFeed.Response,
    "app.bsky.feed.getActorLikes": models.AppBskyFeedGetActorLikes.Response,
    "app.bsky.feed.post": models.AppBskyFeedPost.Record,
    "app.bsky.feed.like": models.AppBskyFeedLike.Record,
    "app.bsky.feed.repost": models.AppBskyFeedRepost.Record,
    "app.bsky.graph.follow": models.AppBskyGraphFollow.Record,
}


def test_every_answer_fits_the_models_of_the_official_client() -> None:
    met = set()
    for _, nsid, value in stand_in_answers():
        if nsid in _MODELS:
            met.add(nsid)
            assert get_or_create(json.loads(json.dumps(value)), _MODELS[nsid]), nsid
    assert met == _MODELS.keys()


def test_the_official_client_signs_in_reads_likes_and_answers() -> None:
    world, _post, first = filled()
    with Served([world]):
        who = world.credentials()
        client = Client(base_url=f"{world.base_url}/xrpc")
        me = client.login(who["handle"], who["app_password"])
        assert me.did == world.shop.did
        notes = client.app.bsky.notification.list_notifications().notifications
        assert {"reply", "mention", "like", "repost", "follow"} <= {n.reason for n in notes}
        (seen,) = client.get_posts([first]).posts
        assert seen.viewer
        assert seen.viewer.like
        client.unlike(seen.viewer.like)
        assert world.seen().likes == ()
        parent = models.create_strong_ref(seen)
        root = models.ComAtprotoRepoStrongRef.Main.model_validate(
            world.net.records[first].value["reply"]["root"]
        )
        reply = models.AppBskyFeedPost.ReplyRef(parent=parent, root=root)
        sent = client.send_post("From the other client", reply_to=reply)
        assert (sent.uri, first, "From the other client") in world.seen().replies
        thread = client.get_post_thread(first, depth=1).thread
        assert isinstance(thread, models.AppBskyFeedDefs.ThreadViewPost)
        client.request.close()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x" * 301, "grapheme too big (maximum 300, got 301)"),
        ("👨‍👩‍👧‍👦" * 121, "string too big (maximum 3000, got 3025)"),
    ],
)
def test_too_long_a_text_is_refused_in_the_real_words(text: str, words: str) -> None:
    world = BlueskyNetwork()
    with Served([world]), httpx.Client(base_url=world.base_url) as http:
        token = world.server.tokens.session(world.shop.did)["accessJwt"]
        kind = "app.bsky.feed.post"
        record = {"$type": kind, "text": text, "createdAt": "2026-01-01T00:00:00.000Z"}
        answer = http.post(
            "/xrpc/com.atproto.repo.putRecord",
            json={
                "repo": world.shop.did,
                "collection": kind,
                "rkey": "3n2xpm4j54c2d",
                "record": record,
            },
            headers={"Authorization": f"Bearer {token}"},
        )
    assert answer.status_code == 400
    assert words in answer.json()["message"]
