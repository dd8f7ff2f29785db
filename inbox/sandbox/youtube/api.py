"""The Data API's methods that the adapter uses, with YouTube's own refusals and costs."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from inbox.sandbox.google.errors import Refused
from inbox.sandbox.youtube.records import OWNER, Comment, Json, World, listed, made_id

_STATUSES = {"published", "heldForReview", "likelySpam", "rejected"}
_ALONE = {"order", "moderationStatus", "maxResults", "searchTerms", "pageToken"}


def _bad(reason: str, message: str, domain: str = "youtube.comment") -> Refused:
    return Refused(400, reason, message, domain=domain)


def missing(reason: str = "commentNotFound") -> Refused:
    words = "The resource identified by the request could not be found."
    return Refused(404, reason, words, domain="youtube.comment")


class Api:
    """Answers requests out of the world; `holds_own` keeps the channel's own replies back."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.holds_own = False
        self.has_channel = True
        self.moderated: dict[str, str] = {}
        self._made = 0

    # -- reading ------------------------------------------------------------------------------

    def channels(self, query: Mapping[str, str], base: str) -> Json:
        if query.get("mine") != "true":
            raise _bad("missingRequiredParameter", "No filter selected.", "youtube.parameter")
        rows = [self.world.channel(base)] if self.has_channel else []
        body = listed("channel", rows, "", 5, len(rows))
        if not rows:
            del body["items"]  # an empty list is left out here
        return body

    def videos(self, query: Mapping[str, str], base: str) -> Json:
        wanted = [self.world.videos.get(number) for number in query.get("id", "").split(",")]
        rows = [self.world.video(each, base) for each in wanted if each]
        return listed("video", rows, "", len(rows), len(rows))

    def threads(self, query: Mapping[str, str], base: str) -> Json:
        filters = {"allThreadsRelatedToChannelId", "videoId", "id"} & query.keys()
        if len(filters) != 1:
            raise _bad("missingRequiredParameter", "No filter selected.", "youtube.parameter")
        if "id" in query:
            _alone(query)
            named = [self.world.comments.get(each) for each in query["id"].split(",")]
            found = [row for row in named if row and row.id == row.thread and _visible(row)]
            rows = [self.world.thread(row, base, "published", full=False) for row in found]
            return listed("commentThread", rows, "", len(rows), len(rows))
        status = query.get("moderationStatus", "published")
        if status not in _STATUSES - {"rejected"}:
            raise _bad("invalidValue", "Invalid moderationStatus.", "youtube.parameter")
        if query.get("allThreadsRelatedToChannelId", OWNER) != OWNER:
            words = "The channel could not be found."
            raise Refused(404, "channelNotFound", words, domain="youtube.commentThread")
        video = query.get("videoId", "")
        if video and self.world.videos[video].comments_off:
            words = "The video has disabled comments."
            raise Refused(403, "commentsDisabled", words, domain="youtube.commentThread")
        tops = [row for row in self._tops(status) if not video or row.video == video]
        page, onward, size = _paged(tops, query)
        made = [self.world.thread(row, base, status, full=True) for row in page]
        return listed("commentThread", made, onward, size, len(page))

    def _tops(self, status: str) -> list[Comment]:
        """First comments of that status, and those with a reply of that status."""
        threads = {c.thread for c in self.world.comments.values() if c.status == status}
        if status == "published":
            threads = {c.id for c in self.world.comments.values() if c.status == status}
        found = [c for c in self.world.comments.values() if c.id == c.thread and c.id in threads]
        return sorted(found, key=lambda row: row.at, reverse=True)

    def comments(self, query: Mapping[str, str], base: str) -> Json:
        if len({"id", "parentId"} & query.keys()) != 1:
            raise _bad("missingRequiredParameter", "No filter selected.", "youtube.parameter")
        if "id" in query:
            _alone(query)
            named = [self.world.comments.get(each) for each in query["id"].split(",")]
            rows = [
                self.world.comment(row, base, full=False) for row in named if row and _there(row)
            ]
            return listed("comment", rows, "", len(rows), len(rows))
        parent = self.world.comments.get(query["parentId"])
        if parent is None:
            raise missing("parentCommentNotFound")
        page, onward, size = _paged(self.world.replies(parent.id), query)
        made = [self.world.comment(row, base, full=True) for row in page]
        return listed("comment", made, onward, size, len(page))

    # -- writing ------------------------------------------------------------------------------

    def insert(self, body: Json, base: str, now: datetime) -> Json:
        snippet = body.get("snippet") if isinstance(body.get("snippet"), dict) else {}
        parent, text = _text(snippet, "parentId"), _text(snippet, "textOriginal")
        if not parent:
            raise _bad("parentIdMissing", "The parent comment id is missing.")
        if not text.strip():
            raise _bad("commentTextRequired", "The comment text is required.")
        above = self.world.comments.get(parent)
        if above is None or above.id != above.thread or above.status == "rejected":
            raise missing("parentCommentNotFound")
        if above.id in self.world.no_reply:
            raise _bad("operationNotSupported", "The API user cannot insert a comment in reply.")
        if self.world.videos[above.video].comments_off:
            raise Refused(403, "commentsDisabled", "The video has disabled comments.")
        row = self.add(above.video, above.id, OWNER, text, now)
        if self.holds_own:
            row.status = "heldForReview"
        return self.world.comment(row, base, full=False)

    def add(  # noqa: PLR0917 - what a comment is made of
        self, video: str, thread: str, author: str, text: str, at: datetime, name: str = ""
    ) -> Comment:
        """A new comment; the first of a thread where there is none."""
        self._made += 1
        number = made_id("Ugx" if not thread else "9", f"{self._made}", 23 if not thread else 21)
        number = f"{thread}.{number}" if thread else number
        name = self.world.handle if author == OWNER else name
        avatar = self.world.avatar if author == OWNER else ""
        row = Comment(number, thread or number, video, author, name, avatar, text, at, at)
        self.world.comments[number] = row
        return row

    def update(self, body: Json, base: str, now: datetime) -> Json:
        snippet = body.get("snippet") if isinstance(body.get("snippet"), dict) else {}
        row = self._own(_text(body, "id"))
        row.text, row.updated = _text(snippet, "textOriginal"), now
        return self.world.comment(row, base, full=False)

    def delete(self, number: str) -> None:
        row = self._own(number)
        self.drop(row.id)

    def drop(self, number: str) -> None:
        """A comment goes, and with a first one its whole thread."""
        gone = [each for each in self.world.comments.values() if number in {each.id, each.thread}]
        for each in gone:
            del self.world.comments[each.id]

    def moderate(self, query: Mapping[str, str]) -> None:
        status, ban = query.get("moderationStatus", ""), query.get("banAuthor") == "true"
        if status not in _STATUSES - {"likelySpam"}:
            raise _bad("invalidValue", "Invalid moderationStatus.", "youtube.parameter")
        if ban and status != "rejected":
            raise _bad("banWithoutReject", "banAuthor may only be used with rejected.")
        for number in query.get("id", "").split(","):
            row = self.world.comments.get(number)
            if row is None:
                raise missing()
            row.status = status
            self.moderated[number] = "banned" if ban else status
            if ban:
                self.world.banned.add(row.author)

    def _own(self, number: str) -> Comment:
        row = self.world.comments.get(number)
        if row is None:
            raise missing()
        if row.author != OWNER:
            words = "The request might not be properly authorized."
            raise Refused(403, "forbidden", words, domain="youtube.comment")
        return row


def _visible(row: Comment) -> bool:
    return row.status == "published"


def _there(row: Comment) -> bool:
    """By id, held comments are there for the channel's owner; rejected ones are not."""
    return row.status != "rejected"


def _text(body: Any, name: str) -> str:
    value = body.get(name) if isinstance(body, dict) else None
    return value if isinstance(value, str) else ""


def _alone(query: Mapping[str, str]) -> None:
    if _ALONE & query.keys():
        words = "The request combines parameters that cannot be combined with id."
        raise _bad("operationNotSupported", words, "youtube.commentThread")


def _paged(rows: list[Comment], query: Mapping[str, str]) -> tuple[list[Comment], str, int]:
    size = int(query.get("maxResults", "20"))
    if not 1 <= size <= 100:
        raise _bad("invalidValue", "Invalid maxResults.", "youtube.parameter")
    token = query.get("pageToken", "")
    if token and not token.removeprefix("QURT").isdecimal():
        raise _bad("invalidPageToken", "The page token is not valid.", "youtube.commentThread")
    start = int(token.removeprefix("QURT")) if token else 0
    onward = f"QURT{start + size}" if start + size < len(rows) else ""
    return rows[start : start + size], onward, size
