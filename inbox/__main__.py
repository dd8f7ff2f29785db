"""`kuulolla` and `python -m inbox`: the window, the demo shop, or one command.

What one of them needs is imported only there: the window must not wait for what it does not use.
"""
# ruff: noqa: PLC0415

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from inbox.engine.engine import Engine
    from inbox.paths import Profile


def main(argv: Sequence[str] | None = None) -> int:
    """Answers the exit status, as docs/cli.md says."""
    given = list(sys.argv[1:] if argv is None else argv)
    if brings_back(given):
        return bring_back(given[-1], given[1] if len(given) > 1 else None)
    if opens_window(given):
        return window(given[1] if given else None)
    from inbox.cli.parser import parser

    args = parser().parse_args(given)
    if args.command == "demo":
        from inbox import demo

        return demo.main(args, _answer)
    if args.command is None:
        return window(getattr(args, "profile", None), hidden=args.hidden)
    from inbox.cli.main import main as command

    return command(given)


def opens_window(given: Sequence[str]) -> bool:
    """Whether it is the window beyond doubt: no parser of every command is needed for that."""
    return not given or (len(given) == 2 and given[0] == "--profile" and given[1][:1] != "-")


def brings_back(given: Sequence[str]) -> bool:
    """Whether the desktop started us with an address that a browser was sent to.

    Looked at before any parser, which would repeat it in its complaints: it may hold a password.
    """
    alone = len(given) == 1 or (len(given) == 3 and given[0] == "--profile")
    return alone and given[-1][:11].lower() == "kuulolla://"


def bring_back(url: str, folder: "Path | str | None") -> int:
    """Hand the address to the window that runs; not a word of it is repeated here."""
    from pathlib import Path

    from inbox.paths import Profile
    from inbox.ui.single_instance import Refused, ask, back

    profile = Profile(None if folder is None else Path(folder))
    try:
        awaited = ask(profile.lock, back(url))
    except ConnectionError:
        sys.stderr.write("kuulolla: no window is open, so no sign-in waits for this address\n")
        return 1
    except Refused:
        awaited = False
    if not awaited:
        sys.stderr.write("kuulolla: no sign-in waits for this address; nothing was done\n")
        return 1
    return 0


def window(folder: "Path | str | None", **more: Any) -> int:
    """Open the window of a profile; ``more`` is for `app.main`."""
    import gc
    from pathlib import Path

    from inbox.ui import imports

    gc.disable()  # what is made on the way to the window is no garbage; then see ui/garbage.py
    imports.spare()
    from inbox import app, paths

    profile = paths.Profile(None if folder is None else Path(folder))
    return app.main(profile, _answer, **more)


def _answer(profile: "Profile", engine: "Engine", request: Mapping[str, Any]) -> dict[str, Any]:
    """What a running window says to a command that was handed to it."""
    from inbox import others
    from inbox.cli.main import answer

    return answer(profile, others.known(), engine, request)


if __name__ == "__main__":
    sys.exit(main())
