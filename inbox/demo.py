"""`kuulolla demo`: a shop whose networks run on this computer; nothing of it is kept."""

import json
import os
import sys
import tempfile
from argparse import Namespace
from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from inbox import app, paths
from inbox.channels import ALL
from inbox.core import sheet
from inbox.engine.engine import Engine
from inbox.sandbox import demo as routine
from inbox.sandbox.shop import Opened, opened
from inbox.secrets import Memory
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, Filter, View
from inbox.store.saved_sheet import planned
from inbox.ui.bridge import Bridge
from inbox.ui.notes import Notes
from inbox.ui.shell import Shell, dress
from inbox.ui.single_instance import SingleInstance
from inbox.ui.theme import look


def main(args: Namespace, answer: "app.Answer") -> int:
    """Look around, or (``--headless``) do the job and say what the networks hold of it."""
    headless = args.headless or not _screen()
    if headless:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = app.dressed_application()
    app.mark(application)
    with (
        tempfile.TemporaryDirectory(prefix="kuulolla-demo-", ignore_cleanup_errors=True) as folder,
        opened(paths.resource(), arrivals=not headless) as shop,
    ):
        profile = paths.Profile(Path(folder))
        profile.make()
        engine, bridge, reader = app.start(
            profile, Memory(), loopback_pictures=True, undo_seconds=0 if headless else None
        )
        _keep_replies(engine)
        try:
            if headless:
                return _headless(args, engine, bridge, reader, shop)
            shell = _shell(profile, (engine, bridge, reader), answer)
            return _windowed(application, args, shell, engine, shop)
        finally:
            bridge.stop()
            reader.close()


def _keep_replies(engine: Engine) -> None:
    """What the shop answers again and again; told by a file, as an owner would bring it."""
    found = sheet.read(paths.resource("demo", "saved.csv").read_bytes())
    engine.bring_saved(planned(found.wordings, []).new, [])


def _screen() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


class Looked:
    """The reader as the routine wants it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def waiting(self, account: int) -> list[ConversationRow]:
        return self._reader.list(View.WAITING, Filter(account=account), limit=1000)

    def total(self, account: int) -> int:
        return self._reader.counts(Filter(account=account))[View.ALL]

    def remote_id(self, item: int) -> str:
        row = self._reader.item(item)
        return row.remote_id if row else ""

    def is_done(self, conversation: int) -> bool:
        row = self._reader.conversation(conversation)
        return row is not None and row.view is View.DONE


def _headless(args: Namespace, engine: Engine, bridge: Bridge, reader: Reader, shop: Opened) -> int:
    routine.sort(engine)
    summary = routine.work(engine, Looked(reader), ALL, shop)
    dress(reader)
    folder = args.screenshots or Path("out") / "demo"
    shell = Shell(bridge, reader, app.manifests(), Notes)
    summary["pictures"] = [str(path) for path in _pictures(shell, folder)]
    shell.deleteLater()
    if getattr(args, "json", False):
        sys.stdout.write(json.dumps(summary, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(routine.told(summary) + "\n")
        sys.stdout.write("\n".join(["pictures:", *summary["pictures"]]) + "\n")
    return 0 if summary["ok"] else 1


def _pictures(shell: Shell, folder: Path) -> list[Path]:
    """The inbox in light, dark and narrow, as it stands after the work."""
    folder.mkdir(parents=True, exist_ok=True)
    shell.window.show()
    saved = []
    for name, scheme, width in (
        ("inbox-light", "light", 1280),
        ("inbox-dark", "dark", 1280),
        ("inbox-narrow", "light", 600),
    ):
        look().wear(scheme)
        shell.window.resize(width, 800)
        _settle(400)
        path = folder / f"{name}.png"
        shell.window.grab().save(str(path))
        saved.append(path)
    return saved


def _settle(milliseconds: int) -> None:
    """Let events, pictures and layouts come to rest."""
    from PySide6.QtCore import QEventLoop  # noqa: PLC0415 - only the headless demo waits so

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _shell(
    profile: paths.Profile, parts: tuple[Engine, Bridge, Reader], answer: "app.Answer"
) -> Shell:
    """The window, reachable for commands that name this profile."""
    engine, bridge, reader = parts

    def take(request: Mapping[str, Any]) -> "Future[Any]":
        return app.aside(lambda: answer(profile, engine, request))

    dress(reader)
    shell = Shell(bridge, reader, app.manifests(), app.desktop_notes)
    shell.closing.ending = True  # a demo that hides in the tray would outstay its welcome
    instance = SingleInstance(profile.lock, profile.root, take, shell)
    instance.hold()
    instance.raised.connect(shell.raise_window)
    return shell


def _windowed(
    application: QApplication, args: Namespace, shell: Shell, engine: Engine, shop: Opened
) -> int:
    shell.show()
    app.aside(lambda: _move_in(engine, shop)).add_done_callback(_tell_trouble)
    if args.seconds:
        QTimer.singleShot(int(args.seconds * 1000), shell.quit)
    return application.exec()


def _move_in(engine: Engine, shop: Opened) -> None:
    routine.sort(engine)
    routine.sign_in(engine, ALL, shop)


def _tell_trouble(signed_in: "Future[Any]") -> None:
    if error := signed_in.exception():
        sys.stderr.write(f"kuulolla: the demo shop did not open: {error}\n")
