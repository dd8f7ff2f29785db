"""The stand-ins as grounds for the conformance suite: one entry per channel."""

from collections.abc import Callable

from inbox.channels.bluesky import Bluesky
from inbox.channels.mastodon import Mastodon
from inbox.channels.wordpress import WordPress
from inbox.sandbox.bluesky import BlueskyNetwork
from inbox.sandbox.mastodon import Mastodon as MastodonServer
from inbox.sandbox.wordpress import WordPressSite
from tests.channels.ground import Ground

# WordPress core has no likes.
NO_LIKES = {"a_like_is_seen_there_and_given_once": "WordPress core has no likes"}


def bluesky() -> Ground:
    return Ground(Bluesky(), BlueskyNetwork())


def mastodon() -> Ground:
    return Ground(Mastodon(), MastodonServer())


def wordpress() -> Ground:
    return Ground(WordPress(), WordPressSite(), lacks=NO_LIKES)


# Makes a ground around a fresh stand-in; the test serves it.
STANDINS: dict[str, Callable[[], Ground]] = {
    "bluesky": bluesky,
    "mastodon": mastodon,
    "wordpress": wordpress,
}
