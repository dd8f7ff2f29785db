"""Rows of the file made into what the lists show."""

import json
import sqlite3
from collections.abc import Callable

from inbox.core.kinds import Kind, Verb
from inbox.store.rows import AccountRow, AccountState, ConversationRow, Key, View
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
