"""Commands that change something: each submits to the engine and says how it ended."""

import json
import re
import time
from argparse import Namespace
from datetime import UTC, datetime, timedelta
from typing import Any

from inbox.cli import shapes
from inbox.cli.world import FAILED, SIGNED_OUT, UNSURE, USAGE, Refused, World
from inbox.core.actions import Action
from inbox.core.channel import Way, secret_names
from inbox.core.errors import ChannelError, SignedOut
from inbox.core.model import Verb
from inbox.core.phrases import blanks
from inbox.secrets import KeyringTrouble

_WAIT = 90.0  # seconds: longer than every time-out of one request and the first look-up after it

_LOOK = 0.25  # seconds between two looks at whether it waits for the owner

Document = dict[str, Any]


def connect(world: World, args: Namespace) -> Document:
    channel = world.channels.get(args.channel)
    if channel is None:
        raise Refused(USAGE, f"No channel “{args.channel}”. Known: {', '.join(world.channels)}")
    given = _fields(args.fields)
    hidden = secret_names(channel.manifest)
    if leaked := sorted(hidden & set(given)):
        raise Refused(USAGE, f"{', '.join(leaked)} is secret: hand it over with --secrets-stdin")
    given.update(_secrets(world) if args.secrets_stdin else {})
    way = _way(channel.manifest.ways, given)
    if way.browser:
        under = world.live.sign_in(args.channel, way.id, given, lambda url: _show(world, url))
        identities = _settle(under.result, timeout=660)
    else:
        identities = _settle(world.live.connect(args.channel, way.id, given))
    if args.choose:
        identities = [i for i in identities if i.me.remote_id == args.choose]
    if not identities:
        raise Refused(FAILED, "That sign-in opens no account that could be read.")
    numbers = _settle(world.live.adopt(identities))
    rows = [row for row in world.reader.accounts() if row.id in numbers]
    return {"accounts": [shapes.account(row, channel.manifest) for row in rows]}


def _show(world: World, url: str) -> None:
    world.open_url(url)


def _fields(pairs: list[str]) -> dict[str, str]:
    fields = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise Refused(USAGE, f"--set takes NAME=VALUE, not “{name}”")
        fields[name] = value
    return fields


def _secrets(world: World) -> dict[str, str]:
    try:
        given = json.loads(world.stdin.read())
    except ValueError as error:
        raise Refused(USAGE, "stdin holds no JSON object with the secrets") from error
    if not isinstance(given, dict) or not all(isinstance(v, str) for v in given.values()):
        raise Refused(USAGE, "the secrets are one JSON object of names and texts")
    return given


def _way(ways: tuple[Way, ...], given: dict[str, str]) -> Way:
    """The first way that takes these fields and misses none it needs; the browser comes last."""
    ordered = sorted(ways, key=lambda way: way.browser)
    for way in ordered:
        names = {f.name for f in way.fields}
        needed = {f.name for f in way.fields if not f.optional and not f.default}
        if needed <= set(given) <= names:
            for f in way.fields:
                if f.default:
                    given.setdefault(f.name, f.default)
            return way
    forms = " or ".join(
        ", ".join(f.name + (" (secret)" if f.secret else "") for f in way.fields) for way in ordered
    )
    raise Refused(USAGE, f"This channel takes: {forms}")


def disconnect(world: World, args: Namespace) -> Document:
    _account(world, args.account)
    _settle(world.live.disconnect(args.account))
    return {"disconnected": args.account}


def _account(world: World, number: int) -> None:
    if world.reader.account(number) is None:
        raise Refused(FAILED, f"There is no account {number}.")


def sync(world: World, args: Namespace) -> Document:
    if args.account is not None:
        _account(world, args.account)
    before = datetime.now(UTC)
    results = _settle(world.live.sync(args.account), timeout=3600)
    accounts = [
        {
            "id": r.account,
            "new": r.new,
            "changed": r.changed,
            "removed": r.removed,
            "error": r.error,
        }
        for r in results
    ]
    document = {"accounts": accounts, "seconds": (datetime.now(UTC) - before).total_seconds()}
    if any(a["error"] for a in accounts):
        states = {row.id: row.state.value for row in world.reader.accounts()}
        out = any(states.get(a["id"]) in {"signed_out", "locked"} for a in accounts if a["error"])
        words = "; ".join(f"account {a['id']}: {a['error']}" for a in accounts if a["error"])
        raise Refused(SIGNED_OUT if out else FAILED, words, document)
    return document


def act(world: World, args: Namespace) -> Document:
    """like, unlike, reply, edit, hide, delete ...: queue it, and wait for the outcome."""
    row = world.reader.item(args.item)
    if row is None:
        raise Refused(FAILED, f"There is no item {args.item}.")
    talk = world.reader.conversation(row.conversation)
    if talk is None:
        raise Refused(FAILED, f"Item {args.item} stands in no conversation any more.")
    verb = Verb(args.command)
    text = _text(world, args) if verb in {Verb.REPLY, Verb.EDIT} else ""
    manifest = world.channels[talk.channel].manifest
    if not manifest.can(verb, talk.kind) or verb in row.barred:
        raise Refused(FAILED, f"{manifest.name} does not let us {verb.value} this.")
    if verb in {Verb.EDIT, Verb.DELETE} and not row.mine:
        raise Refused(FAILED, "Only a reply of ours can be changed or deleted.")
    stands = getattr(args, "as_it_stands", False)
    if not stands and (unfilled := blanks(text)):
        told = f"Not sent: “{{{unfilled[0].name}}}” is not filled in (--as-it-stands sends it so)."
        raise Refused(USAGE, told)
    action = Action(verb, talk.account, row.id, text, as_it_stands=stands)
    if getattr(args, "at", None):
        return _later(world, action, moment(args.at, datetime.now(UTC)))
    _settle(world.live.submit(action))
    if args.no_wait:
        return {"action": action.id, "state": "queued"}
    return _ended(world, action, _outcome(world, action))


def _later(world: World, action: Action, when: datetime) -> Document:
    """Queued for then: it goes out when the window, or a command, runs at that time or later."""
    _settle(world.live.send_later(action, when))
    return {"action": action.id, "state": "queued", "goes_out": shapes.iso(when)}


def promise(world: World, args: Namespace) -> Document:
    """Owe an answer until a time; --off: nothing is owed any more."""
    number = args.conversation
    if world.reader.conversation(number) is None:
        raise Refused(FAILED, f"There is no conversation {number}.")
    if args.off:
        _settle(world.live.release([number]))
    elif args.until:
        due = moment(args.until, datetime.now(UTC))
        _settle(world.live.promise([number], due, args.note))
    else:
        raise Refused(USAGE, "Say until when: --until TIME (or --off)")
    row = world.reader.conversation(number)
    return {"conversation": shapes.conversation(row, None) if row else None}


def _text(world: World, args: Namespace) -> str:
    text = world.stdin.read() if args.text == "-" else args.text
    if not text.strip():
        raise Refused(USAGE, "The reply is empty.")
    return str(text).strip()


def _outcome(world: World, action: Action) -> str:
    """How it ended, or where it stands when only the owner can move it on."""
    end = time.monotonic() + _WAIT
    while True:
        state: str = _settle(world.live.wait(action.id, _LOOK), timeout=_LOOK + 10)
        over = state not in {"queued", "sending"} or time.monotonic() >= end
        if over or _is_held(world, action):
            return state


def _is_held(world: World, action: Action) -> bool:
    """Whether it was tried just now and waits for a sign-in or a keyring."""
    left = next((row for row in world.reader.outbox() if row.id == action.id), None)
    account = world.reader.account(action.account)
    out = account is not None and account.state.value in {"signed_out", "locked"}
    return out and left is not None and bool(left.error)


def _ended(world: World, action: Action, state: str) -> Document:
    document: Document = {"action": action.id, "state": state}
    left = next((row for row in world.reader.outbox() if row.id == action.id), None)
    if left is not None:
        document["error"] = left.error
    match state:
        case "confirmed":
            return document
        case "unsure":
            words = "The network did not confirm it. It may have arrived; nothing is sent twice."
            raise Refused(UNSURE, words, document)
        case "failed":
            raise Refused(FAILED, left.error if left else "It was refused.", document)
        case _:
            row = world.reader.account(action.account)
            out = row is not None and row.state.value in {"signed_out", "locked"}
            words = row.reason if row and row.reason else "It is queued and will be sent later."
            raise Refused(SIGNED_OUT if out else FAILED, words, document)


def local(world: World, args: Namespace) -> Document:
    """done, reopen, snooze."""
    number = args.conversation
    if world.reader.conversation(number) is None:
        raise Refused(FAILED, f"There is no conversation {number}.")
    if args.command == "snooze":
        _settle(world.live.snooze([number], moment(args.until, datetime.now(UTC))))
    else:
        _settle(getattr(world.live, args.command)([number]))
    row = world.reader.conversation(number)
    return {"conversation": shapes.conversation(row, None) if row else None}


def moment(text: str, now: datetime) -> datetime:
    """A time typed by a person: ISO (local when without zone), or 30m, 3h, 2d from now."""
    if short := re.fullmatch(r"(\d{1,4})([mhd])", text):
        unit = {"m": "minutes", "h": "hours", "d": "days"}[short[2]]
        return now + timedelta(**{unit: int(short[1])})
    try:
        at = datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Refused(USAGE, f"“{text}” is no time: 2026-11-24T09:00, 30m, 3h or 2d") from error
    if at <= now:
        raise Refused(USAGE, f"{text} is in the past")
    return at


def outbox(world: World, args: Namespace) -> Document:
    if args.how:
        row = next((a for a in world.reader.outbox() if a.id == args.id), None)
        if row is None:
            raise Refused(FAILED, f"There is no action {args.id or ''} in the outbox.")
        if args.how == "now" and not _settle(world.live.put_off(row.id, None)):
            raise Refused(FAILED, "It does not wait any more.")
        if args.how != "now":
            _settle(world.live.resolve(row.id, args.how))
        if args.how in {"retry", "now"}:
            action = Action(row.verb, row.account, row.item, row.text, row.id)
            return _ended(world, action, _outcome(world, action))
    return {"actions": [shapes.action(row) for row in world.reader.outbox()]}


def _settle(future: Any, timeout: float = 120.0) -> Any:
    """The future's answer; the engine's errors become words and a status."""
    try:
        return future.result(timeout)
    except SignedOut as error:
        raise Refused(SIGNED_OUT, str(error)) from error
    except KeyringTrouble as error:
        raise Refused(SIGNED_OUT, str(error)) from error
    except ChannelError as error:
        raise Refused(FAILED, str(error)) from error
    except TimeoutError as error:
        raise Refused(FAILED, "It took too long; see `kuulolla outbox`.") from error
