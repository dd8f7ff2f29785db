"""What Mastodon and its relatives can do, and how the owner connects one."""

from datetime import timedelta

from inbox.core.kinds import Kind, Verb
from inbox.core.manifest import Budget, Field, Manifest, Sending, Step, Way
from inbox.core.text import Counts, TextRule

# The least that reads what people say and answers it.
# https://docs.joinmastodon.org/api/oauth-scopes/
SCOPES = (
    "read:accounts read:notifications read:statuses read:favourites write:statuses write:favourites"
)
BROWSER, TOKEN = "browser", "token"

_VERBS = frozenset({Verb.REPLY, Verb.LIKE, Verb.UNLIKE, Verb.EDIT, Verb.DELETE})
_SERVER = Field(
    "server",
    "Your server or address",
    placeholder="example.social",
    help="The part after the last @ of your address. A whole address is fine too.",
)

MANIFEST = Manifest(
    id="mastodon",
    name="Mastodon",
    icon="fa6b.mastodon",
    colour="#6364FF",
    summary="Replies and mentions on any Mastodon-compatible server: like them and answer them.",
    capabilities={
        Kind.COMMENT: _VERBS,
        Kind.MENTION: _VERBS,
        Kind.MESSAGE: _VERBS,
    },
    ways=(
        Way(
            BROWSER,
            "Sign in with the browser",
            (_SERVER,),
            browser=True,
            paste_code=True,
            guide=(
                Step(
                    "Your server opens in the browser and asks whether Kuulolla may read and reply."
                ),
                Step("Say yes. The browser then tells you that you can come back here."),
            ),
        ),
        Way(
            TOKEN,
            "Paste an access token",
            (
                _SERVER,
                Field(
                    "access_token",
                    "Access token",
                    secret=True,
                    help="From your server's page Preferences, Development.",
                ),
            ),
            guide=(
                Step("On your server open Preferences, then Development, then New application."),
                Step(f"Tick these scopes and save: {SCOPES}."),
                Step("Open the new application and copy “Your access token”."),
            ),
        ),
    ),
    text=TextRule(limit=500, counts=Counts.GRAPHEMES, url_weight=23, short_mentions=True),
    sending=Sending.LOOK_UP,  # a key is sent too, but some servers ignore it
    budget=Budget(points=300, per=timedelta(minutes=5)),
    poll_every=timedelta(minutes=2),
    sweep_every=timedelta(minutes=30),
    blind_spots=(
        "A reply that no longer names you is found only when its thread is read again.",
        "Replies on servers that yours has never talked to may be missing.",
        "What your server's filters hold back from your notifications is not read.",
    ),
)
