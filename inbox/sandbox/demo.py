"""The demo without a window: read every channel, like, reply, mark done, and ask the networks.

What counts is what the stand-ins themselves hold afterwards, not what the app believes.
"""

import time
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Protocol

from inbox.core.actions import Action
from inbox.core.channel import Channel, Identity
from inbox.core.model import Kind, Verb
from inbox.core.rules import Does, LooksFor, Rule
from inbox.sandbox.shop import Opened

PATIENCE = 60.0  # seconds for any one thing

# In the language that the person used; English for the others.
WORDS = {
    "en": "Thank you for writing! One of us will come back to you before closing time.",
    "fi": "Kiitos viestistä! Joku meistä vastaa sinulle ennen sulkemisaikaa.",
}


class Desk(Protocol):
    """The engine, as far as the demo uses it."""

    def connect(
        self, channel_id: str, way_id: str, fields: Mapping[str, str]
    ) -> "Future[list[Identity]]": ...

    def adopt(self, identities: Sequence[Identity]) -> "Future[list[int]]": ...

    def sync(self, account: int | None = None) -> "Future[Any]": ...

    def submit(self, action: Action) -> "Future[int]": ...

    def wait(self, action_id: str, timeout: float | None = None) -> "Future[str]": ...

    def done(self, ids: Sequence[int]) -> "Future[Any]": ...

    def make_label(self, name: str, colour: str = "") -> "Future[Any]": ...

    def save_rule(self, rule: Rule) -> "Future[Rule]": ...


class Row(Protocol):
    """A waiting conversation."""

    @property
    def id(self) -> int: ...
    @property
    def kind(self) -> Kind: ...
    @property
    def language(self) -> str: ...
    @property
    def question(self) -> bool: ...
    @property
    def held(self) -> bool: ...
    @property
    def last_item(self) -> int: ...
    @property
    def at(self) -> datetime: ...


class Words(Protocol):
    """The reader, as far as the demo uses it. ``waiting`` and ``total`` are for one account."""

    def waiting(self, account: int) -> Sequence[Row]: ...

    def total(self, account: int) -> int: ...

    def remote_id(self, item: int) -> str: ...

    def is_done(self, conversation: int) -> bool: ...


@dataclass(slots=True)
class Tally:
    """What was done on one channel. `likes` and `replies` are those that the network holds."""

    channel: str
    account: int
    conversations: int = 0
    waiting: int = 0
    likes: int = 0
    replies: int = 0
    done: int = 0
    trouble: list[str] = field(default_factory=list)


def sort(desk: Desk) -> None:
    """The shop's own labels and rules, made before anything comes in."""
    adverts, safe = (
        desk.make_label(name, colour).result(PATIENCE).id
        for name, colour in (("Adverts", "6"), ("Gluten-free", "1"))
    )
    words = ("real followers", "new fans", "link in my profile", "bank details", "Doctors hate")
    desk.save_rule(
        Rule("Adverts", LooksFor(words, pressing=True), Does(label=adverts, hide=True))
    ).result(PATIENCE)
    asked = LooksFor(("gluten", "gluteeni", "keliaak", "coeliac"), pressing=True)
    desk.save_rule(Rule("Gluten-free", asked, Does(label=safe))).result(PATIENCE)


def sign_in(desk: Desk, channels: Mapping[str, Channel], opening: Opened) -> dict[str, int]:
    """Connect the shop's account on every channel; account numbers by channel.

    Raises what `connect` raises.
    """
    accounts = {}
    for channel, credentials in opening.credentials().items():
        manifest = channels[channel].manifest
        # Where a browser would have to come in, the stand-in hands out what that would bring.
        way = min(manifest.ways, key=lambda way: way.browser)
        identities = desk.connect(channel, way.id, credentials).result(PATIENCE)
        accounts[channel] = desk.adopt(identities[:1]).result(PATIENCE)[0]
    return accounts


def work(
    desk: Desk, words: Words, channels: Mapping[str, Channel], opening: Opened
) -> dict[str, Any]:
    """Do the job once on every channel. The answer is a summary fit for JSON."""
    began = time.monotonic()
    accounts = sign_in(desk, channels, opening)
    desk.sync().result(PATIENCE)
    tallies = [
        _channel(desk, words, channels[channel], Tally(channel, account), opening)
        for channel, account in accounts.items()
    ]
    trouble = [f"{tally.channel}: {what}" for tally in tallies for what in tally.trouble]
    return {
        "channels": [asdict(tally) for tally in tallies],
        "conversations": sum(tally.conversations for tally in tallies),
        "waiting": sum(tally.waiting for tally in tallies),
        "likes": sum(tally.likes for tally in tallies),
        "replies": sum(tally.replies for tally in tallies),
        "done": sum(tally.done for tally in tallies),
        "networks": opening.summary(),
        "trouble": trouble,
        "ok": not trouble,
        "seconds": round(time.monotonic() - began, 1),
    }


def _channel(desk: Desk, words: Words, channel: Channel, tally: Tally, opening: Opened) -> Tally:
    rows = [row for row in words.waiting(tally.account) if not row.held]
    tally.conversations, tally.waiting = words.total(tally.account), len(rows)
    rows.sort(key=lambda row: not row.question)  # a question wants words more than a heart
    for verb, act in ((Verb.REPLY, _reply), (Verb.LIKE, _like)):
        row = next((r for r in rows if channel.manifest.can(verb, r.kind)), None)
        if row is not None:
            rows.remove(row)
            act(desk, words, tally, row, opening)
        elif _promised(channel, verb):
            tally.trouble.append(f"nobody was waiting for a {verb}")
    if rows:
        desk.done([rows[0].id]).result(PATIENCE)
        tally.done = int(words.is_done(rows[0].id))
    return tally


def _promised(channel: Channel, verb: Verb) -> bool:
    return any(verb in verbs for verbs in channel.manifest.capabilities.values())


def _reply(desk: Desk, words: Words, tally: Tally, row: Row, opening: Opened) -> None:
    text = WORDS.get(row.language[:2], WORDS["en"])
    if not _acted(desk, tally, Action(Verb.REPLY, tally.account, row.last_item, text)):
        return
    parent = words.remote_id(row.last_item)
    replies = opening.seen()[tally.channel].replies
    tally.replies = sum(above == parent and text in said for _, above, said in replies)
    if tally.replies != 1:
        tally.trouble.append(f"the network holds {tally.replies} copies of one reply")


def _like(desk: Desk, words: Words, tally: Tally, row: Row, opening: Opened) -> None:
    if not _acted(desk, tally, Action(Verb.LIKE, tally.account, row.last_item)):
        return
    tally.likes = opening.seen()[tally.channel].likes.count(words.remote_id(row.last_item))
    if tally.likes != 1:
        tally.trouble.append(f"the network holds {tally.likes} likes for one")


def _acted(desk: Desk, tally: Tally, action: Action) -> bool:
    desk.submit(action).result(PATIENCE)
    end = desk.wait(action.id, PATIENCE).result(PATIENCE + 5)
    if end != "confirmed":
        tally.trouble.append(f"the {action.verb} ended {end}")
    return end == "confirmed"


def told(summary: Mapping[str, Any]) -> str:
    """The summary for a person."""
    lines = [
        f"{each['channel']:<12} {each['conversations']:>4} conversations, {each['waiting']:>3}"
        f" waiting; confirmed there: {each['likes']} like, {each['replies']} reply;"
        f" done: {each['done']}"
        for each in summary["channels"]
    ]
    lines.append(
        f"{len(lines)} channels, {summary['conversations']} conversations, {summary['likes']} likes"
        f" and {summary['replies']} replies confirmed by the networks in {summary['seconds']} s"
    )
    return "\n".join([*lines, *summary["trouble"]])
