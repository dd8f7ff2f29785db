"""Rows as the JSON documents and the lines that the command line prints. Stable once shipped."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from inbox.core.channel import Manifest
from inbox.store.details import ActionRow, ItemRow, PostRow
from inbox.store.rows import AccountRow, ConversationRow, Key


def iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def key_text(key: Key) -> str:
    return f"{key.at}.{key.id}"


def key_from(text: str) -> Key:
    """Raises ValueError when it is no key of ours."""
    at, _, number = text.partition(".")
    return Key(int(at), int(number))


def account(row: AccountRow, manifest: Manifest | None) -> dict[str, Any]:
    return {
        "id": row.id,
        "channel": row.channel,
        "name": row.name,
        "handle": row.handle,
        "server": row.server,
        "state": row.state.value,
        "reason": row.reason,
        "read_to_end_at": iso(row.read_to_end_at),
        "waiting": row.waiting,
        "counted_there": row.counted_there,
        "counted_here": row.counted_here,
        "findings": list(row.findings),
        "blind_spots": list(manifest.blind_spots) if manifest else [],
    }


def post(row: PostRow | None) -> dict[str, Any] | None:
    if row is None:
        return None
    return {"id": row.id, "text": row.text or row.title, "url": row.url}


def conversation(
    row: ConversationRow, under: PostRow | None, labels: Sequence[str] = ()
) -> dict[str, Any]:
    return {
        "id": row.id,
        "account": row.account,
        "channel": row.channel,
        "kind": row.kind.value,
        "author": row.author_name,
        "text": row.text,
        "at": iso(row.at),
        "waiting_since": iso(row.waiting_since),
        "status": row.view.value,
        "snoozed_until": iso(row.snoozed_until),
        "promised": iso(row.promised),
        "promise_note": row.promise_note,
        "goes_out": iso(row.goes_out),
        "trouble": row.trouble,
        "labels": list(labels),
        "stars": row.stars,
        "last_item": row.last_item,
        "url": row.url,
        "post": post(under),
    }


def item(row: ItemRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "remote_id": row.remote_id,
        "author": row.author_name,
        "mine": row.mine,
        "text": row.text,
        "at": iso(row.at),
        "liked_by_me": row.liked_by_me,
        "standing": row.standing.value,
        "stars": row.stars,
        "state": row.state or "sent",
        "error": row.error,
        "parent": row.parent,
        "url": row.url,
    }


def action(row: ActionRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "kind": row.verb.value,
        "account": row.account,
        "conversation": row.conversation,
        "item": row.item,
        "text": row.text,
        "state": row.state,
        "attempts": row.attempts,
        "error": row.error,
        "not_before": iso(row.not_before),
        "goes_out": iso(row.later),
    }


def figures(found: Any) -> Any:
    """The same with moments in ISO form and spans in seconds, as JSON can hold them."""
    match found:
        case dict():
            return {str(key): figures(value) for key, value in found.items()}
        case list() | tuple():
            return [figures(value) for value in found]
        case datetime():
            return iso(found)
        case timedelta():
            return found.total_seconds()
        case _:
            return found


def line(document: dict[str, Any]) -> str:
    """A document as a person reads it: a short line for each row of its list.

    One with several lists is a report: everything in it is told by name.
    """
    lists = {name: rows for name, rows in document.items() if isinstance(rows, list)}
    if not lists:
        return _row(document)
    if len(lists) > 1:
        return "\n".join(_told(name, value) for name, value in document.items())
    (name,) = lists
    return "\n".join(_row(row) for row in lists[name]) or f"no {name}"


def _told(name: str, value: Any) -> str:
    if isinstance(value, dict):
        value = [f"{key}: {one}" for key, one in value.items()]
    if isinstance(value, list):
        return "\n".join(
            [f"{name}:" if value else f"{name}: none", *(f"  {_row(v)}" for v in value)]
        )
    return f"{name}: {value}"


def _row(row: Any) -> str:
    if not isinstance(row, dict):
        return str(row)
    shown = {k: v for k, v in row.items() if v not in (None, "", [], {}) and k != "blind_spots"}
    return "  ".join(f"{k}={_short(v)}" for k, v in shown.items())


def _short(value: Any) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 80 else text[:79] + "…"
