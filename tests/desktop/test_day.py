"""The owner's day on real parts: three real servers, a real keyring, keys pressed in the window.

Everything is read back from the servers, not from the app.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from inbox.sandbox.standin import Persona
from tests.channels.ground import World
from tests.live.bluesky_network import RealBluesky, started
from tests.servers.mastodon_mock import MastodonMock
from tests.servers.wordpress.server import running

pytestmark = pytest.mark.timeout(420)

ROOT = Path(__file__).parents[2]
OUT = Path(os.environ.get("KUULOLLA_OUT", ROOT / "out"))
ANA, BEN = Persona("ana", "Ana Virtanen"), Persona("ben", "Ben Ojala")
SECRETS = {"access_token", "app_password", "application_password"}


def until(ready: Callable[[], Any], what: str, seconds: float = 40) -> Any:
    """Look again and again until it is so; bounded, and the test fails in words."""
    end = time.monotonic() + seconds
    while not (found := ready()):
        assert time.monotonic() < end, f"never: {what}"
        time.sleep(0.1)
    return found


@dataclass
class Shop:
    """A profile, the servers it is connected to, and the window as a process of its own."""

    profile: Path
    worlds: dict[str, World]
    window: "subprocess.Popen[bytes] | None" = None
    said: dict[str, str] = field(default_factory=dict)

    @property
    def program(self) -> list[str]:
        """Our own interpreter with the app on this profile."""
        return [sys.executable, "-m", "inbox", "--profile", str(self.profile)]

    def command(self, *words: str, stdin: str = "") -> dict[str, Any]:
        done = subprocess.run(  # noqa: S603 - our own interpreter
            [*self.program, "--json", *words],
            cwd=ROOT,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, f"{words}: {done.returncode} {done.stderr} {done.stdout}"
        return dict(json.loads(done.stdout))

    def open(self) -> None:
        OUT.mkdir(parents=True, exist_ok=True)
        with (OUT / "window.log").open("ab") as log:
            self.window = subprocess.Popen(  # noqa: S603
                self.program,
                cwd=ROOT,
                stdout=log,
                stderr=log,
            )
        until(lambda: self.reads("Kuulolla"), "the window")

    def close(self) -> None:
        if self.window is not None:
            self.window.terminate()
            self.window.wait(20)
            self.window = None

    def reads(self, words: str = "") -> list[dict[str, Any]]:
        """What a screen reader is told, filtered by words."""
        done = subprocess.run(  # noqa: S603
            ["/usr/bin/python3", str(ROOT / "tests/desktop/screen_reader.py")],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        told = [json.loads(line) for line in done.stdout.splitlines()]
        return [one for one in told if words in one["name"]]

    def press(self, role: str, name: str) -> None:
        """Press a control as a screen reader does."""
        reader = str(ROOT / "tests/desktop/screen_reader.py")
        subprocess.run(["/usr/bin/python3", reader, "press", role, name], check=True, timeout=60)  # noqa: S603

    def key(self, *keys: str) -> None:
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True, timeout=60)  # noqa: S603, S607

    def write(self, words: str) -> None:
        """Letters one by one, as a person types; the desktop session drops faster ones."""
        subprocess.run(["xdotool", "type", "--delay", "40", words], check=True, timeout=60)  # noqa: S603, S607

    def picture(self, name: str) -> None:
        OUT.mkdir(parents=True, exist_ok=True)
        subprocess.run(["scrot", "-o", str(OUT / f"{name}.png")], check=True, timeout=20)  # noqa: S603, S607

    def waiting(self, channel: str) -> list[dict[str, Any]]:
        found = self.command("list", "--channel", channel, "--view", "waiting")["conversations"]
        return list(found)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    OUT.mkdir(parents=True, exist_ok=True)
    folder = tmp_path_factory.mktemp("day")
    with (
        MastodonMock() as mastodon,
        started(2790) as network,
        running(tmp_path_factory.mktemp("wordpress"), "--wp", "trixie") as wordpress,
    ):
        bluesky = RealBluesky(network)
        worlds: dict[str, World] = {
            "mastodon": mastodon,
            "bluesky": bluesky,
            "wordpress": wordpress,
        }
        shop = Shop(folder / "profile", worlds)
        now = datetime.now(UTC)
        for channel, world in worlds.items():
            post = world.publish(
                channel, f"News from the shop on {channel}", now - timedelta(hours=2)
            )
            world.say(ANA, f"Lovely news on {channel}", now - timedelta(hours=1), post=post)
            shop.said[channel] = world.say(
                BEN, f"When do you open on {channel}?", now - timedelta(minutes=30), post=post
            )
        bluesky.settle()
        yield shop
        shop.close()
        bluesky.close()


def likes(world: World, item: str) -> bool:
    return item in world.seen().likes


def connect_all(shop: Shop) -> None:
    for channel, world in shop.worlds.items():
        given = dict(world.credentials())
        secrets = {name: given.pop(name) for name in list(given) if name in SECRETS}
        sets = [part for name, value in given.items() for part in ("--set", f"{name}={value}")]
        shop.command("connect", channel, *sets, "--secrets-stdin", stdin=json.dumps(secrets))


def answer_by_keyboard(shop: Shop, channel: str, words: str) -> None:
    """Search the conversation, like it where that is possible, answer it."""
    shop.key("slash")
    shop.key("ctrl+a", "BackSpace")
    shop.write(f"open {channel}")
    until(lambda: shop.reads(f"When do you open on {channel}"), f"{channel} found by search")
    shop.key("Down")
    until(
        lambda: [one for one in shop.reads("When do you open") if channel in one["name"]],
        "the conversation",
    )
    shop.key("Return")
    if channel != "wordpress":
        shop.key("Escape", "l")
    shop.key("r")
    shop.write(words)
    shop.picture(f"day-{channel}")
    shop.key("ctrl+Return")
    shop.key("Escape", "Escape")


def test_three_networks_are_read_liked_and_answered_by_keyboard(shop: Shop) -> None:
    shop.open()
    connect_all(shop)
    shop.command("sync")
    for channel in shop.worlds:
        texts = {row["text"] for row in shop.waiting(channel)}
        assert any(f"Lovely news on {channel}" in text for text in texts)
        assert any(f"When do you open on {channel}?" in text for text in texts)
    until(lambda: shop.reads("Lovely news on mastodon"), "the comments in the list")
    shop.picture("day-list")

    for channel, world in shop.worlds.items():
        answer_by_keyboard(shop, channel, f"At nine on {channel}")
        parent = shop.said[channel]

        def there(world: World = world, parent: str = parent) -> bool:
            seen = world.seen()
            return any(above == parent for _, above, _ in seen.replies)

        until(there, f"the reply on the {channel} server")
        replies = [r for r in world.seen().replies if r[1] == parent]
        assert len(replies) == 1
        assert f"At nine on {channel}" in replies[0][2]
        if channel != "wordpress":
            until(partial(likes, world, parent), f"the like on {channel}")


def test_a_restart_keeps_everything(shop: Shop) -> None:
    shop.close()
    shop.open()
    for channel in shop.worlds:
        assert [row["text"] for row in shop.waiting(channel)]
        done = shop.command("list", "--channel", channel, "--view", "done")["conversations"]
        assert any(f"When do you open on {channel}?" in row["text"] for row in done)
        items = shop.command("show", str(done[0]["id"]))["items"]
        assert any(item["mine"] and item["state"] == "sent" for item in items)
    assert all(one["state"] == "ok" for one in shop.command("accounts")["accounts"])
    shop.picture("day-restarted")


def test_the_command_line_does_the_same_job_beside_the_window(shop: Shop) -> None:
    for channel, world in shop.worlds.items():
        (row,) = [r for r in shop.waiting(channel) if "Lovely news" in r["text"]]
        item = str(row["last_item"])
        if channel != "wordpress":
            shop.command("like", item)
        shop.command("reply", item, "-", stdin=f"Thank you from {channel}")
        replies = [r for r in world.seen().replies if f"Thank you from {channel}" in r[2]]
        assert len(replies) == 1
        if channel != "wordpress":
            assert replies[0][1] in world.seen().likes


def test_the_secrets_stand_in_the_keyring_and_nowhere_else(shop: Shop) -> None:
    shop.close()
    secrets = [
        value.encode()
        for world in shop.worlds.values()
        for name, value in world.credentials().items()
        if name in SECRETS
    ]
    files = [path for path in shop.profile.rglob("*") if path.is_file()]
    assert files
    for path in files:
        kept = path.read_bytes()
        assert not any(secret in kept for secret in secrets), path
