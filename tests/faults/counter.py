"""A shop's counter: the real engine and store on one network's stand-in, over real sockets."""

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event as Flag
from typing import cast

import httpx

from inbox.core.actions import Action
from inbox.core.channel import Budget, Channel
from inbox.core.errors import ChannelError
from inbox.core.model import Kind, Verb
from inbox.engine.engine import Engine
from inbox.engine.pace import Pace
from inbox.paths import Profile
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Persona, Seen, StandIn
from inbox.secrets import Keeps, Memory
from inbox.store.details import ActionRow, ItemRow
from inbox.store.reader import Reader
from inbox.store.rows import AccountState, View
from tests.channels.ground import Ground, now
from tests.engine.desk import HURRIED, PATIENCE, until

_POOL = 12  # comments that are made, and read, at once
# What has to be done first, so that the verb changes something.
_BEFORE = {Verb.UNLIKE: Verb.LIKE, Verb.UNHIDE: Verb.HIDE, Verb.APPROVE: Verb.HOLD}
_SHOWN = {"", "approve", "approved", "published", "publish", "visible", "unhidden"}


def tireless(channel: Channel) -> Channel:
    """The same adapter without a budget: so many sends in a minute are only made here."""
    manifest = replace(channel.manifest, budget=Budget(10**9, timedelta(minutes=1)))
    made = type(channel.manifest.id.title(), (type(channel),), {"manifest": manifest})
    return cast("Channel", made())


class Unmetered(httpx.AsyncHTTPTransport):
    """The way out, deaf to what a network says is left: so many sends are only made here."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        for name in ("ratelimit-remaining", "x-ratelimit-remaining"):
            response.headers.pop(name, None)
        return response


@dataclass(frozen=True)
class Spot:
    """Something that somebody said: its id there, and its number here."""

    kind: Kind
    remote_id: str
    item: int
    conversation: int


@dataclass
class Wish:
    """An action on its way, and how the server shows that it was done."""

    action: Action
    spot: Spot
    done: Callable[[], bool]


@dataclass
class Counter:
    """Everything that one fault test needs. ``asked`` counts how often the owner had to decide."""

    ground: Ground
    served: Served
    engine: Engine
    reader: Reader
    account: int = 0
    asked: int = 0
    clock_off: timedelta = timedelta()
    _number: int = 0
    _pools: dict[Kind, list[Spot]] = field(default_factory=dict)
    _post: str = ""

    @property
    def standin(self) -> StandIn:
        return cast("StandIn", self.ground.world)

    @property
    def channel(self) -> str:
        return self.ground.channel.manifest.id

    def seen(self) -> Seen:
        return self.served.do(self.standin.seen)

    def sign_in(self) -> None:
        """As the owner does, also when the network has thrown them out."""
        given = self.standin.credentials()
        way = min(self.ground.channel.manifest.ways, key=lambda way: way.browser)
        found = self.engine.connect(self.channel, way.id, given).result(PATIENCE)
        self.account = self.engine.adopt(found[:1]).result(PATIENCE)[0]

    def sync(self) -> str:
        """Read to the end; answers what went wrong, "" when nothing did."""
        (result,) = self.engine.sync(self.account).result(PATIENCE)
        return result.error

    def say(self, text: str, kind: Kind, at: datetime | None = None) -> str:
        """Somebody new says this."""
        self._number += 1
        who = Persona(f"p{self._number}", f"Person {self._number}")
        when = at or datetime.now(UTC) - timedelta(minutes=30)

        def speak() -> str:
            if kind is Kind.REVIEW:
                return self.standin.say(who, text, when, stars=4)
            if kind is Kind.MENTION:
                return self.standin.say(who, text, when)
            if not self._post:
                before = datetime.now(UTC) - timedelta(days=2)
                self._post = self.standin.publish("p", "We have yarn", before, title="Yarn")
            return self.standin.say(who, text, when, post=self._post)

        return self.served.do(speak)

    def spot(self, kind: Kind) -> Spot:
        """A comment that nobody has touched yet."""
        pool = self._pools.setdefault(kind, [])
        if not pool:
            ids = [self.say(f"Question {n}?", kind) for n in range(_POOL)]
            assert self.sync() == ""
            pool += [self.found(remote_id) for remote_id in ids]
        return pool.pop()

    def found(self, remote_id: str) -> Spot:
        """What was read under this id."""
        after = None
        while rows := self.reader.list(View.ALL, after=after, limit=500):
            for row in rows:
                for item in self.reader.items(row.id):
                    if item.remote_id == remote_id:
                        return Spot(item.kind, remote_id, item.id, row.id)
            after = rows[-1].key
        raise AssertionError(f"{remote_id} was never read")

    def items(self, spot: Spot) -> list[ItemRow]:
        return self.reader.items(spot.conversation)

    def row(self, action: Action) -> ActionRow | None:
        return next((row for row in self.reader.outbox() if row.id == action.id), None)

    def prepare(self, verb: Verb, kind: Kind) -> Callable[[], Wish]:
        """Bring about what the verb needs; what is answered submits it."""
        spot = self.spot(kind)
        item = spot.item
        able = self.ground.channel.manifest.capabilities[kind]
        if verb in {Verb.EDIT, Verb.DELETE}:
            first = self._submit(Verb.REPLY, spot, spot.item)
            self.settle(first)
            (item,) = [i.id for i in self.items(spot) if i.mine]
            old = first.action.text
        else:
            old = ""
            if _BEFORE.get(verb) in able:
                self.settle(self._submit(_BEFORE[verb], spot, item))
        return lambda: self._submit(verb, spot, item, old)

    def _submit(self, verb: Verb, spot: Spot, item: int, old: str = "") -> Wish:
        self._number += 1
        words = f"Answer number {self._number}." if verb in {Verb.REPLY, Verb.EDIT} else ""
        at = datetime.now(UTC) + self.clock_off
        action = Action(verb, self.account, item, words, at=at)
        wish = Wish(action, spot, self._proof(action, spot, old))
        self.engine.submit(action).result(PATIENCE)
        return wish

    def _proof(  # noqa: PLR0911 - one answer for each kind of verb
        self, action: Action, spot: Spot, old: str
    ) -> Callable[[], bool]:
        """Whether the server shows it; more than once is a failure at once."""

        def said(text: str) -> int:
            here = [r for r in self.seen().replies if text in r[2]]
            assert len(here) <= 1, f"said {len(here)} times"
            assert all(r[1] == spot.remote_id for r in here), "said to somebody else"
            return len(here)

        def liked() -> int:
            count = self.seen().likes.count(spot.remote_id)
            assert count <= 1, f"liked {count} times"
            return count

        def shown() -> bool:
            return self.seen().moderated.get(spot.remote_id, "").lower() in _SHOWN

        match action.verb:
            case Verb.REPLY:
                return lambda: said(action.text) == 1
            case Verb.EDIT:
                return lambda: said(action.text) == 1 and said(old) == 0
            case Verb.DELETE:
                return lambda: said(old) == 0
            case Verb.LIKE:
                return lambda: liked() == 1
            case Verb.UNLIKE:
                return lambda: liked() == 0
            case Verb.UNHIDE | Verb.APPROVE:
                return shown
            case _:
                return lambda: not shown()

    def settle(self, wish: Wish, seconds: float = PATIENCE) -> None:
        """Wait until it is over, as an owner who decides whatever only they can decide."""
        end, unsure_since = time.monotonic() + seconds, 0.0
        pause = Flag()
        while (row := self.row(wish.action)) is not None:
            assert self._shown(wish), "the words are lost"
            moment = time.monotonic()
            assert moment < end, (
                f"{row.verb} is {row.state} after {row.attempts} tries: {row.error}"
            )
            account = self.reader.account(self.account)
            if account is not None and account.state is AccountState.SIGNED_OUT:
                with contextlib.suppress(ChannelError):  # it may meet a fault of its own
                    self.sign_in()
            if row.state == "unsure":
                unsure_since = unsure_since or moment
            if row.state == "failed" or (unsure_since and moment - unsure_since > 2):
                self.decide(wish)
                unsure_since = 0.0
            pause.wait(0.005)
        assert self._shown(wish) == 1
        assert wish.done(), "confirmed here, but the server knows nothing of it"

    def decide(self, wish: Wish) -> None:
        """The owner looks there, and says here what they saw."""
        self.asked += 1
        how = "sent" if wish.done() else "retry"
        self.engine.resolve(wish.action.id, how).result(PATIENCE)

    def _shown(self, wish: Wish) -> int:
        """How often the owner's words stand in the conversation or its composer."""
        if wish.action.verb is not Verb.REPLY:
            return 1
        texts = [item.text for item in self.items(wish.spot)]
        texts.append(self.reader.draft(wish.spot.conversation))
        return sum(wish.action.text in text for text in texts)

    def calm(self) -> None:
        """No faults any more, and nothing left over from an earlier test."""
        self.standin.faults.plans.clear()
        until(lambda: not self.reader.outbox())

    def met(self) -> bool:
        """Whether a request met a planned fault."""
        return any(plan.times == 0 for plan in self.standin.faults.plans)

    def requests(self) -> list[tuple[str, str]]:
        return self.standin.faults.requests


@contextlib.contextmanager
def opened(
    folder: Path,
    grounds: Sequence[Ground],
    served: Served,
    *,
    pace: Pace = HURRIED,
    clock: Callable[[], datetime] = now,
    transport: httpx.AsyncBaseTransport | None = None,
    secrets: Keeps | None = None,
) -> Iterator[list[Counter]]:
    """One engine for all of these; whoever was signed in before still is."""
    channels = {each.channel.manifest.id: tireless(each.channel) for each in grounds}
    engine = Engine(
        Profile(folder),
        channels,
        secrets or Memory(),
        pace=pace,
        undo_seconds=0,
        clock=clock,
        transport=transport or Unmetered(),
    )
    engine.start(lambda _event: None).result(PATIENCE)
    try:
        with contextlib.closing(Reader(Profile(folder).database)) as reader:
            made = [Counter(ground, served, engine, reader) for ground in grounds]
            known = {row.channel: row.id for row in reader.accounts()}
            for each in made:
                each.account = known.get(each.channel, 0)
            yield made
    finally:
        engine.stop()


@contextlib.contextmanager
def counter(
    folder: Path,
    ground: Ground,
    *,
    clock: Callable[[], datetime] = now,
    transport: httpx.AsyncBaseTransport | None = None,
) -> Iterator[Counter]:
    """One channel, signed in, and read to the end."""
    with (
        Served([cast("StandIn", ground.world)]) as served,
        opened(folder, [ground], served, clock=clock, transport=transport) as (made,),
    ):
        made.sign_in()
        assert made.sync() == ""
        yield made
