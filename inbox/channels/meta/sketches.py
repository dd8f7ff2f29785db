"""What Meta's pages look like where a guide leads, as of November 2026."""

from inbox.core.sketch import Sketch

_APPS, _BUSINESS = "developers.facebook.com", "business.facebook.com"
_SECRET = ("App secret", "••••••••••••")

MY_APPS = Sketch((_APPS, "My Apps"), "Create App")
PAGE_APP = Sketch(
    (_APPS, "Create an app", "Use cases"), "Next", pick="Manage everything on your Page"
)
BASIC = Sketch(
    (_APPS, "App settings", "Basic"),
    "Show",
    rows=(("App ID", "1029 3847 5610 293"), _SECRET),
    beside=True,
)
PUBLISH = Sketch(
    (_APPS, "Publish"),
    "Publish",
    rows=(("Privacy policy URL", "https://…"), ("Category", "Business")),
)
CHOOSE_PAGE = Sketch(("facebook.com", "Log in"), "Continue", pick="Café Kanerva")
SYSTEM_USERS = Sketch(
    (_BUSINESS, "Business settings", "System users"), "Generate token", rows=(("Name", "Kuulolla"),)
)
COPY_TOKEN = Sketch(
    (_BUSINESS, "System users"), "Copy", rows=(("Access token", "EAAB…"),), beside=True
)

PROFESSIONAL = Sketch(
    ("Instagram", "Settings", "Account type and tools"), "Switch to professional account"
)
LINK_PAGE = Sketch(
    ("facebook.com", "Settings", "Linked accounts"), "Connect account", pick="Instagram"
)
INSTAGRAM_APP = Sketch(
    (_APPS, "Create an app", "Use cases"),
    "Next",
    pick="Manage messaging & content on Instagram",
)
PERMISSIONS = Sketch(
    (_APPS, "Use cases", "Permissions"),
    "Add",
    rows=(("", "instagram_manage_comments"),),
    beside=True,
)
ADD_ACCOUNT = Sketch((_APPS, "Instagram", "API setup with Instagram login"), "Add account")
GENERATE = Sketch(
    (_APPS, "API setup with Instagram login"),
    "Generate token",
    rows=(("Account", "cafe_kanerva"),),
    beside=True,
)
COPY_DASHBOARD = Sketch(
    (_APPS, "API setup with Instagram login"), "Copy", rows=(("Token", "IGAA…"),), beside=True
)
