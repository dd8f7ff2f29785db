"""A worked example of somebody else's package: a network of the Mastodon family under its own name.

It builds on the adapter that is there and changes what is different: the name, the icon, and that
words are at most 1,000 characters.
"""

from dataclasses import replace

from inbox.channels.mastodon.adapter import Mastodon
from inbox.core.text import TextRule


class Village(Mastodon):
    manifest = replace(
        Mastodon.manifest,
        id="village",
        name="Village square",
        icon="ph.tree",
        colour="#335533",
        summary="Replies and mentions on the village square: like them and answer them.",
        text=TextRule(limit=1000),
    )
