"""What a professional Instagram account can do for us, and how to sign in to it."""

from datetime import timedelta
from types import MappingProxyType

from inbox.channels.meta import sketches
from inbox.core.kinds import Kind, Verb
from inbox.core.manifest import Budget, Field, Manifest, Sending, Step, Way
from inbox.core.text import Counts, TextRule

SCOPES = (
    "pages_show_list",
    "pages_read_engagement",
    "instagram_basic",
    "instagram_manage_comments",
)
WRITING = frozenset({Verb.REPLY, Verb.DELETE, Verb.HIDE, Verb.UNHIDE})

ALL_WORKS = (
    "You can read, reply, hide and delete. Instagram lets no app like a comment: open it there."
)
CANNOT_WRITE = (
    "Comments cannot be read or answered: the permission instagram_manage_comments is missing."
)
NO_COMMENTS = (
    "Comments could not be read: the permission to manage comments is missing. Make the token "
    "again with it."
)
NO_MEDIA = "Your posts cannot be read: the permission instagram_basic is missing."
NOT_LIVE = (
    "Instagram counts comments but shows none of them. Your app is most likely not Live yet: "
    "publish it in Meta for Developers, then make a new token."
)
NAMELESS = "Instagram shows comments without names: the permission to manage comments is missing."
PERSONAL = "This was a person's access token: Kuulolla took the linked Page's own out of it."
UNKNOWN = (
    "Instagram does not say what this token may do; what it may not shows when you first try it. "
    "No app can like a comment there."
)

_MADE_FOR = Step(
    "Make sure that the Instagram account is a professional one: in the app, Settings, Account "
    "type and tools.",
    warning="Personal accounts cannot be read by any program.",
    title="Check that the account is a professional one",
    shows=sketches.PROFESSIONAL,
)
_LIVE = Step(
    "Switch the app to Live (“Publish”). It wants a privacy policy's address, a category and a "
    "way to ask for deletion.",
    warning="Until then Instagram counts the comments of strangers but does not show them.",
    title="Switch the app to Live",
    shows=sketches.PUBLISH,
)
_APP = Step(
    "Open Meta for Developers and make an app for managing messages and content on Instagram.",
    "https://developers.facebook.com/apps/",
    warning="It is your own app for your own account: it costs nothing and needs no review.",
    title="Make an app for Instagram",
    shows=sketches.INSTAGRAM_APP,
)
_PAGE = Step(
    "Link the Instagram account to a Facebook Page that you look after.",
    "https://www.facebook.com/settings/?tab=linked_instagram",
    title="Link Instagram to your Page",
    shows=sketches.LINK_PAGE,
)
_SCOPES = Step(
    "In the app, add the permissions pages_show_list, pages_read_engagement, instagram_basic and "
    "instagram_manage_comments.",
    title="Add four permissions",
    shows=sketches.PERMISSIONS,
)
_SECRET = Field(
    "app_secret",
    "App secret",
    secret=True,
    placeholder="32 letters and digits",
    help="Goes to this computer's keyring and to facebook.com, nowhere else.",
)

_WAYS = (
    Way(
        id="token",
        title="Paste a token from the app's dashboard",
        fields=(
            Field(
                "instagram_token",
                "Instagram access token",
                secret=True,
                placeholder="IGAA…",
                help="It lasts 60 days; Kuulolla renews it every week, without any password.",
            ),
        ),
        guide=(
            _MADE_FOR,
            _APP,
            Step(
                "In the app, open Instagram, API setup with Instagram login, and add your account.",
                title="Add your account to the app",
                shows=sketches.ADD_ACCOUNT,
            ),
            _LIVE,
            Step(
                "Beside your account press “Generate token”, sign in and allow what it asks.",
                warning="Make the token after the app is Live: an older one may show no comments.",
                title="Make the token",
                shows=sketches.GENERATE,
            ),
            Step(
                "Copy the token and paste it here. It is shown only once.",
                title="Copy the token",
                shows=sketches.COPY_DASHBOARD,
            ),
        ),
    ),
    Way(
        id="page",
        title="Paste the token of a linked Facebook Page",
        fields=(
            Field(
                "access_token",
                "Access token of the Page or a system user",
                secret=True,
                placeholder="EAAB…",
            ),
        ),
        guide=(
            _MADE_FOR,
            _PAGE,
            _APP,
            _SCOPES,
            _LIVE,
            Step(
                "Open Business settings, then System users. Add one, assign the Page and the "
                "Instagram account to it and generate a token with the same permissions.",
                "https://business.facebook.com/settings/system-users",
                title="Make a token for Page and account",
                shows=sketches.SYSTEM_USERS,
            ),
            Step(
                "Copy the token and paste it here. It is shown only once.",
                title="Copy the token",
                shows=sketches.COPY_TOKEN,
            ),
        ),
    ),
    Way(
        id="browser",
        title="Sign in through Facebook with an app of your own",
        fields=(Field("app_id", "App ID", placeholder="1029 3847 5610 293"), _SECRET),
        browser=True,
        guide=(
            _MADE_FOR,
            _PAGE,
            _APP,
            _SCOPES,
            Step(
                "In the app, open App settings, then Basic. Press Show beside the secret; "
                "Facebook asks for your password. Copy the App ID and the secret here.",
                title="Copy the app's ID and its secret",
                shows=sketches.BASIC,
            ),
            Step(
                "Sign in here, and choose the Page and the Instagram account when Facebook asks.",
                warning="Do this before the app is Live: a Live app may not come back to a "
                "program on this computer. If it is Live already, paste a token instead.",
                title="Sign in here and choose Page and account",
                shows=sketches.CHOOSE_PAGE,
            ),
            _LIVE,
        ),
    ),
)

MANIFEST = Manifest(
    id="instagram",
    name="Instagram",
    icon="fa6b.instagram",
    colour="#E4405F",
    summary="Comments on your professional account's posts: reply, hide and delete. Instagram "
    "lets no app like a comment.",
    capabilities=MappingProxyType({Kind.COMMENT: WRITING, Kind.MENTION: frozenset[Verb]()}),
    ways=_WAYS,
    text=TextRule(limit=2_200, counts=Counts.CHARACTERS),
    sending=Sending.LOOK_UP,
    budget=Budget(points=120, per=timedelta(hours=1)),
    poll_every=timedelta(minutes=10),
    sweep_every=timedelta(minutes=60),
    blind_spots=(
        "Likes of comments can neither be given nor read.",
        (
            "Mentions in other people's captions and comments are only told to web servers; only "
            "posts that tag your account are found, and those are answered in Instagram itself."
        ),
        (
            "Comments of restricted people, on ads, on stories and on ended live videos are not "
            "given out."
        ),
        "A reply stands below the top comment, even when it answers an answer.",
        (
            "Instagram says neither when a comment was edited nor shows the faces of those who "
            "comment."
        ),
        "New answers below older comments are found when the post is read again, not at once.",
        (
            "Whether a Live app without review always gets strangers' comments is not confirmed; "
            "Kuulolla says so when comments are counted but not shown."
        ),
        "A quiet account may ask Instagram for very little an hour; reading then takes longer.",
        "The longest comment is not documented: 2,200 characters is what others observed.",
    ),
    findings=(
        ALL_WORKS,
        CANNOT_WRITE,
        NO_COMMENTS,
        NO_MEDIA,
        NOT_LIVE,
        NAMELESS,
        PERSONAL,
        UNKNOWN,
    ),
)
