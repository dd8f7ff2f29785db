"""The pages a browser sees: the home page, and the one that makes application passwords."""

import html
import re
import uuid
from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

from inbox.sandbox.wordpress.records import User

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
NONCE = "1c2c498d00"

_PAGE = """<!DOCTYPE html><html lang="en"><head><title>{title}</title>{head}</head>
<body class="wp-admin"><div class="wrap"><h1>{title}</h1>{body}</div></body></html>"""

_FORM = """<div class="card auth-app-card">
<h2 class="title">An application would like to connect to your account.</h2>
<p>Would you like to give the application identifying itself as <strong>{app_name}</strong>
access to your account?</p>
<form action="{action}" method="post" class="form-wrap">
<input type="hidden" id="_wpnonce" name="_wpnonce" value="{nonce}" />
<input type="hidden" name="action" value="authorize_application_password" />
<input type="hidden" name="app_id" value="{app_id}" />
<input type="hidden" name="success_url" value="{success_url}" />
<input type="hidden" name="reject_url" value="{reject_url}" />
<label for="app_name">New Application Password Name</label>
<input type="text" id="app_name" name="app_name" value="{app_name}" required />
<input type="submit" name="approve" id="approve" class="button button-primary"
 value="Yes, I approve of this connection" />
<input type="submit" name="reject" id="reject" class="button"
 value="No, I do not approve of this connection" />
</form></div>"""


def page(title: str, body: str, head: str = "") -> str:
    return _PAGE.format(title=html.escape(title), body=body, head=head)


def trouble(asked: Mapping[str, str], *, http_loopback: bool) -> str:
    """Why the request to connect is refused, "" when it is not."""
    if asked.get("app_id") and not _UUID.fullmatch(asked["app_id"]):
        return "The application ID must be a UUID."
    for name in ("success_url", "reject_url"):
        url = asked.get(name, "")
        if not url:
            continue
        parts = urlsplit(url)
        if not parts.scheme or not parts.netloc or parts.scheme in {"javascript", "data"}:
            return "Invalid URL format."
        here = parts.hostname in {"127.0.0.1", "::1"}
        if parts.scheme == "http" and not (here and http_loopback):
            return "The URL must be served over a secure connection."
    return ""


def form(action: str, asked: Mapping[str, str]) -> str:
    """The page with its two buttons."""
    names = ("app_name", "app_id", "success_url", "reject_url")
    safe = {name: html.escape(asked.get(name, "")) for name in names}
    return page("Authorize Application", _FORM.format(action=action, nonce=NONCE, **safe))


def decide(asked: Mapping[str, str], user: User, site: str, password: str) -> tuple[str, str]:
    """Where the browser goes after a press ("" to stay), and the page when it stays."""
    if "approve" not in asked:
        return asked.get("reject_url", "") or f"{site}/wp-admin/", ""
    user.passwords[str(uuid.uuid4())] = (asked.get("app_id", ""), password)
    back = asked.get("success_url", "")
    if not back:
        shown = " ".join(password[n : n + 4] for n in range(0, len(password), 4))
        return "", page("Authorize Application", f"<code id='new'>{shown}</code>")
    query = urlencode({"site_url": site, "user_login": user.login, "password": password})
    return f"{back}{'&' if '?' in back else '?'}{query}", ""
