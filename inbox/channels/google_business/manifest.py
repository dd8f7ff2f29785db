"""What Google lets a business do about its reviews, and how to sign in."""

from datetime import timedelta
from types import MappingProxyType

from inbox.channels.google import problems, sketches
from inbox.channels.google.sign_in import FIELDS
from inbox.core.kinds import Kind, Verb
from inbox.core.manifest import Budget, Manifest, Sending, Step, Way
from inbox.core.text import Counts, TextRule

SCOPE = "https://www.googleapis.com/auth/business.manage"
API = "Google My Business API"

ALL_WORKS = (
    "You can read the reviews of this location and reply once to each; Google has no likes for "
    "reviews."
)
UNVERIFIED = (
    "Google has not verified this location, or you have no say in it: its reviews cannot be read "
    "or answered until it is verified in the Business Profile."
)
NO_ACCOUNT = (
    "This Google account manages no business. Sign in again and choose the account that does"
)
NO_LOCATION = "This Google account manages a business, but no location of it"

_APIS = (
    "Google My Business API",
    "My Business Account Management API",
    "My Business Business Information API",
)
_BROWSER = Way(
    id="browser",
    title="Sign in with Google",
    fields=FIELDS,
    browser=True,
    guide=(
        Step(
            "Open Google Cloud, sign in with the account that manages your business, and make a "
            "project. Its name is up to you.",
            link="https://console.cloud.google.com/projectcreate",
            title="Make a project in Google Cloud",
            shows=sketches.PROJECT,
        ),
        Step(
            "Ask Google to let the project use the Business Profile APIs: in the form, choose "
            "“Application for basic API access” and write the project's number.",
            link="https://support.google.com/business/contact/api_default",
            warning="Google answers by e-mail and may take 14 days. Until then nothing works: the "
            "project's quota is 0.",
            title="Ask Google for access",
            shows=sketches.ACCESS_FORM,
        ),
        Step(
            "In APIs & Services, Library, turn on three of them: Google My Business API, My "
            "Business Account Management API and My Business Business Information API.",
            link="https://console.cloud.google.com/apis/library",
            title="Turn on three APIs",
            shows=sketches.LIBRARY,
        ),
        Step(
            "Open Google Auth Platform, press “Get started”, choose External, and write your own "
            "e-mail address where one is asked for. Then, under Audience, press “Publish app”.",
            link="https://console.cloud.google.com/auth/overview",
            warning="While it says “Testing”, Google ends your sign-in after 7 days.",
            title="Say whose app it is, and publish it",
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
            "Continue: your browser opens Google. Choose the account that manages your business, "
            "tick every box and press “Continue”.",
            warning="Google says “Google hasn't verified this app”. The app is yours: press "
            "“Advanced”, then “Go to” with your project's name.",
            title="Sign in here",
            shows=sketches.UNVERIFIED,
        ),
        Step(
            "Come back here and choose your locations. Kuulolla says what works for each.",
            title="Choose your locations",
        ),
    ),
)

MANIFEST = Manifest(
    id="google_business",
    name="Google reviews",
    icon="fa6b.google",
    colour="#4285F4",
    summary="Reads the reviews of your locations; one reply to each, which you can change or "
    "delete. Google has no likes for reviews.",
    capabilities=MappingProxyType({Kind.REVIEW: frozenset({Verb.REPLY, Verb.EDIT, Verb.DELETE})}),
    ways=(_BROWSER,),
    text=TextRule(limit=4_096, counts=Counts.BYTES),
    sending=Sending.UPSERT,
    # 300 requests a minute, but only 10 changes.
    # https://developers.google.com/my-business/content/limits
    budget=Budget(points=300, per=timedelta(minutes=1), read=1, send=30),
    poll_every=timedelta(minutes=15),
    sweep_every=timedelta(hours=2),
    retention=timedelta(days=30),
    one_reply=True,
    findings=(
        ALL_WORKS,
        UNVERIFIED,
        NO_ACCOUNT,
        NO_LOCATION,
        *problems.findings(*_APIS, approval=True),
    ),
    blind_spots=(
        (
            "Google reviews your reply before it shows it; Kuulolla shows whether it is pending or "
            "was rejected, as far as Google says."
        ),
        "Questions and answers are gone: Google ended them in November 2025.",
        "A review cannot be hidden or deleted here; it can be reported on Google.",
        (
            "Google gives no lasting name of a reviewer: two people of one name and picture look "
            "like one."
        ),
        (
            "The limit of 4096 bytes for a reply, the page of 50 reviews and their order by time "
            "are not confirmed by Google's present documents; other answers are survived."
        ),
        (
            "Words are kept for 30 days unless they are read again, as is usual with Google; its "
            "terms for reviews are not confirmed."
        ),
        "Locations that Google has not verified show no reviews to any app.",
    ),
)
