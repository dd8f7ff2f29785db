"""Entries as the Graph API shows them to a token."""

from collections.abc import Mapping, Sequence

from inbox.sandbox.facebook.world import OWNER, Entry, PageRow, Token, World
from inbox.sandbox.graph import VERSION, Json, Node, Wanted, listed, time_of

_MOST = 100


class Shapes:
    """What one token sees."""

    def __init__(self, world: World, base_url: str, token: Token) -> None:
        self.world = world
        self.base_url = base_url
        self.token = token

    def _url(self, number: str, edge: str) -> str:
        return f"{self.base_url}/{VERSION}/{number}/{edge}"

    def _ours(self, who: str) -> bool:
        return who in self.world.pages or who == OWNER

    def visible(self, entry: Entry) -> bool:
        """Visitors' words need a Page token, its permission, and an app that is Live."""
        if self._ours(entry.who):
            return bool(self.token.page)
        seen = self.token.page and "pages_read_user_content" in self.token.scopes
        return bool(seen) and self.world.live

    def page(self, row: PageRow, *, token: str = "") -> Node:
        fields = {
            "id": row.id,
            "name": row.name,
            "username": row.username or None,
            "link": f"https://www.facebook.com/{row.username}",
            "tasks": list(row.tasks),
            "access_token": token or None,
            "category": "Cafe",
        }

        def picture(_arguments: Mapping[str, str], _below: Sequence[Wanted]) -> Json:
            url = f"{self.base_url}/media/{row.picture}" if row.picture else ""
            return {"data": {"url": url, "height": 50, "width": 50, "is_silhouette": not url}}

        return Node(fields, {"picture": picture})

    def entry(self, entry: Entry) -> Node:
        return self._post(entry) if entry.is_post else self._comment(entry)

    def _from(self, entry: Entry) -> Json:
        return {"id": entry.who, "name": entry.name}

    def _post(self, entry: Entry) -> Node:
        picture = f"{self.base_url}/media/{entry.picture}" if entry.picture else None
        page, number = entry.id.split("_")
        fields = {
            "id": entry.id,
            "message": entry.text or None,
            "story": None,
            "created_time": time_of(entry.at),
            "updated_time": time_of(entry.edited or entry.at),
            "from": self._from(entry),
            "permalink_url": f"https://www.facebook.com/{page}/posts/{number}",
            "full_picture": picture,
            "is_published": True,
            "is_hidden": entry.hidden,
            "status_type": "mobile_status_update",
            "shares": {"count": 1} if entry.likes else None,
            "message_tags": None,
            "parent_id": None,
        }
        edges = {
            "comments": lambda given, below: self.comments(entry, given, below),
            "reactions": lambda given, below: self.people(entry, "reactions", given, below),
            "likes": lambda given, below: self.people(entry, "likes", given, below),
        }
        return Node(fields, edges)

    def _comment(self, entry: Entry) -> Node:
        page, post = entry.post.split("_")
        number = entry.id.rpartition("_")[2]
        own, us = entry.who == self.token.page, self.token.page
        where = entry.parent.rpartition("_")[2] or number
        more = f"&reply_comment_id={number}" if entry.parent else ""
        parent = self.world.entries.get(entry.parent)
        fields = {
            "id": entry.id,
            "message": entry.text,
            "created_time": time_of(entry.at),
            "from": self._from(entry),
            "parent": None
            if parent is None
            else {
                "id": parent.id,
                "message": parent.text,
                "created_time": time_of(parent.at),
                "from": self._from(parent),
            },
            "object": {"id": entry.post},
            "attachment": None,
            "message_tags": None,
            "comment_count": len(self.world.below(entry.id, stream=False)),
            "like_count": len(entry.likes),
            "user_likes": us in entry.likes,
            "can_comment": True,
            "can_hide": not own,
            "can_like": True,
            "can_remove": own or page == us,
            "can_reply_privately": not own,
            "is_hidden": entry.hidden,
            "is_private": False,
            "permalink_url": (
                f"https://www.facebook.com/{page}/posts/{post}?comment_id={where}{more}"
            ),
        }
        edges = {
            "comments": lambda given, below: self.comments(entry, given, below),
            "likes": lambda given, below: self.people(entry, "likes", given, below),
            "reactions": lambda given, below: self.people(entry, "reactions", given, below),
        }
        return Node(fields, edges)

    def comments(self, entry: Entry, given: Mapping[str, str], below: Sequence[Wanted]) -> Json:
        stream = given.get("filter") == "stream"
        every = self.world.below(entry.id, stream=stream)
        rows = [each for each in every if self.visible(each)]
        if given.get("order") == "reverse_chronological":
            rows.reverse()
        if self.world.ranked:
            rows.sort(key=lambda each: len(each.text))
        nodes = [self._comment(each) for each in rows]
        default = (Wanted("created_time"), Wanted("from"), Wanted("message"))
        body = listed(nodes, given, below or default, self._url(entry.id, "comments"), _MOST)
        if given.get("summary") == "true":
            order = "ranked" if self.world.ranked else "chronological"
            body["summary"] = {"order": order, "total_count": len(every), "can_comment": True}
        return body

    def people(
        self, entry: Entry, edge: str, given: Mapping[str, str], below: Sequence[Wanted]
    ) -> Json:
        nodes = [Node({"id": number, "name": name}) for number, name in entry.likes.items()]
        body = listed(nodes, given, below or (Wanted("name"),), self._url(entry.id, edge), _MOST)
        if given.get("summary") == "true":
            liked = self.token.page in entry.likes
            body["summary"] = {"total_count": len(entry.likes)}
            if edge == "likes":
                body["summary"] |= {"can_like": True, "has_liked": liked}
            else:
                body["summary"] |= {"viewer_reaction": "LIKE" if liked else "NONE"}
        return body
