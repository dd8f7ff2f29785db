"""WordPress's JSON: what its REST controllers answer, in the order they answer it.

Checked against the schema that a real WordPress gives for OPTIONS, in tests/channels/wordpress.
"""

import hashlib
import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from inbox.sandbox.wordpress.records import (
    CAPABILITIES,
    CommentRow,
    PostRow,
    User,
    rendered,
    site_time,
)

Json = dict[str, Any]
_WRITING = ["GET", "POST", "PUT", "PATCH", "DELETE"]


class Shapes:
    """Rows as JSON, with the URLs of one site."""

    def __init__(self, base: str, offset: timedelta, *, pretty: bool) -> None:
        self.base = base
        self.offset = offset
        self.pretty = pretty

    def route(self, path: str, params: Sequence[tuple[str, str]] = ()) -> str:
        """The URL of an API route under the site's kind of permalinks."""
        if self.pretty:
            root, joint = f"{self.base}/wp-json/", "?"
        else:
            root, joint = f"{self.base}/index.php?rest_route=/", "&"
        return root + path + (joint + urlencode(list(params)) if params else "")

    def permalink(self, post: PostRow) -> str:
        if not self.pretty:
            return f"{self.base}/?{'page_id' if post.kind == 'page' else 'p'}={post.id}"
        slug = re.sub(r"[^a-z0-9]+", "-", post.title.lower()).strip("-")
        return f"{self.base}/{slug or post.id}/"

    def index(self, *, passwords: bool) -> Json:
        page = f"{self.base}/wp-admin/authorize-application.php"
        ways = {"application-passwords": {"endpoints": {"authorization": page}}}
        return {
            "name": "Kuulolla demo shop",
            "description": "",
            "url": self.base,
            "home": self.base,
            "gmt_offset": str(self.offset // timedelta(hours=1)),
            "timezone_string": "",
            "page_for_posts": 0,
            "page_on_front": 0,
            "show_on_front": "posts",
            "namespaces": ["oembed/1.0", "wp/v2"],
            "authentication": ways if passwords else [],
            "routes": {},
            "site_logo": 0,
            "site_icon": 0,
            "site_icon_url": "",
            "_links": {"help": [{"href": "https://developer.wordpress.org/rest-api/"}]},
        }

    def faces(self, email: str, picture: str = "") -> Json:
        if picture:
            url = f"{self.base}/wp-content/uploads/{picture}"
            return {size: f"{url}?s={size}" for size in ("24", "48", "96")}
        mark = hashlib.sha256(email.lower().encode()).hexdigest() if email else ""
        return {
            size: f"https://secure.gravatar.com/avatar/{mark}?s={size}&d=mm&r=g"
            for size in ("24", "48", "96")
        }

    def user(self, user: User) -> Json:
        able = dict.fromkeys(CAPABILITIES[user.role], True)
        return {
            "id": user.id,
            "username": user.login,
            "name": user.name,
            "first_name": "",
            "last_name": "",
            "email": f"{user.login}@example.test",
            "url": "",
            "description": "",
            "link": f"{self.base}/author/{user.login}/",
            "locale": "en_US",
            "nickname": user.login,
            "slug": user.login,
            "roles": [user.role],
            "registered_date": "2020-01-01T00:00:00+00:00",
            "capabilities": able | {user.role: True},
            "extra_capabilities": {user.role: True},
            "avatar_urls": self.faces(f"{user.login}@example.test"),
            "meta": {"persisted_preferences": []},
            "_links": {"self": [{"href": self.route(f"wp/v2/users/{user.id}")}]},
        }

    def comment(self, row: CommentRow, post: PostRow | None, *, edit: bool, able: bool) -> Json:
        """One comment. ``edit``: with what only moderators see; ``able``: may change it."""
        body: Json = {
            "id": row.id,
            "post": row.post,
            "parent": row.parent,
            "author": row.author,
            "author_name": row.name,
        }
        if edit:
            body["author_email"] = row.email
        body["author_url"] = ""
        if edit:
            body |= {"author_ip": "127.0.0.1", "author_user_agent": ""}
        content = {"rendered": rendered(row.content)}
        kind = post.kind if post else "post"
        up = self.route(f"wp/v2/{kind}s/{row.post}")
        body |= {
            "date": site_time(row.at, self.offset),
            "date_gmt": site_time(row.at, timedelta()),
            "content": content | ({"raw": row.content} if edit else {}),
            "link": f"{self.permalink(post) if post else self.base}#comment-{row.id}",
            "status": row.status,
            "type": "comment",
            "author_avatar_urls": self.faces(row.email, row.picture),
            "meta": [],
            "_links": self._links(row.id, able=able)
            | {"up": [{"embeddable": True, "post_type": kind, "href": up}]},
        }
        if row.parent:
            href = self.route(f"wp/v2/comments/{row.parent}")
            body["_links"]["in-reply-to"] = [{"embeddable": True, "href": href}]
        return body

    def _links(self, number: int, *, able: bool) -> Json:
        hints = {"allow": _WRITING if able else ["GET"]}
        return {
            "self": [{"href": self.route(f"wp/v2/comments/{number}"), "targetHints": hints}],
            "collection": [{"href": self.route("wp/v2/comments")}],
        }

    def post(self, row: PostRow) -> Json:
        words = re.sub(r"<[^>]*>", "", row.content).split()
        more = " [&hellip;]" if len(words) > 55 else ""
        body: Json = {
            "id": row.id,
            "date": site_time(row.at, self.offset),
            "date_gmt": site_time(row.at, timedelta()),
            "link": self.permalink(row),
            "title": {"rendered": row.title},
            "excerpt": {
                "rendered": rendered(" ".join(words[:55]) + more),
                "protected": False,
            },
            "content": {"rendered": rendered(row.content), "protected": False},
            "featured_media": row.id + 100_000 if row.picture else 0,
            "_links": {"self": [{"href": self.route(f"wp/v2/{row.kind}s/{row.id}")}]},
        }
        if row.picture:
            url = f"{self.base}/wp-content/uploads/{row.picture}"
            media = {"id": row.id + 100_000, "source_url": url, "media_details": {"sizes": {}}}
            body["_embedded"] = {"wp:featuredmedia": [media]}
        return body


def refusal(status: int, code: str, message: str, **data: Any) -> tuple[int, Json]:
    """WordPress's error object; its messages may carry HTML entities."""
    return status, {"code": code, "message": message, "data": {"status": status, **data}}
