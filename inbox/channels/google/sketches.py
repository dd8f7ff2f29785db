"""What Google's pages look like where a guide leads, as of November 2026."""

from inbox.core.sketch import Sketch

_CLOUD = "console.cloud.google.com"
_AUTH = "Google Auth Platform"

PROJECT = Sketch((_CLOUD, "New project"), "Create", rows=(("Project name", "Kuulolla"),))
YOUTUBE_API = Sketch((_CLOUD, "Library", "YouTube Data API v3"), "Enable")
LIBRARY = Sketch((_CLOUD, "APIs & Services", "Library"), "Enable", pick="Google My Business API")
ACCESS_FORM = Sketch(
    ("support.google.com", "Business Profile APIs"),
    "Submit",
    rows=(("Project number", "123456789012"),),
    pick="Application for basic API access",
)
START = Sketch((_CLOUD, _AUTH, "Overview"), "Get started", pick="External")
AUDIENCE = Sketch(
    (_CLOUD, _AUTH, "Audience"),
    "Publish app",
    rows=(("Publishing status", "Testing"),),
    beside=True,
)
CLIENT = Sketch(
    (_CLOUD, _AUTH, "Clients"),
    "Create",
    rows=(("Application type", "Desktop app"), ("Name", "Kuulolla")),
)
UNVERIFIED = Sketch(("accounts.google.com", "Google hasn't verified this app"), "Advanced")
