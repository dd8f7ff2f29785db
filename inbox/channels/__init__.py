"""The adapters: one folder per network. `ALL` is the only list of them."""

from collections.abc import Mapping

from inbox.channels.bluesky import Bluesky
from inbox.channels.facebook import Facebook
from inbox.channels.google_business import GoogleBusiness
from inbox.channels.instagram import Instagram
from inbox.channels.mastodon import Mastodon
from inbox.channels.wordpress import WordPress
from inbox.channels.youtube import YouTube
from inbox.core.channel import Channel

_EVERY: tuple[Channel, ...] = (
    Mastodon(),
    Bluesky(),
    Facebook(),
    Instagram(),
    WordPress(),
    YouTube(),
    GoogleBusiness(),
)

ALL: Mapping[str, Channel] = {channel.manifest.id: channel for channel in _EVERY}
