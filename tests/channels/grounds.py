"""The stand-ins as grounds for the conformance suite: one entry per channel."""

from collections.abc import Callable

from inbox.channels.bluesky.adapter import Bluesky
from inbox.channels.facebook.adapter import Facebook
from inbox.channels.google_business.adapter import GoogleBusiness
from inbox.channels.instagram.adapter import Instagram
from inbox.channels.mastodon.adapter import Mastodon
from inbox.channels.wordpress.adapter import WordPress
from inbox.channels.youtube.adapter import YouTube
from inbox.core.model import Kind
from inbox.sandbox.bluesky import BlueskyNetwork
from inbox.sandbox.facebook import FacebookPages
from inbox.sandbox.google_business import BusinessProfile
from inbox.sandbox.instagram import InstagramAccount
from inbox.sandbox.mastodon import Mastodon as MastodonServer
from inbox.sandbox.wordpress import WordPressSite
from inbox.sandbox.youtube import YouTubeChannel
from tests.channels.ground import Ground

# WordPress core has no likes.
NO_LIKES = {"a_like_is_seen_there_and_given_once": "WordPress core has no likes"}


def bluesky() -> Ground:
    return Ground(Bluesky(), BlueskyNetwork())


def facebook() -> Ground:
    return Ground(Facebook(), FacebookPages())


NO_LIKES_HERE = {"a_like_is_seen_there_and_given_once": "Instagram lets no app like a comment"}


def instagram() -> Ground:
    return Ground(Instagram(), InstagramAccount(), lacks=NO_LIKES_HERE)


def instagram_through_a_page() -> Ground:
    return Ground(Instagram(), InstagramAccount(through_page=True), lacks=NO_LIKES_HERE)


def mastodon() -> Ground:
    return Ground(Mastodon(), MastodonServer())


def wordpress() -> Ground:
    return Ground(WordPress(), WordPressSite(), lacks=NO_LIKES)


def youtube() -> Ground:
    lacks = {"a_like_is_seen_there_and_given_once": "YouTube lets no app like a comment"}
    return Ground(YouTube(), YouTubeChannel(), lacks=lacks)


def google_business() -> Ground:
    lacks = {
        "a_like_is_seen_there_and_given_once": "Google has no likes for reviews",
        "a_reply_to_a_comment_stays_in_its_conversation": "nobody but us answers a review",
    }
    return Ground(GoogleBusiness(), BusinessProfile(), kind=Kind.REVIEW, lacks=lacks)


# Makes a ground around a fresh stand-in; the test serves it.
STANDINS: dict[str, Callable[[], Ground]] = {
    "bluesky": bluesky,
    "facebook": facebook,
    "google_business": google_business,
    "instagram": instagram,
    "mastodon": mastodon,
    "wordpress": wordpress,
    "youtube": youtube,
}
