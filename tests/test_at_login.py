"""Starting with the computer: what is written is what each system reads, and state is honest."""

import plistlib
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from inbox.at_login import (
    APPROVED,
    RUN,
    AtLogin,
    LaunchAgent,
    RunKey,
    Start,
    Starts,
    XdgAutostart,
    entry,
    exec_line,
    of,
    this_copy,
)
from inbox.paths import Profile
from inbox.url_scheme import SCHEME

ROOT = Path(__file__).parents[1]
START = Start(("/opt/Kuulolla app/kuulolla", "--hidden"))
OTHER = Start(("/usr/bin/kuulolla", "--hidden"))


class Registry:
    """What winreg does, in a dict: values by key and name."""

    HKEY_CURRENT_USER, REG_SZ, REG_BINARY = 1, 1, 3
    KEY_SET_VALUE, KEY_QUERY_VALUE = 2, 1

    def __init__(self) -> None:
        self.values: dict[str, dict[str, object]] = {}

    @contextmanager
    def OpenKey(self, _root: int, path: str, _reserved: int, _access: int) -> Iterator[str]:  # noqa: N802
        if path not in self.values:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        yield path

    @contextmanager
    def CreateKeyEx(self, _root: int, path: str, _reserved: int, _access: int) -> Iterator[str]:  # noqa: N802
        self.values.setdefault(path, {})
        yield path

    def QueryValueEx(self, key: str, name: str) -> tuple[object, int]:  # noqa: N802
        if name not in self.values[key]:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return self.values[key][name], self.REG_SZ

    def SetValueEx(self, key: str, name: str, _reserved: int, _kind: int, value: object) -> None:  # noqa: N802
        self.values[key][name] = value

    def DeleteValue(self, key: str, name: str) -> None:  # noqa: N802
        if name not in self.values[key]:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        del self.values[key][name]


def every_way(folder: Path, registry: Registry, start: Start = START) -> list[AtLogin]:
    return [
        XdgAutostart(folder / "autostart", "kuulolla", start),
        RunKey(registry, "kuulolla", start),
        LaunchAgent(folder / "LaunchAgents", "fi.kuulolla", start),
    ]


def test_turned_on_and_off_on_every_system(tmp_path: Path) -> None:
    registry = Registry()
    for way in every_way(tmp_path, registry):
        assert way.state() is Starts.NO
        way.turn(False)
        way.turn(True)
        assert way.state() is Starts.YES
        way.turn(True)
        assert way.state() is Starts.YES
        way.turn(False)
        assert way.state() is Starts.NO


def test_an_entry_that_starts_another_copy_is_told_apart_and_replaced(tmp_path: Path) -> None:
    registry = Registry()
    for way in every_way(tmp_path, registry, OTHER):
        way.turn(True)
    for way in every_way(tmp_path, registry):
        assert way.state() is Starts.OTHER
        way.turn(True)
        assert way.state() is Starts.YES


@pytest.mark.parametrize(
    "line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "Hidden = TRUE"]
)
def test_what_the_desktop_turned_off_is_off(tmp_path: Path, line: str) -> None:
    way = XdgAutostart(tmp_path, "kuulolla", START)
    way.turn(True)
    file = tmp_path / "kuulolla.desktop"
    lines = [one for one in file.read_text().splitlines() if not one.startswith("X-GNOME")]
    file.write_text("\n".join([*lines, line, ""]))
    assert way.state() is Starts.NO
    way.turn(True)
    assert way.state() is Starts.YES


def test_what_the_owner_removed_is_off(tmp_path: Path) -> None:
    way = XdgAutostart(tmp_path, "kuulolla", START)
    way.turn(True)
    (tmp_path / "kuulolla.desktop").unlink()
    assert way.state() is Starts.NO


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"[Desktop Entry]\n", b"Exec=x\n", b"="])
def test_a_damaged_entry_starts_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "kuulolla.desktop").write_bytes(content)
    (tmp_path / "fi.kuulolla.plist").write_bytes(content)
    assert XdgAutostart(tmp_path, "kuulolla", START).state() is Starts.NO
    assert LaunchAgent(tmp_path, "fi.kuulolla", START).state() is Starts.NO


def test_what_the_task_manager_turned_off_is_off() -> None:
    registry = Registry()
    way = RunKey(registry, "kuulolla", START)
    way.turn(True)
    registry.values[APPROVED] = {"kuulolla": b"\x03" + bytes(11)}
    assert way.state() is Starts.NO
    way.turn(True)
    assert way.state() is Starts.YES
    registry.values[APPROVED] = {"kuulolla": b"\x02" + bytes(11)}
    assert way.state() is Starts.YES
    assert registry.values[RUN]["kuulolla"] == '"/opt/Kuulolla app/kuulolla" --hidden'


@pytest.mark.parametrize("change", [{"RunAtLoad": False}, {"Disabled": True}])
def test_an_agent_that_does_not_run_is_off(tmp_path: Path, change: dict[str, bool]) -> None:
    way = LaunchAgent(tmp_path, "fi.kuulolla", START)
    way.turn(True)
    file = tmp_path / "fi.kuulolla.plist"
    file.write_bytes(plistlib.dumps(plistlib.loads(file.read_bytes()) | change))
    assert way.state() is Starts.NO


def test_what_the_system_refuses_is_said(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file where the folder should be")
    way = XdgAutostart(tmp_path / "autostart", "kuulolla", START)
    with pytest.raises(OSError, match="autostart"):
        way.turn(True)
    with pytest.raises(OSError, match="autostart"):
        way.state()


@pytest.mark.parametrize(
    "word",
    [
        "plain",
        "two words",
        'a "quote"',
        "back\\slash",
        "$HOME",
        "`tick`",
        "100 %",
        "ä ö",
        "a'b",
        "",
    ],
)
def test_the_words_of_a_command_come_back_as_they_were(word: str) -> None:
    written = exec_line(("/usr/bin/kuulolla", word))
    value = entry(f"[Desktop Entry]\nExec={written}\n")["Exec"].replace("\\\\", "\\")
    # A shell unquotes all that the rules of Exec quote, and more.
    said = subprocess.run(  # noqa: S603
        ["/bin/sh", "-c", f"printf '%s\\0' {value}"], check=True, capture_output=True
    )
    words = said.stdout.decode().split("\0")[:-1]
    assert [one.replace("%%", "%") for one in words] == ["/usr/bin/kuulolla", word]


def test_each_profile_starts_for_itself(tmp_path: Path) -> None:
    own, other = of(Profile(), "linux"), of(Profile(tmp_path), "linux")
    assert isinstance(own, XdgAutostart)
    assert isinstance(other, XdgAutostart)
    assert own.name == "kuulolla"
    assert other.name.startswith("kuulolla-")
    assert own.start.words[-1] == "--hidden"
    assert other.start.words[-3:] == ("--hidden", "--profile", str(tmp_path))


def test_each_system_has_its_way() -> None:
    mac = of(Profile(), "darwin")
    assert isinstance(mac, LaunchAgent)
    assert mac.folder.parts[-2:] == ("Library", "LaunchAgents")
    assert of(Profile(), "plan9") is None


def test_what_is_started_is_this_copy() -> None:
    start = this_copy(Profile(), sys.platform)
    assert Path(start.words[0]).parent == Path(sys.executable).parent
    on_windows = this_copy(Profile(), "win32")
    assert on_windows.words[1:] == ("-m", "inbox", "--hidden")
    assert (Path(on_windows.folder) / "inbox" / "at_login.py").exists()


def test_the_launcher_names_our_command_and_icons_that_are_there() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert all((ROOT / source).is_file() for source in shared)
    says = entry((ROOT / "packaging" / "kuulolla.desktop").read_text("utf-8"))
    assert says["Exec"].removesuffix(" %u") in project["project"]["scripts"]
    assert says["MimeType"] == f"x-scheme-handler/{SCHEME};"
    assert any(target.endswith(f"/{says['Icon']}.svg") for target in shared.values())
