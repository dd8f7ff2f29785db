"""The app as its owner runs it, in a process of its own, watched from inside.

`python -m tests.bench.owner WHAT FOLDER [...]` prints JSON lines; see the functions by their names.
"""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from time import process_time
from typing import Any

from inbox.__main__ import opens_window, window

# All else of the app is imported by it, when it does.
Watch = Callable[[Any], None]


def main(what: str, folder: str, *more: str) -> int:
    if not opens_window(["--profile", folder]):
        raise RuntimeError("this is not how an owner opens the window")
    watches: Mapping[str, Callable[..., Watch]] = {
        "start": start,
        "keys": keys,
        "stall": stall,
        "idle": idle,
    }
    return window(folder, watch=watches[what](*more))


def start() -> Watch:
    """When the list stood on the screen with rows in it, and the memory when all is at rest."""

    def watch(shell: Any) -> None:
        from tests.bench.watch import Painted, report  # noqa: PLC0415 - after the app's own

        seen = shell.window.list
        painted = Painted(seen.view.viewport(), lambda: seen.rows.rowCount() > 0)
        report(painted, shell.quit)

    return watch


def keys(times: str) -> Watch:
    """Milliseconds from the key for the next conversation until its words are painted."""

    def watch(shell: Any) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - as above

        from tests.bench.steps import Steps  # noqa: PLC0415 - as above

        QTimer.singleShot(4_000, Steps(shell, int(times)).begin)

    return watch


def stall(seconds: str, database: str) -> Watch:
    """The longest stall (ms) of an idle window, then while `check_now` takes in what is new."""

    def watch(shell: Any) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - as above

        from inbox.store.reader import Reader  # noqa: PLC0415 - as above
        from tests.bench.steps import Intake  # noqa: PLC0415 - as above

        reader = Reader(Path(database))

        def counted() -> int:
            return sum(account.progress for account in reader.accounts())

        QTimer.singleShot(4_000, Intake(shell, float(seconds), counted).begin)

    return watch


def idle(settle: str, seconds: str) -> Watch:
    """Seconds of the processor in `seconds` out of sight, and in one look at all accounts."""

    def watch(shell: Any) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - as above

        from tests.bench.watch import memory, say  # noqa: PLC0415 - as above

        def begin() -> None:
            before = process_time()
            QTimer.singleShot(int(float(seconds) * 1_000), lambda: look(process_time() - before))

        def look(rest: float) -> None:
            before = process_time()
            shell.window.commands.check()
            QTimer.singleShot(3_000, lambda: end(rest, process_time() - before))

        def end(rest: float, spent: float) -> None:
            say(idle=rest, look=spent, memory=memory())
            shell.quit()

        QTimer.singleShot(1_500, shell.window.hide)
        QTimer.singleShot(int(float(settle) * 1_000), begin)

    return watch


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
