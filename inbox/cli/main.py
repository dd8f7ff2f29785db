"""From the words typed to an exit status."""

import io
import json
import logging
import sys
import webbrowser
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from typing import Any, TextIO

from inbox import others
from inbox.cli import acting, reading, shapes, upkeep
from inbox.cli.parser import parser
from inbox.cli.world import DONE, FAILED, TAKEN, Refused, World
from inbox.core.channel import Channel
from inbox.core.errors import ChannelError
from inbox.engine.engine import Engine
from inbox.engine.pace import Pace
from inbox.paths import Profile
from inbox.secrets import Keeps, Secrets
from inbox.store.database import StoreError, connect
from inbox.store.reader import Reader
from inbox.ui import single_instance

Command = Callable[[World, Namespace], dict[str, Any]]

READING: Mapping[str, Command] = {
    "accounts": reading.accounts,
    "list": reading.listing,
    "show": reading.show,
    "stats": reading.stats,
    "export": reading.export,
}
ACTING: Mapping[str, Command] = {
    "connect": acting.connect,
    "disconnect": acting.disconnect,
    "sync": acting.sync,
    **dict.fromkeys(
        ("like", "unlike", "hide", "unhide", "delete", "approve", "hold", "spam", "trash"),
        acting.act,
    ),
    "reply": acting.act,
    "edit": acting.act,
    **dict.fromkeys(("done", "reopen", "snooze"), acting.local),
    "outbox": acting.outbox,
    "promise": acting.promise,
}


def main(
    argv: Sequence[str] | None = None,
    stdin: TextIO | None = None,
    stdout: TextIO | None = None,
    stderr: TextIO | None = None,
    secrets: Keeps | None = None,
) -> int:
    """Run one command; answers its exit status (see the table in docs/cli.md).

    ``secrets`` None: the system's keyring.
    """
    args = parser().parse_args(argv)
    given = list(sys.argv[1:] if argv is None else argv)
    out, err = stdout or sys.stdout, stderr or sys.stderr
    if getattr(args, "verbose", False):
        logging.basicConfig(stream=err, level=logging.INFO, format="%(levelname)s %(message)s")
    try:
        document, status, words = _run(args, given, stdin or sys.stdin, secrets)
    except (Refused, StoreError, ChannelError, OSError) as error:
        document, status, words = _failure(error)
    _print(document, words, args, out, err)
    return status


def _failure(error: Exception) -> tuple[dict[str, Any] | None, int, str]:
    if isinstance(error, Refused):
        return dict(error.document) if error.document else None, error.status, str(error)
    return None, FAILED, str(error)


def _print(
    document: Mapping[str, Any] | None, words: str, args: Namespace, out: TextIO, err: TextIO
) -> None:
    if document is not None:
        if getattr(args, "json", False):
            json.dump(document, out, ensure_ascii=False)
            out.write("\n")
        else:
            out.write(shapes.line(dict(document)) + "\n")
    if words:
        err.write(f"kuulolla: {words}\n")


def _run(
    args: Namespace, given: list[str], stdin: TextIO, secrets: Keeps | None
) -> tuple[dict[str, Any] | None, int, str]:
    profile = Profile(getattr(args, "profile", None))
    if args.command == "backup":
        return upkeep.backup(profile, args), DONE, ""
    if args.command == "doctor":
        return upkeep.doctor(profile), DONE, ""
    if args.command in READING:
        with _reader(profile) as reader:
            world = World(profile, others.known(), reader, None, stdin, _tell_address)
            return READING[args.command](world, args), DONE, ""
    lock = single_instance.lock_of(profile.root)
    if not lock.tryLock(0):
        return _hand_over(profile, given, stdin)
    try:
        if args.command == "restore":
            return upkeep.restore(profile, args), DONE, ""
        return _alone(profile, args, stdin, secrets or Secrets(profile.name)), DONE, ""
    finally:
        lock.unlock()


def _alone(profile: Profile, args: Namespace, stdin: TextIO, secrets: Keeps) -> dict[str, Any]:
    """The command's own engine: it sends and reads when told, and polls nothing."""
    channels = others.known()
    engine = Engine(profile, channels, secrets, pace=Pace(poll=False), undo_seconds=0)
    engine.start(lambda _event: None).result(60)
    try:
        with _reader(profile) as reader:
            world = World(profile, channels, reader, engine, stdin, _tell_address)
            return ACTING[args.command](world, args)
    finally:
        engine.stop()


def _tell_address(url: str) -> None:
    """A browser on this computer has to come back to us: say where to go."""
    sys.stderr.write(f"Open this address in a browser on this computer:\n{url}\n")
    sys.stderr.flush()


def _hand_over(
    profile: Profile, given: list[str], stdin: TextIO
) -> tuple[dict[str, Any] | None, int, str]:
    """Let the window that holds the profile do it."""
    asked = {"--secrets-stdin", "-", "reply", "edit"} & set(given)
    text = stdin.read() if asked and not stdin.isatty() else ""
    request = {"do": "command", "argv": given, "stdin": text}
    try:
        answer = single_instance.ask(profile.lock, request, seconds=3700)
    except ConnectionError as error:
        raise Refused(TAKEN, "Another process holds this profile and does not answer.") from error
    except single_instance.Refused as error:
        raise Refused(FAILED, str(error)) from error
    if not isinstance(answer, dict):
        raise Refused(FAILED, "The window gave an answer that makes no sense.")
    return answer.get("document"), int(answer["status"]), str(answer.get("words", ""))


def answer(
    profile: Profile,
    channels: Mapping[str, Channel],
    engine: Engine,
    request: Mapping[str, Any],
) -> dict[str, Any]:
    """What the window says to a command that was handed to it. Blocking: call it off the GUI."""
    args = parser().parse_args(request["argv"])
    command = ACTING.get(args.command)
    if command is None:
        return {"status": FAILED, "words": "Close the window first: it holds this profile."}
    with _reader(profile) as reader:
        given = io.StringIO(request.get("stdin", ""))
        world = World(profile, channels, reader, engine, given, webbrowser.open)
        try:
            return {"status": DONE, "document": command(world, args)}
        except (Refused, StoreError, ChannelError, OSError) as error:
            document, status, words = _failure(error)
            return {"status": status, "document": document, "words": words}


@contextmanager
def _reader(profile: Profile) -> Iterator[Reader]:
    """A reader of a file that exists and has today's schema."""
    profile.make()
    if not profile.database.exists():
        connect(profile.database).close()
    with closing(Reader(profile.database)) as reader:
        yield reader
