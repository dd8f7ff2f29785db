"""A Mastodon server's state in memory: accounts, statuses, notifications, favourites."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

SHOP = "1"


@dataclass
class Account:
    id: str
    username: str
    name: str
    host: str = ""  # "" for local ones
    avatar: str = ""

    @property
    def acct(self) -> str:
        return f"{self.username}@{self.host}" if self.host else self.username


@dataclass
class Status:
    id: str
    owner: str
    text: str
    at: datetime
    parent: str = ""
    parent_owner: str = ""
    visibility: str = "public"
    named: tuple[str, ...] = ()
    language: str = "en"
    spoiler: str = ""
    edited: datetime | None = None
    reblog: str = ""
    picture: str = ""
    poll: list[tuple[str, int]] = field(default_factory=list)
    poll_over: bool = False
    liked_by: dict[str, datetime] = field(default_factory=dict)  # account -> when
    shared_by: dict[str, datetime] = field(default_factory=dict)


@dataclass
class Notification:
    id: str
    type: str
    owner: str  # who caused it
    at: datetime
    status: str = ""


class World:
    """All that the server keeps. Whoever listens is told of each new notification."""

    def __init__(self) -> None:
        self.accounts: dict[str, Account] = {
            SHOP: Account(SHOP, "shop", "Kahvila Kuulolla", avatar="")
        }
        self.statuses: dict[str, Status] = {}
        self.notifications: list[Notification] = []
        self.favourites: list[tuple[int, str]] = []  # the shop's, oldest first
        self.keys: dict[str, str] = {}
        self.listeners: list[Callable[[str, str], None]] = []
        self._status_ids = itertools.count(115_000_000_000_000_000, 65_537)
        self._ids = itertools.count(34_975_861)

    def next_id(self) -> str:
        return str(next(self._ids))

    def person(self, key: str, name: str, avatar: str = "") -> Account:
        for account in list(self.accounts.values()):
            if account.username == key and account.host:
                return account
        account = Account(self.next_id(), key, name, "example.social", avatar)
        self.accounts[account.id] = account
        return account

    def add(self, owner: str, text: str, at: datetime, **more: Any) -> Status:
        status = Status(str(next(self._status_ids)), owner, text, at, **more)
        parent = self.statuses.get(status.parent)
        status.parent_owner = parent.owner if parent else ""
        self.statuses[status.id] = status
        return status

    def notify(self, kind: str, owner: str, at: datetime, status: str = "") -> str:
        note = Notification(self.next_id(), kind, owner, at, status)
        self.notifications.append(note)
        for tell in list(self.listeners):
            tell("notification", note.id)
        return note.id

    def like(self, status: Status, owner: str, at: datetime) -> None:
        if owner in status.liked_by:
            return
        status.liked_by[owner] = at
        if owner == SHOP:
            self.favourites.append((int(self.next_id()), status.id))
        elif status.owner == SHOP:
            self.notify("favourite", owner, at, status.id)

    def unlike(self, status: Status, owner: str) -> None:
        status.liked_by.pop(owner, None)
        if owner == SHOP:
            self.favourites = [each for each in self.favourites if each[1] != status.id]

    def delete(self, number: str) -> None:
        """Answers stay and lose their parent; what told of the status goes with it."""
        self.statuses.pop(number, None)
        self.notifications = [each for each in self.notifications if each.status != number]
        self.favourites = [each for each in self.favourites if each[1] != number]
        for status in list(self.statuses.values()):
            if status.parent == number:
                status.parent = ""
        for tell in list(self.listeners):
            tell("delete", number)

    def above(self, status: Status) -> list[Status]:
        found: list[Status] = []
        while status.parent in self.statuses:
            status = self.statuses[status.parent]
            found.insert(0, status)
        return found

    def below(self, number: str) -> list[Status]:
        """Depth first, as Mastodon lists descendants."""
        found: list[Status] = []
        for status in list(self.statuses.values()):
            if status.parent == number:
                found += [status, *self.below(status.id)]
        return found
