"""Starting with the computer: each system's own way, read from what it keeps and nowhere else.

Whatever the owner changes in the system's settings is what `state` says.
"""
# ruff: noqa: PLC0415 - each system needs its own few modules, and only when it is asked

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from inbox import paths
from inbox.paths import Profile

TITLE = "Kuulolla"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


class Starts(StrEnum):
    """What happens when the owner logs in."""

    NO = "no"
    YES = "yes"
    OTHER = "other"  # an entry of ours starts another copy


@dataclass(frozen=True, slots=True)
class Start:
    """How this copy starts: the words of its command, and the folder it needs ("" any)."""

    words: tuple[str, ...]
    folder: str = ""


class AtLogin(Protocol):
    """One way to be started. Both may raise OSError: what the system refused."""

    def state(self) -> Starts: ...

    def turn(self, on: bool) -> None: ...


@dataclass(frozen=True, slots=True)
class XdgAutostart:
    """A .desktop file in the autostart folder (Desktop Application Autostart Specification).

    A desktop that lets its owner turn entries off writes Hidden, or (GNOME, Cinnamon, MATE)
    X-GNOME-Autostart-enabled, into it.
    """

    folder: Path
    name: str
    start: Start

    def state(self) -> Starts:
        try:
            found = entry((self.folder / f"{self.name}.desktop").read_text("utf-8", "replace"))
        except FileNotFoundError:
            return Starts.NO
        off = found.get("Hidden", "").casefold() == "true"
        off |= found.get("X-GNOME-Autostart-enabled", "").casefold() == "false"
        if off or "Exec" not in found:
            return Starts.NO
        return Starts.YES if found["Exec"] == exec_line(self.start.words) else Starts.OTHER

    def turn(self, on: bool) -> None:
        file = self.folder / f"{self.name}.desktop"
        if not on:
            file.unlink(missing_ok=True)
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        lines = [
            "[Desktop Entry]",
            "Type=Application",
            f"Name={TITLE}",
            f"Exec={exec_line(self.start.words)}",
            *([f"Path={_value(self.start.folder)}"] if self.start.folder else []),
            "Icon=kuulolla",
            "Terminal=false",
            "StartupNotify=false",
            "X-GNOME-Autostart-enabled=true",
        ]
        write_whole(file, ("\n".join(lines) + "\n").encode())


@dataclass(frozen=True, slots=True)
class RunKey:
    """A value under the Run key of this user's registry; ``registry`` has the shape of winreg.

    The Task Manager turns entries off under StartupApproved: the first byte of their value is odd.
    """

    registry: Any
    name: str
    start: Start

    def state(self) -> Starts:
        line = self._read(RUN)
        approved = self._read(APPROVED)
        off = isinstance(approved, bytes) and bool(approved) and approved[0] % 2 == 1
        if not isinstance(line, str) or off:
            return Starts.NO
        return Starts.YES if line == self._line() else Starts.OTHER

    def turn(self, on: bool) -> None:
        r = self.registry
        self._forget(APPROVED)
        if not on:
            self._forget(RUN)
            return
        with r.CreateKeyEx(r.HKEY_CURRENT_USER, RUN, 0, r.KEY_SET_VALUE) as key:
            r.SetValueEx(key, self.name, 0, r.REG_SZ, self._line())

    def _line(self) -> str:
        from subprocess import list2cmdline

        return list2cmdline(self.start.words)

    def _read(self, where: str) -> object:
        r = self.registry
        try:
            with r.OpenKey(r.HKEY_CURRENT_USER, where, 0, r.KEY_QUERY_VALUE) as key:
                return r.QueryValueEx(key, self.name)[0]
        except FileNotFoundError:
            return None

    def _forget(self, where: str) -> None:
        r = self.registry
        try:
            with r.OpenKey(r.HKEY_CURRENT_USER, where, 0, r.KEY_SET_VALUE) as key:
                r.DeleteValue(key, self.name)
        except FileNotFoundError:
            return


@dataclass(frozen=True, slots=True)
class LaunchAgent:
    """A property list in the owner's LaunchAgents (launchd.plist(5)).

    What the owner turns off in the system's settings is kept elsewhere and cannot be read.
    """

    folder: Path
    label: str
    start: Start

    def state(self) -> Starts:
        import plistlib
        from xml.parsers.expat import ExpatError

        try:
            found = plistlib.loads((self.folder / f"{self.label}.plist").read_bytes())
        except FileNotFoundError:
            return Starts.NO
        except (ValueError, ExpatError):  # the first is plistlib's own, too
            return Starts.NO
        if not isinstance(found, Mapping) or not found.get("RunAtLoad") or found.get("Disabled"):
            return Starts.NO
        same = found.get("ProgramArguments") == list(self.start.words)
        return Starts.YES if same else Starts.OTHER

    def turn(self, on: bool) -> None:
        import plistlib

        file = self.folder / f"{self.label}.plist"
        if not on:
            file.unlink(missing_ok=True)
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        says: dict[str, object] = {
            "Label": self.label,
            "ProgramArguments": list(self.start.words),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        if self.start.folder:
            says["WorkingDirectory"] = self.start.folder
        write_whole(file, plistlib.dumps(says))


def of(profile: Profile, platform: str = sys.platform) -> AtLogin | None:
    """The way of this system, for that profile; None where we know none."""
    name = f"kuulolla-{profile.name}" if profile.name else "kuulolla"
    start = this_copy(profile, platform)
    if platform == "win32":
        import winreg

        return RunKey(winreg, name, start)
    if platform == "darwin":
        return LaunchAgent(paths.login_folder(platform), f"fi.kuulolla.{name}", start)
    if platform.startswith(("linux", "freebsd")):
        return XdgAutostart(paths.login_folder(platform), name, start)
    return None


def this_copy(profile: Profile, platform: str = sys.platform, *, hidden: bool = True) -> Start:
    """How the program that runs now is started again: a bundle, a command, or Python."""
    more = ("--profile", str(profile.root)) if profile.name else ()
    more = ("--hidden", *more) if hidden else more
    program = Path(sys.executable)
    if getattr(sys, "frozen", False):
        return Start((str(program), *more))
    command = program.with_name("kuulolla")
    if platform != "win32" and os.access(command, os.X_OK):
        return Start((str(command), *more))
    windowed = program.with_name("pythonw.exe")  # the other one brings a console with it
    python = windowed if windowed.exists() else program
    return Start((str(python), "-m", "inbox", *more), str(Path(__file__).resolve().parents[1]))


def entry(text: str) -> dict[str, str]:
    """The keys of a desktop entry's own group; whatever is malformed is left out."""
    found: dict[str, str] = {}
    group = ""
    for line in text.splitlines():
        said = line.strip()
        if said.startswith("[") and said.endswith("]"):
            group = said
        elif group == "[Desktop Entry]" and "=" in said and not said.startswith("#"):
            key, _, value = said.partition("=")
            found.setdefault(key.strip(), value.strip())
    return found


def exec_line(words: tuple[str, ...]) -> str:
    """The command as a value of Exec: quoted by its rules, then escaped as any value is."""
    return _value(" ".join(_quoted(word) for word in words))


def _quoted(word: str) -> str:
    word = word.replace("%", "%%")
    if word and all(c.isalnum() or c in "-_./:=+,@%" for c in word):
        return word
    for mark in ("\\", '"', "`", "$"):
        word = word.replace(mark, "\\" + mark)
    return f'"{word}"'


def _value(words: str) -> str:
    return words.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def write_whole(file: Path, content: bytes) -> None:
    """All of it or nothing: a half-written entry would start nothing, or worse."""
    part = file.with_name(f".{file.name}.part")
    part.write_bytes(content)
    part.replace(file)
