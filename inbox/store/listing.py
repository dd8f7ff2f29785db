"""Rows of the file made into what the screen shows."""

import json
import sqlite3
from collections.abc import Callable

from inbox.core.model import Kind, ReactionKind, Standing
from inbox.store import shapes
from inbox.store.rows import (
    AuthorRow,
    ConversationRow,
    ItemRow,
    Key,
    PostRow,
    ReactionRow,
    View,
)
from inbox.store.times import when, when_or_none

_KIND = {kind.value: kind for kind in Kind}
Nobody = Callable[[], str]  # what to call whom the network gives no name
_VIEW = {view.value: view for view in View}


def conversation(row: sqlite3.Row, key: Key | None = None, nobody: Nobody = str) -> ConversationRow:
    (id_, account, channel, remote_id, kind, post, author, name, avatar, text, at,
     waiting_since, view, snoozed_until, url, stars, items, first_time, question, language,
     trouble, held, liked, last_item, has_draft, complaint, thanks, spam, urgent,
     why, labels, suggests_hiding, promised, note, goes_out) = row  # fmt: skip
    return ConversationRow(
        id_,
        account,
        channel,
        remote_id,
        _KIND[kind],
        post,
        author,
        name or nobody(),
        avatar,
        text,
        when(at),
        when_or_none(waiting_since),
        _VIEW[view],
        when_or_none(snoozed_until),
        url,
        stars,
        items,
        bool(first_time),
        bool(question),
        language,
        trouble,
        bool(held),
        bool(liked),
        last_item,
        bool(has_draft),
        key or Key(at, id_),
        bool(complaint),
        bool(thanks),
        bool(spam),
        bool(urgent),
        why,
        tuple(json.loads(labels)) if labels else (),
        suggests_hiding,
        when_or_none(promised),
        note or "",
        when_or_none(goes_out),
    )


def item(row: sqlite3.Row, nobody: Nobody = str) -> ItemRow:
    return ItemRow(
        id=row["id"],
        conversation=row["conversation"],
        remote_id=row["remote_id"],
        parent=row["parent"],
        kind=Kind(row["kind"]),
        author=row["author"],
        author_name=row["author_name"] or nobody(),
        author_handle=row["author_handle"],
        author_avatar=row["author_avatar"],
        text=row["text"],
        at=when(row["at"]),
        edited_at=when_or_none(row["edited_at"]),
        url=row["url"],
        mine=bool(row["mine"]),
        liked_by_me=bool(row["liked_by_me"]),
        likes=row["likes"],
        stars=row["stars"],
        standing=Standing(row["standing"]),
        language=row["language"],
        pictures=shapes.pictures(row["pictures"]),
        barred=shapes.verbs(row["barred"]),
        state=row["state"],
        action=row["action"],
        error=row["error"],
        later=when_or_none(row["later"]),
        note=row["note"],
    )


def post(row: sqlite3.Row) -> PostRow:
    return PostRow(
        id=row["id"],
        account=row["account"],
        remote_id=row["remote_id"],
        title=row["title"],
        text=row["text"],
        url=row["url"],
        picture_url=row["picture_url"],
        at=when_or_none(row["at"]),
        likes=row["likes"],
        comments=row["comments"],
        shares=row["shares"],
        poll=shapes.poll(row["poll"]),
    )


def author(row: sqlite3.Row, nobody: Nobody = str) -> AuthorRow:
    return AuthorRow(
        id=row["id"],
        account=row["account"],
        remote_id=row["remote_id"],
        name=row["name"] or nobody(),
        handle=row["handle"],
        url=row["url"],
        avatar_url=row["avatar_url"],
        items=row["items"],
        first_at=when_or_none(row["first_at"]),
        last_at=when_or_none(row["last_at"]),
        answered_at=when_or_none(row["answered_at"]),
    )


def reaction(row: sqlite3.Row, nobody: Nobody = str) -> ReactionRow:
    return ReactionRow(
        id=row["id"],
        account=row["account"],
        channel=row["channel"],
        kind=ReactionKind(row["kind"]),
        author_name=row["author_name"] or nobody(),
        author_avatar=row["author_avatar"],
        at=when(row["at"]),
        post=row["post"],
        text=row["text"],
        author=row["author"],
    )
