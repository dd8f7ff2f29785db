"""Being who opens ``kuulolla:`` addresses: how a browser on this computer comes back to the app.

Registered only when a sign-in needs it. On macOS the scheme stands in a bundle's Info.plist and
cannot be registered by a program that was started otherwise: there is no way there.

The desktop hands such an address over as an argument of a short process. It may hold a password
that WordPress made for the app, and other programs of this user can read it there while that
process lives (a fraction of a second): no system offers another way to hand it over.
"""
# ruff: noqa: PLC0415 - each system needs its own few modules, and only when a sign-in asks

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from inbox import paths
from inbox.at_login import TITLE, Start, exec_line, this_copy, write_whole
from inbox.paths import Profile

SCHEME = "kuulolla"
ENTRY = "kuulolla-signin.desktop"
CLASS = rf"Software\Classes\{SCHEME}"
_PATIENCE = 20  # seconds that a desktop's own tool may take

Run = Callable[[Sequence[str]], bool]


class UrlScheme(Protocol):
    """One system's way. `register` is blocking; it raises OSError where the system refused."""

    def register(self) -> None: ...


@dataclass(frozen=True, slots=True)
class XdgScheme:
    """A launcher in the owner's applications folder that opens the scheme, and is its default.

    Desktop Entry and MIME Applications specifications. ``run`` answers whether a command ended
    well.
    """

    folder: Path
    start: Start
    run: Run

    def register(self) -> None:
        # xdg-open knows no Path=: a checkout is found by what Python looks at.
        words = self.start.words
        if self.start.folder:
            words = ("env", f"PYTHONPATH={self.start.folder}", *words)
        kind = f"x-scheme-handler/{SCHEME}"
        lines = [
            "[Desktop Entry]",
            "Type=Application",
            f"Name={TITLE}",
            f"Exec={exec_line(words)} %u",
            "Icon=kuulolla",
            "Terminal=false",
            "NoDisplay=true",
            "StartupNotify=false",
            f"MimeType={kind};",
        ]
        self.folder.mkdir(parents=True, exist_ok=True)
        write_whole(self.folder / ENTRY, ("\n".join(lines) + "\n").encode())
        cached = self.run(("update-desktop-database", str(self.folder)))
        chosen = self.run(("xdg-mime", "default", ENTRY, kind))
        if not (cached or chosen):
            raise OSError("This desktop has no tool to register an address with")


@dataclass(frozen=True, slots=True)
class ClassKey:
    """A class of this user's registry with "URL Protocol"; ``registry`` has winreg's shape."""

    registry: Any
    start: Start

    def register(self) -> None:
        from subprocess import list2cmdline

        command = f'{list2cmdline(self.start.words)} "%1"'
        self._set(CLASS, "", f"URL:{TITLE}")
        self._set(CLASS, "URL Protocol", "")
        self._set(rf"{CLASS}\shell\open\command", "", command)

    def _set(self, where: str, name: str, value: str) -> None:
        r = self.registry
        with r.CreateKeyEx(r.HKEY_CURRENT_USER, where, 0, r.KEY_SET_VALUE) as key:
            r.SetValueEx(key, name, 0, r.REG_SZ, value)


def of(profile: Profile, platform: str = sys.platform) -> UrlScheme | None:
    """The way of this system, for that profile; None where there is none."""
    start = this_copy(profile, platform, hidden=False)
    if platform == "win32":
        import winreg

        return ClassKey(winreg, start)
    if platform.startswith(("linux", "freebsd")):
        return XdgScheme(paths.applications_folder(), start, ended_well)
    return None


def ended_well(command: Sequence[str]) -> bool:
    """Run one of the desktop's tools; False where it is missing, fails or takes too long."""
    program = shutil.which(command[0])
    if program is None:
        return False
    try:
        ended = subprocess.run(  # noqa: S603 - the desktop's own, with words of ours
            [program, *command[1:]],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return ended.returncode == 0
