"""The stand-in's state as JSON entities. https://docs.joinmastodon.org/entities/."""

import html
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from inbox.sandbox.mastodon.world import SHOP, Account, Notification, Status, World

MENTIONED = (
    '<span class="h-card" translate="no">'
    '<a href="{url}" class="u-url mention">@<span>{name}</span></a></span>'
)

_SIZE = {"width": 640, "height": 480, "size": "640x480", "aspect": 1.3333333333333333}


def stamp(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"


class Shown:
    """The state as JSON entities. https://docs.joinmastodon.org/entities/."""

    def __init__(self, world: World, base_url: Callable[[], str]) -> None:
        self._world = world
        self._base = base_url

    def url_of(self, account: Account) -> str:
        base = f"https://{account.host}" if account.host else self._base()
        return f"{base}/@{account.username}"

    def account(self, account: Account) -> dict[str, Any]:
        picture = account.avatar or f"{self._base()}/avatars/original/missing.png"
        statuses = [s for s in self._world.statuses.values() if s.owner == account.id]
        return {
            "id": account.id,
            "username": account.username,
            "acct": account.acct,
            "display_name": account.name,
            "locked": False,
            "bot": False,
            "discoverable": True,
            "indexable": False,
            "group": False,
            "created_at": "2024-01-02T00:00:00.000Z",
            "note": "<p>Open from eight</p>",
            "url": self.url_of(account),
            "uri": self.url_of(account).replace("/@", "/users/"),
            "avatar": picture,
            "avatar_static": picture,
            "header": f"{self._base()}/headers/original/missing.png",
            "header_static": f"{self._base()}/headers/original/missing.png",
            "followers_count": 3,
            "following_count": 2,
            "statuses_count": len(statuses),
            "last_status_at": "2026-11-20",
            "hide_collections": False,
            "avatar_description": "",
            "header_description": "",
            "show_media": True,
            "show_media_replies": True,
            "show_featured": True,
            "feature_approval": {"automatic": [], "manual": [], "current_user": "denied"},
            "noindex": False,
            "emojis": [],
            "roles": [],
            "fields": [],
        }

    def own_account(self) -> dict[str, Any]:
        return self.account(self._world.accounts[SHOP]) | {
            "source": {
                "privacy": "public",
                "sensitive": False,
                "language": "en",
                "note": "Open from eight",
                "fields": [],
                "follow_requests_count": 0,
                "attribution_domains": [],
                "indexable": False,
                "quote_policy": "public",
                "hide_collections": False,
            },
            "role": {
                "id": "-99",
                "name": "",
                "permissions": "65536",
                "color": "",
                "highlighted": False,
                "collection_limit": 0,
            },
        }

    def content(self, status: Status) -> str:
        words = html.escape(status.text, quote=False)
        for account in list(self._world.accounts.values()):
            link = MENTIONED.format(url=self.url_of(account), name=account.username)
            words = words.replace(f"@{account.acct}", link) if account.host else words
        shop = self._world.accounts[SHOP]
        if SHOP in status.named:
            link = MENTIONED.format(url=self.url_of(shop), name=shop.username)
            words = f"{link} {words}"
        return "".join(
            f"<p>{part}</p>" for part in words.replace("\n", "<br />").split("<br /><br />")
        )

    def _mentions(self, status: Status) -> list[dict[str, str]]:
        people = [self._world.accounts[each] for each in status.named]
        return [
            {"id": a.id, "username": a.username, "url": self.url_of(a), "acct": a.acct}
            for a in people
        ]

    def status(self, status: Status) -> dict[str, Any]:
        owner = self._world.accounts[status.owner]
        base = self.url_of(owner)
        original = self._world.statuses.get(status.reblog)
        children = [s for s in list(self._world.statuses.values()) if s.parent == status.id]
        return {
            "id": status.id,
            "created_at": stamp(status.at),
            "in_reply_to_id": status.parent or None,
            "in_reply_to_account_id": status.parent_owner or None,
            "sensitive": bool(status.spoiler),
            "spoiler_text": status.spoiler,
            "visibility": status.visibility,
            "language": status.language or None,
            "uri": f"{base.replace('/@', '/users/')}/statuses/{status.id}",
            "url": f"{base}/{status.id}",
            "replies_count": len(children),
            "reblogs_count": len(status.shared_by),
            "favourites_count": len(status.liked_by),
            "quotes_count": 0,
            "edited_at": stamp(status.edited) if status.edited else None,
            "favourited": SHOP in status.liked_by,
            "reblogged": SHOP in status.shared_by,
            "muted": False,
            "bookmarked": False,
            "pinned": False,
            "content": self.content(status),
            "filtered": [],
            "reblog": self.status(original) if original else None,
            "application": {"name": "Web", "website": None},
            "account": self.account(owner),
            "media_attachments": self._media(status),
            "mentions": self._mentions(status),
            "tags": [],
            "tagged_collections": [],
            "emojis": [],
            "card": None,
            "poll": self.poll(status),
            "quote": None,
        }

    def _media(self, status: Status) -> list[dict[str, Any]]:
        if not status.picture:
            return []
        url = f"{self._base()}/media/{status.picture}"
        return [
            {
                "id": f"9{status.id}",
                "type": "image",
                "url": url,
                "preview_url": url,
                "remote_url": None,
                "preview_remote_url": None,
                "text_url": None,
                "meta": {"original": _SIZE, "small": _SIZE},
                "description": None,
                "blurhash": "UFBWY:8_0Jxv4mx]t8t64.%M-:IUWGWAt6M}",
            }
        ]

    def poll(self, status: Status) -> dict[str, Any] | None:
        if not status.poll:
            return None
        votes = sum(count for _, count in status.poll)
        return {
            "id": status.id,
            "expires_at": stamp(status.at),
            "expired": status.poll_over,
            "multiple": False,
            "votes_count": votes,
            "voters_count": votes,
            "options": [{"title": t, "votes_count": c} for t, c in status.poll],
            "emojis": [],
            "voted": True,
            "own_votes": [],
        }

    def notification(self, note: Notification) -> dict[str, Any]:
        shown: dict[str, Any] = {
            "id": note.id,
            "type": note.type,
            "created_at": stamp(note.at),
            "group_key": f"ungrouped-{note.id}",
            "account": self.account(self._world.accounts[note.owner]),
        }
        status = self._world.statuses.get(note.status)
        return shown | {"status": self.status(status)} if status else shown


def page(
    found: list[Any],
    query: Mapping[str, str],
    key: Callable[[Any], int],
    *,
    default: int,
    most: int,
) -> list[Any]:
    """`max_id`, `since_id` and `min_id` as Mastodon means them; newest first.

    https://docs.joinmastodon.org/api/guidelines/#pagination
    """
    limit = min(_number(query.get("limit", "")) or default, most)
    newest = sorted(found, key=key, reverse=True)
    if "max_id" in query:
        newest = [each for each in newest if key(each) < _number(query["max_id"])]
    if "since_id" in query:
        newest = [each for each in newest if key(each) > _number(query["since_id"])]
    if "min_id" in query:
        return [each for each in newest if key(each) > _number(query["min_id"])][-limit:]
    return newest[:limit]


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0
