"""What YouTube lets a channel's owner do, what it costs, and how to sign in."""

from datetime import timedelta
from types import MappingProxyType

from inbox.channels.google import problems, sketches
from inbox.channels.google.pacific import midnight
from inbox.channels.google.sign_in import FIELDS
from inbox.core.allowance import Budget
from inbox.core.kinds import Kind, Verb
from inbox.core.manifest import Manifest, Sending, Step, Way
from inbox.core.text import TextRule

SCOPE = "https://www.googleapis.com/auth/youtube.force-ssl"
API = "YouTube Data API v3"
MODERATION = frozenset({Verb.APPROVE, Verb.HOLD, Verb.TRASH, Verb.BAN})

ALL_WORKS = (
    "You can read the comments on your videos, held ones too, and reply, hold, publish, reject "
    "and ban. Liking a comment is only possible on YouTube itself."
)
NO_CHANNEL = (
    "This Google account has no YouTube channel. Sign in again and choose the account, or the "
    "brand account, that the channel belongs to"
)

_BROWSER = Way(
    id="browser",
    title="Sign in with Google",
    fields=FIELDS,
    browser=True,
    guide=(
        Step(
            "Open Google Cloud, sign in with the account that your channel belongs to, and make "
            "a project. Its name is up to you.",
            link="https://console.cloud.google.com/projectcreate",
            title="Make a project in Google Cloud",
            shows=sketches.PROJECT,
        ),
        Step(
            "Open the YouTube Data API v3 in that project and press “Enable”.",
            link="https://console.cloud.google.com/apis/library/youtube.googleapis.com",
            title="Turn on the YouTube Data API",
            shows=sketches.YOUTUBE_API,
        ),
        Step(
            "Open Google Auth Platform and press “Get started”. Choose External, and write your "
            "own e-mail address where one is asked for.",
            link="https://console.cloud.google.com/auth/overview",
            title="Say whose app it is",
            shows=sketches.START,
        ),
        Step(
            "Under Audience, press “Publish app”.",
            link="https://console.cloud.google.com/auth/audience",
            warning="While it says “Testing”, Google ends your sign-in after 7 days.",
            title="Publish the app",
            shows=sketches.AUDIENCE,
        ),
        Step(
            "Under Clients, press “Create client”, choose “Desktop app” and press “Create”. Copy "
            "the client ID and the client secret and paste them here.",
            link="https://console.cloud.google.com/auth/clients",
            warning="Google shows the secret only once. It goes to this computer's keyring and "
            "to Google, nowhere else.",
            title="Make a client and copy it",
            shows=sketches.CLIENT,
        ),
        Step(
            "Continue: your browser opens Google. Choose your account and your channel, tick "
            "every box and press “Continue”.",
            warning="Google says “Google hasn't verified this app”. The app is yours: press "
            "“Advanced”, then “Go to” with your project's name.",
            title="Sign in here",
            shows=sketches.UNVERIFIED,
        ),
        Step(
            "Come back here: Kuulolla says which channel it found and what works.",
            title="See what works",
        ),
    ),
)

MANIFEST = Manifest(
    id="youtube",
    name="YouTube",
    icon="fa6b.youtube",
    colour="#FF0000",
    summary="Reads comments on your videos, held ones too; replies, holds, publishes, rejects and "
    "bans. YouTube lets no app like a comment.",
    capabilities=MappingProxyType(
        {Kind.COMMENT: MODERATION | {Verb.REPLY, Verb.EDIT, Verb.DELETE}}
    ),
    ways=(_BROWSER,),
    text=TextRule(),
    sending=Sending.LOOK_UP,
    # A day of the allowance is one in California. A round asks for the newest comments and for
    # those held back; a sweep for at most 20 threads.
    # https://developers.google.com/youtube/v3/determine_quota_cost
    budget=Budget(
        points=10_000,
        per=timedelta(days=1),
        read=1,
        send=50,
        round=2,
        sweep=20,
        renews=midnight,
    ),
    poll_every=timedelta(minutes=5),
    sweep_every=timedelta(hours=1),
    retention=timedelta(days=30),
    findings=(ALL_WORKS, NO_CHANNEL, *problems.findings(API)),
    blind_spots=(
        "YouTube lets no app like, heart or pin a comment: open the comment there.",
        (
            "A new reply in a thread that is not among the newest comments is seen when the "
            "thread is read again, as YouTube does not say whether a reply brings its thread up."
        ),
        (
            "YouTube does not say at once that it holds your reply back: one that is not shown yet "
            "counts as waiting until it is seen there."
        ),
        (
            "Comments that were rejected cannot be listed, nor those that YouTube deletes after "
            "holding them for 60 days."
        ),
        (
            "Live chats, community posts and mentions of your channel elsewhere are not in "
            "YouTube's interface."
        ),
        "YouTube tells no limit of length; a reply that is too long is refused when it is sent.",
        (
            "The allowance belongs to your Google Cloud project: what other apps of the project "
            "spend is not seen here."
        ),
    ),
)
