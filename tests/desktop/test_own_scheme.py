"""An address of our own, opened as a browser opens it, reaches the window that runs."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inbox import paths
from inbox.paths import Profile
from inbox.url_scheme import ENTRY, of
from tests.channels.wordpress.scene import served
from tests.channels.wordpress.test_sign_in import press
from tests.desktop.chromium import Chromium
from tests.desktop.conftest import Run
from tests.servers.wordpress.server import running
from tests.ui.test_bring_back import window

pytestmark = pytest.mark.timeout(120)
LOG_IN = """
document.getElementById('user_login').value = 'owner';
document.getElementById('user_pass').value = arguments[0];
document.getElementById('loginform').submit();
"""


@pytest.fixture
def registered(tmp_path: Path) -> Iterator[Path]:
    """The profile's folder; the desktop opens our addresses with the app on it."""
    way = of(Profile(tmp_path))
    assert way
    way.register()
    yield tmp_path
    (paths.applications_folder() / ENTRY).unlink()


def test_the_desktop_knows_who_opens_our_addresses(registered: Path, run: Run) -> None:
    assert registered.exists()
    assert run("xdg-mime", "query", "default", "x-scheme-handler/kuulolla").strip() == ENTRY
    assert ENTRY in run("gio", "mime", "x-scheme-handler/kuulolla")


@pytest.mark.parametrize("opens", [("xdg-open",), ("gio", "open")])
def test_what_the_browser_opens_reaches_the_window_that_waits(
    qtbot: QtBot, registered: Path, opens: tuple[str, ...]
) -> None:
    with served() as site:
        site.http_loopback = False
        with window(registered, site.base_url) as said:
            status, onward = press(said.readline().strip(), "approve")
            assert status == 302
            assert onward.startswith("kuulolla://")
            opened = subprocess.Popen([*opens, onward], cwd=Path(os.sep), stdout=sys.stderr)  # noqa: S603
            assert said.readline().strip() == "Owner"
            qtbot.waitUntil(lambda: opened.poll() is not None, timeout=20_000)


def test_a_real_browser_comes_back_to_the_window(registered: Path) -> None:
    with served() as site:
        site.http_loopback = False
        with window(registered, site.base_url) as said:
            page = said.readline().strip()
            with Chromium((site.base_url, "kuulolla")) as browser:
                browser.go(page)
                browser.click(0)
                assert said.readline().strip() == "Owner"


@pytest.mark.parametrize("version", ["trixie", "bookworm"])
def test_a_real_site_sends_a_real_browser_back(
    qtbot: QtBot, registered: Path, tmp_path_factory: pytest.TempPathFactory, version: str
) -> None:
    with running(tmp_path_factory.mktemp("wordpress"), "--wp", version) as site:
        base = str(site.told["url"])
        with window(registered, base) as said, Chromium((base, "kuulolla")) as browser:
            page = said.readline().strip()
            browser.go(f"{base}/wp-login.php")
            browser.do(LOG_IN, site.own_password)
            qtbot.waitUntil(lambda: "wp-login" not in browser.address, timeout=20_000)
            browser.go(page)
            browser.do("document.getElementById('approve').click()")
            assert said.readline().strip() == "owner"
