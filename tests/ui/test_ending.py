"""The window as a process of its own, told to end."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from inbox.app import CRASHES
from inbox.paths import Profile
from inbox.store.database import at_rest, connect
from inbox.ui.single_instance import RAISE, ask, lock_of

pytestmark = pytest.mark.timeout(60)


def _opened(folder: Path) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "inbox", "--profile", str(folder)], env=environment
    )


def _runs(profile: Profile, window: "subprocess.Popen[bytes]") -> None:
    """It answers: its event loop is at work."""
    pause, end = threading.Event(), time.monotonic() + 30
    while time.monotonic() < end:
        assert window.poll() is None
        try:
            ask(profile.lock, RAISE)
        except ConnectionError:
            pause.wait(0.05)
        else:
            return
    pytest.fail("the window never answered")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are not sent like this there")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.usefixtures("qapp")
def test_a_window_told_to_end_closes_its_inbox_well(tmp_path: Path, number: int) -> None:
    profile = Profile(tmp_path)
    window = _opened(tmp_path)
    try:
        _runs(profile, window)
        assert not at_rest(profile.database)
        window.send_signal(number)
        assert window.wait(20) == 0
        assert at_rest(profile.database)
        assert lock_of(profile.root).tryLock(0)
    finally:
        window.kill()
        window.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are not sent like this there")
@pytest.mark.usefixtures("qapp")
def test_a_window_that_falls_leaves_which_functions_were_at_work(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    window = _opened(tmp_path)
    try:
        _runs(profile, window)
        window.send_signal(signal.SIGSEGV)
        assert window.wait(20) == -signal.SIGSEGV
    finally:
        window.kill()
        window.wait()
    left = (profile.logs / CRASHES).read_text("utf-8")
    assert "Segmentation fault" in left
    assert "inbox/app.py" in left  # the window's thread
    assert "inbox/engine/thread.py" in left


def test_the_file_of_a_fresh_inbox_is_not_at_rest_while_it_is_open(tmp_path: Path) -> None:
    path = tmp_path / "inbox.sqlite"
    connection = connect(path)
    assert not at_rest(path)
    connection.close()
