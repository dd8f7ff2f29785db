"""A day of alerts on a real desktop: network, engine, store, tray and notification daemon."""

import os
import re
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from inbox.ui.alerts import Alerts
from inbox.ui.tray import Tray
from tests.desktop.conftest import NOTES, Run, Window
from tests.desktop.shop import Shop, alerting, in_tray, opened

ROOT = Path(__file__).parents[2]
OUT = Path(os.environ.get("KUULOLLA_OUT", ROOT / "out")) / "alerts"
LAUNCHER = "com.canonical.Unity.LauncherEntry"
WATCHER = "org.kde.StatusNotifierWatcher"


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path) -> Iterator[Shop]:
    with opened(qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def alerts(shop: Shop) -> Iterator[Alerts]:
    with alerting(shop) as made:
        yield made


@pytest.fixture
def shown(find_window: Callable[[str], Window]) -> Callable[[], bool]:
    """Whether the daemon shows an alert at this moment."""
    return lambda: find_window(NOTES) is not None


def _picture(run: Run, name: str) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    run("scrot", "-o", str(OUT / f"{name}.png"))


def _come(shop: Shop, alerts: Alerts, *people: tuple[str, str]) -> None:
    """People write, the app has read it, and has had the time to tell."""
    before = alerts.held
    for name, text in people:
        shop.say(name, text)
    shop.until(lambda: alerts.held == before + len(people))
    shop.bot.wait(2_600)  # what alerts wait for more news, and a little


def test_a_batch_comes_at_its_time_and_not_before(
    shop: Shop, alerts: Alerts, shown: Callable[[], bool], run: Run
) -> None:
    shop.at(8)
    _come(
        shop,
        alerts,
        ("Aino", "Do you still have buns?"),
        ("Marcus", "Lovely"),
        ("Petra", "So warm"),
    )
    assert not shown()
    shop.at(9)
    alerts.look()
    shop.until(shown)
    shop.bot.wait(400)
    _picture(run, "batch")
    assert (shop.told, alerts.held) == (1, 0)


def test_quiet_hours_hold_and_release(
    shop: Shop, alerts: Alerts, shown: Callable[[], bool]
) -> None:
    shop.set("alerts_at", "now")
    shop.set("quiet_hours", "20:00-8:00")
    shop.at(23)
    _come(shop, alerts, ("Aino", "Do you still have buns?"))
    assert not shown()
    shop.at(8)
    alerts.look()
    shop.until(shown)


def test_what_is_urgent_passes_the_batch(
    shop: Shop, alerts: Alerts, shown: Callable[[], bool], run: Run
) -> None:
    shop.at(14)
    _come(shop, alerts, ("Aino", "Lovely buns"))
    assert not shown()
    shop.say("Sam", "Urgent! I left my phone at the counter, please call me right away")
    shop.until(shown)
    shop.bot.wait(400)
    _picture(run, "urgent")
    assert alerts.held == 1


def test_what_was_answered_on_the_phone_is_not_told(
    shop: Shop, alerts: Alerts, shown: Callable[[], bool]
) -> None:
    shop.at(8)
    aino = shop.say("Aino", "Do you still have buns?")
    shop.until(lambda: alerts.held == 1)
    shop.served.do(lambda: shop.network.answer(aino, "Yes, two kinds", datetime.now(UTC)))
    shop.engine.sync().result(30)
    shop.until(lambda: not shop.waiting())
    shop.at(9)
    alerts.look()
    assert (shop.told, alerts.held) == (0, 0)
    assert not shown()


def test_later_comes_back_with_the_next_batch(
    shop: Shop, alerts: Alerts, shown: Callable[[], bool], press: Callable[[str], None]
) -> None:
    shop.at(8)
    _come(shop, alerts, ("Aino", "Do you still have buns?"))
    shop.at(9)
    alerts.look()
    press("later")
    shop.until(lambda: alerts.held == 1 and not shown())
    shop.at(12, 30)
    alerts.look()
    shop.until(shown)


def test_a_pause_from_the_trays_menu_holds_until_it_is_ended_there(
    shop: Shop, alerts: Alerts, shown: Callable[[], bool], run: Run
) -> None:
    if not Tray.available():
        pytest.skip("this desktop has no tray")
    shop.set("alerts_at", "now")
    with in_tray(shop) as tray:
        choose = _menu(shop, run)
        choose("Pause alerts until I turn them on")
        shop.until(lambda: "until you turn them on" in tray.icon.toolTip())
        _come(shop, alerts, ("Aino", "Do you still have buns?"))
        assert not shown()
        choose("Show alerts again")
        shop.until(shown)
        _picture(run, "after-pause")


def _menu(shop: Shop, run: Run) -> Callable[[str], None]:
    """Choose from the tray's menu as a panel does: through the desktop's own protocol."""
    names: list[str] = []

    def found() -> bool:
        said = run(
            "gdbus", "call", "--session", "-d", WATCHER, "-o", "/StatusNotifierWatcher",
            "-m", "org.freedesktop.DBus.Properties.Get", WATCHER, "RegisteredStatusNotifierItems",
        )  # fmt: skip
        names[:] = re.findall(r"'([^'/]+)/[^']+'", said)
        return bool(names)

    def choose(words: str) -> None:
        shop.until(found)
        menu = ("gdbus", "call", "--session", "-d", names[-1], "-o", "/MenuBar", "-m")
        layout = run(*menu, "com.canonical.dbusmenu.GetLayout", "--", "0", "-1", "[]")
        number = re.search(rf"\((\d+), [^()]*'label': <'{words}'>", layout)
        assert number is not None, layout
        run(*menu, "com.canonical.dbusmenu.Event", number[1], "clicked", "<''>", "0")

    return choose


def test_the_badge_is_exact_at_every_moment(shop: Shop, tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    with heard.open("wb") as into:
        monitor = subprocess.Popen(  # noqa: S603
            ["/usr/bin/env", "dbus-monitor", "--session", f"interface='{LAUNCHER}'"], stdout=into
        )
    before = QGuiApplication.desktopFileName(), QGuiApplication.applicationName()
    QGuiApplication.setDesktopFileName("kuulolla")
    QGuiApplication.setApplicationName("kuulolla")
    try:
        shop.until(lambda: heard.stat().st_size)
        with in_tray(shop) as tray:

            def says(count: int) -> bool:
                last = heard.read_bytes().split(b"member=Update")[-1]
                if b"boolean true" not in last:  # the badge is taken away
                    return count == 0 and b"boolean false" in last
                return re.findall(rb"int64 (\d+)", last) == [b"%d" % count]

            for number, name in enumerate(("Aino", "Marcus", "Petra"), 1):
                shop.say(name, "Lovely")
                shop.until(lambda: says(number))  # noqa: B023 - waited for here
                assert f"{number} " in tray.icon.toolTip()
            shop.engine.done([shop.waiting()[0].id]).result(5)
            shop.until(lambda: says(2))
            shop.engine.done([row.id for row in shop.waiting()]).result(5)
            shop.until(lambda: says(0))
            assert "Nobody is waiting" in tray.icon.toolTip()
    finally:
        QGuiApplication.setDesktopFileName(before[0])
        QGuiApplication.setApplicationName(before[1])
        monitor.terminate()
        monitor.wait()
