"""Rows of the file made into the nouns that channels know."""

import json
import sqlite3
from typing import Any

from inbox.core.actions import Action
from inbox.core.model import Author, Conversation, Item, Kind, Post, Standing
from inbox.store import details, listing
from inbox.store.details import ActionRow
from inbox.store.overlay import Values
from inbox.store.times import when, when_or_none

ITEMS_AS_READ = """
SELECT i.*, a.remote_id AS author_remote, a.name AS author_name, a.handle AS author_handle,
       a.url AS author_url, a.avatar_url AS author_avatar
FROM item i JOIN author a ON a.id = i.author WHERE i.conversation = ? ORDER BY i.at, i.id
"""
ITEM_AS_READ = ITEMS_AS_READ.replace("i.conversation = ? ORDER BY i.at, i.id", "i.id = ?")


def post(row: sqlite3.Row) -> Post:
    return Post(
        remote_id=row["remote_id"],
        text=row["text"],
        title=row["title"],
        url=row["url"],
        picture_url=row["picture_url"],
        at=when_or_none(row["at"]),
        likes=row["likes"],
        comments=row["comments"],
        shares=row["shares"],
        poll=details.poll(row["poll"]),
        extra=json.loads(row["extra"]),
    )


def conversation(row: sqlite3.Row, post_id: str) -> Conversation:
    return Conversation(row["remote_id"], Kind(row["kind"]), post_id, row["url"])


def item(row: sqlite3.Row, conversation_id: str) -> Item:
    """An item as the network has it: without what the owner's open actions lay over it."""
    shown: dict[str, Any] = {name: row[name] for name in Values._fields}
    if row["net"]:
        shown = Values(*json.loads(row["net"]))._asdict()
    return Item(
        remote_id=row["remote_id"],
        conversation_id=conversation_id,
        kind=Kind(row["kind"]),
        author=Author(
            row["author_remote"],
            row["author_name"],
            row["author_handle"],
            row["author_url"],
            row["author_avatar"],
        ),
        text=shown["text"],
        at=when(row["at"]),
        parent_id=row["parent"],
        url=row["url"],
        mine=bool(row["mine"]),
        liked_by_me=bool(shown["liked_by_me"]),
        likes=row["likes"],
        stars=row["stars"],
        standing=Standing(shown["standing"]),
        edited_at=when_or_none(shown["edited_at"]),
        language=row["language"],
        pictures=details.pictures(row["pictures"]),
        barred=listing.verbs(row["barred"]),
        extra=json.loads(row["extra"]),
    )


def action(row: ActionRow) -> Action:
    return Action(row.verb, row.account, row.item, row.text, row.id, row.at)
