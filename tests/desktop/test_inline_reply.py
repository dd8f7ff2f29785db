"""The reply field of an alert, on the real notification server that has one (KDE Plasma's).

What is typed there with real keys must be on the network, once, under the words it answers.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.shop import Shop, alerting, opened

ROOT = Path(__file__).parents[2]
OUT = Path(os.environ.get("KUULOLLA_OUT", ROOT / "out")) / "alerts"
REPLY, LIKE = (29, 19), (117, 19)  # px from an alert's lower right corner to a button's middle
NAME = "org.freedesktop.Notifications"
Run = Callable[..., str]
Popup = Callable[[], str]


@pytest.fixture
def shop(qtbot: QtBot, run: Run, tmp_path: Path) -> Iterator[Shop]:
    said = run(
        "gdbus", "call", "--session", "-d", NAME, "-o", "/org/freedesktop/Notifications",
        "-m", f"{NAME}.GetCapabilities",
    )  # fmt: skip
    if "inline-reply" not in said:
        pytest.skip("this desktop's alerts have no reply field")
    with opened(qtbot, tmp_path) as made, alerting(made):
        made.set("alerts_at", "now")
        yield made


@pytest.fixture
def popup(shop: Shop, run: Run) -> Popup:
    """The alert: its window. (Plasma shows the next one when there is room for it.)"""

    def find() -> str:
        for one in run("xdotool", "search", "--onlyvisible", "--class", "plasmawindowed").split():
            if "plasmawindowed" in run("xdotool", "getwindowname", one):
                return one
        return ""

    def go() -> str:
        shop.until(find)
        number = find()
        run("xdotool", "windowmove", number, "40", "40")  # wholly onto the screen
        _at_rest(shop, run, number)
        return number

    return go


def _at_rest(shop: Shop, run: Run, number: str) -> tuple[int, int, int, int]:
    """Where a window stands, once it neither moves nor grows any more."""
    seen = ""
    while (said := run("xdotool", "getwindowgeometry", "--shell", number)) != seen:
        seen = said
        shop.bot.wait(250)
    spot = dict(line.split("=") for line in said.split() if "=" in line)
    return int(spot["X"]), int(spot["Y"]), int(spot["WIDTH"]), int(spot["HEIGHT"])


def _press(shop: Shop, run: Run, number: str, button: tuple[int, int]) -> None:
    x, y, width, height = _at_rest(shop, run, number)
    right, up = button
    run("xdotool", "mousemove", str(x + width - right), str(y + height - up), "click", "1")
    shop.bot.wait(400)  # the field slides in


def _picture(run: Run, name: str) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    run("scrot", "-o", str(OUT / f"{name}.png"))


def _type(run: Run, words: str) -> None:
    run("xdotool", "type", "--delay", "60", words)


def test_what_is_typed_into_an_alert_is_on_the_network_once(
    shop: Shop, run: Run, popup: Popup
) -> None:
    aino = shop.say("Aino", "Do you still have buns?")
    alert = popup()
    _picture(run, "inline-1-alert")
    _press(shop, run, alert, REPLY)
    _type(run, "Yes, two kinds today")
    run("xdotool", "windowmove", alert, "40", "40")
    _picture(run, "inline-2-typed")
    run("xdotool", "key", "Return")
    shop.until(lambda: shop.seen().replies)
    shop.until(lambda: not shop.waiting())
    shop.engine.sync().result(30)
    ((_, parent, text),) = shop.seen().replies
    assert parent == aino
    assert "Yes, two kinds today" in text


def test_a_reply_goes_where_its_alert_was_about_whoever_came_since(
    shop: Shop, run: Run, popup: Popup
) -> None:
    marcus = shop.say("Marcus", "Do you open on Sunday?")
    alert = popup()
    shop.say("Aino", "Do you still have buns?")
    shop.until(lambda: shop.told == 2)
    _press(shop, run, alert, REPLY)
    _type(run, "On Sunday from ten")
    run("xdotool", "key", "Return")
    shop.until(lambda: shop.seen().replies)
    assert [(parent, "On Sunday from ten" in text) for _, parent, text in shop.seen().replies] == [
        (marcus, True)
    ]
    shop.until(lambda: [row.author_name for row in shop.waiting()] == ["Aino"])


def test_a_like_in_an_alert_is_on_the_network(shop: Shop, run: Run, popup: Popup) -> None:
    aino = shop.say("Aino", "They were delicious")
    _press(shop, run, popup(), LIKE)
    shop.until(lambda: shop.seen().likes == (aino,))
    shop.until(lambda: not shop.waiting())
