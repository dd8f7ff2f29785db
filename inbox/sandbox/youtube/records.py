"""What the stand-in keeps, and the resources it makes of it (discovery document youtube.v3)."""

import base64
import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

Json = dict[str, Any]
OWNER = "UCkanervaKanervaKanerva01"


def made_id(prefix: str, seed: str, length: int) -> str:
    digest = hashlib.sha256(seed.encode()).digest()
    return prefix + base64.urlsafe_b64encode(digest).decode().replace("=", "")[:length]


def rfc3339(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(slots=True)
class Video:
    id: str
    title: str
    description: str
    at: datetime
    picture: str = ""
    likes: int = 0
    comments_off: bool = False


@dataclass(slots=True)
class Comment:
    """``thread`` is the id of the first comment, its own id for the first one."""

    id: str
    thread: str
    video: str
    author: str  # a channel's id
    name: str
    avatar: str
    text: str
    at: datetime
    updated: datetime
    status: str = "published"


@dataclass(slots=True)
class World:
    """Everything there is."""

    title: str = "Kahvila Kanerva"
    handle: str = "@kanerva"
    avatar: str = ""
    videos: dict[str, Video] = field(default_factory=dict)
    comments: dict[str, Comment] = field(default_factory=dict)
    banned: set[str] = field(default_factory=set)
    no_reply: set[str] = field(default_factory=set)  # threads that take no answer

    def replies(self, thread: str, status: str = "published") -> list[Comment]:
        """Newest first, as YouTube gives them."""
        found = [
            each
            for each in self.comments.values()
            if each.thread == thread and each.id != thread and each.status == status
        ]
        return sorted(found, key=lambda each: each.at, reverse=True)

    def comment(self, row: Comment, base: str, *, full: bool) -> Json:
        """``full``: with the moderation status, which no answer by id has."""
        snippet: Json = {
            "channelId": OWNER,
            "videoId": row.video,
            "textDisplay": row.text,
            "authorDisplayName": row.name,
            "authorProfileImageUrl": f"{base}/face/{row.avatar}" if row.avatar else "",
            "authorChannelUrl": f"http://www.youtube.com/channel/{row.author}",
            "authorChannelId": {"value": row.author},
            "canRate": True,
            "viewerRating": "none",
            "likeCount": 0,
            "publishedAt": rfc3339(row.at),
            "updatedAt": rfc3339(row.updated),
        }
        if row.author == OWNER:
            snippet["textOriginal"] = row.text
        if row.id != row.thread:
            snippet["parentId"] = row.thread
        if full and row.status != "published":
            snippet["moderationStatus"] = row.status
        return {"kind": "youtube#comment", "etag": _etag(row.id), "id": row.id, "snippet": snippet}

    def thread(self, row: Comment, base: str, status: str, *, full: bool) -> Json:
        """A thread with at most five of its replies."""
        replies = self.replies(row.id)
        if full and status != "published":
            replies = self.replies(row.id, status) + replies
        body: Json = {
            "kind": "youtube#commentThread",
            "etag": _etag(row.id + "t"),
            "id": row.id,
            "snippet": {
                "channelId": OWNER,
                "videoId": row.video,
                "topLevelComment": self.comment(row, base, full=full),
                "canReply": row.id not in self.no_reply,
                "totalReplyCount": len(self.replies(row.id)),
                "isPublic": row.status == "published",
            },
        }
        if replies:
            few = [self.comment(each, base, full=full) for each in replies[:5]]
            body["replies"] = {"comments": few}
        return body

    def video(self, row: Video, base: str) -> Json:
        comments = [each for each in self.comments.values() if each.video == row.id]
        picture = {"url": f"{base}/face/{row.picture}", "width": 320, "height": 180}
        return {
            "kind": "youtube#video",
            "etag": _etag(row.id),
            "id": row.id,
            "snippet": {
                "publishedAt": rfc3339(row.at),
                "channelId": OWNER,
                "title": row.title,
                "description": row.description,
                "thumbnails": {"medium": picture} if row.picture else {},
                "channelTitle": self.title,
                "categoryId": "22",
                "liveBroadcastContent": "none",
            },
            "statistics": {
                "viewCount": "0",
                "likeCount": str(row.likes),
                "favoriteCount": "0",
                "commentCount": str(sum(each.status == "published" for each in comments)),
            },
        }

    def channel(self, base: str) -> Json:
        picture = {"url": f"{base}/face/{self.avatar}", "width": 240, "height": 240}
        return {
            "kind": "youtube#channel",
            "etag": _etag("channel"),
            "id": OWNER,
            "snippet": {
                "title": self.title,
                "description": "",
                "customUrl": self.handle,
                "publishedAt": "2020-03-01T08:00:00Z",
                "thumbnails": {"medium": picture} if self.avatar else {},
                "localized": {"title": self.title, "description": ""},
            },
        }


def listed(kind: str, rows: list[Json], onward: str, page: int, total: int) -> Json:
    body: Json = {"kind": f"youtube#{kind}ListResponse", "etag": _etag(kind + onward)}
    if onward:
        body["nextPageToken"] = onward
    body["pageInfo"] = {"totalResults": total, "resultsPerPage": page}
    return body | {"items": rows}


def _etag(seed: str) -> str:
    return made_id("", "etag " + seed, 27)
