"""What a WordPress site can do for us, and how to sign in to it."""

from datetime import timedelta
from types import MappingProxyType

from inbox.core.kinds import Kind, Verb
from inbox.core.manifest import Budget, Field, Manifest, Sending, Step, Way
from inbox.core.text import Counts, TextRule

# WordPress tells apps apart by this (authorize-application.php, `app_id`: any fixed UUID).
APP_ID = "4b5f0c1e-9d0f-4c53-8f0e-6f3a1c2d7b90"
APP_NAME = "Kuulolla"

MODERATION = frozenset({Verb.APPROVE, Verb.HOLD, Verb.SPAM, Verb.TRASH})

_SITE = Field(
    name="site",
    label="Address of the site",
    placeholder="https://www.example.com",
    help="The address that visitors use. A folder at its end is fine.",
)

MANIFEST = Manifest(
    id="wordpress",
    name="WordPress",
    icon="fa6b.wordpress",
    colour="#21759B",
    summary="Reads comments on your own site, held ones too; replies, approves, marks as spam. "
    "WordPress has no likes.",
    capabilities=MappingProxyType(
        {Kind.COMMENT: MODERATION | {Verb.REPLY, Verb.EDIT, Verb.DELETE}}
    ),
    ways=(
        Way(
            id="browser",
            title="Approve in the browser",
            fields=(_SITE,),
            browser=True,
            scheme="kuulolla",
            guide=(
                Step("Type the address of your site and continue."),
                Step(
                    "Your browser opens your site: sign in there if it asks, then press "
                    "“Yes, I approve of this connection”."
                ),
                Step(
                    "The browser brings you back here.",
                    warning="If the site says that the address must be served over a secure "
                    "connection, press “Try the other way” in Kuulolla. If WordPress shows a "
                    "password instead, paste that.",
                ),
            ),
        ),
        Way(
            id="password",
            title="Paste an application password",
            fields=(
                _SITE,
                Field(name="username", label="User name", help="The one you sign in with."),
                Field(
                    name="application_password",
                    label="Application password",
                    secret=True,
                    placeholder="abcd efgh ijkl mnop qrst uvwx",
                    help="Not your own password: WordPress makes this one for this app alone.",
                ),
            ),
            guide=(
                Step("In WordPress, open Users, then Profile, and go to Application Passwords."),
                Step("Type Kuulolla as the name and press “Add New Application Password”."),
                Step(
                    "Copy the password that is shown and paste it here, with or without spaces.",
                    warning="WordPress shows it only once. If the section is missing, the site "
                    "is not on https or a security plugin has turned it off.",
                ),
            ),
        ),
    ),
    text=TextRule(limit=65_525, counts=Counts.BYTES),
    sending=Sending.LOOK_UP,
    budget=Budget(points=300, per=timedelta(minutes=1)),
    poll_every=timedelta(minutes=3),
    sweep_every=timedelta(minutes=30),
    blind_spots=(
        "Likes that a plugin adds to comments are not in WordPress's own interface.",
        "WordPress does not say when a comment was edited; changes are found by reading again.",
        "Comments in the spam folder and in the trash are not read.",
        "Without the role Editor or Administrator, comments that wait for approval are not seen.",
    ),
)
