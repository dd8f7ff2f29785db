"""What WordPress's refusals mean.

The codes are those of WordPress core's REST controllers (comments, posts, users) and of its
application passwords; the words are ours, as core's own are in the site's language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inbox.core.errors import (
    ChannelError,
    Duplicate,
    Forbidden,
    Gone,
    RateLimited,
    Rejected,
    SignedOut,
    Unavailable,
)
from inbox.core.text import plain

if TYPE_CHECKING:
    import httpx

# Core lets somebody who is no moderator comment once in 15 seconds (wp_throttle_comment_flood).
FLOOD_SECONDS = 15.0

REFUSED_SIGN_IN = (
    "WordPress did not accept the user name and the application password. If they are right, "
    "the web host may remove the sign-in header (Authorization) before WordPress sees it."
)


class TrashOff(Rejected):
    """The site keeps no trash: deleting is for good."""


_KNOWN: dict[str, tuple[type[Rejected], str]] = {
    "comment_duplicate": (Duplicate, "These very words already stand there"),
    "rest_comment_invalid_id": (Gone, "The comment does not exist any more"),
    "rest_post_invalid_id": (Gone, "The post does not exist any more"),
    "rest_comment_invalid_post_id": (Gone, "The post does not exist any more"),
    "rest_comment_trash_post": (Gone, "The post is in the trash"),
    "rest_comment_draft_post": (Rejected, "The post is a draft and takes no comments"),
    "rest_comment_closed": (Rejected, "Comments on this post are closed"),
    "rest_already_trashed": (Gone, "The comment is already in the trash"),
    "rest_trash_not_supported": (TrashOff, "This site keeps no trash"),
    "rest_comment_content_invalid": (Rejected, "WordPress takes no empty comment"),
    "comment_content_column_length": (Rejected, "The reply is too long for WordPress"),
    "rest_no_route": (Rejected, "The site's REST API has no such part; a plugin may hide it"),
}
_SIGN_IN = frozenset(
    {
        "rest_not_logged_in",
        "rest_comment_login_required",
        "incorrect_password",
        "invalid_username",
        "invalid_email",
        "invalid_application_credentials",
        "application_passwords_disabled",
        "application_passwords_disabled_for_user",
    }
)


def problem(response: httpx.Response) -> ChannelError | None:
    """What an answer means when it is no success; None leaves it to the status."""
    status = response.status_code
    if status < 400:
        return None
    body = _object(response)
    return _page(response) if body is None else _refusal(status, body)


def _refusal(status: int, body: dict[str, Any]) -> ChannelError | None:
    given, words = body.get("code"), _words(body)
    code = given if isinstance(given, str) else ""
    if code == "comment_flood":
        return RateLimited(
            "WordPress asks for some seconds between two comments", seconds=FLOOD_SECONDS
        )
    if code in _KNOWN:
        kind, ours = _KNOWN[code]
        return kind(ours)
    if status == 401 or code in _SIGN_IN:
        return SignedOut(REFUSED_SIGN_IN)
    if status == 429 or status >= 500:
        return None
    by_status: dict[int, type[Rejected]] = {403: Forbidden, 404: Gone, 410: Gone}
    return by_status.get(status, Rejected)(words or f"WordPress refused this ({status})")


def _object(response: httpx.Response) -> dict[str, Any] | None:
    """WordPress's own error object, None when something else answered."""
    try:
        body = response.json()
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) and "code" in body else None


def _words(body: dict[str, Any]) -> str:
    message = body.get("message")
    return plain(message, 300) if isinstance(message, str) else ""


def _page(response: httpx.Response) -> ChannelError | None:
    """A refusal that WordPress did not write: the web server, a firewall or a cache did."""
    status = response.status_code
    if status == 401:
        return SignedOut("The web server asks for a sign-in of its own before WordPress is reached")
    if status == 403:
        return Forbidden("A firewall or a security plugin of the site refused this")
    if status in {404, 405, 410}:
        # A page in place of the API says nothing about the comment that was asked for.
        return Unavailable("The site answered with a page where its API should be")
    return None
