"""What may be typed after `kuulolla`."""

import argparse
from pathlib import Path

from inbox import __version__
from inbox.store.rows import View


def parser() -> argparse.ArgumentParser:
    """The whole command line; every command takes --profile, --json and -v on either side."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--profile", type=Path, metavar="DIR", help="its own data and keyring")
    common.add_argument("--json", action="store_true", help="one JSON document on stdout")
    common.add_argument("-v", "--verbose", action="store_true", help="say more on stderr")
    top = argparse.ArgumentParser(
        prog="kuulolla",
        description="Everyone who waits, in one inbox. Without a command: the window.",
        parents=[common],
    )
    top.add_argument("--version", action="version", version=f"kuulolla {__version__}")
    top.add_argument("--hidden", action="store_true", help="start in the tray")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, words: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=words, description=words, parents=[common])

    _accounts(command)
    _reading(command)
    _acting(command)
    _upkeep(command)
    return top


def _accounts(command) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    demo = command("demo", "a shop with several channels on this computer; nothing is kept")
    demo.add_argument("--headless", action="store_true", help="do the job without a window")
    demo.add_argument("--screenshots", type=Path, metavar="DIR", help="save pictures there")
    demo.add_argument("--seconds", type=float, metavar="N", help="end after N seconds")
    command("accounts", "the accounts, their state and what they cannot see")
    connect = command("connect", "sign in without a screen")
    connect.add_argument("channel", metavar="CHANNEL")
    connect.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", dest="fields")
    connect.add_argument("--secrets-stdin", action="store_true", help="one JSON object on stdin")
    connect.add_argument("--choose", metavar="ID", help="which of several accounts (remote id)")
    disconnect = command("disconnect", "forget an account, its words and its secrets")
    disconnect.add_argument("account", type=int, metavar="ACCOUNT")
    sync = command("sync", "one full round to the end")
    sync.add_argument("--account", type=int, metavar="ID")


def _reading(command) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    listing = command("list", "conversations, newest first")
    listing.add_argument("--view", choices=[v.value for v in View], default=View.WAITING.value)
    listing.add_argument("--account", type=int, metavar="ID")
    listing.add_argument("--channel", metavar="C")
    listing.add_argument("--label", metavar="NAME", help="only what carries this label")
    listing.add_argument("--search", metavar="WORDS")
    listing.add_argument("--limit", type=int, default=50, metavar="N")
    listing.add_argument("--after", metavar="KEY", help='the "next" of the page before')
    show = command("show", "one conversation with all that was said")
    show.add_argument("conversation", type=int, metavar="CONVERSATION")
    stats = command("stats", "how the dialogue goes")
    stats.add_argument("--days", type=int, default=30, metavar="N")
    export = command("export", "all words to a .jsonl or .csv file")
    export.add_argument("file", type=Path, metavar="FILE")


def _acting(command) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    for name in ("like", "unlike", "hide", "unhide", "delete", "approve", "hold", "spam", "trash"):
        verb = command(name, f"{name} an item")
        verb.add_argument("item", type=int, metavar="ITEM")
        verb.add_argument("--no-wait", action="store_true", help="queue only")
    for name, words in (("reply", "answer an item"), ("edit", "change a reply of ours")):
        verb = command(name, words)
        verb.add_argument("item", type=int, metavar="ITEM")
        verb.add_argument("text", nargs="?", default="-", metavar="TEXT", help="- reads stdin")
        stands = "send it though something like {first name} is unfilled in it"
        verb.add_argument("--as-it-stands", action="store_true", help=stands)
        verb.add_argument("--no-wait", action="store_true", help="queue only")
        if name == "reply":
            verb.add_argument("--at", metavar="TIME", help="send it then: 2026-11-24T09:00 or 3h")
    promise = command("promise", "owe an answer in a conversation until a time")
    promise.add_argument("conversation", type=int)
    promise.add_argument("--until", metavar="TIME", help="2026-11-24T09:00 or 3h, 2d")
    promise.add_argument("--note", default="", metavar="WORDS", help="what you must find out")
    promise.add_argument("--off", action="store_true", help="nothing is owed any more")
    for name in ("done", "reopen"):
        command(name, f"{name} a conversation").add_argument("conversation", type=int)
    snooze = command("snooze", "put a conversation away until a time")
    snooze.add_argument("conversation", type=int)
    snooze.add_argument("--until", required=True, metavar="TIME", help="2026-11-24T09:00 or 3h, 2d")
    outbox = command("outbox", "what is not yet confirmed")
    outbox.add_argument("how", nargs="?", choices=("retry", "discard", "sent", "now"))
    outbox.add_argument("id", nargs="?", metavar="ID")


def _upkeep(command) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    for name, words in (("backup", "copy the whole inbox"), ("restore", "take a copy back")):
        command(name, words).add_argument("file", type=Path, metavar="FILE")
    command("doctor", "versions, paths, keyring, tray, database; no secret and no words")
