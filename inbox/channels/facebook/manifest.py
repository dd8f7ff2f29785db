"""What a Facebook Page can do for us, and how to sign in to it."""

from datetime import timedelta
from types import MappingProxyType

from inbox.channels.meta import sketches
from inbox.core.kinds import Kind, Verb
from inbox.core.manifest import Budget, Field, Manifest, Sending, Step, Way
from inbox.core.text import Counts, TextRule

SCOPES = (
    "pages_show_list",
    "pages_read_engagement",
    "pages_read_user_content",
    "pages_manage_engagement",
)
_WORDS = frozenset({Verb.REPLY, Verb.LIKE, Verb.UNLIKE, Verb.EDIT, Verb.DELETE})
WRITING = _WORDS | {Verb.HIDE, Verb.UNHIDE}

ALL_WORKS = "You can read, reply, like, edit, hide and delete."
CANNOT_WRITE = (
    "You can read; replying, liking, hiding and deleting need the permission "
    "pages_manage_engagement."
)
NO_TASK = (
    "You can read; replying, liking, hiding and deleting need the task “Moderate” on this Page: "
    "ask whoever gives out its roles."
)
NO_VISITORS = (
    "Visitors' comments and posts cannot be read: the permission pages_read_user_content is "
    "missing."
)
NO_POSTS = "The Page's own posts cannot be read: the permission pages_read_engagement is missing."
NOT_LIVE = (
    "Facebook counts comments but shows none of them. Your app is most likely not Live yet: "
    "publish it in Meta for Developers, then sign in again."
)
NAMELESS = (
    "Facebook shows comments without the names of those who wrote them. Your app is most likely "
    "not Live yet, or the permission pages_read_user_content is missing."
)
PERSONAL = "This was a person's access token: Kuulolla took the Page's own out of it."
UNKNOWN = (
    "Facebook does not say what this token may do; what it may not shows when you first try it."
)

_APP_STEPS = (
    Step(
        "Open Meta for Developers and sign in with the account that looks after the Page.",
        "https://developers.facebook.com/apps/",
        title="Open Meta for Developers",
        shows=sketches.MY_APPS,
    ),
    Step(
        "Make an app for “Manage everything on your Page” and add the four permissions that "
        "begin with “pages_”: show list, read engagement, read user content, manage engagement.",
        warning="It is your own app for your own Page: it costs nothing and needs no review.",
        title="Make an app for your Page",
        shows=sketches.PAGE_APP,
    ),
)
_LIVE = Step(
    "Switch the app to Live (“Publish”). It wants a privacy policy's address, a category and a "
    "way to ask for deletion.",
    warning="Until then visitors' comments do not come through, and your replies are seen by "
    "nobody but you.",
    title="Switch the app to Live",
    shows=sketches.PUBLISH,
)

MANIFEST = Manifest(
    id="facebook",
    name="Facebook",
    icon="fa6b.facebook-f",
    colour="#1877F2",
    summary="Comments on your Page, visitors' posts and posts that tag you: reply, like, edit, "
    "hide and delete. Personal profiles cannot be read.",
    capabilities=MappingProxyType({Kind.COMMENT: WRITING, Kind.MENTION: _WORDS}),
    ways=(
        Way(
            id="browser",
            title="Sign in with an app of your own",
            fields=(
                Field("app_id", "App ID", placeholder="1029 3847 5610 293"),
                Field(
                    "app_secret",
                    "App secret",
                    secret=True,
                    placeholder="32 letters and digits",
                    help="Goes to this computer's keyring and to facebook.com, nowhere else.",
                ),
            ),
            browser=True,
            guide=(
                *_APP_STEPS,
                Step(
                    "In the app, open App settings, then Basic. Press Show beside the secret; "
                    "Facebook asks for your password. Copy the App ID and the secret here.",
                    title="Copy the app's ID and its secret",
                    shows=sketches.BASIC,
                ),
                Step(
                    "Sign in here, and choose your Page when Facebook asks.",
                    warning="Do this before the app is Live: a Live app may not come back to a "
                    "program on this computer. If it is Live already, paste a token instead.",
                    title="Sign in here and choose your Page",
                    shows=sketches.CHOOSE_PAGE,
                ),
                _LIVE,
            ),
        ),
        Way(
            id="token",
            title="Paste an access token",
            fields=(
                Field(
                    "access_token",
                    "Access token",
                    secret=True,
                    placeholder="EAAB…",
                    help="A Page's own, or a system user's that looks after the Page.",
                ),
                Field(
                    "app_secret",
                    "App secret",
                    secret=True,
                    optional=True,
                    help="Only when the app demands it for every request.",
                ),
            ),
            guide=(
                *_APP_STEPS,
                _LIVE,
                Step(
                    "Open Business settings, then System users. Add one, assign the Page to it "
                    "and generate a token for your app with the same four permissions.",
                    "https://business.facebook.com/settings/system-users",
                    warning="Choose “Never” for its end if that is offered; else it works for "
                    "60 days.",
                    title="Make a token for the Page",
                    shows=sketches.SYSTEM_USERS,
                ),
                Step(
                    "Copy the token and paste it here. Facebook shows it only once.",
                    title="Copy the token",
                    shows=sketches.COPY_TOKEN,
                ),
            ),
        ),
    ),
    text=TextRule(limit=8_000, counts=Counts.CHARACTERS),
    sending=Sending.LOOK_UP,
    budget=Budget(points=200, per=timedelta(hours=1)),
    poll_every=timedelta(minutes=5),
    sweep_every=timedelta(minutes=60),
    blind_spots=(
        (
            "Mentions in comments on other people's posts are only told to web servers, not to a "
            "program like this one."
        ),
        "Reviews and recommendations are not given out by Facebook any more.",
        "Facebook does not say when somebody reacted, nor when a comment was edited.",
        "Faces are not shown: Facebook gives no pictures of those who comment.",
        (
            "Names may be missing: Facebook leaves out those who deleted their account or blocked "
            "the app. It is not confirmed that a Live app without review always gets them."
        ),
        (
            "Facebook may rank comments instead of ordering them by time; posts outside the newest "
            "25 are looked at less often."
        ),
        "The longest comment is not documented: 8,000 characters is what others observed.",
        "Messages to the Page are not read.",
    ),
    findings=(
        ALL_WORKS,
        CANNOT_WRITE,
        NO_TASK,
        NO_VISITORS,
        NO_POSTS,
        NOT_LIVE,
        NAMELESS,
        PERSONAL,
        UNKNOWN,
    ),
)
