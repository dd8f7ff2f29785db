"""Rows of the file made into the nouns and rows that other parts know."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from inbox.core.model import (
    Author,
    Conversation,
    Item,
    Kind,
    Picture,
    PollOption,
    Post,
    Standing,
    Verb,
)
from inbox.store.overlay import Values
from inbox.store.rows import AccountRow, AccountState, ActionRow
from inbox.store.times import when, when_or_none

if TYPE_CHECKING:
    from inbox.core.actions import Action

_ACCOUNT = """
SELECT a.*, COALESCE((SELECT SUM(n) FROM counter c WHERE c.account = a.id
                      AND c.view = 'waiting'), 0) AS waiting
FROM account a WHERE a.id
"""
ACCOUNTS = f"{_ACCOUNT} > 0 ORDER BY a.id"
ACCOUNT = f"{_ACCOUNT} = ?"

ITEMS_AS_READ = """
SELECT i.*, a.remote_id AS author_remote, a.name AS author_name, a.handle AS author_handle,
       a.url AS author_url, a.avatar_url AS author_avatar
FROM item i JOIN author a ON a.id = i.author WHERE i.conversation = ? ORDER BY i.at, i.id
"""
ITEM_AS_READ = ITEMS_AS_READ.replace("i.conversation = ? ORDER BY i.at, i.id", "i.id = ?")

ACTION_COLUMNS = (
    "id, account, conversation, item, verb, text, state, attempts, error, at, not_before, later"
)


def account(row: sqlite3.Row) -> AccountRow:
    return AccountRow(
        id=row["id"],
        channel=row["channel"],
        remote_id=row["remote_id"],
        name=row["name"],
        handle=row["handle"],
        url=row["url"],
        avatar_url=row["avatar_url"],
        server=row["server"],
        settings=json.loads(row["settings"]),
        barred=verbs(row["barred"]),
        findings=tuple(json.loads(row["findings"])),
        state=AccountState(row["state"]),
        reason=row["reason"],
        until=when_or_none(row["until"]),
        read_to_end_at=when_or_none(row["read_to_end_at"]),
        first_read_done=bool(row["first_read_done"]),
        progress=row["progress"],
        total=row["total"],
        counted_there=row["counted_there"],
        counted_here=row["counted_here"],
        waiting=row["waiting"],
        expires_at=when_or_none(row["expires_at"]),
        created_at=when(row["created_at"]),
    )


def verbs(listed: str) -> frozenset[Verb]:
    return frozenset(Verb(verb) for verb in json.loads(listed)) if listed != "[]" else frozenset()


def pictures(listed: str) -> tuple[Picture, ...]:
    return tuple(Picture(*pair) for pair in json.loads(listed)) if listed != "[]" else ()


def poll(listed: str) -> tuple[PollOption, ...]:
    return tuple(PollOption(*pair) for pair in json.loads(listed))


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
        poll=poll(row["poll"]),
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
        pictures=pictures(row["pictures"]),
        barred=verbs(row["barred"]),
        extra=json.loads(row["extra"]),
    )


def action_row(row: sqlite3.Row) -> ActionRow:
    return ActionRow(
        id=row["id"],
        account=row["account"],
        conversation=row["conversation"],
        item=row["item"],
        verb=Verb(row["verb"]),
        text=row["text"],
        state=row["state"],
        attempts=row["attempts"],
        error=row["error"],
        at=when(row["at"]),
        not_before=when(row["not_before"]) if row["not_before"] else None,
        later=when_or_none(row["later"]),
    )


def action(row: ActionRow) -> Action:
    from inbox.core.actions import Action  # noqa: PLC0415 - the screen has rows only

    return Action(row.verb, row.account, row.item, row.text, row.id, row.at)
