"""The REST controllers of comments, posts and users: a request in, a status and JSON out.

Behaviour and error codes as observed on WordPress 6.1 and 6.8.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from inbox.sandbox.wordpress import query as q
from inbox.sandbox.wordpress.records import CommentRow, PostRow, User, filtered
from inbox.sandbox.wordpress.shapes import Json, Shapes, refusal

FLOOD = timedelta(seconds=15)
_LONGEST = 65_525  # bytes that fit the column
_STATUS = {"approve": "approved", "approved": "approved", "1": "approved", "unspam": "approved"}
_STATUS |= {"hold": "hold", "0": "hold", "spam": "spam", "trash": "trash"}
_PUBLIC_USER = ("id", "name", "url", "description", "link", "slug", "avatar_urls", "meta")

Answer = tuple[int, Any]


@dataclass(slots=True)
class Data:
    """Everything the site holds."""

    users: dict[int, User] = field(default_factory=dict)
    posts: dict[int, PostRow] = field(default_factory=dict)
    comments: dict[int, CommentRow] = field(default_factory=dict)
    moderated: dict[str, str] = field(default_factory=dict)
    last: int = 0
    keeps_trash: bool = True

    def number(self) -> int:
        self.last += 1
        return self.last


@dataclass(slots=True)
class Call:
    """One request, as far as the controllers care. ``user`` is None for a visitor."""

    method: str
    path: str
    params: Sequence[tuple[str, str]]
    body: Mapping[str, Any]
    user: User | None
    headers: dict[str, str] = field(default_factory=dict)

    def param(self, name: str) -> str:
        return next((value for key, value in reversed(self.params) if key == name), "")


class Controller:
    """Answers calls out of the data; ``shapes`` makes the JSON."""

    def __init__(self, data: Data, shapes: Shapes) -> None:
        self.data = data
        self.shapes = shapes

    def answer(self, call: Call) -> Answer:
        routes: tuple[tuple[str, Callable[..., Answer]], ...] = (
            (r"wp/v2/comments", self._collection),
            (r"wp/v2/comments/(\d+)", self._single),
            (r"wp/v2/(post|page)s", self._posts),
            (r"wp/v2/users/me", self._me),
            (r"wp/v2/users/me/application-passwords/introspect", self._introspect),
            (r"wp/v2/users/me/application-passwords/([0-9a-f-]{36})", self._password),
        )
        for pattern, verb in routes:
            found = re.fullmatch(pattern, call.path)
            if found:
                status, body = verb(call, *found.groups())
                return status, _only(body, call.param("_fields")) if status < 300 else body
        return refusal(
            404, "rest_no_route", "No route was found matching the URL and request method."
        )

    # -- comments ---------------------------------------------------------------------------

    def _collection(self, call: Call) -> Answer:
        if call.method == "POST":
            return self._create(call)
        try:
            query = q.parsed(call.params, self.shapes.offset)
        except q.Invalid as error:
            names = ", ".join(error.wrong)
            words = f"Invalid parameter(s): {names}"
            return refusal(400, "rest_invalid_param", words, params=error.wrong)
        moderates = call.user is not None and call.user.moderates
        own = str(call.user.id) if call.user else ""
        guarded = query.guarded()
        if guarded == "author" and query["author"] == [int(own or 0)]:
            guarded = ""
        if query["context"] == "edit" and not moderates:
            return self._no(call, "rest_forbidden_context", "edit comments")
        if guarded and not moderates:
            words = f"Query parameter not permitted: {guarded}"
            return refusal(403 if call.user else 401, "rest_forbidden_param", words)
        rows = q.chosen(query, self.data.comments.values())
        pages = -(-len(rows) // query["per_page"])
        call.headers |= {"X-WP-Total": str(len(rows)), "X-WP-TotalPages": str(pages)}
        edit = query["context"] == "edit"
        return 200, [self._shape(row, call, edit=edit) for row in q.slice_of(query, rows)]

    def _shape(self, row: CommentRow, call: Call, *, edit: bool) -> Json:
        post = self.data.posts.get(row.post)
        return self.shapes.comment(row, post, edit=edit, able=self._able(call.user, row))

    def _able(self, user: User | None, row: CommentRow) -> bool:
        """May change the comment: moderators, and authors below their own posts."""
        if user is None:
            return False
        post = self.data.posts.get(row.post)
        mine = post is not None and post.author == user.id and user.role == "author"
        return user.moderates or mine

    def _single(self, call: Call, number: str) -> Answer:
        row = self.data.comments.get(int(number))
        if row is None:
            return refusal(404, "rest_comment_invalid_id", "Invalid comment ID.")
        able = self._able(call.user, row)
        if call.method == "DELETE":
            return self._delete(call, row, able=able)
        if call.method in {"POST", "PUT", "PATCH"}:
            return self._update(call, row, able=able)
        own = call.user is not None and row.author == call.user.id and row.status == "hold"
        if row.status != "approved" and not able and not own:
            return self._no(call, "rest_cannot_read", "read this comment")
        edit = call.param("context") == "edit"
        if edit and not able:
            return self._no(call, "rest_forbidden_context", "edit this comment")
        return 200, self._shape(row, call, edit=edit)

    def _create(self, call: Call) -> Answer:
        user, text = call.user, _content(call.body)
        if user is None:
            words = "Sorry, you must be logged in to comment."
            return refusal(401, "rest_comment_login_required", words)
        post = self.data.posts.get(_number(call.body.get("post")))
        refused = self._refused(user, post, text)
        if refused or post is None:
            return refused or refusal(403, "rest_comment_invalid_post_id", "No post.")
        kept = text if user.moderates else filtered(text)
        parent = _number(call.body.get("parent"))
        now = datetime.now(UTC)
        for row in self.data.comments.values():
            same = (row.post, row.parent, row.author, row.content)
            if same == (post.id, parent, user.id, kept) and row.status != "trash":
                words = (
                    "Duplicate comment detected; it looks as though you&#8217;ve already said that!"
                )
                return refusal(409, "comment_duplicate", words)
            if row.author == user.id and now - row.at < FLOOD and not user.moderates:
                words = "You are posting comments too quickly. Slow down."
                return refusal(400, "comment_flood", words)
        number = self.data.number()
        status = "approved" if user.moderates else "hold"
        email = f"{user.login}@example.test"
        row = CommentRow(number, post.id, parent, user.id, user.name, email, kept, now, status)
        self.data.comments[number] = row
        call.headers["Location"] = self.shapes.route(f"wp/v2/comments/{number}")
        return 201, self._shape(row, call, edit=self._able(user, row))

    def _refused(self, user: User, post: PostRow | None, text: str) -> Answer | None:
        """Why nothing can be said there, None when it can."""
        if post is None:
            words = "Sorry, you are not allowed to create this comment without a post."
            return refusal(403, "rest_comment_invalid_post_id", words)
        if not post.open and not user.moderates:
            words = "Sorry, comments are closed for this item."
            return refusal(403, "rest_comment_closed", words)
        if not text:
            return refusal(400, "rest_comment_content_invalid", "Invalid comment content.")
        if len(text.encode()) > _LONGEST:
            words = "<strong>Error:</strong> Your comment is too long."
            return refusal(400, "comment_content_column_length", words)
        return None

    def _update(self, call: Call, row: CommentRow, *, able: bool) -> Answer:
        if not able:
            return self._no(call, "rest_cannot_edit", "edit this comment")
        if "content" in call.body:
            text = _content(call.body)
            if not text:
                return refusal(400, "rest_comment_content_invalid", "Invalid comment content.")
            row.content = text if call.user and call.user.moderates else filtered(text)
        # A status word that WordPress does not know changes nothing and is no error.
        status = _STATUS.get(str(call.body.get("status", "")))
        if status:
            row.status = status
            self.data.moderated[str(row.id)] = status
        return 200, self._shape(row, call, edit=True)

    def _delete(self, call: Call, row: CommentRow, *, able: bool) -> Answer:
        if not able:
            return self._no(call, "rest_cannot_delete", "delete this comment")
        if call.param("force") in {"true", "1"}:
            previous = self._shape(row, call, edit=True)
            self.data.comments.pop(row.id)
            for child in self.data.comments.values():
                if child.parent == row.id:
                    child.parent = row.parent
            return 200, {"deleted": True, "previous": previous}
        if not self.data.keeps_trash:
            words = "The comment does not support trashing. Set &#8216;force=true&#8217; to delete."
            return refusal(501, "rest_trash_not_supported", words)
        if row.status == "trash":
            words = "The comment has already been trashed."
            return refusal(410, "rest_already_trashed", words)
        row.status = "trash"
        return 200, self._shape(row, call, edit=True)

    def _no(self, call: Call, code: str, what: str) -> Answer:
        return refusal(403 if call.user else 401, code, f"Sorry, you are not allowed to {what}.")

    # -- posts and users --------------------------------------------------------------------

    def _posts(self, call: Call, kind: str) -> Answer:
        wanted = [value for name, value in call.params if name.partition("[")[0] == "include"]
        numbers = {int(n) for each in wanted for n in each.split(",") if n.isdecimal()}
        rows = [
            row
            for row in self.data.posts.values()
            if row.kind == kind and (not wanted or row.id in numbers)
        ]
        rows.sort(key=lambda row: row.at, reverse=True)
        found = [self.shapes.post(row) for row in rows[: int(call.param("per_page") or 10)]]
        if not call.param("_embed"):
            found = [{k: v for k, v in each.items() if k != "_embedded"} for each in found]
        call.headers["X-WP-Total"] = str(len(rows))
        return 200, found

    def _me(self, call: Call) -> Answer:
        if call.user is None:
            return refusal(401, "rest_not_logged_in", "You are not currently logged in.")
        body = self.shapes.user(call.user)
        if call.param("context") == "edit":
            return 200, body
        return 200, {name: body[name] for name in (*_PUBLIC_USER, "_links")}

    def _introspect(self, call: Call) -> Answer:
        given = call.headers.pop("used", "")
        if call.user is None or given not in call.user.passwords:
            return refusal(401, "rest_not_logged_in", "You are not currently logged in.")
        return 200, {"uuid": given, "app_id": call.user.passwords[given][0], "name": "Kuulolla"}

    def _password(self, call: Call, uuid: str) -> Answer:
        if call.user is None or call.method != "DELETE" or uuid not in call.user.passwords:
            words = "Application password not found."
            return refusal(404, "rest_application_password_not_found", words)
        call.user.passwords.pop(uuid)
        return 200, {"deleted": True, "previous": {"uuid": uuid}}


def _content(body: Mapping[str, Any]) -> str:
    content = body.get("content", "")
    text = content.get("raw", "") if isinstance(content, dict) else content
    return str(text).strip()


def _number(value: object) -> int:
    return int(value) if isinstance(value, int | str) and str(value).isdecimal() else 0


def _only(body: Any, fields: str) -> Any:
    """The `_fields` parameter: the named top-level members alone."""
    if not fields:
        return body
    names = {name.split(".")[0] for name in fields.split(",")}
    if isinstance(body, list):
        return [_only(each, fields) for each in body]
    return {name: value for name, value in body.items() if name in names}
