"""What the real server checks before it takes a record, in its own words.

Source: the lexicons app.bsky.feed.post, like, threadgate, and answers seen from a real server.
"""

import re
from datetime import datetime
from typing import Any

import regex

POST, LIKE, GATE = "app.bsky.feed.post", "app.bsky.feed.like", "app.bsky.feed.threadgate"
REPOST, FOLLOW = "app.bsky.feed.repost", "app.bsky.graph.follow"
_TID = re.compile(r"[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}")
_AT = re.compile(r"at://did:[a-z]+:[A-Za-z0-9._:%-]+(/[A-Za-z0-9.-]+(/[A-Za-z0-9._:~-]+)?)?")
_CID = re.compile(r"b[a-z2-7]{40,80}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,20})?(Z|[+-]\d\d:\d\d)")


class Refusal(Exception):  # noqa: N818
    """An XRPC error: HTTP status, the error's name, its words."""

    def __init__(self, status: int, name: str, words: str) -> None:
        super().__init__(words)
        self.status, self.name, self.words = status, name, words


def invalid(words: str) -> Refusal:
    return Refusal(400, "InvalidRequest", words)


def rkey(collection: str, key: object) -> str:
    """A record key. Raises Refusal when it is none, or no TID where a TID is asked for."""
    if not isinstance(key, str) or not re.fullmatch(r"[A-Za-z0-9._:~-]{1,512}", key):
        raise invalid(f'Invalid record key (got "{key}") at $.rkey')
    if collection in {POST, LIKE, GATE, REPOST, FOLLOW} and not _TID.fullmatch(key):
        raise invalid(f'Invalid record key for {collection}: Invalid TID string (got "{key}") at $')
    return key


def record(collection: str, value: object) -> dict[str, Any]:
    """The record with its type. Raises Refusal as the real server does."""
    if not isinstance(value, dict):
        raise invalid('Missing required key "record" at $')
    found = {"$type": collection} | value
    if found["$type"] != collection:
        raise invalid(f"Invalid $type: expected {collection}, got {found['$type']}")
    trouble = _CHECKS.get(collection, _anything)(found)
    if trouble:
        raise invalid(f"Invalid {collection} record: {trouble}")
    return found


def _anything(_value: dict[str, Any]) -> str:
    return ""


def _post(value: dict[str, Any]) -> str:
    text = value.get("text")
    if not isinstance(text, str):
        return _missing("text", value)
    size, graphemes = len(text.encode()), len(regex.findall(r"\X", text))
    if size > 3000:
        return f"string too big (maximum 3000, got {size}) at $.record.text"
    if graphemes > 300:
        return f"grapheme too big (maximum 300, got {graphemes}) at $.record.text"
    langs = value.get("langs", [])
    if not isinstance(langs, list) or len(langs) > 3:
        return f"array too big (maximum 3, got {len(langs)}) at $.record.langs"
    return _created(value) or _reply(value.get("reply")) or _facets(value.get("facets", []))


def _reply(reply: Any) -> str:
    if reply is None:
        return ""
    if not isinstance(reply, dict):
        return "Expected object value type at $.record.reply"
    for name in ("root", "parent"):
        trouble = _ref(reply.get(name), f"$.record.reply.{name}")
        if trouble:
            return trouble
    return ""


def _ref(ref: Any, where: str) -> str:
    if not isinstance(ref, dict):
        return f"Missing required object at {where}"
    if not isinstance(ref.get("uri"), str) or not _AT.fullmatch(ref["uri"]):
        return f'Invalid at-uri (got "{ref.get("uri")}") at {where}.uri'
    if not isinstance(ref.get("cid"), str) or not _CID.fullmatch(ref["cid"]):
        return f'Invalid cid (got "{ref.get("cid")}") at {where}.cid'
    return ""


def _facets(facets: Any) -> str:
    for facet in facets if isinstance(facets, list) else [None]:
        match facet:
            case {"index": {"byteStart": int(start), "byteEnd": int(end)}, "features": list()}:
                if start < 0 or end < 0:
                    return "integer too small (minimum 0) at $.record.facets.index"
            case _:
                return "Expected object value type at $.record.facets"
    return ""


def _like(value: dict[str, Any]) -> str:
    return _ref(value.get("subject"), "$.record.subject") or _created(value)


def _gate(value: dict[str, Any]) -> str:
    if not isinstance(value.get("post"), str) or not _AT.fullmatch(value["post"]):
        return 'Missing required key "post" at $.record'
    hidden = value.get("hiddenReplies", [])
    if not isinstance(hidden, list) or len(hidden) > 300:
        return f"array too big (maximum 300, got {len(hidden)}) at $.record.hiddenReplies"
    if not all(isinstance(uri, str) and _AT.fullmatch(uri) for uri in hidden):
        return "Invalid at-uri at $.record.hiddenReplies"
    return _created(value)


def _created(value: dict[str, Any]) -> str:
    at = value.get("createdAt")
    if not isinstance(at, str):
        return _missing("createdAt", value)
    try:
        datetime.fromisoformat(at)
    except ValueError:
        return f'Invalid datetime (got "{at}") at $.record.createdAt'
    if not _TIME.fullmatch(at):
        return f'Invalid datetime (got "{at}") at $.record.createdAt'
    return ""


def _missing(name: str, value: dict[str, Any]) -> str:
    if name not in value:
        return f'Missing required key "{name}" at $.record'
    return f"Expected string value type at $.record.{name}"


_CHECKS = {POST: _post, LIKE: _like, GATE: _gate}
