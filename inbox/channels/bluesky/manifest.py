"""What Bluesky is and can do."""

from datetime import timedelta

from inbox.core.kinds import Kind, Verb
from inbox.core.manifest import Budget, Field, Manifest, Sending, Step, Way
from inbox.core.text import Counts, TextRule

SERVICE = "https://bsky.social"  # where an account lives whose owner names no server
BROWSER = "browser"  # the way's id
_VERBS = frozenset({Verb.REPLY, Verb.LIKE, Verb.UNLIKE, Verb.DELETE})
_HANDLE = Field("handle", "Handle", placeholder="yourshop.bsky.social")
_SERVER = Field(
    "service",
    "Server",
    default=SERVICE,
    help="Change this only when your account lives on a server of its own",
    optional=True,
)
_PASSWORD = Way(
    "password",
    "App password",
    (
        _HANDLE,
        Field("app_password", "App password", secret=True, placeholder="xxxx-xxxx-xxxx-xxxx"),
        _SERVER,
    ),
    guide=(
        Step(
            "In Bluesky, open Settings, Privacy and security, App passwords",
            link="https://bsky.app/settings/app-passwords",
        ),
        Step("Add an app password and give it a name, for example Kuulolla"),
        Step("Copy it here. It is shown only once", warning="Direct messages are not needed"),
    ),
)
_BROWSER = Way(
    BROWSER,
    "Sign in with the browser",
    (_HANDLE, _SERVER),
    browser=True,
    dpop=True,
    guide=(
        Step(
            "Bluesky shows its own sign-in page",
            warning="Bluesky ends such a sign-in after two weeks; an app password lasts",
        ),
    ),
)
MANIFEST = Manifest(
    id="bluesky",
    name="Bluesky",
    icon="fa6b.bluesky",
    colour="#0085FF",
    summary="Replies, mentions and quotes: answer, like, and hide replies to your posts",
    capabilities={
        Kind.COMMENT: _VERBS | {Verb.HIDE, Verb.UNHIDE},
        Kind.MENTION: _VERBS,
    },
    ways=(_PASSWORD, _BROWSER),
    text=TextRule(limit=300, counts=Counts.GRAPHEMES, byte_limit=3_000),
    sending=Sending.CLIENT_ID,
    budget=Budget(points=3_000, per=timedelta(minutes=5), send=3),
    poll_every=timedelta(seconds=60),
    sweep_every=timedelta(minutes=30),
    blind_spots=(
        "Replies deeper than four levels come with the slower re-reading of your posts",
        "Direct messages are not read",
        "What people whom you muted or blocked say is not shown",
    ),
)
