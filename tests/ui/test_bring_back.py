"""A browser that comes back: the short process hands its address to the window that runs."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from inbox.__main__ import brings_back
from inbox.ui.single_instance import back
from tests.channels.wordpress.scene import served
from tests.channels.wordpress.test_sign_in import press

pytestmark = pytest.mark.timeout(90)
WINDOW = """
import sys
from pathlib import Path
from inbox import app, paths

def begin(shell):
    under = shell._bridge.sign_in(
        "wordpress", "browser", {"site": sys.argv[2]}, lambda url: print(url, flush=True),
        by_scheme=True,
    )
    under.result.add_done_callback(lambda ended: print(ended.result()[0].me.name, flush=True))

def watch(shell):
    shell.settled.connect(lambda: begin(shell))

sys.exit(app.main(paths.Profile(Path(sys.argv[1])), lambda *_: {}, watch=watch))
"""
ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}


@contextmanager
def window(folder: Path, site: str) -> Iterator[IO[str]]:
    """The app in a process of its own, a sign-in under way; what it prints."""
    process = subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", WINDOW, str(folder), site],
        stdout=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    )
    assert process.stdout
    try:
        yield process.stdout
    finally:
        process.terminate()
        process.communicate(timeout=20)


def second(folder: Path, url: str) -> "subprocess.CompletedProcess[str]":
    """What the desktop starts."""
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "inbox", "--profile", str(folder), url],
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
        timeout=60,
        check=False,
    )


def test_a_site_that_takes_no_loopback_address_signs_in_by_our_own(tmp_path: Path) -> None:
    with served() as site:
        site.http_loopback = False
        with window(tmp_path, site.base_url) as said:
            status, onward = press(said.readline().strip(), "approve")
            assert status == 302
            assert onward.startswith("kuulolla://wordpress/callback/")
            password = onward.rpartition("password=")[2]
            assert len(password) == 24
            wrong = second(tmp_path, f"kuulolla://wordpress/callback/no?password={password}")
            assert wrong.returncode == 1
            assert wrong.stderr == (
                "kuulolla: no sign-in waits for this address; nothing was done\n"
            )
            right = second(tmp_path, onward)
            assert (right.returncode, right.stdout, right.stderr) == (0, "", "")
            assert said.readline().strip() == "Owner"
        kept = [file for file in tmp_path.rglob("*") if file.is_file()]
        assert any(file.name == "kuulolla.log" for file in kept)
        assert not [file for file in kept if password.encode() in file.read_bytes()]


def test_without_a_window_it_is_said_plainly_and_nothing_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    ended = second(folder, "KUULOLLA://wordpress/callback/x?password=hunter2")
    assert ended.returncode == 1
    assert ended.stderr == "kuulolla: no window is open, so no sign-in waits for this address\n"
    assert not folder.exists()


def test_a_page_can_not_open_anything_else_by_such_an_address() -> None:
    url = "kuulolla://wordpress/callback/x"
    assert brings_back([url])
    assert brings_back(["--profile", "/x", url])
    assert not brings_back(["reply", "7", url])
    assert not brings_back(["--hidden", url])
    assert not brings_back(["demo"])
    assert not brings_back([])


def test_an_endless_address_is_not_even_handed_over() -> None:
    assert back("kuulolla://" + "x" * 1_000_000)["url"] == ""
