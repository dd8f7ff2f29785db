"""The network's memory: people, their repositories, and what follows from what they wrote."""

import base64
import hashlib
from bisect import insort
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from inbox.sandbox.bluesky.cid import cid
from inbox.sandbox.bluesky.rules import FOLLOW, GATE, LIKE, POST, REPOST

_LETTERS = "234567abcdefghijklmnopqrstuvwxyz"
_NOTIFIED_DEPTH = 4  # replies that are deeper bring no notification (seen on a real network)
Json = dict[str, Any]


@dataclass(slots=True)
class User:
    """Somebody with a repository."""

    did: str
    handle: str
    name: str = ""
    avatar: str = ""


@dataclass(slots=True)
class Record:
    """One record, and the time the AppView sorts it by: never later than it arrived."""

    uri: str
    cid: str
    value: Json
    at: datetime

    @property
    def did(self) -> str:
        return self.uri.split("/")[2]

    @property
    def collection(self) -> str:
        return self.uri.split("/")[3]

    @property
    def rkey(self) -> str:
        return self.uri.split("/")[4]

    @property
    def parent(self) -> str:
        return str((self.value.get("reply") or {}).get("parent", {}).get("uri", ""))

    @property
    def root(self) -> str:
        return str((self.value.get("reply") or {}).get("root", {}).get("uri", "")) or self.uri


@dataclass(order=True, slots=True)
class Note:
    """A notification; notes sort by time, oldest first."""

    ms: int
    seq: int
    uri: str = field(compare=False)
    reason: str = field(compare=False)
    subject: str = field(compare=False, default="")


class Network:
    """All repositories with the AppView's indexes over them."""

    def __init__(self) -> None:
        self.users: dict[str, User] = {}
        self.records: dict[str, Record] = {}
        self.children: dict[str, list[str]] = defaultdict(list)
        self.likes: dict[str, dict[str, str]] = defaultdict(dict)  # post -> uri of like -> did
        self.shares: dict[str, set[str]] = defaultdict(set)
        self.quotes: dict[str, set[str]] = defaultdict(set)
        self.notes: dict[str, list[Note]] = defaultdict(list)
        self.feeds: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self.pictures: dict[str, str] = {}  # CID of a blob -> path under resources/
        self._count = 0

    def user(self, key: str, name: str = "", avatar: str = "") -> User:
        """That person, made when new. The DID follows from the key."""
        digest = hashlib.sha256(key.encode()).digest()
        did = "did:plc:" + base64.b32encode(digest).decode().lower()[:24]
        if did not in self.users:
            label = "".join(c if c.isascii() and c.isalnum() else "-" for c in key.lower())
            self.users[did] = User(did, f"{label.strip('-').ljust(3, '0')}.test", name, avatar)
        return self.users[did]

    def find_user(self, who: str) -> User | None:
        """By DID or handle."""
        if who in self.users:
            return self.users[who]
        return next((u for u in self.users.values() if u.handle == who.lower()), None)

    def tid(self, at: datetime) -> str:
        """A key of a new record, unlike any other."""
        self._count += 1
        number = (int(at.timestamp() * 1_000_000) << 10) + self._count
        return "".join(_LETTERS[(number >> shift) & 31] for shift in range(60, -5, -5))

    def put(self, did: str, collection: str, rkey: str, value: Json, now: datetime) -> Record:
        """Write a record, over the one that is there."""
        uri = f"at://{did}/{collection}/{rkey}"
        old = self.records.get(uri)
        if old is not None and old.cid == cid(value):
            return old
        new = Record(uri, cid(value), value, old.at if old else min(now, _created(value, now)))
        self.records[uri] = new
        if old is None:
            self._index(new)
        return new

    def ref(self, uri: str) -> Json:
        return {"uri": uri, "cid": self.records[uri].cid}

    def delete(self, uri: str) -> bool:
        """Whether there was something to delete. What answers it stays, an orphan."""
        gone = self.records.pop(uri, None)
        if gone is None:
            return False
        subject = _subject(gone.value)
        match gone.collection:
            case c if c == POST:
                self.feeds[gone.did] = [each for each in self.feeds[gone.did] if each[1] != uri]
                if uri in self.children.get(gone.parent, []):
                    self.children[gone.parent].remove(uri)
                self.quotes[_quoted(gone.value)].discard(uri)
            case c if c == LIKE:
                self.likes[subject].pop(uri, None)
            case c if c == REPOST:
                self.shares[subject].discard(uri)
        for did, notes in self.notes.items():
            self.notes[did] = [note for note in notes if note.uri != uri]
        return True

    def like_of(self, did: str, uri: str) -> str:
        """The AT-URI of that person's like of a post, "" when there is none."""
        return next((like for like, who in self.likes[uri].items() if who == did), "")

    def hidden(self, root: str) -> list[str]:
        """What the thread's owner has hidden."""
        gate = self.gate(root)
        return list(gate.value.get("hiddenReplies", [])) if gate else []

    def gate(self, root: str) -> Record | None:
        return self.records.get(root.replace(f"/{POST}/", f"/{GATE}/"))

    def _index(self, new: Record) -> None:
        subject = _subject(new.value)
        match new.collection:
            case c if c == POST:
                insort(self.feeds[new.did], (_ms(new.at), new.uri))
                self._index_post(new)
            case c if c == LIKE and subject in self.records:
                self.likes[subject][new.uri] = new.did
                self._tell(_owner(subject), new, "like", subject)
            case c if c == REPOST and subject in self.records:
                self.shares[subject].add(new.uri)
                self._tell(_owner(subject), new, "repost", subject)
            case c if c == FOLLOW:
                self._tell(str(new.value.get("subject", "")), new, "follow", "")

    def _index_post(self, new: Record) -> None:
        if new.parent:
            self.children[new.parent].append(new.uri)
        up = self.records.get(new.parent)
        told = {new.did}
        for _ in range(_NOTIFIED_DEPTH):
            if up is None:
                break
            if up.did not in told and new.uri not in self.hidden(new.root):
                told.add(up.did)
                self._tell(up.did, new, "reply", up.uri)
            up = self.records.get(up.parent)
        for did in _mentioned(new.value) - told:
            told.add(did)
            self._tell(did, new, "mention", "")
        quoted = _quoted(new.value)
        if quoted in self.records:
            self.quotes[quoted].add(new.uri)
            if _owner(quoted) not in told:
                self._tell(_owner(quoted), new, "quote", quoted)

    def _tell(self, did: str, record: Record, reason: str, subject: str) -> None:
        again = reason == "like" and any(
            n.reason == "like" and n.subject == subject and _owner(n.uri) == record.did
            for n in self.notes[did]
        )
        if did in self.users and did != record.did and not again:
            self._count += 1
            note = Note(_ms(record.at), self._count, record.uri, reason, subject)
            insort(self.notes[did], note)


def stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _ms(at: datetime) -> int:
    return (at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


def _created(value: Json, now: datetime) -> datetime:
    try:
        return datetime.fromisoformat(str(value.get("createdAt"))).astimezone(UTC)
    except ValueError:
        return now


def _owner(uri: str) -> str:
    return uri.split("/")[2] if uri.startswith("at://") else ""


def _subject(value: Json) -> str:
    subject = value.get("subject")
    return str(subject.get("uri", "")) if isinstance(subject, dict) else ""


def _quoted(value: Json) -> str:
    embed = value.get("embed")
    found = embed.get("record") if isinstance(embed, dict) else None
    return str(found.get("uri", "")) if isinstance(found, dict) else ""


def _mentioned(value: Json) -> set[str]:
    features = [f for facet in value.get("facets", []) for f in facet.get("features", [])]
    return {str(feature["did"]) for feature in features if "did" in feature}
