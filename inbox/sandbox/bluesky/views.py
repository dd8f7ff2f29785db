"""What the AppView makes of the records: views, threads, lists. Shapes as a real one answers."""

from typing import Any

from inbox.sandbox.bluesky.network import Json, Network, Note, Record, stamp
from inbox.sandbox.bluesky.rules import LIKE, POST, Refusal, invalid

_DEFS = "app.bsky.feed.defs#"


class Views:
    """Read answers for one viewer of the network."""

    def __init__(self, network: Network, base_url: str, viewer: str) -> None:
        self.net, self.base_url, self.viewer = network, base_url, viewer

    def author(self, did: str) -> Json:
        user = self.net.users[did]
        shown: Json = {
            "did": did,
            "handle": user.handle,
            "associated": {"activitySubscription": {"allowSubscriptions": "followers"}},
            "viewer": {
                "muted": False,
                "mutedOnlyReposts": False,
                "mutedOnlyQuoteposts": False,
                "blockedBy": False,
            },
            "labels": [],
        }
        if user.name:
            shown["displayName"] = user.name
        if user.avatar:
            shown["avatar"] = f"{self.base_url}/img/{user.avatar}"
        return shown

    def profile(self, did: str) -> Json:
        mine = [uri for _, uri in self.net.feeds[did]]
        counts = {"followersCount": 0, "followsCount": 0, "postsCount": len(mine)}
        return self.author(did) | counts

    def post(self, uri: str) -> Json:
        record = self.net.records[uri]
        state: Json = {"bookmarked": False, "threadMuted": False, "embeddingDisabled": False}
        like = self.net.like_of(self.viewer, uri)
        if like:
            state = {"like": like} | state
        view: Json = {
            "uri": uri,
            "cid": record.cid,
            "author": self.author(record.did),
            "record": record.value,
            "bookmarkCount": 0,
            "replyCount": len(self.net.children.get(uri, ())),
            "repostCount": len(self.net.shares.get(uri, ())),
            "likeCount": len(set(self.net.likes[uri].values())),
            "quoteCount": len(self.net.quotes.get(uri, ())),
            "indexedAt": stamp(record.at),
            "viewer": state,
            "labels": [],
        }
        embed = self._embed(record)
        gate = self.net.gate(uri)
        if gate is not None:
            shown = {"uri": gate.uri, "cid": gate.cid, "record": gate.value, "lists": []}
            view["threadgate"] = shown
        return view | ({"embed": embed} if embed else {})

    def posts(self, uris: list[str]) -> Json:
        """Those that are there; the others are simply absent."""
        return {"posts": [self.post(uri) for uri in uris if self._is_post(uri)]}

    def thread(self, uri: str, depth: int, height: int) -> Json:
        if not self._is_post(uri):
            raise Refusal(400, "NotFound", f"Post not found: {uri}")
        top = self._node(uri)
        waiting = [(top, depth)]
        while waiting:
            node, left = waiting.pop()
            if left <= 0:
                continue
            below = self.net.children.get(node["post"]["uri"], ())
            node["replies"] = [self._node(each) for each in reversed(below)]
            waiting += [(each, left - 1) for each in node["replies"]]
        node = top
        for _ in range(height):
            parent = self.net.records[node["post"]["uri"]].parent
            if not parent:
                break
            if not self._is_post(parent):
                missing = {"uri": parent, "notFound": True, "$type": f"{_DEFS}notFoundPost"}
                node["parent"] = missing
                break
            node["parent"] = self._node(parent)
            node = node["parent"]
        return {"thread": top}

    def notifications(self, limit: int, before: str, reasons: list[str]) -> Json:
        """Newest first. The cursor is the last one's time; what shares it is lost, as in truth."""
        shown: list[Note] = []
        for note in reversed(self.net.notes[self.viewer]):
            at = stamp(self.net.records[note.uri].at)
            if (before and at >= before) or (reasons and note.reason not in reasons):
                continue
            shown.append(note)
            if len(shown) == limit:
                break
        answer: Json = {"notifications": [self._note(note) for note in shown], "priority": False}
        if shown:
            answer["cursor"] = answer["notifications"][-1]["indexedAt"]
        return answer

    def feed(self, did: str, limit: int, before: str, kinds: str) -> Json:
        shown = []
        for _, uri in reversed(self.net.feeds[did]):
            record = self.net.records[uri]
            if (before and stamp(record.at) >= before) or (
                kinds == "posts_no_replies" and record.parent
            ):
                continue
            shown.append(self._entry(uri))
            if len(shown) == limit:
                break
        return self._listed(shown)

    def liked(self, did: str, limit: int, before: str) -> Json:
        if did != self.viewer:
            raise invalid("Profile not found")
        likes = [
            record
            for record in self.net.records.values()
            if record.did == did and record.collection == LIKE
        ]
        likes.sort(key=lambda each: each.at, reverse=True)
        wanted = [each for each in likes if not before or stamp(each.at) < before]
        uris = [str(each.value["subject"]["uri"]) for each in wanted[:limit]]
        answer: Json = {"feed": [self._entry(uri) for uri in uris if self._is_post(uri)]}
        return answer | ({"cursor": stamp(wanted[:limit][-1].at)} if wanted else {})

    def _listed(self, shown: list[Json]) -> Json:
        more = {"cursor": shown[-1]["post"]["indexedAt"]} if shown else {}
        return {"feed": shown} | more

    def _entry(self, uri: str) -> Json:
        record = self.net.records[uri]
        entry: Json = {"post": self.post(uri)}
        if record.parent:
            ups = {"root": record.root, "parent": record.parent}
            entry["reply"] = {name: self._up(each) for name, each in ups.items()}
        return entry

    def _up(self, uri: str) -> Json:
        if self._is_post(uri):
            return self.post(uri) | {"$type": f"{_DEFS}postView"}
        return {"uri": uri, "notFound": True, "$type": f"{_DEFS}notFoundPost"}

    def _node(self, uri: str) -> Json:
        kind = {"threadContext": {}, "$type": f"{_DEFS}threadViewPost"}
        return {"post": self.post(uri)} | kind

    def _note(self, note: Note) -> Json:
        record = self.net.records[note.uri]
        shown: Json = {
            "uri": note.uri,
            "cid": record.cid,
            "author": self.author(record.did),
            "reason": note.reason,
            "record": record.value,
            "isRead": False,
            "indexedAt": stamp(record.at),
            "labels": [],
        }
        return shown | ({"reasonSubject": note.subject} if note.subject else {})

    def _is_post(self, uri: str) -> bool:
        record = self.net.records.get(uri)
        return record is not None and record.collection == POST

    def _embed(self, record: Record) -> Json | None:
        embed = record.value.get("embed")
        match embed:
            case {"images": list(images)}:
                shown = [self._image(image) for image in images]
                return {"$type": "app.bsky.embed.images#view", "images": shown}
            case {"record": {"uri": str(uri)}} if self._is_post(uri):
                return {"$type": "app.bsky.embed.record#view", "record": self._quoted(uri)}
            case _:
                return None

    def _image(self, image: Any) -> Json:
        path = self.net.pictures.get(image["image"]["ref"]["$link"], "")
        url = f"{self.base_url}/img/{path}"
        return {"thumb": url, "fullsize": url, "alt": image.get("alt", "")}

    def _quoted(self, uri: str) -> Json:
        record = self.net.records[uri]
        return {
            "$type": "app.bsky.embed.record#viewRecord",
            "uri": uri,
            "cid": record.cid,
            "author": self.author(record.did),
            "value": record.value,
            "labels": [],
            "indexedAt": stamp(record.at),
        }
