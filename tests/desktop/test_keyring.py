"""A keyring that is locked, and none at all, in a real session: the owner always has a way on."""

import json
import os
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inbox.sandbox.mastodon import Mastodon
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Persona
from tests.desktop.test_day import ROOT, Shop, until

pytestmark = pytest.mark.timeout(180)

BUS = ("gdbus", "call", "--session", "-d", "org.freedesktop.secrets")
LOGIN = "/org/freedesktop/secrets/collection/login"
PASSWORD = os.environ.get("DESKTOP_SESSION_KEYRING_PASSWORD", "test")


def _has_keyring() -> bool:
    done = subprocess.run(  # noqa: S603
        [*BUS, "-o", LOGIN, "-m", "org.freedesktop.DBus.Peer.Ping"],
        capture_output=True,
        timeout=20,
        check=False,
    )
    return done.returncode == 0


@pytest.fixture
def network() -> Iterator[Mastodon]:
    network = Mastodon()
    with Served([network]) as served:
        post = served.do(lambda: network.publish("p1", "Open until six today", _ago(3)))
        served.do(
            lambda: network.say(Persona("ana", "Ana"), "Until six, really?", _ago(1), post=post)
        )
        yield network


@pytest.fixture
def shop(tmp_path: Path, network: Mastodon) -> Iterator[Shop]:
    assert network.base_url
    made = Shop(tmp_path / "profile", {})
    yield made
    made.close()


def _ago(hours: float) -> datetime:
    return datetime.now(UTC) - timedelta(hours=hours)


def _connect(shop: Shop, network: Mastodon) -> int:
    """By command, handed to the window where one runs; answers the exit status."""
    given = network.credentials()
    words = ("connect", "mastodon", "--set", f"server={given['server']}", "--secrets-stdin")
    done = subprocess.run(  # noqa: S603
        [*shop.program, "--json", *words],
        cwd=ROOT,
        input=json.dumps({"access_token": given["access_token"]}),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode


def _lock() -> None:
    method = "org.freedesktop.Secret.Service.Lock"
    where = ("-o", "/org/freedesktop/secrets", "-m", method, f"['{LOGIN}']")
    subprocess.run([*BUS, *where], check=True, timeout=20, capture_output=True)  # noqa: S603


def _prompt() -> bool:
    """Whether the real password window of the desktop stands there."""
    tree = subprocess.run(
        ["xwininfo", "-root", "-tree"],  # noqa: S607
        capture_output=True,
        text=True,
        timeout=20,
        check=False,  # a window that goes while the tree is read is an error to xwininfo
    ).stdout
    return "gcr-prompter" in tree.lower()


def _answered(shop: Shop) -> bool:
    """Type the password; whether the window was ready to take it."""
    shop.key("ctrl+a")
    shop.write(PASSWORD)
    shop.key("Return")
    end = time.monotonic() + 5
    while _prompt() and time.monotonic() < end:
        time.sleep(0.1)
    return not _prompt()


def _read(shop: Shop) -> bool:
    """Whether the comment was read; a password that lost a letter on its way is typed again.

    In any view: letters that miss the password window are keys of ours, and put it away.
    """
    if _prompt():
        _answered(shop)
    rows = shop.command("list", "--view", "all")["conversations"]
    return any("Until six, really?" in row["text"] for row in rows)


def test_a_locked_keyring_asks_once_and_everything_goes_on_when_it_opens(
    shop: Shop, network: Mastodon
) -> None:
    if not _has_keyring():
        pytest.skip("this session has no keyring")
    assert _connect(shop, network) == 0
    _lock()
    shop.open()
    until(_prompt, "the password window")
    until(lambda: shop.reads("The keyring"), "the banner while it waits")
    shop.key("Escape")
    until(lambda: shop.reads("The keyring is locked"), "the banner once it is refused")
    shop.picture("keyring-locked")
    shop.press("push button", "Unlock and try again")
    until(_prompt, "the password window again")
    until(lambda: _answered(shop), "the password to be taken")
    until(lambda: _read(shop), "the comment", 90)
    until(lambda: not shop.reads("The keyring"), "the banner to go")


def test_without_a_keyring_the_sign_in_lasts_as_long_as_the_window(
    shop: Shop, network: Mastodon
) -> None:
    if _has_keyring():
        pytest.skip("this session has a keyring")
    shop.open()
    assert _connect(shop, network) == 3
    until(lambda: shop.reads("This computer has no keyring"), "the banner")
    shop.picture("keyring-none")
    shop.press("push button", "Keep for this session only")
    assert _connect(shop, network) == 0
    until(lambda: shop.reads("Until six, really?"), "the comment")
    kept = [p for p in shop.profile.rglob("*") if p.is_file()]
    token = network.credentials()["access_token"].encode()
    assert not [p for p in kept if token in p.read_bytes()]
