"""Being who opens our addresses: what is written is what each system reads."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from inbox.at_login import Start, entry
from inbox.paths import Profile
from inbox.url_scheme import CLASS, ENTRY, ClassKey, XdgScheme, ended_well, of
from tests.test_at_login import Registry

START = Start(("/opt/Kuulolla app/kuulolla", "--profile", "/srv/a b/shop"))


class Tools:
    """The desktop's tools: which of them there are, and what they were asked."""

    def __init__(self, *there: str) -> None:
        self.there = there
        self.asked: list[tuple[str, ...]] = []

    def __call__(self, command: Sequence[str]) -> bool:
        self.asked.append(tuple(command))
        return command[0] in self.there


def test_a_launcher_opens_the_scheme_and_is_made_its_default(tmp_path: Path) -> None:
    tools = Tools("xdg-mime", "update-desktop-database")
    XdgScheme(tmp_path / "applications", START, tools).register()
    says = entry((tmp_path / "applications" / ENTRY).read_text("utf-8"))
    assert says["MimeType"] == "x-scheme-handler/kuulolla;"
    assert says["NoDisplay"] == "true"
    assert says["Exec"] == '"/opt/Kuulolla app/kuulolla" --profile "/srv/a b/shop" %u'
    assert tools.asked == [
        ("update-desktop-database", str(tmp_path / "applications")),
        ("xdg-mime", "default", ENTRY, "x-scheme-handler/kuulolla"),
    ]


def test_a_checkout_is_found_by_python(tmp_path: Path) -> None:
    start = Start(("/usr/bin/python3", "-m", "inbox"), "/src/kuulolla")
    XdgScheme(tmp_path, start, Tools("xdg-mime")).register()
    says = entry((tmp_path / ENTRY).read_text("utf-8"))
    assert says["Exec"] == "env PYTHONPATH=/src/kuulolla /usr/bin/python3 -m inbox %u"


def test_a_desktop_without_any_tool_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no tool"):
        XdgScheme(tmp_path, START, Tools()).register()


def test_the_registry_hands_over_one_word() -> None:
    registry = Registry()
    way = ClassKey(registry, START)
    way.register()
    way.register()
    assert registry.values[CLASS] == {"": "URL:Kuulolla", "URL Protocol": ""}
    (command,) = registry.values[rf"{CLASS}\shell\open\command"].values()
    assert command == '"/opt/Kuulolla app/kuulolla" --profile "/srv/a b/shop" "%1"'


def test_each_system_has_its_way_or_honestly_none(tmp_path: Path) -> None:
    assert of(Profile(), "darwin") is None
    assert of(Profile(), "plan9") is None
    way = of(Profile(tmp_path), "linux")
    assert isinstance(way, XdgScheme)
    assert way.folder.name == "applications"
    assert way.start.words[-2:] == ("--profile", str(tmp_path))
    assert "--hidden" not in way.start.words


def test_a_tool_that_is_missing_or_fails_did_not_end_well() -> None:
    assert not ended_well(("there-is-no-such-tool-here",))
    assert not ended_well(("false",))
    assert ended_well(("true",))
