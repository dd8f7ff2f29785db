"""Putting the parts together: makes every one of them and hands them to each other.

The window comes first: what its first picture does without is imported when that is painted.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from inbox import others
from inbox.channels import MANIFESTS
from inbox.paths import resource
from inbox.store.database import Damaged, StoreError, at_rest, put_aside, restore, restore_path
from inbox.store.reader import Reader
from inbox.ui import words
from inbox.ui.bridge import Bridge
from inbox.ui.shell import Shell, dress
from inbox.ui.single_instance import CAME_BACK, RAISE, SingleInstance, ask
from inbox.ui.theme import STYLE
from inbox.ui.words import tr

if TYPE_CHECKING:
    from concurrent.futures import Future

    from inbox.at_login import AtLogin
    from inbox.core.channel import Manifest
    from inbox.engine.engine import Engine
    from inbox.paths import Profile
    from inbox.secrets import Keeps
    from inbox.ui.notes import Notes

    Answer = Callable[[Profile, Engine, Mapping[str, Any]], dict[str, Any]]

AGAIN = 75  # the inbox was mended: start anew
CRASHES = "crash.log"


def main(
    profile: Profile,
    answer: Answer,
    *,
    hidden: bool = False,
    watch: Callable[[Shell], None] = lambda _shell: None,
) -> int:
    """The window of a profile, or the one that runs already, raised. Answers the exit status.

    ``watch`` sees the shell before it is shown.
    """
    application = dressed_application()
    profile.make()
    engine = cache(lambda: made(profile))

    def take(request: Mapping[str, Any]) -> Future[Any]:
        if request.get("do") == CAME_BACK:
            return engine().came_back(str(request.get("url", "")))
        return aside(lambda: answer(profile, engine(), request))

    instance = SingleInstance(profile.lock, profile.root, take)
    if not instance.take():
        return 0 if hidden else raise_other(profile)
    bridge = Bridge(engine, profile.picture)
    early = at_rest(profile.database)
    try:
        if not early:
            keep_log(profile)
            bridge.start().result(120)
        reader = Reader(profile.database, words.nobody)
    except (StoreError, OSError) as error:
        instance.release()  # who starts again must find the place free
        return ended(profile, explain(profile, error))
    dress(reader)
    at_login, scheme = partial(login_of, profile), partial(scheme_of, profile)
    shell = Shell(bridge, reader, manifests(), desktop_notes, at_login=at_login, own_scheme=scheme)
    shell.demo_wanted.connect(open_demo)
    shell.settled.connect(lambda: settle(application, shell))
    begin = partial(start_late, profile, bridge, instance.listen) if early else instance.listen
    shell.settled.connect(begin)
    instance.raised.connect(shell.raise_window)
    watch(shell)
    shell.show(hidden=hidden)
    status = application.exec()
    bridge.stop()
    reader.close()
    instance.release()
    return ended(profile, status)


def settle(application: QApplication, shell: Shell) -> None:
    """The window stands there: hear what the system says, and be known by the mark."""
    from inbox.ui.ending import Ending
    from inbox.ui.garbage import Garbage
    from inbox.ui.warm import Warm

    ending = Ending(application)
    ending.asked.connect(shell.quit)
    ending.saving.connect(shell.window.keep_place)
    mark(application)
    Garbage(application)
    Warm(application)


def desktop_notes() -> Notes:
    """The desktop's own notes."""
    from inbox.ui.notes import DesktopNotes

    return DesktopNotes("Kuulolla")


def login_of(profile: Profile) -> AtLogin | None:
    """How this system starts the app with the computer."""
    from inbox import at_login

    return at_login.of(profile)


def scheme_of(profile: Profile) -> Any:
    """How this system opens addresses of our own."""
    return import_module("inbox.url_scheme").of(profile)


def dressed_application() -> QApplication:
    """The Qt application with its name."""
    application = QApplication(["kuulolla", "-style", STYLE])
    application.setProperty("style", STYLE)
    QCoreApplication.setApplicationName("kuulolla")
    application.setApplicationDisplayName("Kuulolla")
    application.setDesktopFileName("kuulolla")
    # One size at first: window managers look once, and the others are drawn later.
    application.setWindowIcon(QIcon(str(resource("icons", "kuulolla-48.png"))))
    application.setQuitOnLastWindowClosed(False)
    return application


def mark(application: QApplication) -> None:
    """Give the application its mark."""
    from inbox.ui.mark import app_icon

    application.setWindowIcon(app_icon())


def made(profile: Profile, keeps: Keeps | None = None, **more: Any) -> Engine:
    """An engine, not started: what it is told meanwhile it does then. None: the keyring."""
    from inbox.engine.engine import Engine
    from inbox.secrets import Secrets

    return Engine(profile, others.known(offered), keeps or Secrets(profile.name), **more)


@cache
def offered() -> list[others.Foreign]:
    """What installed packages bring, looked for once: that takes a while."""
    return others.found()


def start_late(profile: Profile, bridge: Bridge, listen: Callable[[], None]) -> None:
    """Start the engine behind a window that shows its rows already, then `listen`."""

    def failed(error: BaseException) -> None:
        QCoreApplication.exit(explain(profile, error))

    from inbox import heap

    def started(_none: None) -> None:
        heap.give_back()
        bridge.conversations_changed.emit(frozenset())

    def ready(_modules: object) -> None:
        bridge.when(bridge.start(), started, failed)
        listen()

    heap.share()
    keep_log(profile)
    bridge.when(aside(partial(import_module, "inbox.engine.works")), ready, failed)


def start(profile: Profile, keeps: Keeps, **more: Any) -> tuple[Engine, Bridge, Reader]:
    """A running engine with its bridge, and a reader. Raises StoreError, OSError."""
    engine = made(profile, keeps, **more)
    bridge = Bridge(lambda: engine)
    bridge.start().result(120)
    return engine, bridge, Reader(profile.database, words.nobody)


def manifests() -> Mapping[str, Manifest]:
    """What every channel can do; one that is not ours says whose it is."""
    return others.Joined(MANIFESTS, _foreign)


def _foreign() -> Mapping[str, Manifest]:
    shown = {}
    for each in offered():
        if each.channel is not None:
            whose = tr(
                "Connect",
                "From the package {name}, which is not part of Kuulolla.",
                name=each.package,
            )
            manifest = each.channel.manifest
            shown[each.id] = replace(manifest, summary=f"{manifest.summary} {whose}")
    return shown


def aside(work: Callable[[], Any]) -> Future[Any]:
    """Do something long on a thread of its own."""
    from concurrent.futures import Future

    future: Future[Any] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - whoever asked is told
            future.set_exception(error)

    threading.Thread(target=run, name="command", daemon=True).start()
    return future


def raise_other(profile: Profile) -> int:
    try:
        ask(profile.lock, RAISE)
    except ConnectionError:
        sys.stderr.write("kuulolla: another process holds this profile\n")
        return 5
    return 0


def explain(profile: Profile, error: BaseException) -> int:
    """The inbox cannot be opened: say why, and offer a way on. Nothing is deleted."""
    from inbox.ui.cannot_open import CannotOpen

    if not words.spoken():
        words.speak(words.chosen(""))
    damaged = isinstance(error, Damaged)
    copy = restore_path(profile.database) if damaged else None
    if not CannotOpen.ask(error, damaged=damaged, copy=copy):
        return 1
    try:
        if copy is None:
            put_aside(profile.database)
        else:
            restore(copy, profile.database)
    except (StoreError, OSError) as again:
        CannotOpen.ask(again, damaged=False)
        return 1
    return AGAIN


def ended(profile: Profile, status: int) -> int:
    """The exit status; AGAIN starts another process first, which finds the place free."""
    if status != AGAIN:
        return status
    start_again("--profile", str(profile.root))
    return 0


def start_again(*arguments: str) -> None:
    """Another process of this program."""
    from PySide6.QtCore import QProcess

    itself = [] if getattr(sys, "frozen", False) else ["-m", "inbox"]
    QProcess.startDetached(sys.executable, [*itself, *arguments])


def open_demo() -> None:
    start_again("demo")


def keep_log(profile: Profile) -> None:
    """A small log of what happened, without words, names or secrets.

    A fall of what is below Python leaves in another which functions were at work.
    """
    import faulthandler
    import logging
    import logging.handlers

    file = logging.handlers.RotatingFileHandler(
        profile.logs / "kuulolla.log", maxBytes=500_000, backupCount=2, encoding="utf-8"
    )
    file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger("inbox").addHandler(file)
    logging.getLogger("inbox").setLevel(logging.INFO)
    faulthandler.enable((profile.logs / CRASHES).open("a"))
