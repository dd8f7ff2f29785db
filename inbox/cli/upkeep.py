"""Copies of the inbox, and what support asks for first."""

import importlib.metadata
import platform
import sys
from argparse import Namespace
from contextlib import closing, suppress
from typing import Any

from inbox import __version__
from inbox.cli.world import FAILED, Refused
from inbox.paths import Profile
from inbox.secrets import Secrets
from inbox.spelling.places import dictionaries, folders
from inbox.spelling.voikko import Voikko
from inbox.store import database
from inbox.store.reader import Reader

Document = dict[str, Any]

_PACKAGES = ("PySide6-Essentials", "httpx", "keyring", "desktop-notifier", "cryptography")


def backup(profile: Profile, args: Namespace) -> Document:
    """A consistent copy, also while the window runs."""
    if not profile.database.exists():
        raise Refused(FAILED, "There is nothing to copy yet.")
    database.backup(profile.database, args.file)
    return {"file": str(args.file), "bytes": args.file.stat().st_size}


def restore(profile: Profile, args: Namespace) -> Document:
    """The copy takes the inbox's place; what was there stays beside it."""
    if not args.file.exists():
        raise Refused(FAILED, f"There is no file {args.file}.")
    kept = database.restore(args.file, profile.database)
    return {"restored": str(args.file), "kept": str(kept) if kept else None}


def doctor(profile: Profile) -> Document:
    """Facts for support, also where the inbox cannot be opened.

    No secret, no words, no names of people.
    """
    return {
        "kuulolla": __version__,
        "python": sys.version.split()[0],
        "system": platform.platform(),
        "packages": {name: _version(name) for name in _PACKAGES},
        "paths": {
            "database": str(profile.database),
            "media": str(profile.media),
            "logs": str(profile.logs),
        },
        "keyring": Secrets(profile.name).describe(),
        "tray": _tray(),
        "spelling": _spelling(),
        "database": database.check(profile.database),
        **_contents(profile),
    }


def _spelling() -> list[str]:
    """The dictionaries on this computer, as they are called."""
    finnish = []
    with suppress(OSError):
        voikko = Voikko()
        voikko.close()
        finnish = ["Voikko"]
    return [*sorted(dictionaries(folders())), *finnish]


def _contents(profile: Profile) -> Document:
    """The accounts and the hosts; empty where there is no inbox that can be read."""
    try:
        with closing(Reader(profile.database)) as reader:
            accounts, hosts = reader.accounts(), reader.hosts()
    except database.StoreError:
        accounts, hosts = [], []
    return {
        "accounts": [
            {"id": row.id, "channel": row.channel, "state": row.state.value, "server": row.server}
            for row in accounts
        ],
        "hosts": [
            {"host": row.host, "requests": row.requests, "last_at": row.last_at.isoformat()}
            for row in hosts
        ],
    }


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"


def _tray() -> str:
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - costs start-up time elsewhere
    from PySide6.QtWidgets import QApplication, QSystemTrayIcon  # noqa: PLC0415

    if QGuiApplication.instance() is None:
        if not _screen():
            return "no screen"
        _keep.append(QApplication(["kuulolla"]))
    return "available" if QSystemTrayIcon.isSystemTrayAvailable() else "none"


_keep: list[object] = []


def _screen() -> bool:
    """Whether a window could be shown; asking Qt without one would end the process."""
    import os  # noqa: PLC0415

    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
